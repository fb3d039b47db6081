import type { GridCell } from '../grid.ts';
import { beginsWith } from './begins-with.ts';
import type { Layout, LeadColumn } from './layout.ts';
import type { TextRow } from './row-texts.ts';

/** What stands under one column of the form in one row; `merge` is `continue` when the text comes from a merge above. */
export type ColumnValue = Pick<GridCell, 'text' | 'merge' | 'autoNumber' | 'fault'>;

/** Values of a row, in the order of `layout.columns`. */
export type Values = readonly (ColumnValue | undefined)[];

/** Text of vertical merges by grid column, carried from the row where each merge opened. */
export type Carried = Map<number, string>;

/** "As above", in the ways it is written. */
const ditto = /^(["”“″〃]+|''|-?\s*nt\s*-?|-\/-|-\s*như trên\s*-?|như trên|\(nt\))$/iu;
const LONGEST_DITTO = 14;
/** What each of them begins with: asked first, for positions are short too. */
const isDittoLetter = beginsWith('"”“″〃\'-(nN');

export const isDitto = (text: string): boolean =>
  text !== '' && text.length <= LONGEST_DITTO && isDittoLetter(text) && ditto.test(text);

/** Remembers what merges carry down; call once per row, before `readValues`. */
export function carryMerges(row: TextRow, carried: Carried): void {
  for (const { merge, column, text } of row.cells) {
    if (merge === 'start') carried.set(column, text);
    else if (merge === 'none' && carried.size > 0) carried.delete(column);
  }
}

const textOf = (cell: GridCell, carried: Carried): string =>
  cell.merge === 'continue' ? (carried.get(cell.column) ?? '') : cell.text;

/** Values of a row; several grid columns under one heading are joined by line breaks. */
export function readValues(row: TextRow, layout: Layout, carried: Carried): Values {
  const values: (ColumnValue | undefined)[] = [...layout.blank];
  for (const cell of row.cells) {
    const slot = slotOf(cell, layout);
    if (slot < 0) continue;
    const value = captioned(cell.merge === 'continue' ? { ...cell, text: textOf(cell, carried) } : cell, layout);
    const before = values[slot];
    values[slot] = before ? joined(before, value, layout.columns[slot] === 'name' ? ' ' : '\n') : value;
  }
  return values;
}

/** "2019: LĐTT" where "LĐTT" stands under "2019" under "Thành tích". */
function captioned(cell: GridCell, { captions }: Layout): GridCell {
  const caption = captions?.get(cell.column);
  return caption === undefined || cell.text === '' ? cell : { ...cell, text: `${caption}: ${cell.text}` };
}

/** Surname and given name in columns of their own are one name; parts of anything else are lines. */
const joined = (before: ColumnValue, next: ColumnValue, between: ' ' | '\n'): ColumnValue => ({
  text: before.text !== '' && next.text !== '' ? `${before.text}${between}${next.text}` : before.text || next.text,
  merge: before.merge === 'continue' && next.merge === 'continue' ? 'continue' : 'none',
  autoNumber: before.autoNumber ?? next.autoNumber,
  fault: before.fault ?? next.fault,
});

/** "Bình", "Thu Hà". */
const givenName = /^\p{Lu}[\p{L}’']*( \p{Lu}[\p{L}’']*)?$/u;

/** Where in `layout.columns` a cell belongs: over several columns, to the first that the form knows; -1 for none. */
function slotOf(cell: GridCell, { slots, givenNames, lead }: Layout): number {
  if (cell.column === givenNames && givenName.test(cell.text)) return lead.name;
  for (let column = cell.column; column < cell.column + cell.span; column++) {
    const slot = slots[column];
    if (slot !== undefined && slot >= 0) return slot;
  }
  return -1;
}

/** The value under one column of the form. */
export function valueUnder(values: Values, { lead }: Layout, id: LeadColumn): ColumnValue | undefined {
  const slot = lead[id];
  return slot < 0 ? undefined : values[slot];
}

/** The first text of a row that stands under no heading. */
export function untitledCell(row: TextRow, layout: Layout): GridCell | undefined {
  if (!layout.isOpen && row.width <= layout.width) return undefined;
  return row.cells.find((cell) => cell.text !== '' && slotOf(cell, layout) < 0 && !layout.extras.has(cell.column));
}

/** The cell without a heading whose text was read as the end of the name; it may say something else ("Nam"). */
export function joinedName(row: TextRow, { givenNames }: Layout): GridCell | undefined {
  if (givenNames === undefined) return undefined;
  return row.cells.find(({ column, text }) => column === givenNames && givenName.test(text));
}

/** Headings outside the form with what the row says under them. */
export function readExtras(row: TextRow, layout: Layout, carried: Carried): Record<string, string> | undefined {
  if (layout.extras.size === 0) return undefined;
  let extras: Record<string, string> | undefined;
  for (const cell of row.cells) {
    const heading = layout.extras.get(cell.column);
    const text = textOf(cell, carried);
    if (heading === undefined || text === '' || slotOf(cell, layout) >= 0) continue;
    extras ??= {};
    extras[heading] = text;
  }
  return extras;
}
