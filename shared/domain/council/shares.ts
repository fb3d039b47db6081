import type { Candidate } from './session.ts';

type Known = Candidate & {
  woman?: boolean | undefined;
  directLabour?: boolean | undefined;
  womenPercent?: number | undefined;
};

/** How many of the persons are women or direct workers, and of how many this is known at all (C7). */
export type Shares = {
  persons: number;
  collectives: number;
  women: { yes: number; known: number };
  direct: { yes: number; known: number };
};

export function sharesOf(items: readonly Known[]): Shares {
  const persons = items.filter((i) => i.kind !== 'collective');
  const count = (of: (i: Known) => boolean | undefined) => ({
    yes: persons.filter((i) => of(i) === true).length,
    known: persons.filter((i) => of(i) !== undefined).length,
  });
  return {
    persons: persons.length,
    collectives: items.length - persons.length,
    women: count((i) => i.woman),
    direct: count((i) => i.directLabour),
  };
}

/** Women in percent from which a collective goes first among equals (NĐ 152/2025/NĐ-CP Đ4.6). */
const WOMEN_FIRST = 70;

/** Among equals a woman, or a collective mostly of women, goes first: a hint for the chair, never a decision. */
export const goesFirst = (item: Known): boolean =>
  item.kind === 'collective' ? (item.womenPercent ?? 0) >= WOMEN_FIRST : item.woman === true;
