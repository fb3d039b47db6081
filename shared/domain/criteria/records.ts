import { z } from 'zod';
import { Instant } from '../../../events/ids.ts';
import {
  AwardCode,
  FactCode,
  InitiativeLevel,
  IssuerKind,
  NominationKind,
  PersonGroup,
  RatingGrade,
  UnitType,
} from '../campaign/vocabulary.ts';
import { LocalDate } from '../deadlines/instants.ts';

const year = z.int().min(1945).max(2100);
/** What a record rests on: the key of a paper in the store, or the words of the text it was read from. */
const evidence = z.string().min(1).max(500).optional();
/** Only a person makes a record verified; everything read or typed in is claimed. */
const verified = z.boolean();

/**
 * An award somebody holds. `year` is the year it is for. `basis`: regular merit, unplanned, or thematic.
 * `many`: claimed without a number ("nhiều lần").
 */
export const AwardRecord = z.strictObject({
  code: AwardCode,
  issuerKind: IssuerKind,
  issuer: z.string().min(1).max(200).optional(),
  year: year.nullable(),
  decisionNo: z.string().min(1).max(60).nullable(),
  decisionDate: LocalDate.nullable(),
  basis: z.enum(['cong_trang', 'dot_xuat', 'chuyen_de']).default('cong_trang'),
  revoked: z.boolean().default(false),
  many: z.boolean().default(false),
  verified,
  evidence,
});
export type AwardRecord = z.infer<typeof AwardRecord>;

/** A recognised initiative. `id` tells initiatives apart: recognised again at a higher level it is the same one. */
export const InitiativeRecord = z.strictObject({
  id: z.string().min(1).max(100),
  level: InitiativeLevel,
  recognisedOn: LocalDate.nullable(),
  year: year.nullable().default(null),
  applied: z.boolean().nullable(),
  many: z.boolean().default(false),
  verified,
  evidence,
});
export type InitiativeRecord = z.infer<typeof InitiativeRecord>;

/** The yearly rating of a person or collective. */
export const RatingRecord = z.strictObject({ year, grade: RatingGrade, verified, evidence });
export type RatingRecord = z.infer<typeof RatingRecord>;

/** Something that holds of the subject in a year, beside awards. */
export const FactRecord = z.strictObject({
  code: FactCode,
  year: year.nullable(),
  date: LocalDate.nullable().default(null),
  level: InitiativeLevel.nullable().default(null),
  verified,
  evidence,
});
export type FactRecord = z.infer<typeof FactRecord>;

const answer = z.record(z.string().min(1), z.boolean());

/** A registration for emulation accepted by the standing office, with the due it was held to. */
export const RegistrationRecord = z.strictObject({
  receivedAt: Instant,
  boundary: Instant.nullable(),
  accepted: z.boolean(),
});

/** The nomination being judged. Records count when dated before `before`, the boundary of its call (local date). */
export const NominationFacts = z.strictObject({
  kind: NominationKind.optional(),
  before: LocalDate,
  receivedAt: Instant.optional(),
  /** The award asked for; absent for the choice of exemplars. */
  targetAward: AwardCode.optional(),
});
export type NominationFacts = z.infer<typeof NominationFacts>;

/**
 * Everything a verdict needs to know of one subject. A list that is absent was never asked for, which leaves the
 * criteria on it open; an empty one says there is none. `attests` are the unit head's declarations and `judgements`
 * the reviewers', by the name the plan gives them.
 */
const subjectRecords = {
  id: z.string().min(1),
  name: z.string().min(1),
  awards: z.array(AwardRecord).max(500).optional(),
  initiatives: z.array(InitiativeRecord).max(500).optional(),
  ratings: z.array(RatingRecord).max(100).optional(),
  facts: z.array(FactRecord).max(200).optional(),
  /** Achievements in the unit's own words; the awards read from them are claims. */
  achievements: z.string().max(20_000).optional(),
  registrations: z.array(RegistrationRecord).max(100).optional(),
  attests: answer.default({}),
  judgements: answer.default({}),
  waivers: z
    .record(z.string().min(1), z.strictObject({ by: z.string().min(1), reason: z.string().min(1) }))
    .default({}),
  /** By criterion: the reading of an ambiguous clause that a person decided for. */
  readings: z.record(z.string().min(1), z.enum(['main', 'alt'])).default({}),
  nomination: NominationFacts,
};

export const SubjectFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('individual'), group: PersonGroup, ...subjectRecords }),
  z.strictObject({ kind: z.literal('collective'), unitType: UnitType, ...subjectRecords }),
]);
export type SubjectFile = z.infer<typeof SubjectFile>;
