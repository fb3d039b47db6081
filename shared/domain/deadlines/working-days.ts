import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDate } from './instants.ts';

/** A day outside the weekly pattern. `verified`: checked against the text that orders it, not only against lists of it. */
export type SpecialDay = { date: LocalDate; name: string; verified: boolean };

/** One year of a holiday table: days off, and weekend days worked in exchange. */
export type HolidayYear = { year: number; off: readonly SpecialDay[]; worked: readonly SpecialDay[] };

/** A holiday table made ready for questions. Years without a table know weekends only, which the check of a plan says. */
export type WorkCalendar = {
  years: ReadonlySet<number>;
  off: ReadonlySet<string>;
  worked: ReadonlySet<string>;
};

export function workCalendar(years: readonly HolidayYear[]): WorkCalendar {
  return {
    years: new Set(years.map((y) => y.year)),
    off: new Set(years.flatMap((y) => y.off.map((d) => d.date))),
    worked: new Set(years.flatMap((y) => y.worked.map((d) => d.date))),
  };
}

/** Monday to Friday except holidays, and weekend days worked in exchange. */
export function isWorkingDay(date: LocalDate, calendar: WorkCalendar): boolean {
  if (calendar.worked.has(date)) return true;
  return Temporal.PlainDate.from(date).dayOfWeek <= 5 && !calendar.off.has(date);
}

/** The n-th working day after `date`; the day of the event itself never counts. n = 0 answers `date`. */
export function addWorkingDays(date: LocalDate, n: number, calendar: WorkCalendar): LocalDate {
  let day = date;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** `date` itself if it is a working day, else the last one before it. */
export function previousWorkingDay(date: LocalDate, calendar: WorkCalendar): LocalDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/** `date` itself if it is a working day, else the first one after it (Bộ luật Dân sự 2015, Điều 148 khoản 5). */
export function nextWorkingDay(date: LocalDate, calendar: WorkCalendar): LocalDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** How many working days there are after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}
