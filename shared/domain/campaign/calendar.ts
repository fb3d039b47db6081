import { type Instant, PeriodId } from '../../../events/ids.ts';
import { addDays, justBefore, type LocalDate, startOfDay } from '../deadlines/instants.ts';
import { remindersFor } from '../deadlines/reminders.ts';
import { addWorkingDays, nextWorkingDay, type WorkCalendar } from '../deadlines/working-days.ts';
import type { Call } from './call.ts';
import type { Common } from './common-plan.ts';
import type { CampaignDefinition } from './definition.ts';
import type { Due } from './due.ts';
import { type Edge, edgesOf } from './edges.ts';
import type { CallPeriod } from './period.ts';
import { selectorParts } from './selector.ts';

type Context = { common: Pick<Common, 'defaults'>; holidays: WorkCalendar };

/** Lock term where the common file is silent: the fifth working day after the last acceptable day. */
const lockWorkingDays = 5;

type Line = { call: Call; due: Due; who: string; mayAlso: string | null };

/** A call with `dueFor` is several lines: those it names each with their own due, the rest with the call's. */
function linesOf(call: Call): Line[] {
  const special = Object.entries(call.dueFor ?? {});
  const named = new Set(special.flatMap(([selector]) => selectorParts(selector)));
  const rest = selectorParts(call.who).filter((part) => !named.has(part));
  const own = { call, due: call.due, who: rest.join('+'), mayAlso: call.mayAlso ?? null };
  return [
    ...(rest.length > 0 ? [own] : []),
    ...special.map(([selector, due]) => ({ call, due, who: selector, mayAlso: null })),
  ];
}

function shifted(day: LocalDate, due: Due, context: Context): LocalDate {
  const shift = ('shift' in due ? due.shift : undefined) ?? context.common.defaults.shift;
  return shift === 'next_working_day' ? nextWorkingDay(day, context.holidays) : day;
}

type Ends = Pick<CallPeriod, 'boundary' | 'lastAcceptable' | 'locksAt' | 'reminders'>;
const neverEnds: Ends = { boundary: null, lastAcceptable: null, locksAt: null, reminders: [] };

type Given = { timeZone: string; context: Context; opensAt: Instant; locksAfter: LocalDate };

function endsOf(lastDay: LocalDate, { timeZone, context, opensAt, locksAfter }: Given): Ends {
  const { reminders, lock } = context.common.defaults;
  const boundary = startOfDay(addDays(lastDay, 1), timeZone);
  const lockDay = addWorkingDays(locksAfter, lock?.workingDays ?? lockWorkingDays, context.holidays);
  return {
    boundary,
    lastAcceptable: justBefore(boundary),
    locksAt: startOfDay(addDays(lockDay, 1), timeZone),
    reminders: remindersFor(lastDay, reminders, { timeZone, calendar: context.holidays }).filter(
      (step) => step.at >= opensAt,
    ),
  };
}

function periodOf(definition: CampaignDefinition, line: Line, edge: Edge & { context: Context }): CallPeriod {
  const timeZone = definition.meta.timezone;
  const opensAt = startOfDay(edge.opensOn, timeZone);
  const lastDay = edge.lastDay && shifted(edge.lastDay, line.due, edge.context);
  const { to } = definition.meta.window;
  // A soft due is not the text's: only the end of the plan closes it (docs/adr/0007).
  const locksAfter = lastDay !== null && edge.soft && to > lastDay ? to : lastDay;
  return {
    campaignId: definition.id,
    callId: line.call.id,
    period: edge.period,
    opensAt,
    ...(lastDay === null || locksAfter === null
      ? neverEnds
      : endsOf(lastDay, { timeZone, context: edge.context, opensAt, locksAfter })),
    soft: edge.soft,
    who: line.who,
    mayAlso: line.mayAlso,
  };
}

/** Name of the n-th period of a call on demand: `YC1`, `YC2`. */
export const demandName = (count: number): PeriodId => PeriodId.parse(`YC${count}`);

/**
 * A period the office opens by hand for a call on demand, due at the end of a local day. The day is the office's and not
 * of the plan's text, so it is soft; it locks a term after that day.
 */
export function demandedPeriod(
  definition: CampaignDefinition,
  call: Call,
  asked: { count: number; opensAt: Instant; dueOn: LocalDate; context: Context },
): CallPeriod {
  const { count, opensAt, dueOn, context } = asked;
  const timeZone = definition.meta.timezone;
  const { to } = definition.meta.window;
  return {
    campaignId: definition.id,
    ...{ callId: call.id, period: demandName(count), opensAt },
    ...endsOf(dueOn, { timeZone, context, opensAt, locksAfter: to > dueOn ? to : dueOn }),
    ...{ soft: true, who: call.who, mayAlso: null },
  };
}

/**
 * Every period of every call of a plan, in the order of the plan, with its instants in UTC. Dates are local to the
 * plan's time zone; deadlines stay where the text puts them on days off unless the due says
 * `shift: next_working_day`; only reminders move.
 *
 * `(callId, period)` is one line per unit, yet may occur twice: a call with `dueFor` gives one for each selector, whose
 * `who` no longer overlap.
 */
export function calendarOf(definition: CampaignDefinition, context: Context): CallPeriod[] {
  return definition.calls.flatMap((call) =>
    linesOf(call).flatMap((line) =>
      edgesOf(definition, call, line.due).map((edge) => periodOf(definition, line, { ...edge, context })),
    ),
  );
}
