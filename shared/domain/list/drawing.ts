import type { DossierKey, UnitId } from '../../../events/ids.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import { listPlan } from './plan.ts';

type Plan = { definition: CampaignDefinition };

/** Keys of the lists that may draw on the dossiers of a call and period: its own, and those of calls `from` it. */
export function listsDrawingOn(
  { definition }: Plan,
  source: Pick<DossierKey, 'campaignId' | 'callId' | 'period'>,
  owner: UnitId,
): DossierKey[] {
  const { campaignId, period } = source;
  return definition.calls
    .filter((call) => call.id === source.callId || call.from === source.callId)
    .map((call) => listPlan(definition, { campaignId, callId: call.id, period }))
    .flatMap((plan) =>
      plan?.source.callId === source.callId && plan.source.period === period
        ? [{ unitId: owner, campaignId, callId: plan.callId, period: plan.period }]
        : [],
    );
}
