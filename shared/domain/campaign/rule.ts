import { z } from 'zod';
import { oneOf } from './explain-schema.ts';
import {
  AwardCode,
  FactCode,
  InitiativeLevel,
  IssuerKind,
  NominationKind,
  PersonGroup,
  RatingGrade,
  UnitType,
} from './vocabulary.ts';

const count = z.int().min(1).max(99);

/** At least `min` (1) distinct decisions of this award; `up`: this rank or higher on the same ladder. */
export const AwardAtom = z.strictObject({
  award: AwardCode,
  up: z.boolean().optional(),
  issuer: z.array(IssuerKind).min(1).optional(),
  min: count.optional(),
});

/** At least `min` (1) distinct initiatives recognised at this level; `applied`: put to use. */
export const InitiativeAtom = z.strictObject({
  initiative: InitiativeLevel,
  up: z.boolean().optional(),
  applied: z.boolean().optional(),
  min: count.optional(),
});

/** This rating in each of the last `years` complete calendar years. */
export const RatingAtom = z.strictObject({ rating: RatingGrade, years: count.optional() });

/** A run of `years` consecutive years with this fact, before the boundary. */
export const StreakAtom = z.strictObject({ streak: FactCode, years: count });

/** At least `min` (1) records of this fact, of `level` or (with `up`) higher. */
export const FactAtom = z.strictObject({
  fact: FactCode,
  level: InitiativeLevel.optional(),
  up: z.boolean().optional(),
  min: count.optional(),
});

/** The unit head declares it. */
export const AttestAtom = z.strictObject({ attest: z.string().min(1) });

/** A reviewer judges it; the text is the clause of the plan. */
export const JudgeAtom = z.strictObject({ judge: z.string().min(1) });

/** An accepted registration of this year, received before the nomination. */
export const RegisteredAtom = z.strictObject({ registered: z.int().min(2000).max(2100) });

/** The nomination is of this kind. */
export const KindAtom = z.strictObject({ kind: NominationKind });

export type Atom =
  | z.infer<typeof AwardAtom>
  | z.infer<typeof InitiativeAtom>
  | z.infer<typeof RatingAtom>
  | z.infer<typeof StreakAtom>
  | z.infer<typeof FactAtom>
  | z.infer<typeof AttestAtom>
  | z.infer<typeof JudgeAtom>
  | z.infer<typeof RegisteredAtom>
  | z.infer<typeof KindAtom>;

export type Rule = Atom | { all: Rule[] } | { any: Rule[] } | { not: Rule };

const ruleHeads = [
  'all',
  'any',
  'not',
  'award',
  'initiative',
  'rating',
  'streak',
  'fact',
  'attest',
  'judge',
  'registered',
  'kind',
];

/** A criterion's tree: atoms joined by `all`, `any`, `not`. Each node is exactly one of them. */
export const Rule: z.ZodType<Rule> = z
  .lazy(() =>
    oneOf(
      z.union([
        z.strictObject({ all: z.array(Rule).min(1) }),
        z.strictObject({ any: z.array(Rule).min(1) }),
        z.strictObject({ not: Rule }),
        AwardAtom,
        InitiativeAtom,
        RatingAtom,
        StreakAtom,
        FactAtom,
        AttestAtom,
        JudgeAtom,
        RegisteredAtom,
        KindAtom,
      ]),
      ruleHeads,
    ),
  )
  .meta({ id: 'Rule' });

/**
 * One criterion of a plan. `for` names the groups of persons and kinds of unit it is tested on; `alt` is the other
 * reading of an ambiguous clause; `clause` cites the plan's text.
 */
export const Criterion = z.strictObject({
  for: z.union([z.literal('all'), z.array(z.enum([...UnitType.options, ...PersonGroup.options])).min(1)]),
  must: z.boolean(),
  waivable: z.boolean().optional(),
  title: z.string().min(1).optional(),
  clause: z.string().min(1).optional(),
  rule: Rule,
  alt: Rule.optional(),
});
export type Criterion = z.infer<typeof Criterion>;
