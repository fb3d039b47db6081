import type { Instant } from '../../../events/ids.ts';
import { addDays, localDateOf, startOfDay } from '../deadlines/instants.ts';

/** The time in which a list is open to everybody's comments (lựa chọn công khai). `until` is exclusive. */
export type Publication = {
  from: Instant;
  until: Instant;
  /** Binds the forms of the public page to this list; known to nobody outside. */
  salt: string;
};

/** `days` whole days of the plan's zone after the day the list is published. */
export function publicationOf(days: number, given: { now: Instant; timeZone: string; salt: string }): Publication {
  const { now, timeZone, salt } = given;
  return { from: now, until: startOfDay(addDays(localDateOf(now, timeZone), days + 1), timeZone), salt };
}

export const isPublic = ({ from, until }: Publication, now: Instant): boolean => from <= now && now < until;
