import type { Instant } from '../../../events/ids.ts';
import type { Call } from '../campaign/call.ts';
import type { Common } from '../campaign/common-plan.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import { vietnamWorkCalendar } from '../deadlines/holidays-vietnam.ts';
import { addDays, instantAt, localDateOf, startOfDay } from '../deadlines/instants.ts';
import { addWorkingDays } from '../deadlines/working-days.ts';
import type { EventDraft } from '../event-draft.ts';
import type { ListClock, ListState, ListTerms, NominationList, TimedStage } from './list.ts';

/** The terms of a call's stages: what the plan gives council and leader, and the days to tell the result. */
export function listTermsOf(
  { definition, common }: { definition: CampaignDefinition; common: Pick<Common, 'sla'> },
  call: Call | undefined,
): ListTerms | null {
  if (!common.sla) return null;
  const route = (call?.route ?? []).flatMap((id) => definition.stages.filter((s) => s.id === id));
  const daysOf = (...actions: string[]) => route.find((s) => actions.includes(s.action))?.slaWorkingDays;
  const [vote, decide] = [daysOf('vote', 'shortlist'), daysOf('decide')];
  return {
    days: {
      ...(vote ? { vote } : {}),
      ...(decide ? { decide } : {}),
      'result-notice': common.sla.resultNotice,
    },
    remindBefore: common.sla.remindBefore,
    timeZone: definition.meta.timezone,
  };
}

/** The stage a state is timed by; published lists have a time of their own, and what is over is not timed. */
const timed: Record<ListState, TimedStage | null> = {
  ...{ PUBLISHED: null, VOTING: 'vote', DECIDING: 'decide', READY: 'result-notice', FORWARDED: null, SENT_BACK: null },
};

/** The changed list with the clock of the stage it has come to: started on entering it, kept while it stays there. */
export function withListClock(before: NominationList | null, after: NominationList, now: Instant): NominationList {
  const { terms } = after;
  if (!terms || (before?.state === after.state && before.round === after.round)) return after;
  const stage = timed[after.state];
  const days = stage === null ? undefined : terms.days[stage];
  if (stage === null || days === undefined) return after.clock ? { ...after, clock: null } : after;
  const from = localDateOf(now, terms.timeZone);
  const remindOn = addWorkingDays(from, Math.max(days - terms.remindBefore, 0), vietnamWorkCalendar);
  const remindAt = instantAt(remindOn, '08:00', terms.timeZone);
  const dueAt = startOfDay(addDays(addWorkingDays(from, days, vietnamWorkCalendar), 1), terms.timeZone);
  return {
    ...after,
    clock: { stage, dueAt, next: remindAt > now ? { kind: 'remind', at: remindAt } : overdueAt(dueAt) },
  };
}

const overdueAt = (at: Instant): ListClock['next'] => ({ kind: 'overdue', at });

/** Takes the step of a list's clock that is due at `now`; null when none is. A missed reminder is not caught up with. */
export function takeListStep(
  list: NominationList,
  now: Instant,
): { list: NominationList; events: readonly EventDraft[] } | null {
  const { clock } = list;
  if (!clock?.next || clock.next.at > now) return null;
  const over = now >= clock.dueAt;
  const next = over ? null : overdueAt(clock.dueAt);
  const type = over ? ('list.stage-overdue.v1' as const) : ('list.stage-due.v1' as const);
  const data = { list: list.key, stage: clock.stage, dueAt: clock.dueAt };
  return {
    list: { ...list, revision: list.revision + 1, clock: { ...clock, next } },
    events: [{ type, data }],
  };
}
