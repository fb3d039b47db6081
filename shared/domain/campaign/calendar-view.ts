import { z } from 'zod';
import { CallId, CampaignId, Instant, PeriodId } from '../../../events/ids.ts';
import { withOffset } from '../deadlines/instants.ts';
import type { WorkCalendar } from '../deadlines/working-days.ts';
import { calendarOf } from './calendar.ts';
import type { Common } from './common-plan.ts';
import type { CampaignDefinition } from './definition.ts';
import type { CallPeriod } from './period.ts';
import { owes, type SelectableUnit } from './selector.ts';
import { CallType } from './vocabulary.ts';

/** An instant in UTC and as local time with its offset. */
const Both = z.object({ utc: Instant, local: z.string() });

/** One period as `tiencu plan calendar --json` prints it. */
export const CalendarLine = z.object({
  callId: CallId,
  type: CallType,
  title: z.string().optional(),
  period: PeriodId,
  due: z.enum(['hard', 'soft', 'on_demand']),
  opens: Both,
  /** Exclusive: on time is strictly before it. */
  boundary: Both.nullable(),
  lastAcceptable: Both.nullable(),
  locks: Both.nullable(),
  reminders: z.array(Both.extend({ step: z.string() })),
  who: z.string(),
  mayAlso: z.string().nullable(),
  /** Ids of the units that owe it, and of those that may send; present when units were given. */
  owing: z.array(z.string()).optional(),
  may: z.array(z.string()).optional(),
});
export type CalendarLine = z.infer<typeof CalendarLine>;

/** The whole document of `tiencu plan calendar --json`. */
export const CalendarView = z.object({
  campaignId: CampaignId,
  title: z.string(),
  timezone: z.string(),
  periods: z.array(CalendarLine),
});
export type CalendarView = z.infer<typeof CalendarView>;

type Unit = SelectableUnit & { roles?: readonly string[] | undefined };
type Context = { common: Pick<Common, 'defaults'>; holidays: WorkCalendar; units?: readonly Unit[] | undefined };

function dueOf(period: CallPeriod): CalendarLine['due'] {
  if (period.boundary === null) return 'on_demand';
  return period.soft ? 'soft' : 'hard';
}

function unitsOf(period: CallPeriod, units: readonly Unit[] | undefined): Pick<CalendarLine, 'owing' | 'may'> {
  if (units === undefined) return {};
  const those = (answer: 'owes' | 'may') =>
    units.filter((unit) => owes(period, unit, unit.roles ?? []) === answer).map((unit) => unit.id);
  return { owing: those('owes'), may: those('may') };
}

/** The calendar of a plan as a document: every period with its instants in UTC and local time, and who owes it. */
export function calendarView(definition: CampaignDefinition, context: Context): CalendarView {
  const { timezone } = definition.meta;
  const both = (utc: Instant) => ({ utc, local: withOffset(utc, timezone) });
  const orNull = (utc: Instant | null) => (utc === null ? null : both(utc));
  const calls = new Map(definition.calls.map((call) => [call.id, call]));
  const periods = calendarOf(definition, context).flatMap((period): CalendarLine[] => {
    const call = calls.get(period.callId);
    if (call === undefined) return [];
    return [
      {
        callId: period.callId,
        type: call.type,
        ...(call.title === undefined ? {} : { title: call.title }),
        period: period.period,
        due: dueOf(period),
        opens: both(period.opensAt),
        boundary: orNull(period.boundary),
        lastAcceptable: orNull(period.lastAcceptable),
        locks: orNull(period.locksAt),
        reminders: period.reminders.map((step) => ({ step: step.step, ...both(step.at) })),
        who: period.who,
        mayAlso: period.mayAlso,
        ...unitsOf(period, context.units),
      },
    ];
  });
  return { campaignId: definition.id, title: definition.title, timezone, periods };
}
