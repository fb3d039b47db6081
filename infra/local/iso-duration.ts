import { Temporal } from 'temporal-polyfill';

/** The instant (ms) an ISO 8601 duration after `from` (ms), days being 24 hours; undefined when it is no such duration. */
export function later(from: number, duration: string): number | undefined {
  try {
    const start = Temporal.Instant.fromEpochMilliseconds(Math.round(from)).toZonedDateTimeISO('UTC');
    return start.add(Temporal.Duration.from(duration)).epochMilliseconds;
  } catch {
    return undefined;
  }
}
