import type { CallId, DossierKey, Instant } from '../../../events/ids.ts';
import type { AwardCode } from '../../../shared/domain/campaign/vocabulary.ts';
import { newSession } from '../../../shared/domain/council/convene.ts';
import { councilOf } from '../../../shared/domain/council/council-of.ts';
import { votingManner } from '../../../shared/domain/council/rules.ts';
import { localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { barredFrom } from '../../../shared/domain/list/barred.ts';
import { listTermsOf } from '../../../shared/domain/list/clock.ts';
import { composeList } from '../../../shared/domain/list/decide.ts';
import { holdsOn } from '../../../shared/domain/list/held.ts';
import type { ListItem, NominationList } from '../../../shared/domain/list/list.ts';
import { listPlan } from '../../../shared/domain/list/plan.ts';
import { because } from '../../../shared/domain/rejections.ts';
import { type Result, rejected } from '../../../shared/domain/result.ts';
import { publicationOf } from '../../../shared/domain/selection/publication.ts';
import type { PeriodKey } from '../../../shared/ports/dossiers.ts';
import { Conflict, NotFound } from '../../../shared/ports/faults.ts';
import { nominationsOn } from '../../../shared/ports/listed-nominees.ts';
import { verdictsOf } from '../models/nominees.ts';
import type { Needs } from '../needs.ts';
import { actorOf, correlationOf, type Visitor } from '../visitor.ts';
import { keepVerdicts, unspoken } from './keep-verdicts.ts';

/** Everything the office needs to compose the list of a period: nominees to pick from, numbers, and the list so far. */
export async function listDraft(needs: Needs, period: PeriodKey) {
  const [campaign, organisation] = await Promise.all([
    needs.registry.campaign(period.campaignId),
    needs.registry.organisationOf(period.campaignId),
  ]);
  const plan = campaign && listPlan(campaign.definition, period);
  if (!campaign || !organisation || !plan) throw new NotFound('no list is composed for this call');
  const key: DossierKey = {
    unitId: organisation.id,
    campaignId: period.campaignId,
    callId: plan.callId,
    period: plan.period,
  };
  const source = { campaignId: period.campaignId, ...plan.source };
  const [nominees, standing, acts] = await Promise.all([
    needs.dossiers.nominations(source),
    needs.lists.load(key),
    needs.nominations.ofPeriod(source),
  ]);
  return { campaign, organisation, plan, key, source, nominees, acts, standing };
}

/** What the office chose: nominees, what they are proposed for, and whether the council is to take some of them only. */
export type Composition = {
  chosen: readonly string[];
  /** The award of the whole list and of single nominees; what a nominee's own form says stands until chosen otherwise. */
  award: AwardCode | null;
  awards: Readonly<Record<string, AwardCode>>;
  shortlist: boolean;
};

/** The office's choice becomes a list: for the council, the leader or forwarding, as the route of the call says. */
export async function composeChosen(
  needs: Needs,
  visitor: Visitor,
  asked: Composition & { period: PeriodKey & { callId: CallId }; revision: number },
): Promise<Result<NominationList>> {
  const draft = await listDraft(needs, asked.period);
  if ((draft.standing?.revision ?? 0) !== asked.revision) return rejected(because('STALE_VERSION'));
  const now = needs.clock.now();
  const { stages, min, max, targetAward } = draft.plan;
  const items: ListItem[] = [];
  for (const id of asked.chosen) {
    const nominee = draft.nominees.find((n) => n.id === id);
    if (!nominee) return rejected(because('ITEM_UNKNOWN', { seen: id }));
    const award = asked.awards[id] ?? nominee.targetAward ?? asked.award ?? targetAward;
    items.push({ ...nominee, targetAward: award });
  }
  const gone = await notAccepted(needs, draft.source, items);
  if (gone.length > 0) return rejected(...gone.map(({ id }) => because('ITEM_UNKNOWN', { seen: id })));
  const acts = await nominationsOn(needs.nominations, { source: draft.source, items });
  const verdicts = await verdictsOf(needs, items, { campaign: draft.campaign, source: draft.source, acts });
  const barred = items.filter(
    (item) =>
      barredFrom(draft.campaign.definition, acts, item) ||
      unspoken(verdicts, { acts, item, definition: draft.campaign.definition }),
  );
  if (barred.length > 0) return rejected(...barred.map(({ name: seen }) => because('NOMINEE_HELD', { seen })));
  const held = holdsOn({ items }, acts);
  const shortlist = asked.shortlist && stages.includes('vote');
  const session = stages.includes('vote') ? sessionFor(draft, items, now) : null;
  const call = draft.campaign.definition.calls.find((one) => one.id === draft.key.callId);
  const terms = listTermsOf(draft.campaign, call);
  const { publishDays } = draft.plan;
  const timeZone = draft.campaign.definition.meta.timezone;
  const publication =
    publishDays === null
      ? {}
      : { publication: publicationOf(publishDays, { now, timeZone, salt: needs.ids.secret() }) };
  const composed = { key: draft.key, source: draft.source, stages, min, max, shortlist, items, session };
  const decision = composeList(
    { ...composed, ...publication, ...(terms ? { terms } : {}), composedAt: now, ...(held.length > 0 ? { held } : {}) },
    draft.standing,
  );
  if (!decision.ok) return decision;
  await keepVerdicts(needs, verdicts, { stage: 'composed', at: now });
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

/** The board may lag behind: a unit may have sent another version, or withdrawn, since its rows were read there. */
async function notAccepted(needs: Needs, source: PeriodKey, items: readonly ListItem[]): Promise<ListItem[]> {
  const units = [...new Set(items.map(({ unitId }) => unitId))];
  const heads = await Promise.all(units.map((unitId) => needs.dossiers.load({ ...source, unitId })));
  const accepted = new Map(heads.flatMap((head) => (head ? [[head.key.unitId, head.acceptedVersion] as const] : [])));
  return items.filter((item) => accepted.get(item.unitId) !== item.version);
}

/** The session of a list composed now: by the plan's policies and the law of this day. */
function sessionFor(draft: Awaited<ReturnType<typeof listDraft>>, items: readonly ListItem[], now: Instant) {
  const { campaign, organisation, plan } = draft;
  const { votePolicies } = campaign.common;
  const date = localDateOf(now, campaign.definition.meta.timezone);
  const awards = items.map((i) => i.targetAward ?? null);
  return newSession(
    votingManner(awards, { votePolicies, policy: plan.votePolicy, date }),
    councilOf(organisation),
    items,
  );
}
