import { z } from 'zod';
import { CallId } from '../../../events/ids.ts';
import { LocalDate } from '../deadlines/instants.ts';
import { Due } from './due.ts';
import { AwardCode, CallType, EventKind, Role } from './vocabulary.ts';

/** A selector: unit types, roles, `SO`, `owner`, `all`, `tierPairs` or named units, joined by `+`. */
export const Selector = z.string().min(1).max(200);

const name = z.string().regex(/^[A-Za-zÀ-ỹ0-9_-]+$/, 'một từ: chữ, số, dấu _ hoặc -');

/** One obligation of a plan: who owes what by when, on which form, and the stages it then passes. */
export const Call = z.strictObject({
  id: CallId,
  type: CallType,
  title: z.string().min(1).optional(),
  clause: z.string().min(1).optional(),
  who: Selector,
  /** May send, is never reminded and never missed. */
  mayAlso: Selector.optional(),
  /** Start of intake, local midnight. Without it: the plan's window, or the previous boundary of a repeated call. */
  opens: LocalDate.optional(),
  due: Due,
  /** Another due for part of `who`. */
  dueFor: z.record(Selector, Due).optional(),
  form: z.string().min(1).optional(),
  /** Items per dossier. */
  per: z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(1).optional() }).optional(),
  /** Items that all dossiers of one period may hold together. */
  whole: z.strictObject({ max: z.int().min(1) }).optional(),
  /** The award every item of this call asks for, unless the item says otherwise. */
  targetAward: AwardCode.optional(),
  /** Items are chosen out of this other call. */
  from: CallId.optional(),
  criteria: z.union([z.literal('auto'), z.array(z.string().min(1)).min(1)]).optional(),
  route: z.array(z.string().min(1)).min(1).optional(),
  policy: z.string().min(1).optional(),
  quotaSetBy: Role.optional(),
  event: EventKind.optional(),
  /** The event call whose day its phases (before, during, after) are counted around. */
  around: CallId.optional(),
  sessions: z.int().min(1).optional(),
  /** Further signatures a dossier needs, by unit type or role. */
  coSign: z.array(name).min(1).optional(),
  channels: z.array(name).min(1).optional(),
  phases: z.array(name).min(1).optional(),
  kinds: z.array(name).min(1).optional(),
  /** A unit may report, with its reason, that it has nothing to propose; the obligation stays unfulfilled. */
  nilReturn: z.boolean().optional(),
  /** One period for each wave: at its end, or at its mid review where it has one. */
  perWave: z.enum(['midReview', 'end']).optional(),
  /** Both partners of a pair answer. */
  bothWays: z.boolean().optional(),
});
export type Call = z.infer<typeof Call>;
