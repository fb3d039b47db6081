import type { DossierKey, Instant } from '../../../events/ids.ts';
import { decideDossier } from '../../../shared/domain/dossier/decide.ts';
import { decideList, itemsInForce, type ListCommand } from '../../../shared/domain/list/decide.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import { because } from '../../../shared/domain/rejections.ts';
import { type Result, rejected } from '../../../shared/domain/result.ts';
import { Conflict, NotFound } from '../../../shared/ports/faults.ts';
import { nominationsOn } from '../../../shared/ports/listed-nominees.ts';
import { retryOnConflict } from '../../../shared/ports/retry.ts';
import { verdictsOf } from '../models/nominees.ts';
import type { Needs } from '../needs.ts';
import { actorOf, correlationOf, type Visitor } from '../visitor.ts';
import { keepVerdicts, unspoken } from './keep-verdicts.ts';

/**
 * A step of the council's session, a decision or the forwarding of a list. Ballots of several members at once all count,
 * and the secretary writes while they vote: in a session a lost race is decided again on what stands then. A decision or
 * forwarding of a changed list is refused as stale.
 */
export async function advanceList(
  needs: Needs,
  visitor: Visitor,
  asked: { key: DossierKey; command: ListCommand },
): Promise<Result<NominationList>> {
  const attempt = () => advanceOnce(needs, visitor, asked);
  try {
    return await (decidedAlone.has(asked.command.name) ? attempt() : retryOnConflict(attempt, MANY));
  } catch (error) {
    if (error instanceof Conflict) return rejected(because('STALE_VERSION'));
    throw error;
  }
}

/** A whole council may press at the same moment; each loss means that somebody else's ballot went in. */
const MANY = 40;

const decidedAlone = new Set<ListCommand['name']>(['end-publication', 'decide', 'forward']);

async function advanceOnce(
  needs: Needs,
  visitor: Visitor,
  { key, command }: { key: DossierKey; command: ListCommand },
): Promise<Result<NominationList>> {
  const before = await needs.lists.load(key);
  if (!before) throw new NotFound('no such list');
  const now = needs.clock.now();
  const decision = decideList(before, command, now);
  if (!decision.ok) return decision;
  const barred = await barredNow(needs, before, { command, now });
  if (barred.length > 0) return rejected(...barred.map(({ name: seen }) => because('NOMINEE_HELD', { seen })));
  const { list: after, events } = decision.value;
  const obligation = after.state === 'FORWARDED' ? await fulfilled(needs, key) : null;
  const cause = { actor: actorOf(visitor), correlationId: correlationOf(visitor, key), now };
  await needs.lists.save({ before, after, events, ...(obligation ? { obligation } : {}) }, cause);
  return { ok: true, value: after };
}

/** Whom the criteria bar at approval and forwarding, whatever was verified since the list was composed (invariant I8). */
async function barredNow(needs: Needs, list: NominationList, { command, now }: { command: ListCommand; now: Instant }) {
  const approves = command.name === 'decide' && command.approved;
  if (!approves && command.name !== 'forward') return [];
  const campaign = await needs.registry.campaign(list.key.campaignId);
  if (!campaign) throw new NotFound('no such plan');
  const items = itemsInForce(list);
  const acts = await nominationsOn(needs.nominations, { source: list.source, items });
  const verdicts = await verdictsOf(needs, items, { campaign, source: list.source, acts });
  if (approves) await keepVerdicts(needs, verdicts, { stage: 'decided', at: now });
  return items.filter((item) => unspoken(verdicts, { acts, item, definition: campaign.definition }));
}

/** The office owes some lists itself (HT-02): forwarding one fulfils that obligation in the same transaction. */
async function fulfilled(needs: Needs, key: DossierKey) {
  const before = await needs.dossiers.load(key);
  const done = before && decideDossier(before, { name: 'fulfil' }, needs.clock.now());
  return before && done?.ok ? { before, after: done.value.dossier } : null;
}
