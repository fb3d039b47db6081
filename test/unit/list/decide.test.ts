import { describe, expect, it } from 'vitest';
import { UnitId } from '../../../events/ids.ts';
import { composeList, decideList, itemsInForce, type ListCommand } from '../../../shared/domain/list/decide.ts';
import type { Choice, ListItem, NominationList } from '../../../shared/domain/list/list.ts';
import { tally } from '../../../shared/domain/list/tally.ts';
import { aKey, at } from '../../support/dossiers.ts';

const now = at('2021-06-17T02:00:00.000Z');
const item = (n: number): ListItem => ({
  id: `ttyt-can-loc.1.${n}`,
  unitId: UnitId.parse('ttyt-can-loc'),
  version: 1,
  row: n,
  name: `Nguyễn Văn Mẫu ${n}`,
  kind: 'individual',
  position: 'Bác sĩ',
  unit: 'TTYT Can Lộc',
  achievements: 'Chiến sĩ thi đua cơ sở năm 2020',
});
const members = ['m1', 'm2', 'm3'];
const policy = { quorumNumerator: 2, quorumDenominator: 3, percent: 50, over: true, base: 'present' } as const;

function draft(count: number) {
  const key = aKey({ unitId: 'syt-ha-tinh', callId: 'HT-02' });
  const source = { campaignId: key.campaignId, callId: aKey().callId, period: key.period };
  const items = Array.from({ length: count }, (_, n) => item(n + 1));
  const stages = ['vote', 'decide', 'forward'] as const;
  return { key, source, stages, min: 2, max: 5, members, policy, items, composedAt: now };
}

function composed(count = 3): NominationList {
  const result = composeList(draft(count), null);
  if (!result.ok) throw new Error('not composed');
  return result.value.list;
}

function then(list: NominationList, command: ListCommand): NominationList {
  const result = decideList(list, command, now);
  if (!result.ok) throw new Error(result.rejections.map((r) => r.code).join());
  return result.value.list;
}
const codes = (list: NominationList, command: ListCommand) => {
  const result = decideList(list, command, now);
  return result.ok ? [] : result.rejections.map((r) => r.code);
};
const ballot = (memberId: string, ...choices: Choice[]): ListCommand => ({
  name: 'vote',
  memberId,
  choices: Object.fromEntries(choices.map((choice, n) => [item(n + 1).id, choice])),
});

describe('When the office composes the list of HT-02', () => {
  it.each([
    [1, ['QUOTA_MISSING']],
    [2, []],
    [5, []],
    [6, ['QUOTA_EXCEEDED']],
  ])('A12: %i items give %j', (count, expected) => {
    const result = composeList(draft(count), null);
    expect(result.ok ? [] : result.rejections.map((r) => r.code)).toEqual(expected);
  });

  it('the same nominee twice is refused', () => {
    const twice = { ...draft(2), items: [item(1), item(1)] };
    const result = composeList(twice, null);
    expect(result.ok ? [] : result.rejections.map((r) => r.code)).toEqual(['ITEM_TWICE']);
  });

  it('a list that is under way is not composed again', () => {
    const result = composeList(draft(2), composed());
    expect(result.ok ? [] : result.rejections.map((r) => r.code)).toEqual(['WRONG_STATE']);
  });
});

describe('When the council votes', () => {
  it('a member votes once, on every item, and only a member', () => {
    const list = then(composed(), ballot('m1', 'yes', 'yes', 'no'));
    expect(codes(list, ballot('m1', 'no', 'no', 'no'))).toEqual(['ALREADY_VOTED']);
    expect(codes(list, ballot('stranger', 'yes', 'yes', 'yes'))).toEqual(['NOT_A_MEMBER']);
    expect(codes(list, ballot('m2', 'yes'))).toEqual(['BALLOT_INCOMPLETE', 'BALLOT_INCOMPLETE']);
  });

  it('the last ballot ends the vote and only items over half of the votes go on', () => {
    let list = composed();
    for (const m of members)
      list = then(list, ballot(m, 'yes', m === 'm1' ? 'no' : 'yes', m === 'm1' ? 'yes' : 'abstain'));
    expect(list.state).toBe('DECIDING');
    expect(list.tallies.map((t) => t.passed)).toEqual([true, true, false]);
    expect(itemsInForce(list).map((i) => i.row)).toEqual([1, 2]);
  });

  it('too few passed items send the list back to be composed again', () => {
    let list = composed(2);
    for (const m of members) list = then(list, ballot(m, 'yes', 'no'));
    expect(list.state).toBe('SENT_BACK');
    const again = composeList(draft(3), list);
    expect(again.ok && again.value.list).toMatchObject({ state: 'VOTING', round: 2, ballots: [] });
  });

  it('the vote is not closed before two thirds have voted', () => {
    const one = then(composed(), ballot('m1', 'yes', 'yes', 'yes'));
    expect(codes(one, { name: 'close-vote' })).toEqual(['QUORUM_MISSING']);
    const two = then(one, ballot('m2', 'yes', 'yes', 'yes'));
    expect(then(two, { name: 'close-vote' }).state).toBe('DECIDING');
  });

  it('A22: eight of nine pass 80 percent of all members and seven do not', () => {
    const law80 = { ...policy, percent: 80, over: false, base: 'total' } as const;
    const votes = (yes: number) =>
      Array.from({ length: 9 }, (_, n) => ({
        memberId: `m${n}`,
        choices: { [item(1).id]: n < yes ? ('yes' as const) : ('no' as const) },
        at: now,
      }));
    expect(tally([item(1)], votes(8), { members: 9, policy: law80 })[0]?.passed).toBe(true);
    expect(tally([item(1)], votes(7), { members: 9, policy: law80 })[0]?.passed).toBe(false);
  });
});

describe('When the leader decides and the office forwards', () => {
  const deciding: NominationList = { ...composed(), state: 'DECIDING' };

  it('sending back needs a reason', () => {
    expect(codes(deciding, { name: 'decide', approved: false, reason: ' ', by: 'gd' })).toEqual(['REASON_MISSING']);
  });

  it('forwarding needs a document number and a receiver, and ends the list', () => {
    const ready = then(deciding, { name: 'decide', approved: true, reason: '', by: 'gd' });
    const empty: ListCommand = { name: 'forward', documentNo: '', receiver: '', by: 'tccb' };
    expect(codes(ready, empty)).toEqual(['DOCUMENT_NUMBER_MISSING', 'RECEIVER_MISSING']);
    const done = then(ready, { name: 'forward', documentNo: '1850/SYT-TCCB', receiver: 'ban-tdkt', by: 'tccb' });
    expect(codes(done, { name: 'forward', documentNo: '1', receiver: 'x', by: 'y' })).toEqual(['WRONG_STATE']);
  });
});
