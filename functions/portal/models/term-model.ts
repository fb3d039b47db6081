import type { Instant } from '../../../events/ids.ts';
import { vietnamWorkCalendar } from '../../../shared/domain/deadlines/holidays-vietnam.ts';
import { addDays, localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { workingDaysBetween } from '../../../shared/domain/deadlines/working-days.ts';
import type { Term } from '../views/term.ts';

/** Working days left at `now` until a term ends at `dueAt` (exclusive), or passed since. */
export function termAt(dueAt: Instant, { now, timeZone }: { now: Instant; timeZone: string }): Term {
  const today = localDateOf(now, timeZone);
  const lastDay = addDays(localDateOf(dueAt, timeZone), -1);
  const over = now >= dueAt;
  const days = over
    ? workingDaysBetween(lastDay, today, vietnamWorkCalendar)
    : workingDaysBetween(today, lastDay, vietnamWorkCalendar);
  return { dueAt, over, days };
}
