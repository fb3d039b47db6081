import type ExcelJS from 'exceljs';
import { wrappedLines } from './text-width.ts';
import type { PrintedRow } from './xlsx-pages.ts';

/** A sheet being written from top to bottom: its column widths in points and the rows written so far. */
export type Page = { sheet: ExcelJS.Worksheet; widths: readonly number[]; rows: PrintedRow[] };

export type Look = {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center';
  boxed?: boolean;
  middle?: boolean;
  keepNext?: boolean;
  /** Least height in points. */
  lowest?: number;
};

const thin = { style: 'thin' } as const;
const box = { top: thin, bottom: thin, left: thin, right: thin };

/** Sets the columns, `widths` in points. One unit is a digit of 7 px plus 5 px of padding a column, 0.75 points a px. */
export function newPage(sheet: ExcelJS.Worksheet, widths: readonly number[]): Page {
  sheet.columns = widths.map((width) => ({ width: (width / 0.75 - 5) / 7 }));
  return { sheet, widths, rows: [] };
}

/** One bordered row of a table, as high as its text needs. */
export function writeCells(
  page: Page,
  cells: readonly { text: string; centred: boolean }[],
  look: Look,
): { number: number; height: number } {
  const row = page.sheet.addRow([]);
  const font = { size: 12, bold: look.bold ?? false };
  let most = 1;
  cells.forEach(({ text, centred }, at) => {
    const cell = row.getCell(at + 1);
    putText(cell, text, { ...font, align: centred ? 'center' : 'left' });
    cell.alignment = { ...cell.alignment, vertical: look.middle ? 'middle' : 'top' };
    cell.border = box;
    const width = (page.widths[at] ?? 0) - 8;
    const needed = text.split('\n').reduce((sum, line) => sum + wrappedLines(line, width, font), 0);
    most = Math.max(most, needed);
  });
  return setHeight(page, row, {
    height: Math.max(look.lowest ?? 0, most * 15.5 + 4),
    keepNext: look.keepNext ?? false,
  });
}

/** Two texts side by side, each merged over its part of the columns: the left one over `split` of them. */
export function writePair(page: Page, texts: readonly [string, string], { looks, split }: PairLook): void {
  const row = page.sheet.addRow([]);
  const last = page.widths.length;
  const left = Math.min(split, last - 1);
  page.sheet.mergeCells(row.number, 1, row.number, left);
  if (last > left + 1) page.sheet.mergeCells(row.number, left + 1, row.number, last);
  putText(row.getCell(1), texts[0], looks[0]);
  putText(row.getCell(left + 1), texts[1], looks[1]);
  const widths = [page.widths.slice(0, left), page.widths.slice(left)].map((part) => part.reduce((a, b) => a + b, 0));
  const counts = texts.map((text, at) => wrappedLines(text, (widths[at] ?? 0) - 8, fontOf(looks[at] ?? {})));
  setHeight(page, row, { height: Math.max(...counts) * 17 + 2, keepNext: looks[1].keepNext ?? false });
}

export type PairLook = { looks: readonly [Look, Look]; split: number };

/** One text merged over all columns. */
export function writeAcross(page: Page, text: string, look: Look): void {
  const row = page.sheet.addRow([]);
  const last = page.widths.length;
  page.sheet.mergeCells(row.number, 1, row.number, last);
  putText(row.getCell(1), text, look);
  if (look.boxed) for (let at = 1; at <= last; at += 1) row.getCell(at).border = box;
  const total = page.widths.reduce((sum, width) => sum + width, 0);
  const font = fontOf(look);
  const height = wrappedLines(text, total - 8, font) * font.size * 1.25 + 3;
  setHeight(page, row, { height, keepNext: look.keepNext ?? false });
}

function setHeight(page: Page, row: ExcelJS.Row, { height, keepNext }: { height: number; keepNext: boolean }) {
  row.height = height;
  page.rows.push({ number: row.number, height, keepNext });
  return { number: row.number, height };
}

function fontOf(look: Look): { size: number; bold: boolean } {
  return { size: look.size ?? 13, bold: look.bold ?? false };
}

/** Text stays text: the `@` format keeps a value that begins with `=` from becoming a formula when the cell is edited. */
function putText(cell: ExcelJS.Cell, text: string, look: Look): void {
  cell.numFmt = '@';
  if (text !== '') cell.value = text;
  cell.font = { name: 'Times New Roman', family: 1, ...fontOf(look), italic: look.italic ?? false };
  cell.alignment = { horizontal: look.align ?? 'center', vertical: 'middle', wrapText: true };
}
