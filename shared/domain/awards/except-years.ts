import { type Place, vocabulary } from './lexicon.ts';
import { fullOf, type Token } from './syllables.ts';

const exceptFor = fullOf('trừ');
const not = fullOf('không');
const bareAt = (tokens: readonly Token[], at: number) => tokens[at]?.bare;

/** "trừ", "không kể"; "riêng" only counts when the year is then denied. */
export function exceptWord(tokens: readonly Token[], at: number): { length: number; unless: boolean } | undefined {
  const cue = tokens[at];
  if (cue?.full === exceptFor || (cue?.plain === true && cue.bare === 'tru')) return { length: 1, unless: false };
  const then = bareAt(tokens, at + 1);
  if (cue?.full === not && (then === 'ke' || then === 'tinh')) return { length: 2, unless: false };
  const absent = tokens[cue?.bare === 'nam' ? at + 2 : at + 1]?.bare === 'nghi';
  return cue?.bare === 'rieng' || absent ? { length: absent ? 0 : 1, unless: true } : undefined;
}

const denials = new Set(['khong', 'nghi', 'chua']);
export const deniedSoon = (tokens: readonly Token[], at: number) =>
  tokens.slice(at, at + 8).some(({ bare }) => denials.has(bare));

/** "riêng năm 2019 chỉ đạt Lao động tiên tiến": the year is told of another award, and read again with it. */
export function onlyLess({ tokens, plainText }: Place, at: number): boolean {
  for (let next = at; next < at + 5; next += 1) {
    const means = vocabulary(tokens, next, plainText)?.means;
    if (tokens[next]?.full === besides) return false;
    if (means?.kind === 'lesser' || tokens[next]?.bare === 'hoan' || (means?.kind === 'head' && means.yearly))
      return true;
    if (tokens[next]?.kind !== 'word' && tokens[next]?.bare !== ':') return false;
  }
  return false;
}
const besides = fullOf('thêm');

/** Where the denial ends that goes with its year: "(riêng năm 2018 không đạt)". In: the token after the year. */
export function denialEnd({ tokens, plainText }: Place, from: number): number {
  for (let next = from; next <= from + longestDenial; next += 1) {
    const token = tokens[next];
    if (!token || token.kind === 'break' || closing.has(token.bare)) return next;
    const kind = vocabulary(tokens, next, plainText)?.means.kind;
    if (kind === 'head' || kind === 'reset') return from;
  }
  return from;
}
const longestDenial = 10;
const closing = new Set([')', ',', ';', '.']);
