import { beforeEach, describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../../events/catalogue.ts';
import { sendNotice } from '../../../functions/send-notice/send-notice.ts';
import { NotTaken, Refused } from '../../../shared/ports/faults.ts';
import type { Mailer, OutgoingMail } from '../../../shared/ports/mailer.ts';
import { aKey } from '../../support/dossiers.ts';
import { memorySystem } from '../../support/memory-system.ts';
import { samplesOf } from '../../support/some-events.ts';

const clerk = 'vanthu@bv-mat.hatinh.example';
const head = 'thutruong@bv-mat.hatinh.example';
const board = 'ha-tinh-2021-dien-hinh/HT-01/once';

let system: ReturnType<typeof memorySystem>;
let event: AnyEvent;
let taken: OutgoingMail[];

const addresses = () => taken.map((m) => m.to.email);
const take: Mailer = {
  async send(mail) {
    taken.push(mail);
    return `m-${taken.length}`;
  },
};
const notice = (mailer: Mailer = take) => sendNotice({ ...system.needs, mailer }, event);
const entries = async () =>
  (await system.needs.ledger.ofBoard(board))
    .filter((e) => e.key.reason === 'reminder')
    .map((e) => [e.key.recipient, e.state]);

beforeEach(async () => {
  system = memorySystem('2021-06-07T01:00:00.000Z');
  await system.load();
  await system.sweep();
  taken = [];
  const [sample] = samplesOf('reminder.due.v1');
  if (sample?.type !== 'reminder.due.v1') throw new Error('no sample');
  event = { ...sample, data: { ...sample.data, dossier: aKey({ unitId: 'bv-mat' }) } };
});

describe('When an event is delivered more than once', () => {
  it('everybody is mailed once', async () => {
    expect(await notice()).toMatchObject({ letters: 2, sent: 2 });
    expect(await notice()).toMatchObject({ letters: 2, sent: 0 });
    expect(addresses()).toEqual([clerk, head]);
  });

  it('a second run beside the first leaves the mail under way to it and sends the others', async () => {
    let go = () => {};
    let first: Promise<unknown> = Promise.resolve();
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      const slow: Mailer = {
        async send(mail) {
          resolve();
          await gate;
          return take.send(mail);
        },
      };
      first = notice(slow);
    });
    await reached;
    await expect(notice()).rejects.toBeInstanceOf(NotTaken);
    go();
    await first;
    expect(await notice()).toMatchObject({ sent: 0 });
    expect(addresses()).toEqual([head, clerk]);
  });
});

describe('When the mail service does not take a mail', () => {
  const failing = (address: string, error: Error): Mailer => ({
    send: async (mail) => {
      if (mail.to.email === address) throw error;
      return take.send(mail);
    },
  });

  it('one refused for good is kept as failed for the office to see, and the others go out', async () => {
    expect(await notice(failing(clerk, new Refused('MessageRejected')))).toMatchObject({ sent: 1 });
    expect(await entries()).toEqual(
      expect.arrayContaining([
        [clerk, 'FAILED'],
        [head, 'SENT'],
      ]),
    );
    expect(await notice()).toMatchObject({ sent: 0 });
    const failed = (await system.needs.ledger.ofBoard(board)).find((e) => e.state === 'FAILED');
    expect(failed?.detail).toBe('MessageRejected');
  });

  it('one not taken this time goes out with the next delivery, and nobody gets two', async () => {
    await expect(notice(failing(head, new NotTaken('Throttling')))).rejects.toBeInstanceOf(NotTaken);
    expect(await notice()).toMatchObject({ sent: 1 });
    expect(addresses()).toEqual([clerk, head]);
  });

  it('after a fault that tells nothing it is tried again only when the quiet period is over', async () => {
    await expect(notice(failing(clerk, new Error('socket hang up')))).rejects.toThrow('socket hang up');
    await expect(notice()).rejects.toBeInstanceOf(NotTaken);
    expect(addresses()).toEqual([head]);
    system.setClock('2021-06-07T01:15:00.000Z');
    expect(await notice()).toMatchObject({ sent: 1 });
    expect(addresses()).toEqual([head, clerk]);
  });

  it('a mail that was sent and is known only from the service’s own report is not sent again', async () => {
    const lost: Mailer = {
      send: async (mail) => {
        await take.send(mail);
        await system.needs.ledger.settle(mail.ledgerId, 'DELIVERED', null, system.needs.clock.now());
        throw new Error('the answer got lost');
      },
    };
    await expect(notice(lost)).rejects.toThrow('the answer got lost');
    system.setClock('2021-06-07T02:00:00.000Z');
    await notice();
    expect(addresses()).toEqual([clerk, head]);
  });
});
