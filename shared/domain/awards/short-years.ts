import type { Place } from './lexicon.ts';
import type { Token } from './syllables.ts';

/** A year written whole, 1940 to 2099. */
export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && /^(19[4-9]|20[0-9])\d$/.test(token.bare) ? Number(token.bare) : undefined;
}

/** "2017, 18": two digits of a year not long after the last. */
export function shortYearAt(tokens: readonly Token[], at: number, last: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.bare.length !== 2 || tokens[at + 1]?.bare === '%') return undefined;
  const year = Math.floor(last / 100) * 100 + Number(token.bare);
  return year > last && year <= last + 12 ? year : undefined;
}

/** "LĐTT 21, 22", "GK Sở 22": numbers after an award's name that can only be years in a row, or one too high for a count, of this century. */
export function shortFirst({ tokens, named }: Place, at: number): number | undefined {
  const token = tokens[at];
  if (!named || token?.kind !== 'number' || !/^[12]\d$/.test(token.bare) || tokens[at - 1]?.kind === 'number')
    return undefined;
  const first = 2000 + Number(token.bare);
  let [next, last] = [at + 1, first];
  for (let year = nextShort(tokens, next, last); year !== undefined; year = nextShort(tokens, next, last))
    [next, last] = [next + 2, year];
  const after = tokens[next];
  if (last === first && (first < highestCount || tokens[at - 1]?.kind !== 'word' || after?.kind === 'word'))
    return undefined;
  return after && (notYears.has(after.bare) || after.kind === 'number') ? undefined : first;
}
const nextShort = (tokens: readonly Token[], at: number, last: number) =>
  shortJoints.has(tokens[at]?.bare ?? '') ? shortYearAt(tokens, at + 1, last) : undefined;
const highestCount = 2020;
const shortJoints = new Set([',', '-', 'va', '&']);
const notYears = new Set(['/', '%', 'lan', 'luot', 'nam', 'nguoi', 'ca', 'giai', 'de', 'sang', 'diem']);
