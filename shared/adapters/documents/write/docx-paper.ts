import { Document, Packer, type Paragraph, type Table, TableRow } from 'docx';
import type { OfficialPaper, PaperBlock, PaperTable } from '../../../domain/papers/official-paper.ts';
import { footTable, headingTable, line, mm, page, pageSet, rule, textDefaults } from './docx-frame.ts';
import { headerRow, paragraph, tableCell, tableOver } from './docx-table.ts';
import { textWidth } from './text-width.ts';

/** A paper of running text as a .docx file, A4 upright, 14 pt, first lines indented. */
export async function paperDocx(paper: OfficialPaper): Promise<Uint8Array> {
  const last = paper.blocks.length - 1;
  const document = new Document({
    title: [paper.title, ...paper.subject].join(' '),
    creator: paper.heading.agency,
    styles: textDefaults,
    sections: [
      {
        ...pageSet('portrait'),
        children: [
          headingTable(paper.heading, 'portrait'),
          ...titleLines(paper),
          ...addressLines(paper.addressees),
          ...paper.blocks.flatMap((block, at) => blockOf(block, at === last)),
          line('', { size: 6, keepNext: true }),
          footTable(paper.foot, 'portrait'),
          ...secretaryReceivers(paper),
          line('', { size: 1 }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function titleLines(paper: OfficialPaper): Paragraph[] {
  const width = textWidth(paper.subject.at(-1) ?? paper.title, { size: 14, bold: true });
  return [
    line(paper.title, { bold: true, size: 14, before: 18 }),
    ...paper.subject.map((text) => line(text, { bold: true, size: 14 })),
    rule(Math.min(width, 400) * 0.4, page.portrait.textMm),
    line('', { size: 8 }),
  ];
}

function addressLines(addressees: readonly string[]): Paragraph[] {
  const [only] = addressees;
  if (only === undefined) return [];
  if (addressees.length === 1) return [line(`Kính gửi: ${only}`, { size: 14, after: 10 })];
  const list = addressees.map((name, at) => `- ${name}${at === addressees.length - 1 ? '.' : ';'}`);
  return [
    line('Kính gửi:', { size: 14, align: 'left', indentMm: 40 }),
    ...list.map((text) => line(text, { size: 14, align: 'left', indentMm: 50, after: 2 })),
    line('', { size: 6 }),
  ];
}

function blockOf(block: PaperBlock, isLast: boolean): (Paragraph | Table)[] {
  if (block.kind === 'table') return [tableOf(block, isLast), line('', { size: 6, keepNext: isLast })];
  if (block.kind === 'banner') {
    const last = block.lines.length - 1;
    return block.lines.map((text, at) =>
      line(text, { size: 14, after: 4, bold: at < last, italics: at === last, keepNext: isLast || at < last }),
    );
  }
  const style = {
    size: 14,
    align: 'both',
    after: 6,
    indentMm: 10,
    keepNext: isLast || block.kind === 'heading',
  } as const;
  return [line(block.text, { ...style, bold: block.kind === 'heading' })];
}

/** Nobody signs an empty page: the last row of the last table goes with the signature. */
function tableOf(table: PaperTable, isLast: boolean): Table {
  const total = table.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = table.columns.map((column) => mm((column.share / total) * page.portrait.textMm));
  const columns = table.columns.map((column, at) => ({ ...column, id: String(at) }));
  const rows = table.rows.map(
    (cells, n) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) => {
          const texts = cells[at]?.length ? cells[at] : [''];
          const style = { bold: false, centred: column.centred, keepNext: isLast && n === table.rows.length - 1 };
          return tableCell(
            texts.map((text) => paragraph(text, style)),
            widths[at],
            false,
          );
        }),
      }),
  );
  return tableOver(page.portrait.textMm, widths, [headerRow(columns, widths), ...rows]);
}

/** In minutes the secretary signs where receivers stand otherwise, so the receivers follow below. */
function secretaryReceivers({ foot }: OfficialPaper): Paragraph[] {
  if (!foot.secretary || foot.recipients.length === 0) return [];
  return [
    line('Nơi nhận:', { size: 12, bold: true, italics: true, align: 'left', before: 10 }),
    ...foot.recipients.map((text) => line(text, { size: 11, align: 'left' })),
  ];
}
