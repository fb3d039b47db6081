import { LAST_COLUMN } from './cell-reference.ts';

/** What the start tag of a cell says. Reused for every cell: read it before the next one. */
export type CellTag = {
  /** 0-based; -1 when the address names no column, -2 when there is no address. */
  column: number;
  type: CellType;
  style: number;
};
export type CellType = 'number' | 'shared' | 'text' | 'boolean' | 'error' | 'date';

/** Column of a cell without address: the one after the cell before. */
export const NO_ADDRESS = -2;

const R = 114;
const S = 115;
const T = 116;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;

/** First letters of the values of `t`: s, str, inlineStr, b, e, d, n. */
function typeOf(bytes: Buffer, start: number, end: number): CellType {
  switch (bytes[start]) {
    case 115:
      return end - start === 1 ? 'shared' : 'text';
    case 105:
      return 'text';
    case 98:
      return 'boolean';
    case 101:
      return 'error';
    case 100:
      return 'date';
    default:
      return 'number';
  }
}

function columnOf(bytes: Buffer, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) {
    // Small letters name the same column.
    const letter = ((bytes[at] ?? 0) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > LAST_COLUMN) return -1;
  }
  return column - 1;
}

function numberOf(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + ((bytes[at] ?? 48) - 48);
  return value;
}

/**
 * Reads `r`, `t` and `s` of a cell straight from its bytes: a sheet has hundreds of thousands of cells and their attributes
 * are never entities. Whatever else the tag has is passed over.
 * @param from, to the bytes between the element's name and the end of its tag
 */
export function readCellTag(bytes: Buffer, [from, to]: readonly [number, number], into: CellTag): void {
  into.column = NO_ADDRESS;
  into.type = 'number';
  into.style = 0;
  for (let at = from; at < to; ) {
    const code = bytes[at];
    const before = bytes[at - 1] ?? 0;
    at += 1;
    if (code === QUOTE || code === APOSTROPHE) {
      while (at < to && bytes[at] !== code) at++;
      at += 1;
      continue;
    }
    if (before > 32 || bytes[at] !== EQUALS || (code !== R && code !== S && code !== T)) continue;
    const quote = bytes[at + 1];
    const start = at + 2;
    at = start;
    while (at < to && bytes[at] !== quote) at++;
    if (code === R) into.column = columnOf(bytes, start, at);
    else if (code === T) into.type = typeOf(bytes, start, at);
    else into.style = numberOf(bytes, start, at);
    at += 1;
  }
}
