import type { Buffer } from 'node:buffer';
import { tagEnd } from '../xml/token-ends.ts';
import { markup, stands } from './plain-markup.ts';

/** What the start tag of a row says. Reused for every row: read it before the next one. */
export type RowTag = {
  /** 1-based as written; NaN when it is no number, -1 when the row has none. */
  number: number;
  isHidden: boolean;
};

/** Number of a row without one: the one after the row before. */
export const NO_NUMBER = -1;

const [EQUALS, QUOTE, APOSTROPHE, SLASH, LETTER_R] = [61, 34, 39, 47, 114];
const hidden = markup('hidden');
const turn = markup('</row><row ');
const LONGEST_TAG = 1_000;
const yes = [markup('1'), markup('true')];

/**
 * Reads `r` and `hidden` of a row straight from its bytes, whatever else the tag has (heights, spans, styles).
 * @param from, to the bytes between the element's name and the end of its tag
 */
export function readRowTag(bytes: Buffer, [from, to]: readonly [number, number], into: RowTag): void {
  into.number = NO_NUMBER;
  into.isHidden = false;
  for (let name = from; name < to; ) {
    while (name < to && (bytes[name] as number) <= 32) name++;
    let end = name;
    while (end < to && bytes[end] !== EQUALS && (bytes[end] as number) > 32) end++;
    let start = end;
    while (start < to && bytes[start] !== QUOTE && bytes[start] !== APOSTROPHE) start++;
    const quote = bytes[start];
    let close = ++start;
    while (close < to && bytes[close] !== quote) close++;
    if (end - name === 1 && bytes[name] === LETTER_R) into.number = digitsIn(bytes, start, close);
    else if (end - name === hidden.length && stands(hidden, bytes, name)) {
      into.isHidden = yes.some((word) => close - start === word.length && stands(word, bytes, start));
    }
    name = close + 1;
  }
}

/** Where the attributes of the row at hand stand. Reused for every row. */
const attributes: [number, number] = [0, 0];

/**
 * Reads `</row><row …>`, the end of one row and the start of the next.
 * @returns the byte behind; -1 when anything else stands here, or not all of it
 */
export function readRowTurn(bytes: Buffer, at: number, into: RowTag): number {
  if (!stands(turn, bytes, at)) return -1;
  const from = at + turn.length - 1;
  const end = tagEnd(bytes, from);
  if (end < 0 || end - from > LONGEST_TAG || bytes[end - 1] === SLASH) return -1;
  attributes[0] = from;
  attributes[1] = end;
  readRowTag(bytes, attributes, into);
  return end + 1;
}

function digitsIn(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return end > start ? value : Number.NaN;
}
