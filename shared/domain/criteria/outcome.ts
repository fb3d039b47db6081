/** Three values, and NA where a criterion is not asked of this subject. */
export type Outcome = 'PASS' | 'FAIL' | 'PENDING' | 'NA';

/** A record as a person recognises it, with the paper it rests on. */
export type Evidence = { says: string; paper: string | null };

/** A record that may count yet. `unclear`: what is not known of one a person has verified; absent while none has. */
export type Claimed = Evidence & { unclear?: string };

/** How one node of a rule came out: what was counted, what is only claimed, what does not count and why, what is missing. */
export type Explanation = {
  result: Outcome;
  /** The requirement, in Vietnamese. */
  asks: string;
  counted: Evidence[];
  claimed: Claimed[];
  notCounted: (Evidence & { why: string })[];
  /** What would still be needed, in Vietnamese; null when nothing is. */
  missing: string | null;
  parts: Explanation[];
};

/** `all`: a FAIL decides, then what is open; NA is not asked. Nothing asked at all is NA. */
export function allOf(results: readonly Outcome[]): Outcome {
  const asked = results.filter((result) => result !== 'NA');
  if (asked.length === 0) return 'NA';
  if (asked.includes('FAIL')) return 'FAIL';
  return asked.includes('PENDING') ? 'PENDING' : 'PASS';
}

/** `any`: a PASS decides, then what is open. */
export function anyOf(results: readonly Outcome[]): Outcome {
  const asked = results.filter((result) => result !== 'NA');
  if (asked.length === 0) return 'NA';
  if (asked.includes('PASS')) return 'PASS';
  return asked.includes('PENDING') ? 'PENDING' : 'FAIL';
}

const opposite: Readonly<Record<Outcome, Outcome>> = { PASS: 'FAIL', FAIL: 'PASS', PENDING: 'PENDING', NA: 'NA' };
export const notOf = (result: Outcome): Outcome => opposite[result];

/** Verified records decide; claimed ones can only leave it open. */
export function atLeast(min: number, { verified, claimed }: { verified: number; claimed: number }): Outcome {
  if (verified >= min) return 'PASS';
  return verified + claimed >= min ? 'PENDING' : 'FAIL';
}
