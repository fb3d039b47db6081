import type { DossierKey, Instant } from '../../../events/ids.ts';
import { type DossierCommand, decideDossier } from '../../../shared/domain/dossier/decide.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { because } from '../../../shared/domain/rejections.ts';
import { type Result, rejected } from '../../../shared/domain/result.ts';
import { Conflict, NotFound } from '../../../shared/ports/faults.ts';
import { verdictsOf } from '../models/nominees.ts';
import type { Needs } from '../needs.ts';
import { actorOf, correlationOf, type Visitor } from '../visitor.ts';

export type Review = Extract<DossierCommand, { name: 'accept' | 'return' | 'lock' | 'withdraw' | 'nil-return' }>;

/** The office accepts, returns or locks a dossier; its unit withdraws it. A change by somebody else meanwhile is a rejection, never overwritten. */
export async function reviewDossier(
  needs: Needs,
  visitor: Visitor,
  asked: { key: DossierKey; review: Review },
): Promise<Result<Dossier>> {
  const before = await needs.dossiers.load(asked.key);
  if (!before) throw new NotFound('no such dossier');
  const now = needs.clock.now();
  const decision = decideDossier(before, asked.review, now);
  if (!decision.ok) return decision;
  const { dossier: after, events } = decision.value;
  if (asked.review.name === 'accept') await keepVerdicts(needs, asked.key, { version: asked.review.version, at: now });
  const cause = { actor: actorOf(visitor), correlationId: correlationOf(visitor, asked.key), now };
  try {
    await needs.dossiers.save({ before, after, events }, cause);
  } catch (error) {
    if (error instanceof Conflict) return rejected(because('STALE_VERSION'));
    throw error;
  }
  return { ok: true, value: after };
}

/**
 * The verdicts as they stand when a version is accepted, kept before the acceptance itself: they only count beside it, so a
 * crash in between hurts nobody. Nominees the register does not hold have none.
 */
async function keepVerdicts(needs: Needs, key: DossierKey, { version, at }: { version: number; at: Instant }) {
  const [campaign, rows] = await Promise.all([needs.registry.campaign(key.campaignId), needs.dossiers.rows(key)]);
  if (!campaign) return;
  const items = rows.filter((row) => row.version === version);
  const verdicts = await verdictsOf(needs, items, { campaign, source: key });
  const snapshots = [...verdicts.values()].flatMap(({ nominee, judged: { verdict } }) =>
    verdict && verdict.criteria.length > 0
      ? [{ subjectId: nominee.own.id, dossier: key, version, stage: 'accepted' as const, at, verdict }]
      : [],
  );
  await needs.subjects.keepVerdicts(snapshots);
}
