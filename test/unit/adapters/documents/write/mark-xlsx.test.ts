import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { markedCopy } from '../../../../../shared/adapters/documents/write/marked-copy.ts';
import { renderListXlsx } from '../../../../../shared/adapters/documents/write/render-list.ts';
import { openPackage } from '../../../../../shared/adapters/documents/write/zip-package.ts';
import { nominationList } from '../../../../../shared/domain/papers/nomination-list.ts';
import type { Finding, Place } from '../../../../../shared/domain/reading/result.ts';
import { xlsxOf } from '../../../../support/office-files.ts';
import { aList, unzip } from '../../../../support/papers.ts';
import { xlsxOf as sheetsOf } from '../../../../support/reading/xlsx-of.ts';

const finding = (at: Place | undefined, over: Partial<Finding> = {}): Finding => ({
  severity: 'block',
  code: 'unit_missing',
  message: 'Chưa ghi đơn vị.',
  remedy: 'Điền đơn vị.',
  ...(at ? { at } : {}),
  ...over,
});
const mark = (bytes: Uint8Array, findings: readonly Finding[]) => markedCopy({ bytes, format: 'xlsx' }, findings);
const part = (bytes: Uint8Array, name: string) => unzip(bytes).get(name)?.toString('utf8') ?? '';
const sheetXml = (bytes: Uint8Array) => part(bytes, 'xl/worksheets/sheet1.xml');

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
  return workbook;
}

/** Address, colour and text of every note of a sheet, as another program reads them. */
async function notes(bytes: Uint8Array, at = 0): Promise<string[]> {
  const sheet = (await load(bytes)).worksheets[at];
  const found: string[] = [];
  sheet?.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (!cell.note) return;
      const text = typeof cell.note === 'string' ? cell.note : (cell.note.texts ?? []).map((run) => run.text).join('');
      const fill = cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;
      found.push(`${cell.address} ${fill ?? '-'} ${text.split('\n')[0]}`);
    }),
  );
  return found;
}

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const data = (rows: string, after = '') => `<sheetData>${rows}</sheetData>${after}`;

describe('When a unit gets its own workbook back', () => {
  test('the cell of each finding has a note and the colour of its severity', async () => {
    const file = xlsxOf({ 'DS 1': data(row(1, text('A1', 'DANH SÁCH')) + row(3, text('A3', '1') + text('B3', 'An'))) });
    const marked = await mark(file, [
      finding({ sheet: 'DS 1', row: 3, cell: 'B3' }, { severity: 'warn' }),
      finding({ sheet: 'DS 1', row: 3, cell: 'A3' }),
      finding(undefined, { severity: 'info', message: 'Thiếu phần đầu.' }),
    ]);
    expect(await notes(marked)).toEqual([
      'A1 - Lưu ý: Thiếu phần đầu.',
      'A3 FFF8CBAD Phải sửa: Chưa ghi đơn vị.',
      'B3 FFFFE699 Cần xem lại: Chưa ghi đơn vị.',
    ]);
  });

  test('values, formats and parts without findings stay', async () => {
    const file = await renderListXlsx(nominationList(aList({})));
    const marked = await mark(file, [finding({ sheet: 'Danh sách', row: 11, cell: 'D11' })]);
    const [before, after] = [await load(file), await load(marked)].map((workbook) => workbook.worksheets[0]);
    expect(after?.getSheetValues()).toEqual(before?.getSheetValues());
    const look = (sheet: ExcelJS.Worksheet | undefined) => ({ ...sheet?.getCell('D11').style, fill: undefined });
    expect(after?.getCell('D11').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFF8CBAD' } });
    expect(look(after)).toEqual(look(before));
    const same = ['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/theme/theme1.xml', 'docProps/core.xml'];
    for (const name of same) expect(part(marked, name)).toBe(part(file, name));
  });

  test('two findings of one cell stand in one note, in the worse colour', async () => {
    const file = xlsxOf({ DS: data(row(1, text('A1', 'x'))) });
    const at = { sheet: 'DS', row: 1, cell: 'A1' };
    const marked = await mark(file, [finding(at, { severity: 'info' }), finding(at, { message: 'Trùng.' })]);
    expect(await notes(marked)).toEqual(['A1 FFF8CBAD Lưu ý: Chưa ghi đơn vị.']);
    expect(part(marked, 'xl/comments1.xml')).toContain('Phải sửa: Trùng.');
  });
});

describe('When the cell of a finding is not in the file', () => {
  test.each([
    ['between two cells', 'B1', row(1, text('A1', '1') + text('C1', '3')), /r="A1".*r="B1".*r="C1"/],
    ['behind the last cell', 'C1', row(1, text('A1', '1')), /r="A1".*r="C1"/],
    ['in an empty row', 'B2', `${row(1, text('A1', '1'))}<row r="2"/>`, /<row r="2"><c r="B2" s="1"\/><\/row>/],
    ['in a missing row', 'B2', row(1, text('A1', '1')) + row(3, text('A3', '3')), /r="A1".*<row r="2">.*r="A3"/],
    ['below all rows', 'A9', row(1, text('A1', '1')), /<\/row><row r="9"><c r="A9" s="1"\/><\/row><\/sheetData>/],
  ])('%s it is put in its place', async (_, cell, rows, expected) => {
    const marked = await mark(xlsxOf({ DS: data(rows) }), [finding({ sheet: 'DS', cell })]);
    expect(sheetXml(marked)).toMatch(expected);
    expect(await notes(marked)).toEqual([`${cell} FFF8CBAD Phải sửa: Chưa ghi đơn vị.`]);
  });

  test('in a sheet without any data a row is made', async () => {
    const marked = await mark(xlsxOf({ DS: '<sheetData/>' }), [finding({ sheet: 'DS', cell: 'B2' })]);
    expect(await notes(marked)).toEqual(['B2 FFF8CBAD Phải sửa: Chưa ghi đơn vị.']);
  });

  test('a covered cell of a merge gives way to the one that shows', async () => {
    const merge = '<mergeCells count="1"><mergeCell ref="D3:D5"/></mergeCells>';
    const file = xlsxOf({ DS: data(row(3, text('D3', 'Khoa Nhi')) + row(5, text('A5', '3')), merge) });
    expect(await notes(await mark(file, [finding({ sheet: 'DS', cell: 'D5' })]))).toEqual([
      'D3 FFF8CBAD Phải sửa: Chưa ghi đơn vị.',
    ]);
  });

  test('rows and cells without numbers are counted one after the other', async () => {
    const bare = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const file = xlsxOf({ DS: data(`<row>${bare('a')}${bare('b')}</row><row>${bare('c')}${bare('d')}</row>`) });
    const marked = await mark(file, [finding({ sheet: 'DS', cell: 'B2' })]);
    expect(sheetXml(marked)).toContain('<c t="inlineStr" s="1"><is><t>d</t></is></c>');
  });
});

describe('When a workbook has several sheets', () => {
  test('each finding goes to its sheet, one without place to the first', async () => {
    const file = xlsxOf({ 'Tập thể': data(row(2, text('B2', 'x'))), 'Cá nhân': data(row(1, text('A1', 'y'))) });
    const marked = await mark(file, [finding({ sheet: 'Cá nhân', cell: 'A1' }), finding(undefined)]);
    expect(await notes(marked, 0)).toEqual(['B2 - Phải sửa: Chưa ghi đơn vị.']);
    expect(await notes(marked, 1)).toEqual(['A1 FFF8CBAD Phải sửa: Chưa ghi đơn vị.']);
  });
});

describe('When a workbook has notes of its own', () => {
  test('they stay, and a marked cell keeps its note with the finding behind', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('DS');
    sheet.getCell('A1').value = 'x';
    sheet.getCell('A1').note = 'Chị Hà hỏi lại';
    sheet.getCell('B2').value = 'y';
    sheet.getCell('B2').note = 'Giữ nguyên';
    const file = new Uint8Array(await workbook.xlsx.writeBuffer());
    const marked = await mark(file, [
      finding({ sheet: 'DS', cell: 'A1' }),
      finding({ sheet: 'DS', cell: 'C3' }, { severity: 'info' }),
    ]);
    expect(await notes(marked)).toEqual([
      'A1 FFF8CBAD Chị Hà hỏi lại',
      'B2 - Giữ nguyên',
      'C3 FFDDEBF7 Lưu ý: Chưa ghi đơn vị.',
    ]);
    const vml = [...unzip(marked)].find(([name]) => name.endsWith('.vml'))?.[1].toString('utf8') ?? '';
    expect(vml.split('ObjectType="Note"').length - 1).toBe(3);
    expect(sheetXml(marked).split('<legacyDrawing').length - 1).toBe(1);
  });

  test('a part of notes that is broken gives way, a workbook without sheets comes back as it is', async () => {
    const once = openPackage(
      await mark(xlsxOf({ DS: data(row(1, text('A1', 'x'))) }), [finding({ sheet: 'DS', cell: 'A1' })]),
    );
    once.put('xl/comments1.xml', Buffer.from('<comments><authors/></comments>'));
    expect(await notes(await mark(once.toBytes(), [finding({ sheet: 'DS', cell: 'B1' })]))).toHaveLength(1);
    const none = xlsxOf({});
    expect([...unzip(await mark(none, [finding(undefined)]))]).toEqual([...unzip(none)]);
  });

  test('a marked copy can be marked again', async () => {
    const file = xlsxOf({ DS: data(row(1, text('A1', 'x'))) });
    const once = await mark(file, [finding({ sheet: 'DS', cell: 'A1' })]);
    const twice = await mark(once, [finding({ sheet: 'DS', cell: 'B1' })]);
    expect(await notes(twice)).toHaveLength(2);
  });
});

describe('When a small program wrote the styles', () => {
  test.each([
    ['no fills', '<fonts><font/></fonts><cellXfs><xf fontId="0"/></cellXfs>'],
    ['no cell formats', '<fills><fill/><fill/></fills><cellStyleXfs><xf/></cellStyleXfs>'],
    ['nothing at all', ''],
  ])('a style part with %s takes the colours all the same', async (_, styles) => {
    const rows = row(1, text('A1', 'x'));
    const marked = await mark(sheetsOf([{ name: 'DS', rows }], { styles }), [finding({ sheet: 'DS', cell: 'A1' })]);
    const style = Number(/<c r="A1"[^>]* s="(\d+)"/.exec(sheetXml(marked))?.[1]);
    const formats = /<cellXfs.*<\/cellXfs>/.exec(part(marked, 'xl/styles.xml'))?.[0].match(/<xf[^>]*>/g) ?? [];
    const fill = Number(/fillId="(\d+)"/.exec(formats[style] ?? '')?.[1]);
    const fills = /<fills.*<\/fills>/
      .exec(part(marked, 'xl/styles.xml'))?.[0]
      .match(/<fill[ />].*?(?=<fill[ />]|<\/fills>)/g);
    expect(fills?.[fill]).toContain('F8CBAD');
  });
});

describe('When rows to be marked are far apart, missing or under a merge', () => {
  test('rows between them are leapt over and rows that are not there are made in their place', async () => {
    const rows = [row(1, text('A1', 'x')), row(4, '<c r="A4"/>'), row(9, text('A9', 'y')), '<row r="12"/>'].join('');
    const file = xlsxOf({ DS: data(rows, '<mergeCells><mergeCell ref="B1:B9"/></mergeCells>') });
    const marked = await mark(file, [
      ...['A3', 'A4', 'A10', 'C12', 'A20'].map((cell) => finding({ sheet: 'DS', cell })),
      finding({ sheet: 'DS', cell: 'B7' }),
    ]);
    const numbers = [...sheetXml(marked).matchAll(/<row r="(\d+)"/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual([1, 3, 4, 9, 10, 12, 20]);
    const cells = [...sheetXml(marked).matchAll(/<c r="(\w+)" s="\d+"\/>/g)].map(([, cell]) => cell);
    expect(cells).toEqual(['B1', 'A3', 'A4', 'A10', 'C12', 'A20']);
  });

  test('the end of a row inside a comment is not the end of the row', async () => {
    const rows = `${row(1, text('A1', 'x'))}<row r="2"><!-- </row> --><c r="A2"/></row>${row(3, text('A3', 'y'))}`;
    const marked = await mark(xlsxOf({ DS: data(rows) }), [finding({ sheet: 'DS', cell: 'B3' })]);
    expect(sheetXml(marked)).toMatch(
      /<!-- <\/row> --><c r="A2"\/><\/row><row r="3"><c r="A3".*<c r="B3" s="\d+"\/><\/row>/,
    );
  });
});
