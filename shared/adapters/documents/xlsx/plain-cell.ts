import type { Buffer } from 'node:buffer';
import { LAST_COLUMN } from './cell-reference.ts';
import { type CellTag, NO_ADDRESS } from './cell-tag.ts';
import { markup, stands } from './plain-markup.ts';

/** A cell whose value needs no XML: digits of a number or of a shared string. */
export type PlainCell = CellTag & {
  /** Number of the shared string; -1 for a number or no value. */
  index: number;
  text: string;
  hasValue: boolean;
};

/** No cell as it is read here is longer: eleven bytes of address, six of style, 24 of value and the markup around. */
const LONGEST = 128;
const MOST_ATTRIBUTES = 48;
const LONGEST_VALUE = 24;
const MOST_INDEX_DIGITS = 9;

const [SPACE, QUOTE, EQUALS, GT, SLASH, LT] = [32, 34, 61, 62, 47, 60];
const [LETTER_C, LETTER_R, LETTER_S, LETTER_T, LETTER_N] = [99, 114, 115, 116, 110];
const valueStart = markup('<v>');
const valueEnd = markup('</v></c>');

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
/** Digits, sign, point and exponent. */
const isOfNumber = (byte: number): boolean =>
  isDigit(byte) || byte === 45 || byte === 46 || byte === 43 || byte === 69 || byte === 101;

/**
 * Reads one cell written as nearly every cell is: `<c r="B7" s="3" t="s"><v>12</v></c>`, or without value. One look at each byte,
 * where the scanner would take six tokens.
 * @returns the byte behind the cell; -1 for a cell of any other shape, which the scanner then reads
 */
export function readPlainCell(bytes: Buffer, at: number, into: PlainCell): number {
  if (at + LONGEST > bytes.length || bytes[at + 1] !== LETTER_C) return -1;
  into.column = NO_ADDRESS;
  into.type = 'number';
  into.style = 0;
  into.index = -1;
  into.text = '';
  into.hasValue = false;
  const tagEnd = readAttributes(bytes, at + 2, into);
  if (tagEnd < 0) return -1;
  if (bytes[tagEnd] === SLASH) return bytes[tagEnd + 1] === GT ? tagEnd + 2 : -1;
  return bytes[tagEnd] === GT && stands(valueStart, bytes, tagEnd + 1) ? readValue(bytes, tagEnd + 4, into) : -1;
}

/** Takes `r`, `s` and `t` of a string or number; answers the byte behind the last, -1 for any other attribute. */
function readAttributes(bytes: Buffer, from: number, into: PlainCell): number {
  let at = from;
  while (bytes[at] === SPACE) {
    const name = bytes[at + 1];
    if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1;
    at += 4;
    if (name === LETTER_R) {
      let column = 0;
      for (const last = at + 3; at < last && isCapital(bytes[at] as number); at++) {
        column = column * 26 + (bytes[at] as number) - 64;
      }
      for (const last = at + 7; at < last && isDigit(bytes[at] as number); at++);
      into.column = column > LAST_COLUMN ? -1 : column - 1;
    } else if (name === LETTER_S) {
      for (const last = at + 6; at < last && isDigit(bytes[at] as number); at++) {
        into.style = into.style * 10 + (bytes[at] as number) - 48;
      }
    } else if (name === LETTER_T && (bytes[at] === LETTER_S || bytes[at] === LETTER_N)) {
      into.type = bytes[at] === LETTER_S ? 'shared' : 'number';
      at += 1;
    } else return -1;
    if (bytes[at] !== QUOTE || at - from > MOST_ATTRIBUTES) return -1;
    at += 1;
  }
  return at;
}

const isCapital = (byte: number): boolean => byte >= 65 && byte <= 90;

function readValue(bytes: Buffer, start: number, into: PlainCell): number {
  let end = start;
  if (into.type === 'shared') {
    let index = 0;
    for (const last = start + MOST_INDEX_DIGITS; end < last && isDigit(bytes[end] as number); end++) {
      index = index * 10 + (bytes[end] as number) - 48;
    }
    into.index = index;
  } else {
    for (const last = start + LONGEST_VALUE; end < last && isOfNumber(bytes[end] as number); end++);
    into.text = bytes.latin1Slice(start, end);
  }
  into.hasValue = end > start;
  return bytes[end] === LT && end > start && stands(valueEnd, bytes, end) ? end + valueEnd.length : -1;
}
