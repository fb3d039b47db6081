import type { Rule } from '../campaign/rule.ts';
import type { Explanation, Outcome } from '../criteria/outcome.ts';
import { type Asked, criteriaOf, type Verdict } from '../criteria/verdict.ts';

/** What stands between a nominee and a criterion: nothing but verification, data nobody gave, or somebody's judgement. */
export type Standstill = 'claimed_enough' | 'data_missing' | 'person_needed';

/** One criterion asked of a nominee. */
export type CriterionLine = {
  id: string;
  title: string | null;
  clause: string | null;
  must: boolean;
  /** From verified records alone. */
  result: Outcome;
  /** With every claim taken as verified, and why: what is counted and what is missing. */
  ifClaimsHold: Outcome;
  explanation: Explanation;
  standstill: Standstill;
  /** The plan's words can be read in two ways that come out differently here. */
  twoReadings: boolean;
};

/** The criteria that are asked of the subject, in the plan's order. `supposed`: the verdict with every claim verified. */
export function linesOf(asked: Asked, { verdict, supposed }: { verdict: Verdict; supposed: Verdict }): CriterionLine[] {
  const rules = new Map(criteriaOf(asked));
  return supposed.criteria.flatMap((criterion, index) => {
    const { id, title, clause, must, explanation, alt } = criterion;
    const rule = rules.get(id)?.rule;
    if (criterion.result === 'NA' || !rule) return [];
    const twoReadings = alt !== null && alt.result !== criterion.result;
    return [
      {
        ...{ id, title, clause, must, explanation, twoReadings },
        result: verdict.criteria[index]?.result ?? criterion.result,
        ifClaimsHold: criterion.result,
        standstill: twoReadings ? 'person_needed' : standstillOf(rule, explanation),
      },
    ];
  });
}

/** A refusal is never the machine's: where a rule comes out as failed, a person looks. */
function standstillOf(rule: Rule, explanation: Explanation): Standstill {
  if (explanation.result === 'PASS') return 'claimed_enough';
  if (explanation.result === 'FAIL') return 'person_needed';
  if ('not' in rule) return partsOf([rule.not], explanation)[0] ?? 'data_missing';
  if ('all' in rule) return partsOf(rule.all, explanation).includes('data_missing') ? 'data_missing' : 'person_needed';
  if ('any' in rule) return partsOf(rule.any, explanation).includes('person_needed') ? 'person_needed' : 'data_missing';
  return 'judge' in rule || 'attest' in rule ? 'person_needed' : 'data_missing';
}

const partsOf = (rules: readonly Rule[], { parts }: Explanation): Standstill[] =>
  rules.flatMap((rule, index) => {
    const part = parts[index];
    return part ? [standstillOf(rule, part)] : [];
  });
