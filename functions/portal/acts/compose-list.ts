import type { CallId, DossierKey } from '../../../events/ids.ts';
import { composeList } from '../../../shared/domain/list/decide.ts';
import type { ListItem, NominationList } from '../../../shared/domain/list/list.ts';
import { listPlan } from '../../../shared/domain/list/plan.ts';
import { holding } from '../../../shared/domain/registry/registry.ts';
import { because } from '../../../shared/domain/rejections.ts';
import { type Result, rejected } from '../../../shared/domain/result.ts';
import type { PeriodKey } from '../../../shared/ports/dossiers.ts';
import { Conflict, NotFound } from '../../../shared/ports/faults.ts';
import type { Needs } from '../needs.ts';
import { actorOf, correlationOf, type Visitor } from '../visitor.ts';

/** Everything the office needs to compose the list of a period: nominees to pick from, numbers, and the list so far. */
export async function listDraft(needs: Needs, period: PeriodKey) {
  const [campaign, organisation] = await Promise.all([
    needs.registry.campaign(period.campaignId),
    needs.registry.organisation(),
  ]);
  const plan = campaign && listPlan(campaign.definition, campaign.common, period);
  if (!campaign || !organisation || !plan) throw new NotFound('no list is composed for this call');
  const key: DossierKey = {
    unitId: organisation.id,
    campaignId: period.campaignId,
    callId: plan.callId,
    period: plan.period,
  };
  const source = { campaignId: period.campaignId, ...plan.source };
  const [nominees, standing] = await Promise.all([needs.dossiers.nominations(source), needs.lists.load(key)]);
  const members = holding(organisation, 'COUNCIL').map((p) => p.id);
  return { campaign, organisation, plan, key, source, nominees, standing, members };
}

/** The office's choice becomes a list: for the council, the leader or forwarding, as the route of the call says. */
export async function composeChosen(
  needs: Needs,
  visitor: Visitor,
  asked: { period: PeriodKey & { callId: CallId }; chosen: readonly string[]; revision: number },
): Promise<Result<NominationList>> {
  const draft = await listDraft(needs, asked.period);
  if ((draft.standing?.revision ?? 0) !== asked.revision) return rejected(because('STALE_VERSION'));
  const now = needs.clock.now();
  const items: ListItem[] = [];
  for (const id of asked.chosen) {
    const nominee = draft.nominees.find((n) => n.id === id);
    if (!nominee) return rejected(because('ITEM_UNKNOWN', { seen: id }));
    items.push(nominee);
  }
  const { stages, min, max, policy } = draft.plan;
  const decision = composeList(
    { key: draft.key, source: draft.source, stages, min, max, members: draft.members, policy, items, composedAt: now },
    draft.standing,
  );
  if (!decision.ok) return decision;
  const cause = { actor: actorOf(visitor), correlationId: correlationOf(visitor, draft.key), now };
  try {
    await needs.lists.save(
      { before: draft.standing, after: decision.value.list, events: decision.value.events },
      cause,
    );
  } catch (error) {
    if (error instanceof Conflict) return rejected(because('STALE_VERSION'));
    throw error;
  }
  return { ok: true, value: decision.value.list };
}
