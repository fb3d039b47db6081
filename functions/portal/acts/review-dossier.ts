import type { DossierKey } from '../../../events/ids.ts';
import { isOwnCase } from '../../../shared/domain/council/council-of.ts';
import { type DossierCommand, decideDossier } from '../../../shared/domain/dossier/decide.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { because } from '../../../shared/domain/rejections.ts';
import { type Result, rejected } from '../../../shared/domain/result.ts';
import { Conflict, Full, NotFound } from '../../../shared/ports/faults.ts';
import { verdictsOf } from '../models/nominees.ts';
import type { Needs } from '../needs.ts';
import { actorOf, correlationOf, type Visitor } from '../visitor.ts';
import { keepVerdicts } from './keep-verdicts.ts';

export type Review = Extract<
  DossierCommand,
  { name: 'accept' | 'take' | 'return' | 'lock' | 'withdraw' | 'nil-return' }
>;

/** The office accepts, returns or locks a dossier, or takes up a version read late; its unit withdraws it. A change by somebody else meanwhile is a rejection, never overwritten. */
export async function reviewDossier(
  needs: Needs,
  visitor: Visitor,
  asked: { key: DossierKey; review: Review },
): Promise<Result<Dossier>> {
  const before = await needs.dossiers.load(asked.key);
  if (!before) throw new NotFound('no such dossier');
  if (await isOwn(needs, visitor, asked)) return rejected(because('RECUSED'));
  const now = needs.clock.now();
  const decision = decideDossier(before, asked.review, now);
  if (!decision.ok) return decision;
  const { dossier: after, events } = decision.value;
  if (asked.review.name === 'accept') {
    const verdicts = await judged(needs, asked.key, asked.review.version);
    await keepVerdicts(needs, verdicts, { stage: 'accepted', at: now });
  }
  const cause = { actor: actorOf(visitor), correlationId: correlationOf(visitor, asked.key), now };
  try {
    await needs.dossiers.save({ before, after, events }, cause);
  } catch (error) {
    if (error instanceof Conflict) return rejected(because('STALE_VERSION'));
    // A version taken up late needs places that other units hold by now.
    if (error instanceof Full) return rejected(because('QUOTA_EXCEEDED'));
    throw error;
  }
  return { ok: true, value: after };
}

/** The office judges no dossier of the acting person's own unit, nor one that names the person or a relative (I12). */
async function isOwn(needs: Needs, visitor: Visitor, { key, review }: { key: DossierKey; review: Review }) {
  if (review.name !== 'accept' && review.name !== 'return' && review.name !== 'take') return false;
  const [organisation, rows] = await Promise.all([
    needs.registry.organisationOf(key.campaignId),
    needs.dossiers.rows(key),
  ]);
  const whole = { id: '', name: '', kind: 'unknown' as const, unitId: key.unitId };
  const named = rows.filter((row) => row.version === review.version);
  return organisation !== null && isOwnCase(organisation, actorOf(visitor).id, [whole, ...named]);
}

async function judged(needs: Needs, key: DossierKey, version: number) {
  const [campaign, rows, acts] = await Promise.all([
    needs.registry.campaign(key.campaignId),
    needs.dossiers.rows(key),
    needs.nominations.ofDossier(key),
  ]);
  const items = rows.filter((row) => row.version === version);
  return campaign ? verdictsOf(needs, items, { campaign, source: key, acts }) : new Map();
}
