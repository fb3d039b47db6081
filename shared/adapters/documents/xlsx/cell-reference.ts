/** Largest column and row of a workbook: XFD1048576. */
export const LAST_COLUMN = 16_384;
export const LAST_ROW = 1_048_576;

/** 0-based column of `C7`; -1 when the letters name no column. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > LAST_COLUMN) return -1;
  }
  return column - 1;
}

/** A rectangle of cells, columns 0-based, rows 1-based, all inclusive. */
export type Range = { left: number; top: number; right: number; bottom: number };

/** `A3:C5` as a range; undefined when it is not one within the sheet. */
export function parseRange(text: string): Range | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (!match) return undefined;
  const left = columnOfReference(match[1] ?? '');
  const top = Number(match[2]);
  const right = match[3] === undefined ? left : columnOfReference(match[3]);
  const bottom = match[4] === undefined ? top : Number(match[4]);
  const isInside = left >= 0 && right >= left && top >= 1 && bottom >= top && bottom <= LAST_ROW;
  return isInside ? { left, top, right, bottom } : undefined;
}
