import { type Found, type Place, vocabulary } from './lexicon.ts';
import { phraseBook } from './phrases.ts';
import { and, fullOf } from './syllables.ts';
import { type DepartmentWord, departmentSayings } from './vocabulary/departments.ts';
import type { Holder } from './vocabulary/statements.ts';

/** A holder with the words of its own name: "tập thể khoa Nội tổng hợp" is the `part` "khoa", named "nội tổng hợp". */
export type HolderFound = Holder & { name: readonly string[]; part: string | undefined };

const names = phraseBook<DepartmentWord>(departmentSayings);
const longestName = 12;
const parts = new Set(['khoa', 'phòng', 'tổ', 'bộ', 'đội'].map(fullOf));

/** Reads the name of a department to its end, given that a phrase of `length` tokens names whom an award may belong to. */
export function readHolder(place: Place, holder: Holder, length: number, first: string): Found<HolderFound> {
  const from = place.at + length;
  const last = place.tokens[from - 1]?.full ?? '';
  const part = holder.holder === 'group' && parts.has(last) ? last : undefined;
  const end = part ? nameEnd(place, from) : from;
  const name = place.tokens.slice(from, end).flatMap((token) => (token.kind === 'word' ? [token.full] : []));
  return { meaning: { ...holder, name, part }, length: end - place.at, first };
}

function nameEnd(place: Place, from: number): number {
  const { tokens } = place;
  let end = from;
  while (end < from + longestName) {
    const joint = end > from && (tokens[end]?.bare === '-' || tokens[end]?.full === and || tokens[end]?.bare === '&');
    const length = nameLength(place, joint ? end + 1 : end);
    if (length === 0) return end;
    end += length + (joint ? 1 : 0);
  }
  return end;
}

/** A known name, or a word with a capital that means nothing else. */
function nameLength({ tokens, plainText, shouting }: Place, at: number): number {
  const known = names(tokens, at, plainText);
  if (known) return known.length;
  const token = tokens[at];
  const proper = token?.kind === 'word' && token.capital && !shouting && !plainText;
  return proper && !vocabulary(tokens, at, plainText) ? 1 : 0;
}
