import { describe, expect, test } from 'vitest';
import { documentReader } from '../../../../../shared/adapters/documents/document-reader.ts';
import { markedCopy } from '../../../../../shared/adapters/documents/write/marked-copy.ts';
import type { Finding, ReadingResult } from '../../../../../shared/domain/reading/result.ts';
import { formDk } from '../../../../support/forms.ts';
import { unzip } from '../../../../support/papers.ts';
import {
  type DocxShape,
  docxOf,
  dossier,
  heading,
  row,
  table,
  textCell,
  textRow,
} from '../../../../support/reading/docx-of.ts';
import { inlineRows, type SheetShape, type XlsxShape, xlsxOf } from '../../../../support/reading/xlsx-of.ts';

const reader = documentReader();
const read = (bytes: Uint8Array) => reader.read({ name: 'ds', bytes }, formDk);
const people = [
  ['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'Giấy khen & "bằng khen" năm 2019'],
  ['2', 'Lê Thị Bình', '', 'Khoa Ngoại', 'Giấy khen năm 2020'],
  ['2', 'Trần Văn Quý', 'Y sĩ', '', ''],
];
const columns = ['tt', 'name', 'position', 'unit', 'achievements'];

/** A finding at every cell of every row, beside what the reader found. */
const everywhere = ({ rows, findings }: ReadingResult): Finding[] => [
  ...findings,
  ...rows.flatMap(({ at }) =>
    columns.map((column, i) => ({
      ...{ severity: 'warn' as const, code: 'x', message: 'Xem <lại> & sửa.', remedy: '' },
      at: { ...at, column, ...(at.sheet === undefined ? {} : { cell: `${'ABCDE'[i]}${at.row}` }) },
    })),
  ),
];
const codesOf = ({ findings }: ReadingResult) =>
  findings.map(({ code, at }) => [code, at]).filter(([code]) => code !== 'comments_present');

async function expectSame(bytes: Uint8Array, changed: RegExp): Promise<void> {
  const before = await read(bytes);
  expect(before.rows).toHaveLength(3);
  const format = before.file.format === 'docx' ? 'docx' : 'xlsx';
  const marked = await markedCopy({ bytes, format }, everywhere(before), formDk);
  const after = await read(marked);
  expect([after.rows, codesOf(after), after.form]).toEqual([before.rows, codesOf(before), before.form]);
  const parts = unzip(marked);
  const others = [...unzip(bytes)].filter(([name]) => !changed.test(name));
  for (const [name, part] of others) expect(parts.get(name)?.equals(part), name).toBe(true);
  expect(others.length).toBeGreaterThan(0);
}

describe('When a file written in an unusual way comes back with every cell marked', () => {
  const sheet: SheetShape = { name: 'DS', rows: inlineRows(1, [['DANH SÁCH'], heading, ...people]) };
  const hidden: SheetShape = { name: 'Nháp', rows: inlineRows(1, [heading]), state: 'veryHidden' };
  const merged: SheetShape = { ...sheet, merges: ['A1:E1', 'D3:D4'] };
  const workbooks: [string, SheetShape[], XlsxShape][] = [
    ['a prefix on every element', [sheet], { prefix: 'x' }],
    ['absolute targets', [sheet], { isTargetAbsolute: true }],
    ['merged cells', [merged], {}],
    ['a hidden sheet before it', [hidden, sheet], {}],
    ['parts of its own', [sheet], { extraParts: { 'customXml/item1.xml': '<a/>', 'xl/media/image1.png': 'png' } }],
  ];
  test.each(workbooks)('a workbook with %s reads as before and keeps its other parts', async (_, sheets, shape) => {
    await expectSame(xlsxOf(sheets, shape), /sheet1|sheet2|styles|Content_Types|\.rels|comments|vml/);
  });

  const styles = { 'docProps/app.xml': '<Properties/>' };
  const documents: [string, DocxShape][] = [
    ['a prefix of its own', { prefix: 'ns0', extraParts: styles }],
    ['the strict edition', { isStrict: true, extraParts: styles }],
    ['UTF-16', { encoding: 'utf-16le', extraParts: styles }],
    ['its main part elsewhere', { mainPart: 'word/document2.xml', extraParts: styles }],
  ];
  test.each(documents)('a document with %s reads as before and keeps its other parts', async (_, shape) => {
    const bytes = docxOf(dossier(table([textRow(heading), ...people.map((texts) => textRow(texts))])), shape);
    await expectSame(bytes, /document2?\.xml|Content_Types|\.rels|comments/);
  });

  test('a document whose rows stand in content controls and tracked changes reads as before', async () => {
    const [first = '', second = '', third = ''] = people.map((texts) => textRow(texts));
    const control = `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>${first}</w:sdtContent></w:sdt>`;
    const inserted = second.replace('<w:tr>', '<w:tr><w:trPr><w:ins w:id="1" w:author="A"/></w:trPr>');
    const deleted = third.replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="2" w:author="A"/></w:trPr>');
    const bytes = docxOf(dossier(table([textRow(heading), control, inserted, deleted, third])), { extraParts: styles });
    await expectSame(bytes, /document\.xml|Content_Types|\.rels|comments/);
  });

  test('a cell that a content control holds is coloured, its comment stands in the first free cell of the row', async () => {
    const [tt = '', ...others] = (people[0] ?? []).map((text) => textCell(text));
    const held = (cell: string): string =>
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${cell}</w:sdtContent></w:sdt>`;
    const rows = [row([tt, ...others.map(held)]), ...people.slice(1).map((texts) => textRow(texts))];
    const bytes = docxOf(dossier(table([textRow(heading), ...rows])), { extraParts: styles });
    await expectSame(bytes, /document\.xml|Content_Types|\.rels|comments/);
    const marked = await markedCopy({ bytes, format: 'docx' }, everywhere(await read(bytes)), formDk);
    const controls =
      unzip(marked)
        .get('word/document.xml')
        ?.toString()
        .match(/<w:sdtContent>.*?<\/w:sdtContent>/g) ?? [];
    expect(controls.map((cell) => [cell.includes('w:comment'), cell.split('<w:shd ').length - 1])).toEqual(
      Array(4).fill([false, 1]),
    );
  });
});
