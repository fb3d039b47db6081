import { beforeEach, describe, expect, it } from 'vitest';
import { aKey } from '../../support/dossiers.ts';
import { memorySystem } from '../../support/memory-system.ts';

let system: ReturnType<typeof memorySystem>;

const subjects = (part: string) => system.mails.filter((m) => m.subject.includes(part));

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  const { answer } = await system.load();
  expect(answer).toMatchObject({ ok: true, issues: [] });
});

describe('When the plan of Hà Tĩnh comes into force on 1 June 2021', () => {
  it('every owing unit gets one mail for its clerk and one for its head for HT-01', async () => {
    await system.passTo('2021-06-01T01:00:00.000Z');
    const opened = system.mails.filter((m) => m.subject.includes('HT-01') && m.to.email.startsWith('vanthu@'));
    expect(new Set(opened.map((m) => m.to.email)).size).toBe(20);
    const units = await system.needs.registry.units();
    expect(
      system.mails.filter((m) => m.subject.includes('[HT-01]') && m.to.email.startsWith('thutruong@')),
    ).toHaveLength(units.length);
  });

  it('the same sweep again opens nothing and mails nobody', async () => {
    await system.passTo('2021-06-01T01:00:00.000Z');
    const before = system.mails.length;
    const again = await system.sweep();
    await system.deliver();
    expect(again.answer).toMatchObject({ opened: 0, stepped: 0 });
    expect(system.mails).toHaveLength(before);
  });

  it('loading the same plan again puts nothing in force twice', async () => {
    const { answer } = await system.load();
    expect(answer).toMatchObject({ ok: true, activated: [] });
  });
});

describe('When the season goes on without a file', () => {
  it('reminders come at D-7, D-3 and D-1 at 08:00 local and the sweep says when it is needed again', async () => {
    await system.passTo('2021-06-01T01:00:00.000Z');
    const instants: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const { answer } = await system.sweep();
      if (!answer.nextDueAt || answer.nextDueAt > '2021-06-14T16:59:59.999Z') break;
      await system.passTo(answer.nextDueAt);
      if (system.mails.some((m) => m.subject.includes('[HT-01] Nhắc hạn'))) instants.push(answer.nextDueAt);
      system.mails.length = 0;
    }
    // The last acceptable day is Monday 14 June 2021; D-1 is a Sunday, so its reminder moves to Friday the 11th, which is D-3.
    expect(instants).toEqual(['2021-06-07T01:00:00.000Z', '2021-06-11T01:00:00.000Z']);
  });

  it('at the boundary the head of each unit is told and the office gets one mail for the whole period', async () => {
    await system.passTo('2021-06-01T01:00:00.000Z');
    system.mails.length = 0;
    await system.passTo('2021-06-14T17:00:00.000Z');
    const board = await system.needs.dossiers.board(aKey());
    expect(board.filter((d) => d.overdue === 'MISSED')).toHaveLength(19);
    expect(board.filter((d) => !d.owed).map((d) => d.overdue)).toEqual([null]);
    const office = system.mails.filter(
      (m) => m.to.email.endsWith('@syt.hatinh.example') && !m.subject.includes('Đến kỳ'),
    );
    expect(office).toHaveLength(2);
    expect(subjects('HT-01').filter((m) => m.to.email.startsWith('thutruong@'))).toHaveLength(19);
  });

  it('HT-11 opens month after month, each period at the boundary of the one before', async () => {
    await system.passTo('2021-06-01T01:00:00.000Z');
    await system.passTo('2021-06-19T16:59:59.999Z');
    const key = aKey({ callId: 'HT-11', period: '2021-07' });
    expect(await system.needs.dossiers.load(key)).toBeNull();
    await system.passTo('2021-06-19T17:00:00.000Z');
    expect(await system.needs.dossiers.load(key)).toMatchObject({
      state: 'DRAFT',
      boundary: '2021-07-19T17:00:00.000Z',
    });
  });
});
