import { Document, HeightRule, ImportedXmlComponent, Packer, Paragraph, type Table, TableRow } from 'docx';
import type { ColumnChoice, FormTemplatePaper, TemplateColumn } from '../../../domain/papers/form-template.ts';
import { formMark } from '../../../domain/reading/grid.ts';
import { footTable, headingTable, line, mm, page, pageSet, textDefaults } from './docx-frame.ts';
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
import { escapeXml } from './xml-edit.ts';

/** An empty form as a .docx file, with the form's id and version among its custom properties. */
export async function templateDocx(paper: FormTemplatePaper): Promise<Uint8Array> {
  const document = new Document({
    title: [paper.title, ...paper.subject].join(' '),
    creator: paper.heading.agency,
    customProperties: [
      { name: formMark.id, value: paper.mark.id },
      { name: formMark.version, value: paper.mark.version },
    ],
    styles: textDefaults,
    sections: [
      {
        ...pageSet('landscape'),
        children: [
          headingTable(paper.heading, 'landscape'),
          ...titleLines(paper),
          emptyTable(paper),
          line('', { size: 10, keepNext: true }),
          footTable(paper.foot, 'landscape'),
          line('', { size: 1 }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function emptyTable(paper: FormTemplatePaper): Table {
  const widths = columnWidths(paper.columns);
  let number = 0;
  const rows = paper.sections.flatMap((section) => [
    ...(section.heading === null ? [] : [sectionRow(section.heading, paper.columns.length)]),
    ...Array.from({ length: section.rows }, () => {
      number += 1;
      return emptyRow(paper.columns, { widths, number, kind: section.kind });
    }),
  ]);
  return tableOver(page.landscape.textMm, widths, [headerRow(paper.columns, widths), ...rows]);
}

type EmptyRow = { widths: readonly number[]; number: number; kind: 'collective' | 'individual' };

function emptyRow(columns: readonly TemplateColumn[], { widths, number, kind }: EmptyRow): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: mm(9), rule: HeightRule.ATLEAST },
    children: columns.map((column, at) => {
      // A collective has no position, so there is nothing to choose.
      const choice = column.id === 'position' && kind === 'collective' ? undefined : column.choice;
      const content = choice
        ? choiceParagraph(choice, { title: column.label, tag: column.id, id: number * 100 + at + 1 })
        : paragraph('', { bold: false, centred: column.centred, keepNext: false });
      return tableCell([content], widths[at], false);
    }),
  });
}

/** A combo box content control: one may choose or type. Its prompt is a placeholder, which is not text of the cell. */
function choiceParagraph(choice: ColumnChoice, control: { title: string; tag: string; id: number }): Paragraph {
  const size = `<w:sz w:val="${TABLE_SIZE * 2}"/><w:szCs w:val="${TABLE_SIZE * 2}"/>`;
  const items = [...new Set(choice.values)].map((value) => {
    const text = escapeXml(value);
    return `<w:listItem w:displayText="${text}" w:value="${text}"/>`;
  });
  const properties = [
    `<w:rPr>${size}</w:rPr>`,
    `<w:alias w:val="${escapeXml(control.title)}"/><w:tag w:val="${escapeXml(control.tag)}"/>`,
    `<w:id w:val="${control.id}"/><w:showingPlcHdr/><w:comboBox>${items.join('')}</w:comboBox>`,
  ].join('');
  const prompt = `<w:r><w:rPr><w:color w:val="7F7F7F"/>${size}</w:rPr><w:t>${escapeXml(choice.prompt)}</w:t></w:r>`;
  const xml = `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${prompt}</w:sdtContent></w:sdt>`;
  const result = new Paragraph({ alignment: 'left' });
  result.addChildElement(ImportedXmlComponent.fromXmlString(xml));
  return result;
}
