import ExcelJS from 'exceljs';
import type { ListColumn, ListRow, NominationListPaper } from '../../../domain/papers/nomination-list.ts';
import { wrappedLines } from './text-width.ts';
import { newPage, type Page, writeAcross, writeCells } from './xlsx-cells.ts';
import { setPrinting, TABLE_WIDTH, writeHeading, writeSignature } from './xlsx-frame.ts';
import { breakPages } from './xlsx-pages.ts';

/** More lines than this do not fit a row: Excel draws at most 409 points (ECMA-376 part 1, 18.3.1.73). */
const mostLines = 20;

/** The list as an .xlsx file of one sheet, A4 landscape, headings repeated on every page. */
export async function listXlsx(paper: NominationListPaper): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = paper.heading.agency;
  workbook.title = [paper.title, ...paper.subject].join(' ');
  const sheet = workbook.addWorksheet('Danh sách', { views: [{ showGridLines: false }] });
  const total = paper.columns.reduce((sum, column) => sum + column.share, 0);
  const page = newPage(
    sheet,
    paper.columns.map((column) => (column.share / total) * TABLE_WIDTH),
  );
  writeHeading(page, paper);
  const header = writeTable(page, paper);
  writeAcross(page, paper.closing, { italic: true, align: 'left', keepNext: true });
  writeAcross(page, '', { keepNext: true });
  writeSignature(page, paper.foot);
  setPrinting(page, header.number);
  breakPages(sheet, page.rows, header.height);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Heading of the table and all rows; gives where the heading row stands and how high it is. */
function writeTable(page: Page, { columns, sections }: NominationListPaper): { number: number; height: number } {
  const labels = columns.map((column) => ({ text: column.label, centred: true }));
  const header = writeCells(page, labels, { bold: true, middle: true, keepNext: true });
  const lastRow = sections.at(-1)?.rows.at(-1);
  for (const section of sections) {
    writeAcross(page, section.heading, { size: 12, bold: true, align: 'left', boxed: true, keepNext: true });
    for (const row of section.rows) {
      const parts = slices(row, page.widths);
      parts.forEach((part, at) => {
        writeCells(page, asCells(part, columns), { keepNext: row === lastRow && at === parts.length - 1 });
      });
    }
  }
  return header;
}

function asCells(row: ListRow, columns: readonly ListColumn[]): { text: string; centred: boolean }[] {
  return columns.map((column, at) => ({ text: (row[at] ?? []).join('\n'), centred: column.centred }));
}

/**
 * A row too high for a sheet goes on in rows below with the other cells empty, which is also how units write it and how
 * it is read back. A paragraph too long for one row is cut between words.
 */
function slices(row: ListRow, widths: readonly number[]): ListRow[] {
  const parts = row.map((texts, at) => cutToFit(texts, widths[at] ?? 0));
  const count = Math.max(1, ...parts.map((part) => part.length));
  return Array.from({ length: count }, (_, slice) => parts.map((part) => part[slice] ?? []));
}

function cutToFit(texts: readonly string[], width: number): string[][] {
  const parts: string[][] = [];
  let open: string[] = [];
  let used = 0;
  for (const piece of texts.flatMap((text) => cutParagraph(text, width))) {
    const needed = wrappedLines(piece, width - 8, { size: 12 });
    if (used + needed > mostLines && open.length > 0) {
      parts.push(open);
      open = [];
      used = 0;
    }
    open.push(piece);
    used += needed;
  }
  return open.length > 0 ? [...parts, open] : parts;
}

function cutParagraph(text: string, width: number): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const word of text.split(' ')) {
    const longer = open === '' ? word : `${open} ${word}`;
    const fits = longer.length < mostLines * 4 || wrappedLines(longer, width - 8, { size: 12 }) <= mostLines;
    if (!fits && open !== '') pieces.push(open);
    open = fits || open === '' ? longer : word;
  }
  return [...pieces, open];
}
