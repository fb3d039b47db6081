import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { ListColumn } from '../../../domain/papers/nomination-list.ts';
import { line, mm, page, rule } from './docx-frame.ts';
import { textWidth } from './text-width.ts';

/** Size of the text in tables, in points. */
export const TABLE_SIZE = 12;

/** Title and subject in bold over a short rule. */
export function titleLines(paper: { title: string; subject: readonly string[]; period?: string }): Paragraph[] {
  const width = textWidth(paper.subject.at(-1) ?? paper.title, { size: 14, bold: true });
  return [
    line(paper.title, { bold: true, size: 14, before: 14 }),
    ...paper.subject.map((text) => line(text, { bold: true, size: 14 })),
    rule(Math.min(width, 600) * 0.4, page.landscape.textMm),
    ...(paper.period ? [line(paper.period, { italics: true, size: 13 })] : []),
    line('', { size: 8 }),
  ];
}

/** A table over the width of the text; column widths in twips. */
export function tableOver(textMm: number, widths: readonly number[], rows: TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(textMm), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: mm(1.6), right: mm(1.6), top: mm(0.6), bottom: mm(0.6) },
    rows,
  });
}

/** The headings of the columns, repeated on every page. */
export function headerRow(columns: readonly ListColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) =>
      tableCell([paragraph(column.label, { bold: true, centred: true, keepNext: true })], widths[at], true),
    ),
  });
}

/** A heading over all columns that stays with the row below it. */
export function sectionRow(heading: string, span: number): TableRow {
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

export function tableCell(children: Paragraph[], width: number | undefined, middle: boolean): TableCell {
  return new TableCell({
    children,
    verticalAlign: middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
  });
}

export function paragraph(text: string, style: { bold: boolean; centred: boolean; keepNext: boolean }): Paragraph {
  return new Paragraph({
    alignment: style.centred ? 'center' : 'left',
    keepNext: style.keepNext,
    children: [new TextRun({ text, bold: style.bold, size: TABLE_SIZE * 2 })],
  });
}

/** Column widths in twips: the shares of the columns laid over the width of the text. */
export function columnWidths(columns: readonly ListColumn[]): number[] {
  const total = columns.reduce((sum, column) => sum + column.share, 0);
  return columns.map((column) => mm((column.share / total) * page.landscape.textMm));
}
