import type { Dossier } from '../dossier/dossier.ts';
import type { NominationList } from '../list/list.ts';
import type { NominationStage } from './nomination.ts';
import { nomineeId } from './nominee-id.ts';

/** The item of a list that is this nominee of this unit. */
export const itemOn = (list: NominationList, nominee: { unitId: string; id: string }) =>
  list.items.find((item) => item.unitId === nominee.unitId && nomineeId(item) === nominee.id);

/**
 * How far a nominee has come, from its dossier and the newest list it is on. A list that was sent back has decided
 * nothing about anybody; one that went on without the nominee leaves it where screening had brought it.
 */
export function stageOf(
  dossier: Pick<Dossier, 'key' | 'acceptedVersion'>,
  nominee: string,
  list: NominationList | null,
): NominationStage {
  const before = dossier.acceptedVersion === null ? 'PROPOSED' : 'SCREENED';
  const item = list && itemOn(list, { unitId: dossier.key.unitId, id: nominee });
  if (!list || !item || list.state === 'SENT_BACK') return before;
  const heldOut = (list.held ?? []).some((h) => h.itemId === item.id);
  if (list.selected === null) return list.state === 'FORWARDED' ? (heldOut ? before : 'FORWARDED') : 'COUNCIL';
  if (!list.tallies.some((t) => t.itemId === item.id)) return before;
  if (!list.selected.includes(item.id)) return 'FAILED';
  if (list.state === 'FORWARDED') return heldOut ? before : 'FORWARDED';
  return 'PASSED';
}

/** True once anybody has acted on the list: a vote cast or counted, a decision taken, the list forwarded. */
export const hasActed = (list: NominationList | null): boolean =>
  list !== null &&
  ((list.session?.marks.length ?? 0) > 0 ||
    list.selected !== null ||
    list.decision !== null ||
    list.forwarded !== null);
