import type { Rule } from '../campaign/rule.ts';
import { type Asked, criteriaOf } from '../criteria/verdict.ts';

/** Something a rule leaves to a person: a reviewer judges it, or the head of the unit declares it. */
export type PersonAsked = { kind: 'judge' | 'attest'; name: string };

function askedIn(rule: Rule): PersonAsked[] {
  if ('all' in rule) return rule.all.flatMap(askedIn);
  if ('any' in rule) return rule.any.flatMap(askedIn);
  if ('not' in rule) return askedIn(rule.not);
  if ('judge' in rule) return [{ kind: 'judge', name: rule.judge }];
  return 'attest' in rule ? [{ kind: 'attest', name: rule.attest }] : [];
}

/** What each criterion a call asks leaves to persons, each question once, by criterion. */
export function questionsIn(asked: Asked): ReadonlyMap<string, readonly PersonAsked[]> {
  return new Map(
    criteriaOf(asked).map(([id, { rule, alt }]) => {
      const all = [...askedIn(rule), ...(alt ? askedIn(alt) : [])];
      return [id, all.filter((one, at) => all.findIndex((o) => o.kind === one.kind && o.name === one.name) === at)];
    }),
  );
}
