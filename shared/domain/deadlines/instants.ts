import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Instant } from '../../../events/ids.ts';

/** A calendar date that exists, `2021-06-15`; its time zone is the plan's. */
export const LocalDate = z.iso.date().brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

const utc = (moment: Temporal.ZonedDateTime): Instant =>
  Instant.parse(moment.toInstant().toString({ fractionalSecondDigits: 3 }));

/** The UTC instant of local midnight at the start of `date`. `timeZone` is an IANA name. */
export function startOfDay(date: LocalDate, timeZone: string): Instant {
  return utc(Temporal.PlainDate.from(date).toZonedDateTime(timeZone));
}

/** The UTC instant of a local time of day, `08:00`, on `date`. */
export function instantAt(date: LocalDate, time: string, timeZone: string): Instant {
  return utc(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }));
}

/** The local date on which `instant` falls. */
export function localDateOf(instant: Instant, timeZone: string): LocalDate {
  return LocalDate.parse(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString());
}

/** `date` moved by whole days, forward or (negative) back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return LocalDate.parse(Temporal.PlainDate.from(date).add({ days }).toString());
}

/** `date` plus an ISO 8601 duration of days, weeks or months (`P15D`); a month end stays a month end. */
export function addDuration(date: LocalDate, duration: string): LocalDate {
  return LocalDate.parse(Temporal.PlainDate.from(date).add(duration).toString());
}

/** The instant one millisecond earlier: the last one that is still before an exclusive boundary. */
export function justBefore(instant: Instant): Instant {
  return Instant.parse(
    Temporal.Instant.from(instant).subtract({ milliseconds: 1 }).toString({ fractionalSecondDigits: 3 }),
  );
}

/**
 * On time means received strictly before the boundary, to the millisecond of the server's clock; without a boundary
 * nothing is late.
 */
export function isOnTime(receivedAt: Instant, boundary: Instant | null): boolean {
  return boundary === null || receivedAt < boundary;
}

/** Days below 10 and the months January and February carry a leading zero (NĐ 30/2020/NĐ-CP, form of the date). */
const day = (n: number) => String(n).padStart(2, '0');
const month = (n: number) => (n <= 2 ? `0${n}` : String(n));

/** `ngày 05 tháng 12 năm 2021` */
export function officialDate(date: LocalDate): string {
  const d = Temporal.PlainDate.from(date);
  return `ngày ${day(d.day)} tháng ${month(d.month)} năm ${d.year}`;
}

/** `05/12/2021`, with the same zeros as the official form. */
export function shortDate(date: LocalDate): string {
  const d = Temporal.PlainDate.from(date);
  return `${day(d.day)}/${month(d.month)}/${d.year}`;
}

/** `08 giờ 00 ngày 10/9/2021`, local time of `timeZone`. Seconds are left out. */
export function vietnameseInstant(instant: Instant, timeZone: string): string {
  const t = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return `${day(t.hour)} giờ ${day(t.minute)} ngày ${shortDate(localDateOf(instant, timeZone))}`;
}

/** `2021-06-14T23:59:59.999+07:00`: the same instant as a local time with its offset. */
export function withOffset(instant: Instant, timeZone: string): string {
  return Temporal.Instant.from(instant).toString({ timeZone, fractionalSecondDigits: 3 });
}
