import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { PeriodId } from '../../../events/ids.ts';
import { LocalDate } from '../deadlines/instants.ts';

/** More repetitions than any plan of five years needs; a rule beyond it is a mistake. */
export const maxOccurrences = 400;

export type Recurrence = { first: LocalDate; rrule: string; until: LocalDate; timeZone: string };

/**
 * The dates of a repeated due, first to last, by RFC 5545 with DTSTART = `first` at local midnight and `until`
 * inclusive. A month without the asked day is skipped, as the standard says. Answers nothing for a rule that has no
 * occurrence and stops at `maxOccurrences`.
 */
export function occurrences({ first, rrule, until, timeZone }: Recurrence): LocalDate[] {
  const start = Temporal.PlainDate.from(first).toZonedDateTime(timeZone);
  const end = Temporal.PlainDate.from(until).toZonedDateTime(timeZone);
  if (Temporal.ZonedDateTime.compare(end, start) < 0) return [];
  const rule = new RRuleTemporal({ rruleString: rrule, dtstart: start, until: end, temporal: Temporal, strict: true });
  return rule.all((_, i) => i < maxOccurrences).map((at) => LocalDate.parse(at.toPlainDate().toString()));
}

/** The name of the period due on `date`: its month for a monthly rule, its year for a yearly one. */
export function periodName(date: LocalDate, rrule: string): PeriodId {
  return PeriodId.parse(rrule.startsWith('FREQ=YEARLY') ? date.slice(0, 4) : date.slice(0, 7));
}
