import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../shared/domain/council/session.ts';
import { composeList, itemsInForce, type ListCommand } from '../../../shared/domain/list/decide.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import { aDraft, anItem, closing, composed, council, items, moved, refusals } from '../../support/lists.ts';

const ballot = (memberId: string, ...choices: Choice[]): ListCommand => ({
  name: 'vote',
  memberId,
  choices: Object.fromEntries(choices.map((choice, n) => [anItem(n + 1).id, choice])),
});
const members = council(3).map((m) => m.id);
const refused = (draft: Parameters<typeof composeList>[0], previous: NominationList | null = null) => {
  const result = composeList(draft, previous);
  return result.ok ? [] : result.rejections.map((r) => r.code);
};

describe('When the office composes the list of HT-02', () => {
  it.each([
    [1, ['QUOTA_MISSING']],
    [2, []],
    [5, []],
    [6, ['QUOTA_EXCEEDED']],
  ])('A12: %i items give %j', (count, expected) => {
    expect(refused(aDraft({ items: items(count) }))).toEqual(expected);
  });

  it('more than five stand before a council that is to choose five', () => {
    expect(refused(aDraft({ items: items(9), shortlist: true }))).toEqual([]);
  });

  it('the same nominee twice is refused', () => {
    expect(refused(aDraft({ items: [anItem(1), anItem(1)] }))).toEqual(['ITEM_TWICE']);
  });

  it('a list that is under way is not composed again', () => {
    expect(refused(aDraft(), composed())).toEqual(['WRONG_STATE']);
  });
});

describe('When the council votes without a meeting', () => {
  it('only a member votes, on every item', () => {
    expect(refusals(composed(), ballot('stranger', 'yes', 'yes', 'yes'))).toEqual(['NOT_A_MEMBER']);
    expect(refusals(composed(), ballot('m2', 'yes'))).toEqual(['BALLOT_INCOMPLETE', 'BALLOT_INCOMPLETE']);
  });

  it('a further ballot replaces the earlier one, which stays; the same one again is refused', () => {
    const list = moved(composed(), ballot('m1', 'yes', 'yes', 'no'));
    expect(refusals(list, ballot('m1', 'yes', 'yes', 'no'))).toEqual(['ALREADY_VOTED']);
    const corrected = moved(list, ballot('m1', 'no', 'no', 'no'));
    expect(corrected.session?.ballots.map((b) => Object.values(b.choices).join())).toEqual(['yes,yes,no', 'no,no,no']);
    expect(corrected.session?.marks).toHaveLength(1);
  });

  it('the last ballot ends the vote and only items over half of the votes go on', () => {
    let list = composed();
    for (const m of members)
      list = moved(list, ballot(m, 'yes', m === 'm1' ? 'no' : 'yes', m === 'm1' ? 'yes' : 'abstain'));
    expect(list.state).toBe('DECIDING');
    expect(list.tallies.map((t) => t.passed)).toEqual([true, true, false]);
    expect(itemsInForce(list).map((i) => i.row)).toEqual([1, 2]);
  });

  it('too few passed items send the list back to be composed again', () => {
    let list = composed({ items: items(2) });
    for (const m of members) list = moved(list, ballot(m, 'yes', 'no'));
    expect(list.state).toBe('SENT_BACK');
    const again = composeList(aDraft(), list);
    expect(again.ok && again.value.list).toMatchObject({ state: 'VOTING', round: 2, session: { ballots: [] } });
  });

  it('the vote is not closed before two thirds have voted', () => {
    const one = moved(composed(), ballot('m1', 'yes', 'yes', 'yes'));
    expect(refusals(one, closing)).toEqual(['QUORUM_MISSING']);
    const two = moved(one, ballot('m2', 'yes', 'yes', 'yes'));
    expect(moved(two, closing).state).toBe('DECIDING');
  });
});

describe('When the leader decides and the office forwards', () => {
  const deciding: NominationList = { ...composed(), state: 'DECIDING' };

  it('sending back needs a reason', () => {
    expect(refusals(deciding, { name: 'decide', approved: false, reason: ' ', by: 'gd' })).toEqual(['REASON_MISSING']);
  });

  it('forwarding needs a document number and a receiver, and ends the list', () => {
    const ready = moved(deciding, { name: 'decide', approved: true, reason: '', by: 'gd' });
    const empty: ListCommand = { name: 'forward', documentNo: '', receiver: '', by: 'tccb' };
    expect(refusals(ready, empty)).toEqual(['DOCUMENT_NUMBER_MISSING', 'RECEIVER_MISSING']);
    const done = moved(ready, { name: 'forward', documentNo: '1850/SYT-TCCB', receiver: 'ban-tdkt', by: 'tccb' });
    expect(refusals(done, { name: 'forward', documentNo: '1', receiver: 'x', by: 'y' })).toEqual(['WRONG_STATE']);
  });
});
