import { PeriodId } from '../../../events/ids.ts';
import { addDays, addDuration, type LocalDate } from '../deadlines/instants.ts';
import type { Call } from './call.ts';
import type { CampaignDefinition, Wave } from './definition.ts';
import { type DatedDue, type Due, writtenDate } from './due.ts';
import { occurrences, periodName } from './occurrences.ts';

/** One period before it becomes instants: when intake opens and the last acceptable day, both local dates. */
export type Edge = { period: PeriodId; opensOn: LocalDate; lastDay: LocalDate | null; soft: boolean };

type Plan = Pick<CampaignDefinition, 'meta' | 'waves'>;

function lastDayOf(written: { date: LocalDate; exclusive: boolean }): LocalDate {
  return written.exclusive ? addDays(written.date, -1) : written.date;
}

function repeated(plan: Plan, call: Call, due: DatedDue & { rrule: string }): Edge[] {
  const written = writtenDate(due);
  const { timezone, window } = plan.meta;
  const dates = occurrences({
    first: written.date,
    rrule: due.rrule,
    until: due.until ?? window.to,
    timeZone: timezone,
  });
  let opensOn = call.opens ?? window.from;
  return dates.map((date) => {
    const lastDay = lastDayOf({ date, exclusive: written.exclusive });
    const edge = { period: periodName(date, due.rrule), opensOn, lastDay, soft: written.soft };
    opensOn = addDays(lastDay, 1);
    return edge;
  });
}

/** The waves a call has a period for: all, or those with a mid review. */
function wavesOf(plan: Plan, call: Call): { wave: Wave; event: LocalDate }[] {
  return (plan.waves ?? []).flatMap((wave) => {
    const event = call.perWave === 'midReview' ? wave.midReview : wave.to;
    return event === undefined ? [] : [{ wave, event }];
  });
}

function perWave(plan: Plan, call: Call, due: Due): Edge[] {
  return wavesOf(plan, call).map(({ wave, event }) => ({
    period: wave.id,
    opensOn: call.opens ?? wave.opens ?? wave.from,
    lastDay: 'softOffset' in due ? addDuration(event, due.softOffset) : event,
    soft: true,
  }));
}

/**
 * The periods of one call under one due, in order. Repeated: each opens where the one before it ends, the first with
 * the window. Per wave: opens with the wave, is due a term after its event. Otherwise one period, `once`.
 */
export function edgesOf(plan: Plan, call: Call, due: Due): Edge[] {
  if (call.perWave !== undefined) return perWave(plan, call, due);
  const once = { period: PeriodId.parse('once'), opensOn: call.opens ?? plan.meta.window.from };
  if ('onDemand' in due) return [{ ...once, lastDay: null, soft: true }];
  if ('softOffset' in due) return [];
  if (due.rrule !== undefined) return repeated(plan, call, { ...due, rrule: due.rrule });
  const written = writtenDate(due);
  return [{ ...once, lastDay: lastDayOf(written), soft: written.soft }];
}
