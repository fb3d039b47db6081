import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { renderListDocx, renderListXlsx } from '../../../../../shared/adapters/documents/write/render-list.ts';
import { nominationList } from '../../../../../shared/domain/papers/nomination-list.ts';
import { aList, anEntry, unzip } from '../../../../support/papers.ts';

const entries = [
  anEntry({ kind: 'collective', name: 'Khoa Truyền nhiễm', position: '' }),
  anEntry({ name: 'Hồ Đức An', achievements: 'CSTĐCS 2019 & 2020\nGiấy khen <Sở Y tế>' }),
  anEntry({ name: '=HYPERLINK("x")', achievements: '- 02 sáng kiến cấp cơ sở' }),
];
const paper = nominationList(aList({ entries }));
const count = (xml: string, part: string) => xml.split(part).length - 1;

async function documentXml(bytes: Uint8Array): Promise<string> {
  return unzip(bytes).get('word/document.xml')?.toString('utf8') ?? '';
}

async function sheetOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('When a list is written as a Word file', () => {
  test('every word of heading, rows and foot stands in it, in order', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderListDocx(paper)) });
    const words = value.split('\n').filter((line) => line.trim() !== '');
    const expected = [
      ...['UBND TỈNH HÀ TĨNH', 'SỞ Y TẾ', 'Số: 1850/DS-SYT', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ...['Độc lập - Tự do - Hạnh phúc', 'Hà Tĩnh, ngày 18 tháng 6 năm 2021', 'DANH SÁCH'],
      ...paper.subject,
      ...paper.columns.map((column) => column.label),
      ...paper.sections.flatMap((section) => [section.heading, ...section.rows.flat(2)]),
      ...['Danh sách gồm 01 tập thể, 02 cá nhân./.', 'Nơi nhận:', ...paper.foot.recipients],
      ...['Q. GIÁM ĐỐC', 'Nguyễn Tuấn'],
    ];
    expect(words).toEqual(expected);
  });

  test('the page is A4 landscape with the margins of the decree and its number from page 2 on', async () => {
    const xml = await documentXml(await renderListDocx(paper));
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(xml).toContain('<w:titlePg/>');
  });

  test('the heading row repeats, no short row breaks, and the last row keeps with the signature', async () => {
    const xml = await documentXml(await renderListDocx(paper));
    const rows = xml.split('<w:tr>').slice(1);
    const [header, , , , , last] = rows.slice(1);
    expect(count(xml, '<w:tblHeader/>')).toBe(1);
    expect(header).toContain('<w:tblHeader/>');
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(count(last ?? '', '<w:keepNext/>')).toBeGreaterThanOrEqual(5);
  });

  test('a row longer than a page may break', async () => {
    const long = anEntry({ achievements: Array.from({ length: 60 }, (_, at) => `Giấy khen ${at}`).join('\n') });
    const xml = await documentXml(await renderListDocx(nominationList(aList({ entries: [long] }))));
    const row = xml.split('<w:tr>').find((part) => part.includes('Giấy khen 59'));
    expect(row?.startsWith('<w:trPr><w:cantSplit w:val="off"/></w:trPr>')).toBe(true);
  });
});

describe('When a list is written as a workbook', () => {
  test('the rows stand under the official columns', async () => {
    const sheet = await sheetOf(await renderListXlsx(paper));
    const rows = Array.from(sheet.getSheetValues(), (row) => (Array.isArray(row) ? row.slice(1) : []));
    const header = rows.findIndex((row) => row[0] === 'TT');
    expect(rows[header]).toEqual(paper.columns.map((column) => column.label));
    expect(rows[header + 2]?.slice(0, 2)).toEqual(['1', 'Khoa Truyền nhiễm']);
    expect(rows[header + 4]?.[4]).toBe('CSTĐCS 2019 & 2020\nGiấy khen <Sở Y tế>');
  });

  test('a value that looks like a formula stays text, now and when edited', async () => {
    const bytes = await renderListXlsx(paper);
    const sheet = await sheetOf(bytes);
    const xml = unzip(bytes).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
    const found: ExcelJS.Cell[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => (cell.value === '=HYPERLINK("x")' ? found.push(cell) : 0)));
    expect(found.map((cell) => [cell.type, cell.numFmt])).toEqual([[ExcelJS.ValueType.String, '@']]);
    expect(xml).not.toContain('<f>');
  });

  test('it prints A4 landscape, one page wide, with the heading row on each page', async () => {
    const sheet = await sheetOf(await renderListXlsx(paper));
    const print = { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '9:9' };
    expect(sheet.pageSetup).toMatchObject(print);
  });

  test('achievements higher than a row can be go on below, with nothing lost', async () => {
    const texts = Array.from({ length: 70 }, (_, at) => `Giấy khen của Giám đốc Sở Y tế số ${at}`);
    const long = nominationList(aList({ entries: [anEntry({ achievements: texts.join('\n') })] }));
    const sheet = await sheetOf(await renderListXlsx(long));
    const cells: string[] = [];
    sheet.eachRow((row, number) => (number > 10 ? cells.push(String(row.getCell(5).value ?? '')) : 0));
    const all = cells.join('\n').split('\n');
    expect(all.filter((text) => text.startsWith('Giấy khen'))).toEqual(texts);
    sheet.eachRow((row) => expect(row.height).toBeLessThanOrEqual(409));
  });
});
