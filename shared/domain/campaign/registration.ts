import type { Instant } from '../../../events/ids.ts';
import { localDateOf } from '../deadlines/instants.ts';

/** An entry of a registration dossier: who was registered, when the version came in, and whether it was accepted. */
export type RegistrationEntry = { subjectId: string; receivedAt: Instant; boundary: Instant | null; accepted: boolean };

export type Registered = { registered: true; late: boolean; receivedAt: Instant } | { registered: false };

/**
 * Whether a subject was registered in `year` (local calendar year) before `before`, the receipt of its nomination: by
 * an accepted entry. Registered after the due of the registration call still counts and is flagged late. The earliest
 * such entry speaks.
 */
export function registeredIn(
  entries: readonly RegistrationEntry[],
  asked: { subjectId: string; year: number; before: Instant; timeZone: string },
): Registered {
  const first = entries
    .filter((entry) => entry.subjectId === asked.subjectId && entry.accepted && entry.receivedAt < asked.before)
    .filter((entry) => localDateOf(entry.receivedAt, asked.timeZone).startsWith(`${asked.year}-`))
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))[0];
  if (first === undefined) return { registered: false };
  const late = first.boundary !== null && first.receivedAt >= first.boundary;
  return { registered: true, late, receivedAt: first.receivedAt };
}
