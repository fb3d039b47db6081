import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../shared/domain/campaign/rule.ts';
import {
  type AwardCode,
  FactCode,
  InitiativeLevel,
  type IssuerKind,
  NominationKind,
  RatingGrade,
} from '../../../shared/domain/campaign/vocabulary.ts';
import { evaluate } from '../../../shared/domain/criteria/evaluate.ts';
import type { Outcome } from '../../../shared/domain/criteria/outcome.ts';
import { SubjectFile } from '../../../shared/domain/criteria/records.ts';

const before = '2021-06-20';
const year = fc.integer({ min: 2012, max: 2024 });
const awardCode = fc.constantFrom<AwardCode>('LDTT', 'CSTDCS', 'CSTDT', 'CSTDTQ', 'GK', 'BKT', 'BKTTG', 'HCLD3', 'KNC');
const issuerKind = fc.constantFrom<IssuerKind>('TINH', 'BO', 'NHA_NUOC');
const level = fc.constantFrom(...InitiativeLevel.options);

const award = fc
  .record({
    code: awardCode,
    issuerKind,
    year,
    no: fc.integer({ min: 1, max: 4 }),
    verified: fc.boolean(),
    revoked: fc.boolean(),
    many: fc.constantFrom(false, false, false, true),
  })
  .map(({ no, year: of, many, verified, ...rest }) => ({
    ...rest,
    year: of,
    many,
    verified: verified && !many,
    decisionNo: `${no}/QĐ`,
    decisionDate: `${of}-12-01`,
  }));
const initiative = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  level,
  recognisedOn: year.map((of) => `${of}-05-01`),
  applied: fc.constantFrom(true, false),
  verified: fc.boolean(),
});
const rating = fc.record({
  year: fc.integer({ min: 2017, max: 2020 }),
  grade: fc.constantFrom(...RatingGrade.options),
  verified: fc.boolean(),
});
const fact = fc
  .record({ code: fc.constantFrom(...FactCode.options), year, level, verified: fc.boolean() })
  .map((each) => ({ ...each, date: `${each.year}-03-01` }));
const answers = fc.dictionary(fc.constantFrom('x', 'y'), fc.boolean());

const subject = fc
  .record({
    awards: fc.array(award, { maxLength: 12 }),
    initiatives: fc.array(initiative, { maxLength: 6 }),
    ratings: fc.uniqueArray(rating, { maxLength: 4, selector: (each) => each.year }),
    facts: fc.array(fact, { maxLength: 8 }),
    attests: answers,
    judgements: answers,
    kind: fc.constantFrom(undefined, ...NominationKind.options),
  })
  .map(({ kind, ...records }) =>
    SubjectFile.parse({
      id: 'per_1',
      name: 'A',
      kind: 'individual',
      group: 'NV',
      ...records,
      nomination: { before, ...(kind && { kind }) },
    }),
  );

const min = fc.integer({ min: 1, max: 4 });
const atom = fc.oneof(
  fc.record({ award: awardCode, min, up: fc.boolean() }),
  fc.record({ award: awardCode, min, issuer: fc.uniqueArray(issuerKind, { minLength: 1 }) }),
  fc.record({ initiative: level, min, up: fc.boolean(), applied: fc.boolean() }),
  fc.record({ rating: fc.constantFrom(...RatingGrade.options), years: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ streak: fc.constantFrom(...FactCode.options), years: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ fact: fc.constantFrom(...FactCode.options), min, level, up: fc.boolean() }),
  fc.record({ attest: fc.constantFrom('x', 'y') }),
  fc.record({ judge: fc.constantFrom('x', 'y') }),
  fc.record({ kind: fc.constantFrom(...NominationKind.options) }),
);
const rules = (negations: boolean): fc.Arbitrary<Rule> =>
  fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      atom,
      fc.record({ all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
      negations ? fc.record({ not: tie('rule') }) : atom,
    ),
  })).rule;

/** The reference: 1 holds, 0 fails, one half is open; everything spelled out for the records generated above. */
function reference(rule: Rule, who: SubjectFile): number {
  if ('all' in rule) return Math.min(...rule.all.map((part) => reference(part, who)));
  if ('any' in rule) return Math.max(...rule.any.map((part) => reference(part, who)));
  if ('not' in rule) return 1 - reference(rule.not, who);
  if ('attest' in rule) return answer(who.attests[rule.attest]);
  if ('judge' in rule) return answer(who.judgements[rule.judge]);
  if ('kind' in rule) return who.nomination.kind === undefined ? 0.5 : Number(who.nomination.kind === rule.kind);
  if ('registered' in rule) return 0.5;
  if ('rating' in rule) return ratingsHold(rule, who);
  if ('streak' in rule) return runHolds(rule, who);
  return numbers(rule, who);
}

const answer = (given: boolean | undefined) => (given === undefined ? 0.5 : Number(given));
const ladders: AwardCode[][] = [['LDTT', 'CSTDCS', 'CSTDT', 'CSTDTQ'], ['GK', 'BKT', 'BKTTG', 'HCLD3'], ['KNC']];
const grades: RatingGrade[] = ['KHT', 'HT', 'HTT', 'HTXS'];
const levels: InitiativeLevel[] = ['CS', 'TINH', 'TQ'];

function covers<T>(order: readonly T[], held: T, asked: T, up: boolean): boolean {
  return (
    order.includes(held) && order.includes(asked) && (up ? order.indexOf(held) >= order.indexOf(asked) : held === asked)
  );
}

function numbers(
  rule: Exclude<Rule, { all: unknown } | { any: unknown } | { not: unknown }>,
  who: SubjectFile,
): number {
  const sure = new Set<string>();
  const all = new Set<string>();
  let unbounded = false;
  if ('award' in rule) {
    for (const each of who.awards ?? []) {
      const fits =
        ladders.some((ladder) => covers(ladder, each.code, rule.award, rule.up ?? false)) &&
        (rule.issuer?.includes(each.issuerKind) ?? true);
      if (!fits || each.revoked || (each.decisionDate ?? '') >= before) continue;
      if (each.many) unbounded = true;
      else
        for (const set of each.verified ? [sure, all] : [all])
          set.add([each.code, each.issuerKind, each.decisionNo, each.decisionDate].join());
    }
  }
  if ('initiative' in rule) {
    const timely = (who.initiatives ?? []).filter((each) => (each.recognisedOn ?? '') < before);
    for (const id of ['a', 'b', 'c', 'd']) {
      for (const [set, records] of [
        [sure, timely.filter((each) => each.id === id && each.verified)],
        [all, timely.filter((each) => each.id === id)],
      ] as const) {
        const top = records.map((each) => each.level).sort((a, b) => levels.indexOf(b) - levels.indexOf(a))[0];
        if (
          top &&
          covers(levels, top, rule.initiative, rule.up ?? false) &&
          (!rule.applied || records.some((each) => each.applied))
        )
          set.add(id);
      }
    }
    for (const id of sure) all.add(id);
  }
  if ('fact' in rule) {
    for (const each of who.facts ?? []) {
      if (
        each.code !== rule.fact ||
        (each.date ?? '') >= before ||
        !each.level ||
        !rule.level ||
        !covers(levels, each.level, rule.level, rule.up ?? false)
      )
        continue;
      for (const set of each.verified ? [sure, all] : [all]) set.add([each.date, each.level].join());
    }
  }
  const needed = 'min' in rule ? (rule.min ?? 1) : 1;
  return sure.size >= needed ? 1 : all.size >= needed || unbounded ? 0.5 : 0;
}

function ratingsHold(
  { rating: asked, years = 1 }: { rating: RatingGrade; years?: number | undefined },
  who: SubjectFile,
): number {
  const values = Array.from({ length: years }, (_, back) => {
    const found = who.ratings?.find((each) => each.year === 2020 - back);
    if (!found) return Number.NaN;
    return !found.verified ? 0.5 : Number(covers(grades, found.grade, asked, true));
  });
  return values.some(Number.isNaN) ? 0.5 : Math.min(...values);
}

function runHolds({ streak, years }: { streak: FactCode; years: number }, who: SubjectFile): number {
  const timely = (who.facts ?? []).filter((each) => each.code === streak && (each.date ?? '') < before);
  const holds = (facts: typeof timely) =>
    Array.from({ length: 13 }, (_, index) => 2012 + index).some((first) =>
      Array.from({ length: years }, (_, next) => first + next).every((of) => facts.some((each) => each.year === of)),
    );
  return holds(timely.filter((each) => each.verified)) ? 1 : holds(timely) ? 0.5 : 0;
}

const value: Record<Outcome, number> = { FAIL: 0, PENDING: 0.5, PASS: 1, NA: Number.NaN };
const outcome = (rule: Rule, who: SubjectFile) =>
  value[evaluate(rule, { subject: who, timeZone: 'Asia/Ho_Chi_Minh' }).result];

describe('Whatever the rule and the records', () => {
  it('the engine agrees with the naive reference', () => {
    fc.assert(
      fc.property(rules(true), subject, (rule, who) => {
        expect(outcome(rule, who)).toBe(reference(rule, who));
      }),
      { numRuns: 3000 },
    );
  });

  it('the order of the records does not matter, nor saying one twice', () => {
    fc.assert(
      fc.property(rules(true), subject, fc.nat(), (rule, who, turn) => {
        const turned = <T>(list: T[] = []) => [
          ...list.slice(turn % (list.length || 1)),
          ...list.slice(0, turn % (list.length || 1)),
          ...list.slice(0, 1),
        ];
        const other = {
          ...who,
          awards: turned(who.awards),
          initiatives: turned(who.initiatives),
          facts: turned(who.facts),
        };
        expect(outcome(rule, other)).toBe(outcome(rule, who));
      }),
    );
  });
});

describe('When a person verifies a claimed award', () => {
  it('a rule without "not" never becomes worse', () => {
    fc.assert(
      fc.property(rules(false), subject, (rule, who) => {
        const verified = { ...who, awards: who.awards?.map((each) => ({ ...each, verified: true })) ?? [] };
        expect(outcome(rule, verified)).toBeGreaterThanOrEqual(outcome(rule, who));
      }),
    );
  });
});
