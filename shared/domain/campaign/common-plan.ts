import { z } from 'zod';
import { NotifyRule } from './definition.ts';
import { DescribedColumn, Form } from './plan-form.ts';
import { AwardCode, CallType } from './vocabulary.ts';

const percent = z.int().min(1).max(100);
const base = z.enum(['present', 'total']);

/** How a council decides. Ratios in percent of `base`: all members, or those present. Pass: yes*100 against pct*N. */
export const VotePolicy = z.strictObject({
  /** The law asks for ballots: the council meets and votes in secret unless the next two say otherwise. */
  ballot: z.boolean().optional(),
  /** The council meets; without a meeting every member votes by the mailed link. */
  meeting: z.boolean().optional(),
  secret: z.boolean().optional(),
  quorum: z
    .string()
    .regex(/^[1-9]\/[1-9]$/, 'phân số, ví dụ 2/3')
    .refine((share) => Number(share[0]) <= Number(share[2]), 'phân số không quá 1, ví dụ 2/3'),
  pass: z.union([z.strictObject({ over: percent, base }), z.strictObject({ atLeast: percent, base })]),
  absentInWriting: z.boolean().optional(),
  excludeRecused: z.boolean().optional(),
  awards: z.array(AwardCode).optional(),
});
export type VotePolicy = z.infer<typeof VotePolicy>;

export const Defaults = z.strictObject({
  late: z.literal('accept_until_lock'),
  supplement: z.strictObject({ workingDays: z.int().min(1), loops: z.int().min(0) }),
  shift: z.enum(['none', 'next_working_day']),
  reminders: z.strictObject({
    days: z.array(z.int().min(1).max(90)).min(1),
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'giờ:phút, ví dụ "08:00"'),
    workingDay: z.enum(['previous', 'same']),
  }),
  /** Working days after the last acceptable day until the period becomes read-only; 5 when absent. */
  lock: z.strictObject({ workingDays: z.int().min(0).max(60) }).optional(),
});
export type Defaults = z.infer<typeof Defaults>;

/** Allowed working days of the stages of a review, when to remind and whom to tell when a term has passed. */
export const Sla = z.strictObject({
  screening: z.int().min(1).max(250),
  returnIneligible: z.int().min(1).max(250),
  resultNotice: z.int().min(1).max(250),
  /** Working days before the end of a term at which its role is reminded. */
  remindBefore: z.int().min(0).max(30),
  escalateTo: z.enum(['SO_LEADER', 'COUNCIL']),
});
export type Sla = z.infer<typeof Sla>;

/** What all plans share: vote policies, defaults, notification profiles, form parts and units known by name. */
export const Common = z.strictObject({
  votePolicies: z.record(z.string(), VotePolicy),
  defaults: Defaults,
  sla: Sla.optional(),
  notifyProfiles: z.record(z.string(), z.array(NotifyRule).min(1)),
  /** Columns forms name by their printed heading. */
  columns: z.array(DescribedColumn).optional(),
  forms: z.record(z.string(), Form).optional(),
  /** The form of a call whose plan attaches none, by its type. */
  formOfType: z.partialRecord(CallType, z.string().min(1)).optional(),
  namedUnits: z.record(z.string(), z.string().min(1)).optional(),
  /** Tags of streams, channels and phases in words for pages and papers: `tap_huan` -> `Tập huấn`. */
  tagNames: z.record(z.string(), z.string().min(1)).optional(),
});
export type Common = z.infer<typeof Common>;
