import { type Budget, unreadable } from '../../../domain/reading/budget.ts';
import type { FontRun, GridCell, GridSink } from '../../../domain/reading/grid.ts';
import type { Range } from '../xlsx/cell-reference.ts';
import { mergesOver } from '../xlsx/merges.ts';
import { cellReader, type RawCell } from './cells.ts';
import { type MarginText, marginText } from './margin-text.ts';
import { type BiffRecord, record, recordsFrom } from './records.ts';
import type { FontChange } from './text.ts';
import type { SheetEntry, Workbook } from './workbook.ts';

const HIDDEN_ROW = 0x20;
const HIDDEN_COLUMN = 0x01;

/** Letters of a column: 0 is A, 255 (the last of this format) is IV. */
const lettersOf = (column: number): string =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

/** Runs of a text in legacy fonts: the font of the cell, until the text changes it. */
function legacyRuns(cell: RawCell, workbook: Workbook): FontRun[] {
  const runs: FontRun[] = [];
  const starts: FontChange[] = [{ at: 0, font: -1 }, ...cell.changes];
  for (const [i, { at, font }] of starts.entries()) {
    const end = Math.min(starts[i + 1]?.at ?? cell.text.length, cell.text.length);
    const name = font < 0 ? workbook.legacyFontOf(cell.format) : workbook.legacyFont(font);
    if (name !== undefined && end > at) runs.push({ start: at, end, font: name });
  }
  return runs;
}

function gridCell(cell: RawCell, workbook: Workbook, longest: number): GridCell {
  const isCut = cell.text.length > longest;
  const shown = isCut ? { ...cell, text: cell.text.slice(0, longest) } : cell;
  const fonts = legacyRuns(shown, workbook);
  const fault = isCut ? 'cell_too_long' : cell.fault;
  return {
    column: cell.column,
    span: 1,
    merge: 'none',
    text: shown.text,
    ...(fonts.length > 0 ? { fonts } : {}),
    ...(fault ? { fault } : {}),
  };
}

function rangesOf(body: Buffer, most: number): Range[] {
  const count = Math.min(body.readUInt16LE(0), Math.floor((body.length - 2) / 8), most);
  return Array.from({ length: count }, (_, i) => {
    const [top, bottom, left, right] = [0, 2, 4, 6].map((offset) => body.readUInt16LE(2 + i * 8 + offset));
    return { top: (top ?? 0) + 1, bottom: (bottom ?? 0) + 1, left: left ?? 0, right: right ?? 0 };
  });
}

/** What one sheet holds; merges stand behind the cells, so the rows are kept until its end. */
type Sheet = {
  rows: Map<number, GridCell[]>;
  hidden: Set<number>;
  merges: Range[];
  cells: number;
  /** Columns that are hidden, and the first of them that holds something: an empty one is not worth a word. */
  hiddenColumns: Set<number>;
  hiddenColumn: number | undefined;
  outside: string | undefined;
  hasNotes: boolean;
  margin: MarginText;
};

function collect(workbook: Workbook, budget: Budget): { sheet: Sheet; take(next: BiffRecord): void } {
  const sheet: Sheet = {
    rows: new Map(),
    hidden: new Set(),
    merges: [],
    cells: 0,
    hiddenColumns: new Set(),
    hiddenColumn: undefined,
    outside: undefined,
    hasNotes: false,
    margin: marginText(workbook.codePage),
  };
  const read = cellReader(workbook);
  const { columns, cellCharacters, merges, keptCells } = budget.limits;
  const add = (cell: RawCell): void => {
    if (cell.text === '' && !cell.fault) return;
    if (cell.column >= columns) {
      sheet.outside ??= `${lettersOf(cell.column)}${cell.row + 1}`;
      return;
    }
    const row = sheet.rows.get(cell.row);
    if (!row) budget.spendRow();
    budget.spendText(cell.text.length);
    sheet.cells += 1;
    if (sheet.cells > keptCells) unreadable('too_many_rows', String(budget.limits.rows));
    const cells = row ?? [];
    cells.push(gridCell(cell, workbook, cellCharacters));
    if (sheet.hiddenColumns.has(cell.column)) sheet.hiddenColumn ??= cell.column;
    if (!row) sheet.rows.set(cell.row, cells);
  };
  const take = (next: BiffRecord): void => {
    const { type, body } = next;
    if (type === record.row && body.readUInt16LE(12) & HIDDEN_ROW) sheet.hidden.add(body.readUInt16LE(0));
    else if (type === record.columns && body.readUInt16LE(8) & HIDDEN_COLUMN)
      for (let i = body.readUInt16LE(0); i <= body.readUInt16LE(2) && i < columns; i++) sheet.hiddenColumns.add(i);
    else if (type === record.merges) sheet.merges.push(...rangesOf(body, merges + 1 - sheet.merges.length));
    else if (type === record.note) sheet.hasNotes = true;
    else for (const cell of read(next)) add(cell);
    sheet.margin.take(next);
  };
  return { sheet, take };
}

function hand(sheet: Sheet, name: string, { sink, limits }: { sink: GridSink; limits: Budget['limits'] }): void {
  const at = { sheet: name };
  const { columns, merges: most } = limits;
  if (sheet.merges.length > most) sink({ kind: 'notice', code: 'too_many_merges', at, value: String(most) });
  if (sheet.hasNotes) sink({ kind: 'notice', code: 'comments_present', at });
  if (sheet.outside !== undefined) sink({ kind: 'notice', code: 'cell_out_of_range', at, value: sheet.outside });
  if (sheet.hiddenColumn !== undefined)
    sink({ kind: 'notice', code: 'hidden_columns', at, value: lettersOf(sheet.hiddenColumn) });
  const merges = mergesOver(sheet.merges.slice(0, most), columns);
  for (const [index, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    const row = index + 1;
    cells.sort((a, b) => a.column - b.column);
    sink({ kind: 'row', row, cells: merges.apply(row, cells), hidden: sheet.hidden.has(index) || undefined });
  }
  sheet.margin.hand(sink);
}

/** Reads one sheet of cells into `sink`: rows with content in order, merges laid over them. */
export function readSheet(
  { stream, workbook, entry }: { stream: Buffer; workbook: Workbook; entry: SheetEntry },
  sink: GridSink,
  budget: Budget,
): void {
  if (entry.at >= stream.length) unreadable('corrupt_ole', entry.name);
  const { sheet, take } = collect(workbook, budget);
  let records = 0;
  for (const next of recordsFrom(stream, entry.at)) {
    if (records++ % 1024 === 0) budget.checkTime();
    take(next);
  }
  sink({ kind: 'table', sheet: entry.name });
  hand(sheet, entry.name, { sink, limits: budget.limits });
}
