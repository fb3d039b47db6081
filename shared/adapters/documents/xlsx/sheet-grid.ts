import type { Budget } from '../../../domain/reading/budget.ts';
import { cellAddress } from '../../../domain/reading/cell-address.ts';
import type { GridCell, GridRow, GridSink } from '../../../domain/reading/grid.ts';
import type { XmlHandler, XmlTag } from '../xml/scanner.ts';
import { utf8Text } from '../xml/text.ts';
import { LAST_COLUMN, LAST_ROW } from './cell-reference.ts';
import { NO_ADDRESS, readCellTag } from './cell-tag.ts';
import { type RawCell, readCell, type Workbook } from './cell-value.ts';
import type { Merges } from './merges.ts';
import { handPageMargin } from './page-margin.ts';
import { readPlainCell } from './plain-cell.ts';
import { NO_NUMBER, type RowTag, readRowTag, readRowTurn } from './row-tag.ts';
import { sheetNames } from './sheet-words.ts';

const margins = ['oddHeader', 'evenHeader', 'firstHeader', 'oddFooter', 'evenFooter', 'firstFooter'] as const;
const words = ['row', 'c', 'v', 't', 'f', 'rPh', 'rFont', 'col', ...margins] as const;
const [ROW, C, V, T, F, RPH, RFONT, COL] = [1, 2, 3, 4, 5, 6, 7, 8];

/** Handler that turns one sheet into rows as the scanner passes over it; rows without content are not rows. */
export function sheetGrid(
  { workbook, merges, sheet }: { workbook: Workbook; merges: Merges; sheet: string },
  sink: GridSink,
  budget: Budget,
): XmlHandler {
  let row = 0;
  let isHidden = false;
  /** How deep the cells of the row at hand lie; -1 outside of rows. */
  let rowDepth = -1;
  const rowTag: RowTag = { number: NO_NUMBER, isHidden: false };
  let column = -1;
  /** The first `filled` are the cells of the row at hand; the list itself serves the whole sheet. */
  const cells: GridCell[] = [];
  let filled = 0;
  const cell: RawCell = {
    column: -1,
    type: 'number',
    style: 0,
    text: '',
    index: -1,
    isFormula: false,
    hasValue: false,
    runFont: undefined,
  };
  let isPrefixed = false;
  let inCell = false;
  let inPhonetic = false;
  let toldOutside = false;
  /** Hidden columns in which nothing was seen yet: only one with content is worth a word. */
  const hiddenColumns = new Set<number>();

  const openRow = (tag: XmlTag): void => {
    readRowTag(tag.source, tag.attributeRange, rowTag);
    rowDepth = tag.depth;
    startRow();
  };
  const turnRow = (): void => {
    closeRow();
    startRow();
  };
  const startRow = (): void => {
    row = rowTag.number === NO_NUMBER ? row + 1 : rowTag.number;
    isHidden = rowTag.isHidden;
    column = -1;
    filled = 0;
  };
  const openCell = (tag: XmlTag): void => {
    readCellTag(tag.source, tag.attributeRange, cell);
    placeCell();
    cell.text = '';
    cell.index = -1;
    cell.hasValue = false;
    inCell = true;
  };
  const takeCell = (): void => {
    placeCell();
    closeCell();
  };
  const placeCell = (): void => {
    column = cell.column === NO_ADDRESS ? column + 1 : cell.column;
    cell.column = column;
    cell.isFormula = false;
    cell.runFont = undefined;
  };
  const closeCell = (): void => {
    if (cell.hasValue || cell.isFormula) {
      const read = readCell(cell, workbook, budget.limits.cellCharacters);
      const isInside = row >= 1 && row <= LAST_ROW && cell.column >= 0 && cell.column < budget.limits.columns;
      if (isInside && (read.text !== '' || read.fault)) {
        cells[filled++] = read;
        if (hiddenColumns.size > 0) tellHiddenColumn(read.column);
      }
      if (!isInside && read.text !== '') tellOutside(cell.column);
    }
    inCell = false;
  };
  const tellOutside = (at: number): void => {
    if (toldOutside) return;
    toldOutside = true;
    const isCell = at >= 0 && at < LAST_COLUMN && row >= 1 && row <= LAST_ROW;
    sink({ kind: 'notice', code: 'cell_out_of_range', at: { sheet }, value: isCell ? cellAddress(at, row) : `${row}` });
  };
  const closeRow = (): void => {
    if (filled === 0) return;
    budget.spendRow();
    const own = cells.slice(0, filled);
    filled = 0;
    let length = 0;
    for (const one of own) length += one.text.length;
    budget.spendText(length);
    const done: GridRow = { kind: 'row', row, cells: merges.apply(row, own), hidden: isHidden || undefined };
    sink(done);
  };
  /** The header and footer of the pages stand behind the last cell: their text is gathered where that of cells was. */
  const openMargin = (tag: XmlTag): void => {
    cell.type = 'text';
    cell.text = '';
    tag.keepText = !tag.isEmpty;
  };
  const noteHiddenColumns = (tag: XmlTag): void => {
    if (!/^(1|true)$/.test(tag.attribute('hidden') ?? '')) return;
    const first = Number(tag.attribute('min')) - 1;
    const last = Math.min(Number(tag.attribute('max')), budget.limits.columns) - 1;
    for (let hidden = first; hidden >= 0 && hidden <= last; hidden++) hiddenColumns.add(hidden);
  };
  const tellHiddenColumn = (at: number): void => {
    if (!hiddenColumns.delete(at)) return;
    sink({ kind: 'notice', code: 'hidden_columns', at: { sheet }, value: cellAddress(at, 1).replace(/\d/g, '') });
  };
  return {
    names(root) {
      const names = sheetNames(root, words);
      isPrefixed = names[0]?.[0] !== words[0];
      return names;
    },
    skim(source, from, depth) {
      if (isPrefixed || inCell) return from;
      for (let at = from; ; ) {
        const cellEnd = readPlainCell(source, at, cell);
        const end = cellEnd < 0 && depth === rowDepth ? readRowTurn(source, at, rowTag) : cellEnd;
        if (end < 0) return at;
        if (cellEnd < 0) turnRow();
        else takeCell();
        at = end;
      }
    },
    open(token, tag) {
      if (token === C) openCell(tag);
      else if (token === V || token === T) {
        if (!inCell || inPhonetic) return;
        cell.hasValue = true;
        tag.keepText = !tag.isEmpty;
      } else if (token === ROW) openRow(tag);
      else if (token === F) {
        cell.isFormula = true;
      } else if (token === RPH) inPhonetic = !tag.isEmpty;
      else if (token === RFONT) cell.runFont = tag.attribute('val');
      else if (token === COL) noteHiddenColumns(tag);
      else if (token > COL) openMargin(tag);
    },
    close(token, tag) {
      if (token === V || token === T) tag.keepText = false;
      else if (token === C) closeCell();
      else if (token === ROW) {
        closeRow();
        rowDepth = -1;
      } else if (token === RPH) inPhonetic = false;
      else if (token > COL) {
        tag.keepText = false;
        handPageMargin(cell.text, sink);
      }
    },
    text(piece) {
      // One character over the limit is enough to report the cell as cut.
      if (cell.text.length <= budget.limits.cellCharacters) cell.text += piece;
    },
    bytes(source, start, end, ascii) {
      if (cell.type === 'shared' && cell.text === '' && end - start < 10) cell.index = indexIn(source, start, end);
      else if (cell.text.length <= budget.limits.cellCharacters) cell.text += utf8Text(source, start, end, ascii);
    },
  };
}

/** Digits as a number; -1 when there is anything else. */
function indexIn(source: Buffer, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (source[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
