import {
  AlignmentType,
  BorderStyle,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  MOTTO,
  NATION,
  type PaperFoot,
  type PaperHeading,
  type PaperSigner,
} from '../../../domain/papers/official-paper.ts';
import { textWidth } from './text-width.ts';

/** Times New Roman 13, Vietnamese. */
export const textDefaults = {
  default: { document: { run: { font: 'Times New Roman', size: 26, language: { value: 'vi-VN' } } } },
};
const twipsPerMm = 56.6929;

/** Millimetres to twentieths of a point. */
export function mm(value: number): number {
  return Math.round(value * twipsPerMm);
}

/** A4 with the margins of Decree 30/2020/ND-CP, annex I, part I, section I.4: top and bottom 20, left 30, right 15 mm. */
export const page = {
  landscape: { textMm: 252, shortMm: 210, longMm: 297 },
  portrait: { textMm: 165, shortMm: 210, longMm: 297 },
} as const;
export type Orientation = keyof typeof page;

type LineStyle = {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  align?: 'center' | 'left' | 'both';
  before?: number;
  after?: number;
  keepNext?: boolean;
  indentMm?: number;
};

/** One paragraph of one run; `size` in points, distances in points. */
export function line(text: string, style: LineStyle = {}): Paragraph {
  return new Paragraph({
    alignment: style.align ?? AlignmentType.CENTER,
    spacing: { before: (style.before ?? 0) * 20, after: (style.after ?? 0) * 20 },
    keepNext: style.keepNext ?? false,
    ...(style.indentMm === undefined ? {} : { indent: { firstLine: mm(style.indentMm) } }),
    children: [
      new TextRun({ text, size: (style.size ?? 13) * 2, bold: style.bold ?? false, italics: style.italics ?? false }),
    ],
  });
}

/** A thin rule centred in `boxMm`, drawn as the upper border of a paragraph one point high. */
export function rule(lengthPt: number, boxMm: number, keepNext = false): Paragraph {
  const side = Math.max(0, Math.round((mm(boxMm) - lengthPt * 20) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    keepNext,
    spacing: { before: 50, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' } },
    children: [],
  });
}

/** Columns without borders, used to set blocks side by side; one row that never breaks over a page. */
export function sideBySide(columns: readonly { widthMm: number; children: readonly Paragraph[] }[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    width: { size: columns.reduce((sum, column) => sum + mm(column.widthMm), 0), type: WidthType.DXA },
    columnWidths: columns.map((column) => mm(column.widthMm)),
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (column) =>
            new TableCell({
              width: { size: mm(column.widthMm), type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.TOP,
              children: [...column.children],
            }),
        ),
      }),
    ],
  });
}

/** National heading, agency, number, place and date (Decree 30/2020/ND-CP, annex I, part I, section II.1-4). */
export function headingTable(heading: PaperHeading, orientation: Orientation): Table {
  const right = orientation === 'landscape' ? 140 : 100;
  const left = page[orientation].textMm - right;
  return sideBySide([
    {
      widthMm: left,
      children: [
        line(heading.parent),
        line(heading.agency, { bold: true }),
        rule(textWidth(longestLine(heading.agency), { size: 13, bold: true }) * 0.42, left),
        line(heading.number, { before: 4 }),
      ],
    },
    {
      widthMm: right,
      children: [
        line(NATION, { bold: true }),
        line(MOTTO, { bold: true, size: 14 }),
        rule(textWidth(MOTTO, { size: 14, bold: true }), right),
        line(heading.placeDate, { italics: true, size: 14, before: 4 }),
      ],
    },
  ]);
}

/** Receivers (in minutes the secretary) on the left, signer on the right with room for signature and seal. */
export function footTable(foot: PaperFoot, orientation: Orientation): Table {
  const right = orientation === 'landscape' ? 120 : 85;
  const left = foot.secretary ? signature(foot.secretary) : receivers(foot.recipients);
  return sideBySide([
    { widthMm: page[orientation].textMm - right, children: left },
    { widthMm: right, children: signature(foot.signer) },
  ]);
}

function receivers(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [line('')];
  return [
    line('Nơi nhận:', { size: 12, bold: true, italics: true, align: 'left' }),
    ...recipients.map((text) => line(text, { size: 11, align: 'left' })),
  ];
}

function signature(signer: PaperSigner): Paragraph[] {
  const room = [0, 1, 2, 3].map(() => line('', { size: 14 }));
  const authority = signer.authority.map((text) => line(text, { bold: true, size: 14 }));
  return [...authority, ...room, line(signer.name, { bold: true, size: 14 })];
}

/** Paper size, margins and the page number at the top centre from the second page on. */
export function pageSet(orientation: Orientation): Pick<ISectionOptions, 'properties' | 'headers'> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: mm(210), height: mm(297), orientation },
        margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph('')] }) },
  };
}

function longestLine(text: string): string {
  return text.length > 40 ? text.slice(0, 40) : text;
}
