import { describe, expect, it } from 'vitest';
import { UnitId } from '../../../events/ids.ts';
import { ruleOf } from '../../../shared/domain/council/session.ts';
import { itemsInForce, type ListCommand } from '../../../shared/domain/list/decide.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import { aMember, anItem, atMeeting, closing, composed, council, items, moved, refusals } from '../../support/lists.ts';

const nine = council(9);
const ids = nine.map((m) => m.id);
const title = (date: string) =>
  composed({ items: items(2, { targetAward: 'CSTDCS' }), members: nine, date, min: 1, max: null });
const vote = (list: NominationList, memberId: string, choice: 'yes' | 'no' | 'abstain'): ListCommand => ({
  name: 'vote',
  memberId,
  choices: Object.fromEntries(list.items.map((i) => [i.id, choice])),
});
const all = (list: NominationList, count: { yes: number; no?: number; abstain?: number }) =>
  Object.fromEntries(list.items.map((i) => [i.id, { no: 0, abstain: 0, ...count }]));

/** Nine members, eight in the room; `yes` of them by link, one absent on paper. */
function counted(yesByLink: number, writtenYes: boolean): NominationList {
  let list = atMeeting(title('2025-05-20'), ids.slice(0, 8));
  for (const [n, id] of ids.slice(0, 8).entries()) list = moved(list, vote(list, id, n < yesByLink ? 'yes' : 'no'));
  list = moved(list, { name: 'paper-vote', memberId: 'm9', documentNo: '12/CV-BVDK', choices: null });
  const papers = all(list, writtenYes ? { yes: 1 } : { yes: 0, no: 1 });
  return moved(list, { ...closing, papers });
}

describe('When a title is voted on at a meeting', () => {
  it('A22: of nine, seven in the room and one in writing pass; seven do not', () => {
    const passed = counted(7, true);
    expect(passed.tallies[0]).toMatchObject({ yes: 8, written: 1, of: 9, needed: 8, passed: true });
    const failed = counted(7, false);
    expect(failed.tallies[0]).toMatchObject({ yes: 7, no: 2, passed: false });
    expect([passed.state, failed.state]).toEqual(['DECIDING', 'SENT_BACK']);
  });

  it.each([
    ['2025-06-30', true],
    ['2025-07-01', false],
  ])('on %s the ratio is read in the law: %s', (date, verified) => {
    const list = title(date);
    const [item] = list.items;
    expect(list.session && item && ruleOf(list.session, item)).toMatchObject({ percent: 80, base: 'total', verified });
  });

  it('a secret vote keeps who voted and the sums, and nothing between them', () => {
    let list = atMeeting(title('2025-05-20'), ids);
    for (const id of ['m5', 'm2', 'm9']) list = moved(list, vote(list, id, id === 'm2' ? 'no' : 'yes'));
    expect(list.session?.ballots).toEqual([]);
    expect(list.session?.marks.map((m) => m.memberId)).toEqual(['m2', 'm5', 'm9']);
    expect(Object.keys(list.session?.marks[0] ?? {})).toEqual(['memberId', 'how', 'presence', 'documentNo']);
    expect(list.session?.box[list.items[0]?.id ?? '']).toEqual({ yes: 2, no: 1, abstain: 0 });
    expect(refusals(list, vote(list, 'm2', 'yes'))).toEqual(['ALREADY_VOTED']);
  });

  it('the quorum counts the room only, however many vote in writing', () => {
    let list = atMeeting(title('2025-05-20'), ids.slice(0, 5));
    for (const id of ids) list = moved(list, vote(list, id, 'yes'));
    expect(refusals(list, closing)).toEqual(['QUORUM_MISSING']);
    const postponed = moved(list, { name: 'postpone', reason: 'Không đủ số thành viên' });
    expect(postponed.session).toMatchObject({ state: 'PLANNED', marks: [], box: {}, ballot: 1 });
    expect(atMeeting(postponed, ids).session).toMatchObject({ state: 'OPEN', calls: 2, ballot: 2 });
  });

  it('what the committee counted must fit the papers handed in', () => {
    let list = atMeeting(title('2025-05-20'), ids.slice(0, 8));
    list = moved(list, { name: 'paper-vote', memberId: 'm1', documentNo: '', choices: null });
    expect(refusals(list, { name: 'paper-vote', memberId: 'm9', documentNo: ' ', choices: null })).toEqual([
      'DOCUMENT_NUMBER_MISSING',
    ]);
    expect(refusals(list, { ...closing, papers: all(list, { yes: 2 }) })).toEqual(['PAPER_COUNT', 'PAPER_COUNT']);
    expect(refusals(list, { ...closing, committee: [' '] })).toContain('COMMITTEE_MISSING');
    const ended = moved(list, { ...closing, papers: all(list, { yes: 0 }) });
    expect(ended.tallies[0]).toMatchObject({ yes: 0, invalid: 1 });
  });

  it('after the end nothing changes', () => {
    const list = counted(7, true);
    const again = [vote(list, 'm1', 'no'), closing, { name: 'postpone', reason: 'x' } as const];
    for (const command of again) expect(refusals(list, command)).toEqual(['WRONG_STATE']);
  });
});

describe('When a rule counts the members present', () => {
  const manner = { form: 'meeting', secret: false } as const;

  it('absent members have no written vote', () => {
    const list = atMeeting(composed({ members: nine, manner }), ids.slice(0, 6));
    expect(refusals(list, vote(list, 'm9', 'yes'))).toEqual(['NOT_IN_WRITING']);
  });

  it('an open ballot on paper is entered with its choices and corrected the same way', () => {
    let list = atMeeting(composed({ members: nine, manner }), ids.slice(0, 6));
    const choices = (choice: 'yes' | 'no') => Object.fromEntries(list.items.map((i) => [i.id, choice]));
    list = moved(list, { name: 'paper-vote', memberId: 'm1', documentNo: '', choices: choices('no') });
    list = moved(list, { name: 'paper-vote', memberId: 'm1', documentNo: '', choices: choices('yes') });
    expect(refusals(list, vote(list, 'm1', 'no'))).toEqual(['ALREADY_VOTED']);
    for (const id of ['m2', 'm3', 'm4']) list = moved(list, vote(list, id, 'yes'));
    expect(moved(list, closing).tallies[0]).toMatchObject({ yes: 4, of: 6, needed: 4, passed: true });
  });
});

describe('When a member is close to a nominee', () => {
  const members = [
    aMember('ban-than', { name: 'Nguyễn Văn Hoà' }),
    aMember('nguoi-than', { relatives: ['Trần Thị Thuý'] }),
    aMember('cung-don-vi', { unitId: UnitId.parse('bv-mat') }),
    aMember('khac', { name: 'Nguyễn Văn Hoa' }),
  ];
  const own = [
    anItem(1, { name: 'BS. Nguyễn Văn Hòa' }),
    anItem(2, { name: 'Trần Thị Thúy' }),
    anItem(3, { unitId: UnitId.parse('bv-mat'), kind: 'collective' }),
  ];
  const list = composed({ items: own, members });

  it('the system keeps the nominee, the relative and the own unit out of that vote, and nobody else', () => {
    expect(list.session?.recusals.map((r) => [r.memberId, r.why])).toEqual([
      ['ban-than', 'nominee'],
      ['nguoi-than', 'relative'],
      ['cung-don-vi', 'own_unit'],
    ]);
    const choices = Object.fromEntries(own.slice(1).map((i) => [i.id, 'yes' as const]));
    expect(refusals(list, { name: 'vote', memberId: 'ban-than', choices })).toEqual([]);
    const meddling = { ...choices, [own[0]?.id ?? '']: 'yes' as const };
    expect(refusals(list, { name: 'vote', memberId: 'ban-than', choices: meddling })).toEqual(['ITEM_UNKNOWN']);
  });

  it('a namesake is let back in with a reason', () => {
    const lifting = { name: 'lift-recusal', memberId: 'ban-than', itemId: own[0]?.id ?? '' } as const;
    expect(refusals(list, { ...lifting, reason: '' })).toEqual(['REASON_MISSING']);
    const lifted = moved(list, { ...lifting, reason: 'Trùng tên, khác đơn vị' });
    const choices = Object.fromEntries(own.map((i) => [i.id, 'yes' as const]));
    expect(refusals(lifted, { name: 'vote', memberId: 'ban-than', choices })).toEqual([]);
  });

  it.each([
    [false, { of: 4, needed: 4 }],
    [true, { of: 3, needed: 3 }],
  ])('excludeRecused %s sets the denominator', (excludeRecused, expected) => {
    const rule = { quorumNumerator: 2, quorumDenominator: 3, percent: 80, over: false, base: 'total' } as const;
    const none = { ...rule, absentInWriting: true, excludeRecused, article: null, verified: true };
    let open = composed({ items: own, members, manner: { rules: { none } } });
    for (const { id } of members) {
      const choices = own.filter((i) => !open.session?.recusals.some((r) => r.memberId === id && r.itemId === i.id));
      open = moved(open, {
        name: 'vote',
        memberId: id,
        choices: Object.fromEntries(choices.map((i) => [i.id, 'yes'])),
      });
    }
    expect(open.tallies[0]).toMatchObject({ yes: 3, recused: 1, ...expected });
  });
});

describe('When more pass than may go on', () => {
  const members = council(5);
  const yesOf: Record<number, number> = { 1: 5, 2: 3, 3: 3, 4: 3, 5: 2 };
  let list = composed({ items: items(5), members, min: 2, max: 2, shortlist: true });
  for (const [n, m] of members.entries()) {
    const choices = Object.fromEntries(list.items.map((i) => [i.id, n < (yesOf[i.row] ?? 0) ? 'yes' : 'no'] as const));
    list = moved(list, { name: 'vote', memberId: m.id, choices });
  }
  const choose = (rows: number[], reason: string): ListCommand => ({
    name: 'choose',
    itemIds: rows.map((n) => anItem(n).id),
    reason,
  });

  it('the first is in and the chair chooses among the equals, with a reason', () => {
    expect(list).toMatchObject({ state: 'VOTING', session: { state: 'TIED', tie: { places: 1 } } });
    expect(refusals(list, choose([2, 3], 'x'))).toEqual(['CHOICE_OF_EQUALS']);
    expect(refusals(list, choose([5], 'x'))).toEqual(['CHOICE_OF_EQUALS']);
    expect(refusals(list, choose([3], ' '))).toEqual(['REASON_MISSING']);
    const done = moved(list, choose([3], 'Ưu tiên người lao động trực tiếp'));
    expect(done.state).toBe('DECIDING');
    expect(itemsInForce(done).map((i) => i.row)).toEqual([1, 3]);
  });
});
