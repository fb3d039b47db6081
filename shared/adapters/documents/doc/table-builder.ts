import { type Budget, unreadable } from '../../../domain/reading/budget.ts';
import type { GridCell, GridRow, GridSink } from '../../../domain/reading/grid.ts';
import type { WordNumbers } from '../office/list-numbers.ts';
import { type Flow, join, noText } from './flowing-text.ts';
import type { RowShape } from './row-shape.ts';

/** Column edges nearer than this (twips, 1.8 mm) are the same edge: rows dragged by hand never line up exactly. */
const SAME_EDGE = 100;

/** The list a paragraph belongs to, and at what level. */
export type ListMark = { list: number; level: number };
type DocCell = { flow: Flow; lists: readonly ListMark[]; autoNumber?: number | undefined };
type DocRow = { row: number; cells: DocCell[]; shape: RowShape | undefined };

/** Collects the cells of one table at a time; the columns are known only when its last row is. */
export type TableBuilder = {
  /** A paragraph that ends inside a cell, or the last one of the cell. */
  addText(flow: Flow, mark: ListMark | undefined): void;
  endCell(): void;
  /** A revision deletes something in the row at hand. */
  noteDeletion(): void;
  /**
   * A row is deleted when something in it is and no text is left (programs differ in which marks they delete). It counts,
   * so that later rows keep the number a person sees, and is not handed out.
   */
  endRow(shape: RowShape | undefined): void;
  /** Hands the table out if one is open. */
  endTable(): void;
};

function uniqueEdges(rows: readonly DocRow[]): number[] {
  const seen = new Set<number>();
  for (const { shape } of rows) for (const edge of shape?.edges ?? []) seen.add(edge);
  const edges: number[] = [];
  for (const edge of [...seen].sort((a, b) => a - b))
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) >= SAME_EDGE) edges.push(edge);
  return edges;
}

function nearest(edges: readonly number[], edge: number): number {
  let best = 0;
  for (let i = 1; i < edges.length; i++)
    if (Math.abs((edges[i] ?? 0) - edge) < Math.abs((edges[best] ?? 0) - edge)) best = i;
  return best;
}

/** Column that an edge opens, remembered: the rows of a table have the same edges again and again. */
function indexIn(edges: readonly number[]): (edge: number) => number {
  const known = new Map<number, number>();
  return (edge) => {
    const index = known.get(edge) ?? nearest(edges, edge);
    known.set(edge, index);
    return index;
  };
}

function place({ cells, shape }: DocRow, indexOf: (edge: number) => number, most: number): GridCell[] {
  const placed: GridCell[] = [];
  for (const [i, cell] of cells.entries()) {
    const previous = placed.at(-1);
    const known = shape !== undefined && i + 1 < shape.edges.length;
    const column = known ? indexOf(shape.edges[i] ?? 0) : previous ? previous.column + previous.span : 0;
    const span = known ? Math.max(1, indexOf(shape.edges[i + 1] ?? 0) - column) : 1;
    const { text, fonts } = cell.flow;
    if (previous && known && shape.joined[i]) {
      const whole = join({ text: previous.text, fonts: previous.fonts ?? [] }, cell.flow, text === '' ? '' : '\n');
      placed[placed.length - 1] = { ...previous, span: column + span - previous.column, ...whole };
      continue;
    }
    placed.push({
      column: Math.max(column, previous ? previous.column + previous.span : 0),
      span,
      merge: known ? (shape.vertical[i] ?? 'none') : 'none',
      text,
      ...(fonts.length > 0 ? { fonts } : {}),
      ...(cell.autoNumber === undefined ? {} : { autoNumber: cell.autoNumber }),
    });
  }
  if (placed.length > most) unreadable('too_many_columns');
  return placed.map((cell) => shorten(cell));
}

const LONGEST = 32_767;
const shorten = (cell: GridCell): GridCell =>
  cell.text.length <= LONGEST ? cell : { ...cell, text: cell.text.slice(0, LONGEST), fault: 'cell_too_long' };

/** Counts on the lists of a row; a cell shows the number of its first paragraph that has one. */
function countNumbers(cells: readonly DocCell[], numbers: WordNumbers): void {
  for (const cell of cells)
    for (const { list, level } of cell.lists) {
      const number = numbers.next(String(list), level);
      cell.autoNumber ??= number;
    }
}

/** Builds tables out of the cell and row marks of a document and hands them to `sink`, numbered from 1. */
export function buildTables(sink: GridSink, budget: Budget, numbers: WordNumbers): TableBuilder {
  let tables = 0;
  let rowNumber = 0;
  let open = false;
  let rows: DocRow[] = [];
  let cells: DocCell[] = [];
  let cell: DocCell | undefined;
  let deletion = false;
  const finishCell = (): void => {
    cells.push(cell ?? { flow: noText, lists: [] });
    cell = undefined;
  };
  const endRow = (shape: RowShape | undefined): void => {
    open = true;
    rowNumber++;
    budget.spendRow();
    budget.checkTime();
    if (cell && cell.flow.text !== '') finishCell();
    const isDeleted = deletion && cells.every(({ flow }) => flow.text === '');
    deletion = false;
    if (!isDeleted) {
      countNumbers(cells, numbers);
      rows.push({ row: rowNumber, cells, shape });
    }
    cells = [];
    cell = undefined;
  };
  return {
    addText(flow, mark) {
      open = true;
      budget.spendText(flow.text.length);
      const before = cell?.lists ?? [];
      cell = { flow: cell ? join(cell.flow, flow, '\n') : flow, lists: mark ? [...before, mark] : before };
    },
    endCell: finishCell,
    noteDeletion() {
      if (open || cells.length > 0) deletion = true;
    },
    endRow,
    endTable() {
      if (!open) return;
      if (cells.length > 0 || cell) endRow(undefined);
      tables++;
      sink({ kind: 'table', table: tables });
      const indexOf = indexIn(uniqueEdges(rows));
      for (const row of rows) {
        const item: GridRow = { kind: 'row', row: row.row, cells: place(row, indexOf, budget.limits.columns) };
        sink(item);
      }
      open = false;
      rowNumber = 0;
      rows = [];
    },
  };
}
