import { describe, expect, it } from 'vitest';
import { itemsInForce, type ListCommand } from '../../../shared/domain/list/decide.ts';
import { withHolds } from '../../../shared/domain/list/held.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import { type Nomination, newNomination } from '../../../shared/domain/nomination/nomination.ts';
import { nomineeId } from '../../../shared/domain/nomination/nominee-id.ts';
import { aKey } from '../../support/dossiers.ts';
import { anItem, atMeeting, closing, composed, council, moved, someNow } from '../../support/lists.ts';

const first = anItem(1);
const cleared = newNomination(aKey({ unitId: first.unitId }), { id: nomineeId(first), name: first.name });
const suspended: Nomination = {
  ...cleared,
  suspension: { by: 'tccb', at: someNow, reason: 'Có đơn', ground: 'complaint', basis: 'Điều 4', from: 'COUNCIL' },
};

function reckoned(list: NominationList, nomination: Nomination): NominationList {
  const change = withHolds(list, [nomination]);
  if (!change) throw new Error('nothing changed');
  return change.list;
}

const yes = (memberId: string, ...rows: number[]): ListCommand => ({
  name: 'vote',
  memberId,
  choices: Object.fromEntries(rows.map((n) => [anItem(n).id, 'yes' as const])),
});
const rowsOf = (list: NominationList) => itemsInForce(list).map(({ row }) => row);

describe('When a nominee is suspended after the council voted on it', () => {
  it('once cleared it goes on with the votes it had', () => {
    let list = composed();
    for (const { id } of council(3)) list = moved(list, yes(id, 1, 2, 3));
    const without = reckoned(list, suspended);
    expect(rowsOf(without)).toEqual([2, 3]);
    expect(rowsOf(reckoned(without, cleared))).toEqual([1, 2, 3]);
  });
});

describe('When an approved list loses a nominee it cannot do without', () => {
  it('it goes back to be composed again, and nobody is reminded of its result any more', () => {
    const clock = { stage: 'result-notice' as const, dueAt: someNow, next: { kind: 'overdue' as const, at: someNow } };
    const ready: NominationList = { ...composed({ items: [first, anItem(2)] }), state: 'READY', clock };
    expect(reckoned(ready, suspended)).toMatchObject({ state: 'SENT_BACK', clock: null });
  });
});

describe('When a nominee is suspended and cleared while votes are in', () => {
  const meeting = () => atMeeting(composed({ manner: { form: 'meeting' } }), ['m1', 'm2', 'm3']);
  const waiting = () => reckoned(reckoned(moved(meeting(), yes('m1', 1, 2, 3)), suspended), cleared);

  it('it waits for the next vote', () => {
    expect(waiting().held).toEqual([{ itemId: first.id, why: 'VOTE_UNDER_WAY' }]);
    expect(rowsOf(waiting())).toEqual([2, 3]);
  });

  it('a vote that begins anew asks every member about it, not only the first', () => {
    const postponed = moved(waiting(), { name: 'postpone', reason: 'Thiếu tài liệu' });
    let list = atMeeting(postponed, ['m1', 'm2', 'm3']);
    for (const { id } of council(3)) list = moved(list, yes(id, 1, 2, 3));
    expect(rowsOf(moved(list, closing))).toEqual([1, 2, 3]);
  });
});

describe('When a list comes back from the table with the fields of its held items in another order', () => {
  it('nothing has changed, and nobody is told a second time', () => {
    const held = reckoned(composed(), suspended);
    const back = { ...held, held: (held.held ?? []).map(({ itemId, why }) => ({ why, itemId })) };
    expect(withHolds(back, [suspended])).toBeNull();
  });
});
