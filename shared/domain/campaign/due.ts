import { z } from 'zod';
import { LocalDate } from '../deadlines/instants.ts';
import { oneOf } from './explain-schema.ts';

const shift = z.enum(['none', 'next_working_day']).optional();

const listOf = (value: string) => `${value}(,${value})*`;
const parts = [
  'INTERVAL=[1-9]\\d?',
  `BYMONTH=${listOf('(1[0-2]|[1-9])')}`,
  `BYMONTHDAY=${listOf('-?(3[01]|[12]\\d|[1-9])')}`,
  `BYDAY=${listOf('(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)')}`,
  'BYSETPOS=-?[1-9]\\d?',
];
/** Only what can be said of months and years, each value in its range: the expander ignores values out of range. */
const repetition = new RegExp(`^FREQ=(MONTHLY|YEARLY)(;(${parts.join('|')}))*$`);

/** RFC 5545 rule; the first date of the due is DTSTART, `until` is inclusive. Months and years only. */
const recurrence = {
  rrule: z
    .string()
    .regex(repetition, 'FREQ=MONTHLY hoặc FREQ=YEARLY, thêm INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS khi cần')
    .optional(),
  until: LocalDate.optional(),
};

/** `trước ngày D`: exclusive, the last acceptable day is the day before. */
export const DueBefore = z.strictObject({ before: LocalDate, ...recurrence, shift });
/** `đến hết ngày D`: inclusive. */
export const DueBy = z.strictObject({ by: LocalDate, ...recurrence, shift });
/** Inclusive, and not a deadline of the plan's text: passing it is OVERDUE_SOFT, never MISSED. */
export const DueSoft = z.strictObject({ soft: LocalDate, ...recurrence, shift });
/** Soft, counted from a wave's event: the last acceptable day is that day plus the duration. */
export const DueSoftOffset = z.strictObject({
  softOffset: z.string().regex(/^P[1-9]\d{0,2}[DWM]$/, 'P15D (15 ngày), P2W (2 tuần), P1M (1 tháng)'),
  shift,
});
/** Open for the whole window, owed only when asked for. */
export const DueOnDemand = z.strictObject({ onDemand: z.literal(true) });

/** When a call is due: exactly one of `before`, `by`, `soft`, `softOffset`, `onDemand`. */
export const Due = oneOf(z.union([DueBefore, DueBy, DueSoft, DueSoftOffset, DueOnDemand]).meta({ id: 'Due' }), [
  'before',
  'by',
  'soft',
  'softOffset',
  'onDemand',
]);
export type Due = z.infer<typeof Due>;
export type DatedDue = z.infer<typeof DueBefore> | z.infer<typeof DueBy> | z.infer<typeof DueSoft>;

/** The date a dated due was written with, and how it is read. */
export function writtenDate(due: DatedDue): { date: LocalDate; exclusive: boolean; soft: boolean } {
  if ('before' in due) return { date: due.before, exclusive: true, soft: false };
  if ('by' in due) return { date: due.by, exclusive: false, soft: false };
  return { date: due.soft, exclusive: false, soft: true };
}
