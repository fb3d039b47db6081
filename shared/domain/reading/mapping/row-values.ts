import type { CellFault } from '../grid.ts';
import type { Layout } from './layout.ts';
import type { TextCell, TextRow } from './row-texts.ts';

/** What stands under one column of the form in one row. */
export type ColumnValue = {
  text: string;
  /** Own text is covered by a merge from above; `text` then comes from there. */
  isCovered: boolean;
  gridColumn: number;
  autoNumber: number | boolean | undefined;
  faults: readonly CellFault[];
};

/** Text of vertical merges by grid column, carried from the row where each merge opened. */
export type Carried = Map<number, string>;

/** "As above", in the ways it is written. */
const ditto = /^(["”“″〃]+|''|-?\s*nt\s*-?|-\/-|-\s*như trên\s*-?|như trên|\(nt\))$/iu;

/** Remembers what merges carry down; call once per row, before `readValues`. */
export function carryMerges(row: TextRow, carried: Carried): void {
  for (const cell of row.cells) {
    if (cell.opensMerge) carried.set(cell.column, cell.text);
    else if (!cell.isCovered) carried.delete(cell.column);
  }
}

const noFaults: readonly CellFault[] = [];

const valueIn = (cell: TextCell, text: string): ColumnValue => ({
  text,
  isCovered: cell.isCovered,
  gridColumn: cell.column,
  autoNumber: cell.autoNumber,
  faults: cell.fault === undefined ? noFaults : [cell.fault],
});

const joined = (before: ColumnValue, cell: TextCell, text: string): ColumnValue => ({
  text: before.text !== '' && text !== '' ? `${before.text}\n${text}` : before.text || text,
  isCovered: cell.isCovered && before.isCovered,
  gridColumn: before.gridColumn,
  autoNumber: before.autoNumber ?? cell.autoNumber,
  faults: cell.fault === undefined ? before.faults : [...before.faults, cell.fault],
});

/** Values of a row by column id; several grid columns under one heading are joined by line breaks. */
export function readValues(row: TextRow, layout: Layout, carried: Carried): Map<string, ColumnValue> {
  const values = new Map<string, ColumnValue>();
  for (const cell of row.cells) {
    const id = columnOf(cell, layout);
    if (id === undefined) continue;
    const text = cell.isCovered ? (carried.get(cell.column) ?? '') : cell.text;
    const before = values.get(id);
    values.set(id, before ? joined(before, cell, text) : valueIn(cell, text));
  }
  return values;
}

/** A cell over several columns belongs to the first of them that the form knows. */
function columnOf(cell: TextCell, layout: Layout): string | undefined {
  for (let column = cell.column; column < cell.column + cell.span; column++) {
    const id = layout.ids[column];
    if (id !== undefined) return id;
  }
  return undefined;
}

export const isDitto = (text: string): boolean => ditto.test(text);

/** Headings outside the form with what the row says under them. */
export function readExtras(row: TextRow, layout: Layout, carried: Carried): Record<string, string> | undefined {
  let extras: Record<string, string> | undefined;
  for (const cell of row.cells) {
    const heading = layout.extras.get(cell.column);
    const text = cell.isCovered ? (carried.get(cell.column) ?? '') : cell.text;
    if (heading === undefined || text === '' || columnOf(cell, layout) !== undefined) continue;
    extras ??= {};
    extras[heading] = text;
  }
  return extras;
}
