import { type CallId, type CampaignId, PeriodId } from '../../../events/ids.ts';
import type { Call } from '../campaign/call.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import type { AwardCode } from '../campaign/vocabulary.ts';
import type { ListStage } from './list.ts';

/** Which list a call and period lead to: what it draws on, how many it may hold and the stages it passes. */
export type ListPlan = {
  callId: CallId;
  period: PeriodId;
  source: { callId: CallId; period: PeriodId };
  min: number;
  max: number | null;
  stages: readonly ListStage[];
  /** What every item asks for unless it says otherwise. */
  targetAward: AwardCode | null;
  /** How many whole days the list is open to comments; null: the route has no publication. */
  publishDays: number | null;
  /** Name of the vote policy the plan's stage asks for, or null. */
  votePolicy: string | null;
  /** Actor of the first stage outside: who receives the list. */
  receiver: string | null;
};

/** Where the plan asks for an open selection without a length: two working weeks, weekends included. */
const USUAL_PUBLISH_DAYS = 10;

/**
 * The list of a call: a call with `from` draws on that call's only period; a nomination call whose route goes beyond
 * screening draws on itself (its consolidated list, danh sách tổng hợp). Null when no list comes of it.
 */
export function listPlan(
  definition: CampaignDefinition,
  asked: { campaignId: CampaignId; callId: CallId; period: PeriodId },
): ListPlan | null {
  const call = definition.calls.find((c) => c.id === asked.callId);
  if (!call) return null;
  const route = (call.route ?? []).flatMap((id) => definition.stages.filter((s) => s.id === id));
  const beyond = route.filter((s) => s.action !== 'screen');
  if (beyond.length === 0 || (call.from === undefined && call.type !== 'nomination')) return null;
  const vote = beyond.find((s) => s.action === 'vote' || s.action === 'shortlist');
  const publish = beyond.find((s) => s.action === 'publish');
  const stages: ListStage[] = [
    ...(publish ? (['publish'] as const) : []),
    ...(vote ? (['vote'] as const) : []),
    ...(beyond.some((s) => s.action === 'decide') ? (['decide'] as const) : []),
    'forward',
  ];
  return {
    callId: call.id,
    period: asked.period,
    source: call.from
      ? { callId: call.from, period: PeriodId.parse('once') }
      : { callId: call.id, period: asked.period },
    ...numbersOf(call),
    stages,
    targetAward: call.targetAward ?? null,
    votePolicy: vote?.votePolicy ?? null,
    publishDays: publish ? (publish.days ?? USUAL_PUBLISH_DAYS) : null,
    receiver: beyond.find((s) => s.action === 'receive' || s.action === 'forward')?.actor ?? null,
  };
}

/** Numbers of a call with `from` count the list itself; those of any other call count one unit's dossier. */
function numbersOf(call: Call): { min: number; max: number | null } {
  return call.from ? { min: call.per?.min ?? 1, max: call.per?.max ?? null } : { min: 1, max: null };
}
