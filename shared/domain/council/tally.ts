import {
  type Candidate,
  type Choice,
  type Count,
  presentMembers,
  ruleOf,
  type Session,
  type Tally,
  takesWriting,
  type VoteRule,
} from './session.ts';

/** Integers only: more than percent·of (`over`), or at least that. Nobody passes a count of nothing. */
export const passes = (yes: number, of: number, { percent, over }: Pick<VoteRule, 'percent' | 'over'>): boolean =>
  of > 0 && (over ? yes * 100 > percent * of : yes * 100 >= percent * of);

/** The least number of yes votes that passes. */
export const neededYes = (of: number, { percent, over }: Pick<VoteRule, 'percent' | 'over'>): number =>
  over ? Math.floor((percent * of) / 100) + 1 : Math.ceil((percent * of) / 100);

/** True when enough members take part: present·denominator ≥ numerator·members, by the strictest rule of the session. */
export function hasQuorum(session: Session): boolean {
  const present = presentMembers(session).length;
  return Object.values(session.rules).every(
    (rule) => present * rule.quorumDenominator >= rule.quorumNumerator * session.members.length,
  );
}

/** The ballot of each member that counts: the last one. */
export function ballotsInForce(session: Session): ReadonlyMap<string, Readonly<Record<string, Choice>>> {
  return new Map(session.ballots.map((b) => [b.memberId, b.choices]));
}

/** Paper ballots of a secret vote that may speak of an item: those of members who are not recused from it. */
export function papersFor(session: Session, item: Candidate): number {
  return session.marks.filter((m) => m.how === 'paper' && votes(session, m.memberId, item)).length;
}

/** A member with a mark whose vote on the item counts. */
function votes(session: Session, memberId: string, item: Candidate): boolean {
  const mark = session.marks.find((m) => m.memberId === memberId);
  const recused = session.recusals.some((r) => r.memberId === memberId && r.itemId === item.id && r.lifted === null);
  return mark !== undefined && !recused && (mark.presence === 'present' || takesWriting(ruleOf(session, item)));
}

function countOf(session: Session, item: Candidate): Count {
  if (session.secret) return session.box[item.id] ?? { yes: 0, no: 0, abstain: 0 };
  const count = { yes: 0, no: 0, abstain: 0 };
  for (const [memberId, choices] of ballotsInForce(session)) {
    const choice = choices[item.id];
    if (choice && choice !== 'recused' && votes(session, memberId, item)) count[choice] += 1;
  }
  return count;
}

/** The result of every item by its own rule, on the votes that are in. */
export function tally(session: Session, items: readonly Candidate[]): Tally[] {
  const present = new Set(presentMembers(session));
  return items.map((item) => {
    const rule = ruleOf(session, item);
    const recusals = session.recusals.filter((r) => r.itemId === item.id && r.lifted === null);
    const all = rule.base === 'present' ? present.size : session.members.length;
    const out = recusals.filter((r) => rule.base === 'total' || present.has(r.memberId)).length;
    const of = rule.excludeRecused ? all - out : all;
    const count = countOf(session, item);
    const voters = session.marks.filter((m) => votes(session, m.memberId, item));
    return {
      itemId: item.id,
      ...count,
      recused: recusals.length,
      invalid: voters.length - count.yes - count.no - count.abstain,
      written: voters.filter((m) => m.presence === 'absent').length,
      of,
      needed: neededYes(of, rule),
      passed: passes(count.yes, of, rule),
    };
  });
}
