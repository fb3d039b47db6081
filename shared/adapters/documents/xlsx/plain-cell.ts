import type { Buffer } from 'node:buffer';
import { LAST_COLUMN } from './cell-reference.ts';
import { type CellTag, NO_ADDRESS } from './cell-tag.ts';

/** A cell whose value needs no XML: digits of a number or of a shared string. */
export type PlainCell = CellTag & {
  /** Number of the shared string; -1 for a number or no value. */
  index: number;
  text: string;
  hasValue: boolean;
};

const MOST_INDEX_DIGITS = 9;
const LONGEST_NUMBER = 24;
/** With the longest address, style and number there are. */
const LONGEST_CELL = 96;

const [SPACE, QUOTE, ZERO, EQUALS, SLASH, LT, GT] = [32, 34, 48, 61, 47, 60, 62];
const [LETTER_C, LETTER_N, LETTER_R, LETTER_S, LETTER_T, LETTER_V] = [99, 110, 114, 115, 116, 118];

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
/** Digits, sign, point and exponent. */
const isOfNumber = (byte: number): boolean =>
  isDigit(byte) || byte === 46 || byte === 45 || byte === 43 || byte === 69 || byte === 101;

/**
 * Reads one cell written as nearly every cell is: `<c r="B7" s="3" t="s"><v>12</v></c>`, or without value. One look at each byte,
 * where the scanner would take six tokens. The last bytes of a chunk are left to the scanner: code that has read past the end of a
 * buffer is slower ever after.
 * @returns the byte behind the cell; -1 for a cell of any other shape or not all there, which the scanner then reads
 */
export function readPlainCell(bytes: Buffer, at: number, into: PlainCell): number {
  if (at + LONGEST_CELL > bytes.length) return -1;
  if (bytes[at + 1] !== LETTER_C || bytes[at + 2] !== SPACE) return -1;
  const end = readAttributes(bytes, at + 2, into);
  if (end < 0) return -1;
  if (bytes[end] === GT) return readValue(bytes, end + 1, into);
  into.hasValue = false;
  return bytes[end] === SLASH && bytes[end + 1] === GT ? end + 2 : -1;
}

/** Takes `r`, `s` and `t` of a string or number; answers the byte behind the last, -1 for any other attribute. */
function readAttributes(bytes: Buffer, from: number, into: PlainCell): number {
  let at = from;
  let column = NO_ADDRESS;
  let style = 0;
  let isShared = false;
  while (bytes[at] === SPACE) {
    const name = bytes[at + 1];
    if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1;
    at += 4;
    let byte = bytes[at] as number;
    if (name === LETTER_R) {
      let letters = 0;
      for (; byte >= 65 && byte <= 90; byte = bytes[++at] as number) letters = letters * 26 + byte - 64;
      while (isDigit(byte)) byte = bytes[++at] as number;
      column = letters > LAST_COLUMN ? -1 : letters - 1;
    } else if (name === LETTER_S) {
      for (style = 0; isDigit(byte); byte = bytes[++at] as number) style = style * 10 + byte - 48;
    } else if (name === LETTER_T && (byte === LETTER_S || byte === LETTER_N)) {
      isShared = byte === LETTER_S;
      byte = bytes[++at] as number;
    } else return -1;
    if (byte !== QUOTE) return -1;
    at += 1;
  }
  into.column = column;
  into.style = style;
  into.type = isShared ? 'shared' : 'number';
  return at;
}

/** Takes `<v>…</v></c>`. */
function readValue(bytes: Buffer, tag: number, into: PlainCell): number {
  if (bytes[tag] !== LT || bytes[tag + 1] !== LETTER_V || bytes[tag + 2] !== GT) return -1;
  const start = tag + 3;
  let end = start;
  if (into.type === 'shared') {
    let index = 0;
    for (let byte = bytes[end] as number; isDigit(byte); byte = bytes[++end] as number) index = index * 10 + byte - 48;
    if (end - start > MOST_INDEX_DIGITS) return -1;
    into.index = index;
    into.text = '';
  } else {
    let value = 0;
    for (let byte = bytes[end] as number; isDigit(byte); byte = bytes[++end] as number) value = value * 10 + byte - 48;
    // A whole number as nearly all are: made from its value, which costs less than from its bytes.
    const isWhole = bytes[end] === LT && bytes[start] !== ZERO && end - start <= MOST_INDEX_DIGITS;
    while (isOfNumber(bytes[end] as number)) end++;
    if (end - start > LONGEST_NUMBER) return -1;
    into.index = -1;
    into.text = isWhole ? String(value) : bytes.latin1Slice(start, end);
  }
  into.hasValue = true;
  return end > start && endsCell(bytes, end) ? end + 8 : -1;
}

/** `</v></c>` */
const endsCell = (bytes: Buffer, at: number): boolean =>
  bytes[at] === LT &&
  bytes[at + 1] === SLASH &&
  bytes[at + 2] === LETTER_V &&
  bytes[at + 3] === GT &&
  bytes[at + 4] === LT &&
  bytes[at + 5] === SLASH &&
  bytes[at + 6] === LETTER_C &&
  bytes[at + 7] === GT;
