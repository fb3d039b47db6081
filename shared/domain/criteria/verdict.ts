import type { CampaignDefinition } from '../campaign/definition.ts';
import type { Criterion } from '../campaign/rule.ts';
import { evaluate } from './evaluate.ts';
import type { Explanation, Outcome } from './outcome.ts';
import type { SubjectFile } from './records.ts';

export type Judgement = 'ELIGIBLE' | 'INELIGIBLE' | 'NEEDS_REVIEW';

/** One criterion's result with its plan clause and reasons; `alt` is the other reading of an ambiguous clause. */
export type CriterionResult = {
  id: string;
  title: string | null;
  clause: string | null;
  must: boolean;
  waivable: boolean;
  /** Waived by the council with a recorded reason; only where the plan allows it. */
  waived: { by: string; reason: string } | null;
  result: Outcome;
  explanation: Explanation;
  alt: Explanation | null;
  /** The reading a person decided for where both come out differently; `alt` is then the one left. */
  decided: 'main' | 'alt' | null;
};

/** What the judgement rests on: the version of the plan's definition is pinned (invariant I7). */
export type Verdict = {
  judgement: Judgement;
  definitionVersion: string;
  campaignId: string;
  subjectId: string;
  flags: ('AMBIGUOUS_READING' | 'WAIVER_REFUSED')[];
  /** Criteria whose two readings differ; a person decides. */
  ambiguous: string[];
  failed: string[];
  open: string[];
  criteria: CriterionResult[];
  /** What it would be if everything claimed were verified, when that differs. */
  ifClaimsHold: { judgement: Judgement; changes: string[]; becomes: Record<string, Outcome> } | null;
};

export type Asked = {
  definition: Pick<CampaignDefinition, 'id' | 'criteria' | 'meta'>;
  definitionVersion: string;
  /** Ids of the criteria a call names; `auto` takes every one of the plan. */
  criteria?: 'auto' | readonly string[] | undefined;
  /** The records are only those a text happens to name: what is missing from them stays open. */
  partial?: boolean;
};

/**
 * Judges one subject by a plan's criteria. ELIGIBLE: every must passes or is waived; INELIGIBLE: some must fails;
 * else a person has to look. Criteria for other groups of persons or kinds of unit are NA.
 */
export function judge(asked: Asked, subject: SubjectFile): Verdict {
  const criteria = criteriaOf(asked).map(([id, criterion]) => test(id, criterion, { asked, subject }));
  const judgement = judgementOf(criteria);
  const claimed = claimsVerified(subject);
  const supposed = criteriaOf(asked).map(([id, criterion]) => test(id, criterion, { asked, subject: claimed }));
  const changed = supposed.filter((each, index) => each.result !== criteria[index]?.result);
  const ambiguous = criteria.filter((each) => !each.decided && isAmbiguous(each));
  const refused = criteria.some((each) => subject.waivers[each.id] && !each.waivable);
  const musts = criteria.filter((each) => each.must && !each.waived);
  return {
    judgement,
    definitionVersion: asked.definitionVersion,
    campaignId: asked.definition.id,
    subjectId: subject.id,
    flags: [
      ...(ambiguous.length > 0 ? (['AMBIGUOUS_READING'] as const) : []),
      ...(refused ? (['WAIVER_REFUSED'] as const) : []),
    ],
    ambiguous: ambiguous.map((each) => each.id),
    failed: musts.filter((each) => each.result === 'FAIL').map((each) => each.id),
    open: musts.filter((each) => each.result === 'PENDING').map((each) => each.id),
    criteria,
    ifClaimsHold:
      changed.length === 0
        ? null
        : {
            judgement: judgementOf(supposed),
            changes: changed.map((each) => each.id),
            becomes: Object.fromEntries(changed.map((each) => [each.id, each.result])),
          },
  };
}

/** The criteria a call asks, with their ids, in the plan's order. */
export function criteriaOf({ definition, criteria = 'auto' }: Asked): [string, Criterion][] {
  const all = Object.entries(definition.criteria ?? {});
  return criteria === 'auto' ? all : all.filter(([id]) => criteria.includes(id));
}

const isAmbiguous = ({ alt, result }: Pick<CriterionResult, 'alt' | 'result'>): boolean =>
  alt !== null && alt.result !== result && result !== 'NA';

function appliesTo(criterion: Criterion, subject: SubjectFile): boolean {
  if (criterion.for === 'all') return true;
  const group = subject.kind === 'individual' ? subject.group : subject.unitType;
  return criterion.for.includes(group);
}

const notAsked: Explanation = {
  result: 'NA',
  asks: 'Không áp dụng cho đối tượng này',
  counted: [],
  claimed: [],
  notCounted: [],
  missing: null,
  parts: [],
};

function test(
  id: string,
  criterion: Criterion,
  { asked, subject }: { asked: Asked; subject: SubjectFile },
): CriterionResult {
  const context = { subject, timeZone: asked.definition.meta.timezone, partial: asked.partial ?? false };
  const applies = appliesTo(criterion, subject);
  const main = applies ? evaluate(criterion.rule, context) : notAsked;
  const other = applies && criterion.alt ? evaluate(criterion.alt, context) : null;
  const decided = other ? (subject.readings[id] ?? null) : null;
  const explanation = decided === 'alt' && other ? other : main;
  const waivable = criterion.waivable ?? false;
  return {
    id,
    title: criterion.title ?? null,
    clause: criterion.clause ?? null,
    must: criterion.must,
    waivable,
    waived: (waivable && explanation.result !== 'PASS' && applies && subject.waivers[id]) || null,
    result: explanation.result,
    explanation,
    alt: decided === 'alt' ? main : other,
    decided,
  };
}

function judgementOf(criteria: readonly CriterionResult[]): Judgement {
  const musts = criteria.filter((each) => each.must && !each.waived && each.result !== 'NA');
  if (musts.some((each) => each.result === 'FAIL')) return 'INELIGIBLE';
  return musts.some((each) => each.result === 'PENDING') ? 'NEEDS_REVIEW' : 'ELIGIBLE';
}

/** The subject as it would stand if a person verified everything it claims. */
export function claimsVerified(subject: SubjectFile): SubjectFile {
  const verify = <T extends { verified: boolean }>(records: T[] | undefined) =>
    records?.map((record) => ({ ...record, verified: true }));
  const { awards, initiatives, ratings, facts } = subject;
  return {
    ...subject,
    ...(awards && { awards: verify(awards) }),
    ...(initiatives && { initiatives: verify(initiatives) }),
    ...(ratings && { ratings: verify(ratings) }),
    ...(facts && { facts: verify(facts) }),
  };
}
