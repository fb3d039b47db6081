import type { LocalDate } from '../deadlines/instants.ts';
import { shortDate } from './words.ts';

/** When something happened against the boundary: `unclear` when only the boundary's own year, or nothing, is known. */
export type Timing = 'before' | 'after' | 'unclear';

/** A date decides; a year alone decides unless it is the boundary's own. */
export function timingOf(at: { date: LocalDate | null; year: number | null }, before: LocalDate): Timing {
  if (at.date !== null) return at.date < before ? 'before' : 'after';
  if (at.year === null) return 'unclear';
  const edge = Number(before.slice(0, 4));
  if (at.year === edge) return 'unclear';
  return at.year < edge ? 'before' : 'after';
}

/** Why a verified record cannot be counted yet, or counts no more, for its day. */
export const dayUnclear = (before: LocalDate): string => `chưa rõ ngày, có thể sau mốc ${shortDate(before)}`;
export const tooLate = (before: LocalDate): string => `sau mốc ${shortDate(before)}`;

/** Records that speak of one thing, by what their papers say; `sure` when one of them is verified and clearly in time. */
export type Cluster<T> = { records: T[]; sure: boolean };

/**
 * Puts records together that are the same thing said twice, so that each is counted once (invariant I6).
 * In: the records with the most precise first, by `precision`; `same` compares a record with one already placed.
 * The order in which records are given does not matter.
 */
export function cluster<T>(
  records: readonly T[],
  by: { precision(record: T): number; key(record: T): string; same(a: T, b: T): boolean; sure(record: T): boolean },
): Cluster<T>[] {
  const ordered = records.toSorted((a, b) => by.precision(b) - by.precision(a) || (by.key(a) < by.key(b) ? -1 : 1));
  const clusters: Cluster<T>[] = [];
  for (const record of ordered) {
    const home = clusters.find((each) => each.records.some((other) => by.same(record, other)));
    if (!home) clusters.push({ records: [record], sure: by.sure(record) });
    else {
      home.records.push(record);
      home.sure ||= by.sure(record);
    }
  }
  return clusters;
}
