import type { CampaignDefinition } from '../campaign/definition.ts';
import { holdOf, type Nomination, openCriteria } from '../nomination/nomination.ts';
import { nomineeId } from '../nomination/nominee-id.ts';
import type { ListItem } from './list.ts';

/** What was done about the nominee of an item; undefined when nothing was. */
export const actsOn = (nominations: readonly Nomination[], item: ListItem): Nomination | undefined =>
  nominations.find((n) => n.dossier.unitId === item.unitId && n.id === nomineeId(item));

/**
 * True when a nominee cannot even be put on a list. One that only lacks criteria a council may waive can: it is held out
 * of the vote until the council has waived them.
 */
export function barredFrom(
  { criteria = {} }: Pick<CampaignDefinition, 'criteria'>,
  nominations: readonly Nomination[],
  item: ListItem,
): boolean {
  const nomination = actsOn(nominations, item);
  const hold = nomination ? holdOf(nomination) : null;
  if (!nomination || hold === null) return false;
  return hold !== 'INELIGIBLE' || openCriteria(nomination).some((id) => criteria[id]?.waivable !== true);
}
