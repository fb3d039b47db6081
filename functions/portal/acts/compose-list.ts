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
  const chosen = await chosenItems(needs, draft, asked);
  if (!chosen.ok) return chosen;
  const { items, acts, verdicts } = chosen.value;
  const held = holdsOn({ items }, acts);
  const shortlist = asked.shortlist && draft.plan.stages.includes('vote');
  const given = { items, shortlist, composedAt: now, ...(held.length > 0 ? { held } : {}) };
  const decision = composeList({ ...given, ...frameOf(needs, draft, { items, now }) }, draft.standing);
  if (!decision.ok) return decision;
  await keepVerdicts(needs, verdicts, { stage: 'composed', at: now });
  const cause = { actor: actorOf(visitor), correlationId: correlationOf(visitor, draft.key), now };
  const { list, events } = decision.value;
  try {
    await needs.lists.save({ before: draft.standing, after: list, events }, cause);
  } catch (error) {
    if (error instanceof Conflict) return rejected(because('STALE_VERSION'));
    throw error;
  }
  return { ok: true, value: list };
}

type Draft = Awaited<ReturnType<typeof listDraft>>;

/** The nominees that were chosen, when each of them stands accepted and nothing keeps any from the list. */
async function chosenItems(needs: Needs, draft: Draft, asked: Composition) {
  const { source, campaign } = draft;
  const { definition } = campaign;
  const items: ListItem[] = [];
  for (const id of asked.chosen) {
    const nominee = draft.nominees.find((n) => n.id === id);
    if (!nominee) return rejected(because('ITEM_UNKNOWN', { seen: id }));
    const targetAward = asked.awards[id] ?? nominee.targetAward ?? asked.award ?? draft.plan.targetAward;
    items.push({ ...nominee, targetAward });
  }
  const gone = await notAccepted(needs, source, items);
  if (gone.length > 0) return rejected(...gone.map(({ id }) => because('ITEM_UNKNOWN', { seen: id })));
  const acts = await nominationsOn(needs.nominations, { source, items });
  const verdicts = await verdictsOf(needs, items, { campaign, source, acts });
  const barred = items.filter(
    (item) => barredFrom(definition, acts, item) || unspoken(verdicts, { acts, item, definition }),
  );
  const twice = items.find((item, at) => items.slice(0, at).some((other) => isOne(verdicts, item, other)));
  if (twice) return rejected(because('ITEM_TWICE', { seen: twice.name }));
  if (barred.length > 0) return rejected(...barred.map(({ name: seen }) => because('NOMINEE_HELD', { seen })));
  return { ok: true as const, value: { items, acts, verdicts } };
}

/** Two items whose subjects a person has merged in the register. */
function isOne(verdicts: Awaited<ReturnType<typeof verdictsOf>>, one: ListItem, other: ListItem): boolean {
  const root = verdicts.get(one.id)?.nominee.whole.root.id;
  return root !== undefined && root === verdicts.get(other.id)?.nominee.whole.root.id;
}

/** What the plan says of a list composed now: its route and numbers, its terms, its session and how long it is public. */
function frameOf(needs: Needs, draft: Draft, { items, now }: { items: readonly ListItem[]; now: Instant }) {
  const { campaign, key, source, plan } = draft;
  const { stages, min, max, publishDays } = plan;
  const session = stages.includes('vote') ? sessionFor(draft, items, now) : null;
  const call = campaign.definition.calls.find((one) => one.id === key.callId);
  const terms = listTermsOf(campaign, call);
  const timeZone = campaign.definition.meta.timezone;
  const publication =
    publishDays === null
      ? {}
      : { publication: publicationOf(publishDays, { now, timeZone, salt: needs.ids.secret() }) };
  return { key, source, stages, min, max, session, ...publication, ...(terms ? { terms } : {}) };
}

/** The board may lag behind: a unit may have sent another version, or withdrawn, since its rows were read there. */
async function notAccepted(needs: Needs, source: PeriodKey, items: readonly ListItem[]): Promise<ListItem[]> {
  const units = [...new Set(items.map(({ unitId }) => unitId))];
  const heads = await Promise.all(units.map((unitId) => needs.dossiers.load({ ...source, unitId })));
  const accepted = new Map(heads.flatMap((head) => (head ? [[head.key.unitId, head.acceptedVersion] as const] : [])));
  return items.filter((item) => accepted.get(item.unitId) !== item.version);
}

/** The session of a list composed now: by the plan's policies and the law of this day. */
function sessionFor(draft: Draft, items: readonly ListItem[], now: Instant) {
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
