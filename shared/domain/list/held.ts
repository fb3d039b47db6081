import type { EventDraft } from '../event-draft.ts';
import { holdOf, type Nomination } from '../nomination/nomination.ts';
import { because, type Rejection } from '../rejections.ts';
import { actsOn } from './barred.ts';
import type { HeldItem, ListItem, NominationList } from './list.ts';

/** The items nothing holds. */
export const itemsFree = ({ items, held = [] }: Pick<NominationList, 'items' | 'held'>): readonly ListItem[] =>
  items.filter((item) => !held.some((h) => h.itemId === item.id));

/** A vote that begins anew asks about everybody whom nothing else holds, to its end. */
export function withVoteBegunAnew(list: NominationList): NominationList {
  const { held = [], session } = list;
  if (session === null || session.marks.length > 0) return list;
  const left = held.filter(({ why }) => why !== 'VOTE_UNDER_WAY');
  return left.length === held.length ? list : { ...list, held: left };
}

/** The items that go on: those the vote selected when there was one, all of them otherwise; never one that is held. */
export const itemsInForce = (list: NominationList): readonly ListItem[] =>
  itemsFree(list).filter((i) => list.selected === null || list.selected.includes(i.id));

/** What speaks against deciding or forwarding what is left: fewer than the plan asks for (the numbers, once more). */
export function numberProblems(list: NominationList): Rejection[] {
  const left = itemsInForce(list).length;
  return left < list.min ? [because('QUOTA_MISSING', { limit: list.min, seen: String(left) })] : [];
}

/**
 * What holds the items of a list, from what was done about its nominees. One that was cleared goes on with the votes on
 * it when they were counted; while others are still voted on it waits for the next vote.
 */
export function holdsOn(
  { items, held = [], session = null, tallies = [] }: Pick<NominationList, 'items'> & Partial<NominationList>,
  nominations: readonly Nomination[],
): readonly HeldItem[] {
  const begun = (session?.marks.length ?? 0) > 0;
  return items.flatMap((item): HeldItem[] => {
    const found = actsOn(nominations, item);
    const why = found ? holdOf(found) : null;
    if (why) return [{ itemId: item.id, why }];
    const counted = tallies.some((t) => t.itemId === item.id);
    return begun && !counted && held.some((h) => h.itemId === item.id)
      ? [{ itemId: item.id, why: 'VOTE_UNDER_WAY' }]
      : [];
  });
}

/** Compared by what they say: what comes back from a table has its fields in any order. */
const areSame = (one: readonly HeldItem[], other: readonly HeldItem[]): boolean =>
  one.length === other.length &&
  one.every(({ itemId, why }, at) => itemId === other[at]?.itemId && why === other[at]?.why);

/**
 * The list with its held items as they stand now, or null when nothing changed or the list has left. An approved list
 * with too few left goes back to be composed again; one that is still voted on or decided is checked at that step.
 */
export function withHolds(
  list: NominationList,
  nominations: readonly Nomination[],
): { list: NominationList; events: readonly EventDraft[] } | null {
  const held = holdsOn(list, nominations);
  if (areSame(held, list.held ?? []) || list.state === 'FORWARDED' || list.state === 'SENT_BACK') return null;
  const next = { ...list, held, revision: list.revision + 1 };
  const enough = itemsInForce(next).length >= list.min;
  // What was sent back waits for nobody's notice any more.
  const changed: NominationList =
    !enough && list.state === 'READY' ? { ...next, state: 'SENT_BACK', ...(list.clock ? { clock: null } : {}) } : next;
  const data = {
    list: list.key,
    held: held.length,
    inForce: itemsInForce(next).length,
    enough,
    revision: next.revision,
  };
  return { list: changed, events: [{ type: 'list.held.v1', data }] };
}
