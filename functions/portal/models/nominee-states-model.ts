import type { DossierKey } from '../../../events/ids.ts';
import type { CallFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { listsDrawingOn } from '../../../shared/domain/list/drawing.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import { holdOf } from '../../../shared/domain/nomination/nomination.ts';
import { nomineeId } from '../../../shared/domain/nomination/nominee-id.ts';
import { stageOf } from '../../../shared/domain/nomination/stage.ts';
import type { DossierRow } from '../../../shared/domain/reading/result.ts';
import type { DossierFolder } from '../../../shared/ports/dossiers.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import type { Needs } from '../needs.ts';
import type { NomineeState } from '../views/nominee-states.ts';

/** Whether the rows of a call are people and collectives, each with a state of its own. */
export const namesPeople = ({ definition: { type } }: Pick<CallFacts, 'definition'>): boolean =>
  type === 'registration' || type === 'nomination' || type === 'delegates';

/** The list under way that draws on a dossier's period, or the last one; null when none was composed. */
export async function newestList(needs: Needs, campaign: Campaign, key: DossierKey): Promise<NominationList | null> {
  const organisation = await needs.registry.organisationOf(key.campaignId);
  if (!organisation) return null;
  const keys = listsDrawingOn(campaign, key, organisation.id);
  const lists = await Promise.all(keys.map((list) => needs.lists.load(list)));
  const standing = lists.filter((list) => list !== null);
  return standing.find((list) => list.state !== 'SENT_BACK') ?? standing[0] ?? null;
}

/** Every nominee of a dossier with its state. `hrefOf` gives the address of a nominee's page. */
export function nomineeStatesOf(
  { dossier, nominations }: DossierFolder,
  rows: readonly DossierRow[],
  given: { list: NominationList | null; hrefOf: (id: string) => string },
): NomineeState[] {
  if (dossier.validVersion === null) return [];
  return rows.map((row) => {
    const id = nomineeId(row);
    const nomination = nominations.find((n) => n.id === id);
    return {
      name: row.name,
      stage: stageOf(dossier, id, given.list),
      hold: nomination ? holdOf(nomination) : null,
      href: given.hrefOf(id),
    };
  });
}
