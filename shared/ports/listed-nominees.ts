import type { DossierKey } from '../../events/ids.ts';
import type { NominationList } from '../domain/list/list.ts';
import type { Nomination } from '../domain/nomination/nomination.ts';
import type { Nominations } from './nominations.ts';

/** What was done about the nominees of a list, as it stands at this moment: one question for each unit on it. */
export async function nominationsOn(
  nominations: Pick<Nominations, 'ofDossier'>,
  list: Pick<NominationList, 'source' | 'items'>,
): Promise<readonly Nomination[]> {
  const { campaignId, callId, period } = list.source;
  const units = [...new Set(list.items.map((item) => item.unitId))];
  const keys: DossierKey[] = units.map((unitId) => ({ unitId, campaignId, callId, period }));
  return (await Promise.all(keys.map((key) => nominations.ofDossier(key)))).flat();
}
