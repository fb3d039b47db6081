import { unreadable } from '../../../domain/reading/budget.ts';
import type { GridCell } from '../../../domain/reading/grid.ts';
import { type DocxState, emptyBuffer } from './docx-state.ts';
import { isOn } from './docx-styles.ts';
import { flushParagraph } from './docx-text.ts';
import type { PropertyTag } from './repeated-properties.ts';

/** True inside a table at body level or alone in a text box; a nested table is text of the cell that holds it. */
const isBodyTable = (state: DocxState): boolean =>
  state.tableDepth === 1 && (state.textBoxes === 0 || state.isBoxTable);

export function openTable(state: DocxState): void {
  state.tableDepth += 1;
  // A text box is stored twice; the second time its text is passed over.
  if (state.tableDepth === 1) state.isBoxTable = state.textBoxes > 0 && state.skip === 0;
  if (!isBodyTable(state)) return;
  flushParagraph(state);
  state.rowIndex = 0;
  state.merging = [];
  // A person counts the tables of the page: one in a text box has no number.
  if (!state.isBoxTable) state.tables += 1;
  state.sink(state.isBoxTable ? { kind: 'table' } : { kind: 'table', table: state.tables });
}

export function closeTable(state: DocxState): void {
  state.tableDepth -= 1;
  state.breakBefore = true;
}

export function openRow(state: DocxState): void {
  if (!isBodyTable(state)) return;
  state.rowIndex += 1;
  state.budget.spendRow();
  state.row = { index: state.rowIndex, cells: [], column: 0, isDeleted: false, isHidden: false };
}

export function closeRow(state: DocxState): void {
  if (!isBodyTable(state) || !state.row) return;
  const { index, cells, isDeleted, isHidden } = state.row;
  state.row = undefined;
  state.merging = mergedColumns(cells, state.merging);
  if (!isDeleted) state.sink({ kind: 'row', row: index, cells, hidden: isHidden || undefined });
}

const noColumns: readonly number[] = [];

/** Some programs write only that a merge goes on: where nothing above began one, the first cell with text begins it. */
function mergedColumns(cells: readonly GridCell[], above: readonly number[]): readonly number[] {
  let merged: number[] | undefined;
  for (const cell of cells) {
    if (cell.merge === 'none') continue;
    if (cell.merge === 'continue' && !above.includes(cell.column)) {
      if (cell.text === '') continue;
      cell.merge = 'start';
    }
    merged ??= [];
    merged.push(cell.column);
  }
  return merged ?? noColumns;
}

export function openCell(state: DocxState): void {
  if (!isBodyTable(state) || !state.row) return;
  state.cell = {
    column: state.row.column,
    span: 1,
    merge: 'none',
    text: '',
    fonts: undefined,
    autoNumber: undefined,
    fault: undefined,
    isDropped: false,
  };
  state.buffer = emptyBuffer();
  state.breakBefore = false;
}

export function closeCell(state: DocxState): void {
  const { cell, row, buffer } = state;
  if (!isBodyTable(state) || !cell || !row) return;
  state.cell = undefined;
  state.buffer = emptyBuffer();
  if (cell.isDropped) return;
  state.budget.spendText(buffer.text.length);
  cell.text = buffer.text;
  cell.fonts = buffer.fonts;
  if (buffer.isCut) cell.fault = 'cell_too_long';
  row.column += cell.span;
  row.cells.push(cell);
  if (row.column > state.budget.limits.columns) unreadable('too_many_columns');
}

export function readSpan(state: DocxState, tag: PropertyTag): void {
  if (!state.cell || state.tableDepth > 1 || state.changes > 0) return;
  const span = Number(tag.attribute(`${state.prefix}val`));
  if (!(span >= 1)) return;
  if (span > state.budget.limits.columns) unreadable('too_many_columns');
  state.cell.span = Math.floor(span);
}

export function readVerticalMerge(state: DocxState, tag: PropertyTag): void {
  if (!state.cell || state.tableDepth > 1 || state.changes > 0) return;
  state.cell.merge = tag.attribute(`${state.prefix}val`) === 'restart' ? 'start' : 'continue';
}

/** The old way to merge side by side: the covered cell is still there, its text is not shown. */
export function readHorizontalMerge(state: DocxState, tag: PropertyTag): void {
  const { cell, row } = state;
  if (!cell || !row || state.tableDepth > 1 || tag.attribute(`${state.prefix}val`) === 'restart') return;
  const before = row.cells.at(-1);
  if (!before) return;
  before.span += 1;
  row.column += 1;
  cell.isDropped = true;
}

export function readCellDeleted(state: DocxState): void {
  if (state.cell && state.tableDepth === 1 && state.changes === 0) state.cell.isDropped = true;
}

export function readGridBefore(state: DocxState, tag: PropertyTag): void {
  if (!state.row || !state.inRowProperties || state.tableDepth > 1) return;
  const columns = Number(tag.attribute(`${state.prefix}val`));
  if (columns >= 0 && columns <= state.budget.limits.columns) state.row.column = Math.floor(columns);
}

export function readRowHidden(state: DocxState, tag: PropertyTag): void {
  if (state.row && state.inRowProperties) state.row.isHidden = isOn(tag.attribute(`${state.prefix}val`));
}
