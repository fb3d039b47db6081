import type { CampaignId } from '../../events/ids.ts';
import type { LinkScope } from '../../shared/domain/link/link.ts';
import { vietnamZone } from '../../shared/domain/wording/time-in-words.ts';
import type { Needs } from './needs.ts';

/** The plan a link belongs to. */
export function campaignOf(scope: LinkScope): CampaignId {
  if (scope.kind === 'unit') return scope.dossier.campaignId;
  return scope.kind === 'office' ? scope.campaignId : scope.list.campaignId;
}

/** The zone of a plan (IANA), kept while the process lives: every page asks for it and a plan hardly ever moves. */
export function planZones({ registry }: Pick<Needs, 'registry'>): (id: CampaignId) => Promise<string> {
  const known = new Map<CampaignId, string>();
  return async (id) => {
    const zone = known.get(id) ?? (await registry.campaign(id))?.definition.meta.timezone;
    if (zone !== undefined) known.set(id, zone);
    return zone ?? vietnamZone;
  };
}
