import { beforeEach, describe, expect, it } from 'vitest';
import { decideList } from '../../../shared/domain/list/decide.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { composed } from '../../support/lists.ts';
import { memorySystem } from '../../support/memory-system.ts';

const key = aKey({ unitId: 'syt-ha-tinh', callId: 'HT-02' });
const terms = { days: { 'result-notice': 10 }, remindBefore: 3, timeZone: 'Asia/Ho_Chi_Minh' };
const cause = { actor: { kind: 'leader' as const, id: 'giam-doc', channel: 'link' as const }, correlationId: 'test' };

let system: ReturnType<typeof memorySystem>;
const mailed = (words: string) => system.mails.filter((m) => m.subject.includes(words)).map((m) => m.to.email);
const list = async () => {
  const found = await system.needs.lists.load(key);
  if (!found) throw new Error('no list');
  return found;
};

/** The leader approves HT-02 on Thursday 17 June 2021: the tenth working day after it is Thursday 1 July. */
beforeEach(async () => {
  system = memorySystem('2021-06-17T02:00:00.000Z');
  await system.load();
  await system.sweep();
  await system.deliver();
  const before = { ...composed(), terms, state: 'DECIDING' as const };
  const now = at('2021-06-17T02:00:00.000Z');
  const result = decideList(before, { name: 'decide', approved: true, reason: '', by: 'giam-doc' }, now);
  if (!result.ok) throw new Error('not approved');
  await system.needs.lists.save({ before: null, after: before, events: [] }, { ...cause, now });
  await system.needs.lists.save({ before, after: result.value.list, events: result.value.events }, { ...cause, now });
  await system.deliver();
  system.mails.length = 0;
});

describe('When an approved list waits to be sent on and its result to be told', () => {
  it('the office is reminded three working days before the tenth, the leader told once after it', async () => {
    expect((await list()).clock).toMatchObject({ stage: 'result-notice', dueAt: '2021-07-01T17:00:00.000Z' });
    await system.passTo('2021-06-28T00:59:59.999Z');
    expect(mailed('Sắp hết hạn: gửi danh sách')).toEqual([]);
    await system.passTo('2021-06-28T01:00:00.000Z');
    expect(mailed('Sắp hết hạn: gửi danh sách')).toEqual(['tccb@syt.hatinh.example', 'thidua@syt.hatinh.example']);
    for (const instant of ['2021-07-01T17:00:00.000Z', '2021-07-01T17:00:00.000Z', '2021-07-09T01:00:00.000Z'])
      await system.passTo(instant);
    expect(mailed('Quá hạn: gửi danh sách')).toEqual(['giamdoc@syt.hatinh.example']);
    expect((await list()).clock).toMatchObject({ next: null });
  });

  it('a list that was sent on in time is never escalated', async () => {
    const before = await list();
    const now = at('2021-06-25T02:00:00.000Z');
    const forward = { name: 'forward' as const, documentNo: '1850/SYT-TCCB', receiver: 'ban-tdkt', by: 'tccb' };
    const result = decideList(before, forward, now);
    if (!result.ok) throw new Error('not forwarded');
    expect(result.value.list.clock).toBeNull();
    await system.needs.lists.save({ before, after: result.value.list, events: result.value.events }, { ...cause, now });
    await system.passTo('2021-07-09T01:00:00.000Z');
    expect([...mailed('Sắp hết hạn: gửi'), ...mailed('Quá hạn: gửi')]).toEqual([]);
  });

  it('the sweep says when it is needed again for the list', async () => {
    system.setClock('2021-06-28T01:00:00.000Z');
    await system.sweep();
    const { answer } = await system.sweep();
    expect(answer.nextDueAt !== null && answer.nextDueAt <= '2021-07-01T17:00:00.000Z').toBe(true);
  });
});
