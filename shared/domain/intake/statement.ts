import { z } from 'zod';
import type { Instant } from '../../../events/ids.ts';
import { LocalDate } from '../deadlines/instants.ts';

/** The longest place and note, in UTF-16 code units as a browser counts them. */
export const longestPlace = 200;
export const longestNote = 2000;
const mostParticipants = 100_000;

const note = z.string().max(longestNote);

/** What a unit says of something no file can show: an event it held on a local day, or a task it has done. */
export const Statement = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('held'),
    on: LocalDate,
    place: z.string().min(1).max(longestPlace),
    participants: z.int().min(1).max(mostParticipants),
    note,
  }),
  z.object({ kind: z.literal('done'), note: note.min(1) }),
]);
export type Statement = z.infer<typeof Statement>;

/** A statement with the instant held against the boundary: the start of the day it was held, null for the time it came. */
export type Said = { statement: Statement; judgedAt: Instant | null };

/** The fields of the form as they were typed; the day in its three parts. */
export type StatementFields = {
  day: string;
  month: string;
  year: string;
  place: string;
  participants: string;
  note: string;
};

export type StatementMistake =
  | 'day_missing'
  | 'day_not_a_date'
  | 'day_in_future'
  | 'day_before_opening'
  | 'place_missing'
  | 'place_too_long'
  | 'participants_not_a_number'
  | 'note_missing'
  | 'note_too_long';

/** The local days a statement is held against: the first of its period, and today. */
export type StatementDays = { opensOn: LocalDate; today: LocalDate };

export type ReadStatement = { statement: Statement } | { mistakes: readonly StatementMistake[] };

function dayOf({ day, month, year }: StatementFields): LocalDate | undefined {
  const date = LocalDate.safeParse(`${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`);
  return date.success ? date.data : undefined;
}

function dayMistake(fields: StatementFields, { opensOn, today }: StatementDays): StatementMistake[] {
  if ([fields.day, fields.month, fields.year].every((part) => part.trim() === '')) return ['day_missing'];
  const on = dayOf(fields);
  if (on === undefined) return ['day_not_a_date'];
  if (on > today) return ['day_in_future'];
  return on < opensOn ? ['day_before_opening'] : [];
}

function readHeld(fields: StatementFields, days: StatementDays): ReadStatement {
  const place = fields.place.trim();
  const participants = Number(fields.participants.trim().replace(/[.\s]/g, ''));
  const isNumber = Number.isSafeInteger(participants) && participants >= 1 && participants <= mostParticipants;
  const mistakes: StatementMistake[] = [
    ...dayMistake(fields, days),
    ...(place === '' ? (['place_missing'] as const) : []),
    ...(place.length > longestPlace ? (['place_too_long'] as const) : []),
    ...(isNumber ? [] : (['participants_not_a_number'] as const)),
    ...(fields.note.trim().length > longestNote ? (['note_too_long'] as const) : []),
  ];
  const on = dayOf(fields);
  if (mistakes.length > 0 || on === undefined) return { mistakes };
  return { statement: { kind: 'held', on, place, participants, note: fields.note.trim() } };
}

/**
 * Reads what was typed, with every mistake at once. An event is held on a day of its period that has come: earlier ones
 * belong to the period before.
 */
export function readStatement(kind: Statement['kind'], fields: StatementFields, days: StatementDays): ReadStatement {
  if (kind === 'held') return readHeld(fields, days);
  const text = fields.note.trim();
  if (text === '') return { mistakes: ['note_missing'] };
  return text.length > longestNote ? { mistakes: ['note_too_long'] } : { statement: { kind, note: text } };
}
