import { beforeEach, describe, expect, it } from 'vitest';
import { recordDelivery } from '../../../functions/record-delivery/record-delivery.ts';
import { ledger } from '../../../shared/adapters/dynamodb/ledger.ts';
import { memoryStore } from '../../../shared/adapters/memory/store.ts';
import { at } from '../../support/dossiers.ts';

const now = at('2021-06-01T01:00:00.000Z');
const clock = { now: () => now };
let book: ReturnType<typeof ledger>;
let id: string;

const report = (eventType: string, more: object = {}, tag = id) =>
  recordDelivery({ ledger: book, clock }, { detail: { eventType, mail: { tags: { ledger: [tag] } }, ...more } });
const entry = async () => (await book.ofBoard('b'))[0];

beforeEach(async () => {
  book = ledger(memoryStore());
  const key = { recipient: 'vanthu@bv-mat.example', about: 'x', reason: 'reminder', step: 'D-7' };
  const claim = await book.claim({ key, board: 'b', subject: 's' }, now);
  if (typeof claim === 'string') throw new Error(claim);
  id = claim.id;
});

describe('When the mail service reports on a mail', () => {
  it.each([
    ['Send', 'SENT'],
    ['Delivery', 'DELIVERED'],
    ['Bounce', 'BOUNCED'],
    ['Complaint', 'COMPLAINED'],
    ['Reject', 'FAILED'],
  ])('%s makes it %s', async (eventType, state) => {
    await report(eventType);
    expect(await entry()).toMatchObject({ state, settledAt: now });
  });

  it('a bounce says why', async () => {
    await report('Bounce', { bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail' } });
    expect(await entry()).toMatchObject({ state: 'BOUNCED', detail: 'Permanent/NoEmail' });
  });

  it('reports in the wrong order or twice never make a mail fall back', async () => {
    await report('Delivery');
    await report('Send');
    await report('Delivery');
    expect(await entry()).toMatchObject({ state: 'DELIVERED' });
  });

  it('an opened mail and a mail that is not ours change nothing', async () => {
    const before = await entry();
    expect(await report('Open')).toMatchObject({ outcome: 'not-concerned' });
    await report('Delivery', {}, 'mail-of-somebody-else');
    expect(await entry()).toEqual(before);
  });

  it('what is no report is a fault that ends in the dead-letter queue', async () => {
    await expect(recordDelivery({ ledger: book, clock }, { detail: {} })).rejects.toThrow();
  });
});
