import type { Instant } from '../../../events/ids.ts';
import { isOnTime } from '../deadlines/instants.ts';
import type { CallPeriod } from './period.ts';

/**
 * How a period stands at `now` for a unit that owes it and has sent nothing valid. A soft due is never missed; a locked
 * period keeps the mark it had and takes nothing more.
 */
export type Standing = { phase: 'not_open' | 'open' | 'late' | 'locked'; mark: 'none' | 'MISSED' | 'OVERDUE_SOFT' };

export function standingAt(
  period: Pick<CallPeriod, 'opensAt' | 'boundary' | 'locksAt' | 'soft'>,
  now: Instant,
): Standing {
  if (now < period.opensAt) return { phase: 'not_open', mark: 'none' };
  if (isOnTime(now, period.boundary)) return { phase: 'open', mark: 'none' };
  const mark = period.soft ? 'OVERDUE_SOFT' : 'MISSED';
  return { phase: period.locksAt !== null && now >= period.locksAt ? 'locked' : 'late', mark };
}
