import type { Instant } from '../../../events/ids.ts';
import { addDays, instantAt, type LocalDate } from './instants.ts';
import { previousWorkingDay, type WorkCalendar } from './working-days.ts';

export type ReminderLadder = { days: readonly number[]; at: string; workingDay: 'previous' | 'same' };

/** One step of the ladder: `D-7` at its instant. */
export type Reminder = { step: string; at: Instant };

/**
 * The reminders before `lastDay` (D, the last acceptable day), earliest first: at `ladder.at` local time, `days` before
 * D, on the working day before where that falls on a day off. Steps that meet at one instant are one reminder, named by
 * the step nearest to D.
 */
export function remindersFor(
  lastDay: LocalDate,
  ladder: ReminderLadder,
  place: { timeZone: string; calendar: WorkCalendar },
): Reminder[] {
  const byInstant = new Map<Instant, Reminder>();
  for (const days of [...ladder.days].sort((a, b) => b - a)) {
    const wanted = addDays(lastDay, -days);
    const day = ladder.workingDay === 'same' ? wanted : previousWorkingDay(wanted, place.calendar);
    const at = instantAt(day, ladder.at, place.timeZone);
    byInstant.set(at, { step: `D-${days}`, at });
  }
  return [...byInstant.values()];
}
