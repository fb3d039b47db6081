import { z } from 'zod';
import { CampaignId, PeriodId, ProvinceId } from '../../../events/ids.ts';
import { LocalDate } from '../deadlines/instants.ts';
import { Call } from './call.ts';
import { Form } from './plan-form.ts';
import { Criterion } from './rule.ts';
import { EventKind, NoticeMoment, PersonGroup, StageAction, StageActor, UnitType } from './vocabulary.ts';

const text = z.string().min(1);
const window = z.strictObject({ from: LocalDate, to: LocalDate, provisionalFrom: z.boolean().optional() });

export const Stage = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'chữ thường không dấu, số, dấu -'),
  actor: StageActor,
  action: StageAction,
  advice: text.optional(),
  votePolicy: text.optional(),
  /** Of a publication: how many whole days the list is open to comments. */
  days: z.int().min(1).max(90).optional(),
  slaWorkingDays: z.int().min(1).max(250).optional(),
});
export type Stage = z.infer<typeof Stage>;

export const Wave = z.strictObject({
  id: PeriodId,
  from: LocalDate,
  /** Inclusive. */
  to: LocalDate,
  opens: LocalDate.optional(),
  midReview: LocalDate.optional(),
  theme: text.optional(),
});
export type Wave = z.infer<typeof Wave>;

/** Rules of a delegate list: when a conference is plenary, its cap, and its mix in percent by bucket. */
export const DelegatePolicy = z.strictObject({
  plenaryWhen: z
    .string()
    .regex(/^headcount <=? \d+$/, 'ví dụ "headcount <= 300"')
    .optional(),
  flagAt: z.int().min(1).optional(),
  maxDelegates: z.int().min(1).optional(),
  mix: z.record(z.string(), z.int().min(0).max(100)).optional(),
  prefer: z.array(z.enum(['directLabour', 'female'])).optional(),
});
export type DelegatePolicy = z.infer<typeof DelegatePolicy>;

/** A gathering of the plan: its name in sentences, its title, and the lines of its banner with `{places}` to fill. */
export const Gathering = z.strictObject({ label: text, title: text, banner: z.array(text).min(1) });
export type Gathering = z.infer<typeof Gathering>;

/** An item of the programme, for every gathering or only for some. */
export const ProgrammeItem = z.union([text, z.strictObject({ item: text, only: z.array(EventKind).min(1) })]);
export type ProgrammeItem = z.infer<typeof ProgrammeItem>;

const planPaper = z.strictObject({
  number: text.nullable(),
  issued: LocalDate.optional(),
  issuedMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'năm-tháng, ví dụ 2024-07')
    .optional(),
  parent: text.optional(),
  /** Numbers of the documents the plan is based on, as printed: `98/2023/NĐ-CP`. */
  bases: z.array(text).optional(),
});

/** Who is told when these things happen. `next_actor` and `receiver` are resolved at sending. */
export const NotifyRule = z.strictObject({
  on: z.array(NoticeMoment).min(1),
  to: z.array(text).min(1),
});
export type NotifyRule = z.infer<typeof NotifyRule>;

/** A plan (kế hoạch) as data, schema 1. Every key is known: an unknown one is an error. */
export const CampaignDefinition = z.strictObject({
  id: CampaignId,
  title: text,
  meta: z.strictObject({ schema: z.literal(1), province: ProvinceId, timezone: text, window }),
  owner: z.strictObject({ org: text.optional(), unit: text.optional(), standingOffice: text }),
  plan: planPaper,
  participants: z.strictObject({
    collective: z.array(UnitType).min(1),
    individual: z.array(PersonGroup).min(1),
    guests: z.array(UnitType).optional(),
    ownership: z.array(z.enum(['CONG', 'TU'])).optional(),
  }),
  /** Units the plan calls by name, beside those every plan may: name in a selector -> full name. */
  namedUnits: z.record(z.string(), text).optional(),
  streams: z.array(text).optional(),
  /** Tags of streams, channels and phases in words for pages and papers: `tap_huan` -> `Tập huấn`. */
  tagNames: z.record(z.string(), text).optional(),
  waves: z.array(Wave).min(1).optional(),
  /** A day in two waves counts for the first unless the unit chooses the other. */
  waveTie: z.enum(['first', 'last']).optional(),
  policies: z.record(z.string(), DelegatePolicy).optional(),
  events: z.partialRecord(EventKind, Gathering).optional(),
  programme: z.array(ProgrammeItem).min(1).optional(),
  /** Bucket of a delegate policy's mix -> the words units write for the people in it. */
  delegateCategories: z.record(z.string(), z.array(text).min(1)).optional(),
  stages: z.array(Stage).min(1),
  calls: z.array(Call).min(1),
  forms: z.record(z.string(), Form).optional(),
  criteria: z.record(z.string(), Criterion).optional(),
  notify: z.union([text, z.array(NotifyRule).min(1)]),
  outputs: z.array(text),
});
export type CampaignDefinition = z.infer<typeof CampaignDefinition>;
