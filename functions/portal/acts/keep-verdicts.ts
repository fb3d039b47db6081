import type { Instant } from '../../../events/ids.ts';
import type { CampaignDefinition } from '../../../shared/domain/campaign/definition.ts';
import { blockOf } from '../../../shared/domain/judgement/block.ts';
import { actsOn } from '../../../shared/domain/list/barred.ts';
import type { ListItem } from '../../../shared/domain/list/list.ts';
import type { Nomination } from '../../../shared/domain/nomination/nomination.ts';
import type { DecisionStage } from '../../../shared/domain/register/verdict-snapshot.ts';
import { isUsedUp, rewardingCalls } from '../../../shared/domain/register/whole.ts';
import type { verdictsOf } from '../models/nominees.ts';
import type { Needs } from '../needs.ts';

type Verdicts = Awaited<ReturnType<typeof verdictsOf>>;

/**
 * Keeps verdicts as they stand when a decision is taken, before the decision itself: they only count beside it, so a crash
 * in between hurts nobody. Nominees nothing is asked of, or whom the register does not hold, have none.
 */
export async function keepVerdicts(
  needs: Pick<Needs, 'subjects'>,
  verdicts: Verdicts,
  { stage, at }: { stage: DecisionStage; at: Instant },
): Promise<void> {
  const snapshots = [...verdicts.values()].flatMap(({ nominee: { own, nomination }, judged: { verdict } }) => {
    if (!verdict || verdict.criteria.length === 0) return [];
    const { dossier, version } = nomination;
    return [{ subjectId: own.id, dossier, version, stage, at, verdict }];
  });
  await needs.subjects.keepVerdicts(snapshots);
}

/**
 * True when a nominee may not go on a list, be approved or forwarded as it stands: its achievement was used before (I9), or
 * the criteria bar it and no person has found so yet. Whoever recorded it as ineligible has put it on the way of waiver or
 * withdrawal, where its hold speaks (I8).
 */
export function unspoken(
  verdicts: Verdicts,
  { acts, item, definition }: { acts: readonly Nomination[]; item: ListItem; definition: CampaignDefinition },
): boolean {
  const found = verdicts.get(item.id);
  if (!found) return false;
  if (isUsedUp(found.nominee.whole, found.nominee.nomination, rewardingCalls(definition))) return true;
  const told = actsOn(acts, item)?.ineligible?.criteria ?? [];
  return blockOf(found.judged)?.criteria.some((id) => !told.includes(id)) ?? false;
}
