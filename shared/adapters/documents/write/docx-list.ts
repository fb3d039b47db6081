import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ListColumn, ListRow, NominationListPaper } from '../../../domain/papers/nomination-list.ts';
import { FONT, footTable, headingTable, line, mm, page, pageSet, rule } from './docx-frame.ts';
import { textWidth, wrappedLines } from './text-width.ts';

const tableSize = 24;

/** Rows of more lines than this may break over a page; shorter ones move to the next page whole. */
const mostLinesUnbroken = 24;
/** How many rows at the end of the list stay on the page of the signature, so that it never stands alone. */
const rowsKeptWithSignature = 1;

/** The list as a .docx file, A4 landscape. */
export async function listDocx(paper: NominationListPaper): Promise<Uint8Array> {
  const document = new Document({
    title: [paper.title, ...paper.subject].join(' '),
    creator: paper.heading.agency,
    styles: { default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } } },
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

function titleLines(paper: NominationListPaper): Paragraph[] {
  const width = textWidth(paper.subject.at(-1) ?? paper.title, { size: 14, bold: true });
  return [
    line(paper.title, { bold: true, size: 14, before: 14 }),
    ...paper.subject.map((text) => line(text, { bold: true, size: 14 })),
    rule(Math.min(width, 600) * 0.4, page.landscape.textMm),
    line('', { size: 8 }),
  ];
}

function listTable(paper: NominationListPaper): Table {
  const widths = columnWidths(paper.columns);
  const body = paper.sections.flatMap((section) => [
    { heading: section.heading },
    ...section.rows.map((cells) => ({ cells })),
  ]);
  const kept = body.length - rowsKeptWithSignature;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(page.landscape.textMm), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: mm(1.6), right: mm(1.6), top: mm(0.6), bottom: mm(0.6) },
    rows: [
      headerRow(paper.columns, widths),
      ...body.map((row, index) =>
        'cells' in row
          ? nomineeRow(row.cells, { columns: paper.columns, widths, keepNext: index >= kept })
          : sectionRow(row.heading, paper.columns.length),
      ),
    ],
  });
}

function headerRow(columns: readonly ListColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) =>
      cell([paragraph(column.label, { bold: true, centred: true, keepNext: true })], widths[at], true),
    ),
  });
}

function sectionRow(heading: string, span: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: span,
        children: [paragraph(heading, { bold: true, centred: false, keepNext: true })],
      }),
    ],
  });
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
      return cell(children, widths[at], false);
    }),
  });
}

function lineCount(cells: ListRow, widths: readonly number[]): number {
  const font = { size: tableSize / 2 };
  const counts = cells.map((texts, at) => {
    const width = Math.max(20, (widths[at] ?? 0) / 20 - 9);
    return texts.reduce((sum, text) => sum + wrappedLines(text, width, font), 0);
  });
  return Math.max(0, ...counts);
}

function cell(children: Paragraph[], width: number | undefined, middle: boolean): TableCell {
  return new TableCell({
    children,
    verticalAlign: middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
  });
}

function paragraph(text: string, style: { bold: boolean; centred: boolean; keepNext: boolean }): Paragraph {
  return new Paragraph({
    alignment: style.centred ? 'center' : 'left',
    keepNext: style.keepNext,
    children: [new TextRun({ text, bold: style.bold, size: tableSize })],
  });
}

/** Column widths in twips: the shares of the columns laid over the width of the text. */
function columnWidths(columns: readonly ListColumn[]): number[] {
  const total = columns.reduce((sum, column) => sum + column.share, 0);
  return columns.map((column) => mm((column.share / total) * page.landscape.textMm));
}
