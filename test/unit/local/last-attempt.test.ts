import { describe, expect, it } from 'vitest';
import { lastAttempts } from '../../../infra/local/last-attempt.ts';

const MINUTE = 60_000;

/** A queue like those of the product: five attempts, six minutes apart. */
function waitingRoom() {
  let now = Date.parse('2021-06-01T01:00:00Z');
  const properties = { VisibilityTimeout: 360, RedrivePolicy: { deadLetterTargetArn: 'x', maxReceiveCount: 5 } };
  const attempts = lastAttempts({ properties } as Parameters<typeof lastAttempts>[0], { now: () => now });
  const message = (attempt: number, id = 'm1') => ({
    ...{ MessageId: id, ReceiptHandle: `${id}-${attempt}`, Body: '', MD5OfBody: '', MessageAttributes: {} },
    Attributes: { ApproximateReceiveCount: String(attempt) },
  });
  const pass = (minutes: number) => {
    now += minutes * MINUTE;
  };
  return { attempts, message, pass };
}

describe('When messages fail while simulated time stands still', () => {
  it('they are tried again at once, but for the last attempt before the dead letters', () => {
    const { attempts, message } = waitingRoom();
    for (const attempt of [1, 2, 3]) {
      expect(attempts.failed(message(attempt))).toBe(0);
      expect(attempts.takeDue()).toEqual([`m1-${attempt}`]);
    }
    expect(attempts.failed(message(4))).toBe(24 * 60);
    expect([attempts.takeDue(), attempts.waiting()]).toEqual([[], 1]);
  });

  it('the last attempt is made when the queue would make it, longer than a mail in doubt stays quiet', () => {
    const { attempts, message, pass } = waitingRoom();
    for (const attempt of [1, 2, 3, 4]) attempts.failed(message(attempt));
    pass(23);
    expect(attempts.takeDue()).toEqual([]);
    pass(1);
    expect([attempts.takeDue(), attempts.waiting()]).toEqual([['m1-4'], 0]);
    expect(attempts.failed(message(5))).toBe(0);
  });

  it('one that passes in the end is forgotten, and begins anew when it ever fails again', () => {
    const { attempts, message, pass } = waitingRoom();
    for (const attempt of [1, 2, 3, 4]) attempts.failed(message(attempt));
    attempts.forget(message(4));
    expect([attempts.takeDue(), attempts.waiting()]).toEqual([[], 0]);
    pass(60);
    expect(attempts.failed(message(4))).toBe(24 * 60);
  });
});
