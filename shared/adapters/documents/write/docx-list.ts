import { Document, Packer, type Table, TableRow } from 'docx';
import type { ListColumn, ListRow, NominationListPaper } from '../../../domain/papers/nomination-list.ts';
import { footTable, headingTable, line, page, pageSet, textDefaults } from './docx-frame.ts';
import {
  columnWidths,
  headerRow,
  paragraph,
  sectionRow,
  TABLE_SIZE,
  tableCell,
  tableOver,
  titleLines,
} from './docx-table.ts';
import { wrappedLines } from './text-width.ts';

/** Rows of more lines than this may break over a page; shorter ones move to the next page whole. */
const mostLinesUnbroken = 24;
/** How many rows at the end of the list stay on the page of the signature, so that it never stands alone. */
const rowsKeptWithSignature = 1;

/** The list as a .docx file, A4 landscape. */
export async function listDocx(paper: NominationListPaper): Promise<Uint8Array> {
  const document = new Document({
    title: [paper.title, ...paper.subject].join(' '),
    creator: paper.heading.agency,
    styles: textDefaults,
    sections: [
      {
        ...pageSet('landscape'),
        children: [
          headingTable(paper.heading, 'landscape'),
          ...titleLines(paper),
          listTable(paper),
          line(paper.closing, { align: 'left', italics: true, before: 6, after: 10, keepNext: true }),
          footTable(paper.foot, 'landscape'),
          line('', { size: 1 }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function listTable(paper: NominationListPaper): Table {
  const widths = columnWidths(paper.columns);
  const body = paper.sections.flatMap((section) => [
    { heading: section.heading },
    ...section.rows.map((cells) => ({ cells })),
  ]);
  const kept = body.length - rowsKeptWithSignature;
  const rows = body.map((row, index) =>
    'cells' in row
      ? nomineeRow(row.cells, { columns: paper.columns, widths, keepNext: index >= kept })
      : sectionRow(row.heading, paper.columns.length),
  );
  return tableOver(page.landscape.textMm, widths, [headerRow(paper.columns, widths), ...rows]);
}

type RowStyle = { columns: readonly ListColumn[]; widths: readonly number[]; keepNext: boolean };

function nomineeRow(cells: ListRow, { columns, widths, keepNext }: RowStyle): TableRow {
  const whole = lineCount(cells, widths) <= mostLinesUnbroken;
  return new TableRow({
    cantSplit: whole,
    children: columns.map((column, at) => {
      const texts = cells[at] ?? [];
      const style = { bold: false, centred: column.centred, keepNext: keepNext && whole };
      const children = (texts.length === 0 ? [''] : texts).map((text) => paragraph(text, style));
      return tableCell(children, widths[at], false);
    }),
  });
}

function lineCount(cells: ListRow, widths: readonly number[]): number {
  const counts = cells.map((texts, at) => {
    const width = Math.max(20, (widths[at] ?? 0) / 20 - 9);
    return texts.reduce((sum, text) => sum + wrappedLines(text, width, { size: TABLE_SIZE }), 0);
  });
  return Math.max(0, ...counts);
}
