import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { renderPaperDocx } from '../../../../../shared/adapters/documents/write/render-paper.ts';
import { renderTableXlsx } from '../../../../../shared/adapters/documents/write/render-table.ts';
import type { OfficialPaper } from '../../../../../shared/domain/papers/official-paper.ts';
import { unzip } from '../../../../support/papers.ts';

const paper: OfficialPaper = {
  heading: { parent: 'UBND TỈNH HÀ TĨNH', agency: 'SỞ Y TẾ', number: 'Số: 07/TB-SYT', placeDate: 'Hà Tĩnh, ngày 16' },
  title: 'THÔNG BÁO',
  subject: ['Về việc trả hồ sơ'],
  addressees: ['Bệnh viện Phổi tỉnh', 'Bệnh viện Mắt'],
  blocks: [
    { kind: 'heading', text: '1. Lý do' },
    { kind: 'paragraph', text: 'Thiếu số quyết định.' },
    { kind: 'table', columns: [{ label: 'Nội dung', share: 1, centred: false }], rows: [[['Dòng 3', 'Dòng 5']]] },
    { kind: 'paragraph', text: 'Thông báo để biết./.' },
  ],
  foot: {
    recipients: ['- Như trên;', '- Lưu: VT.'],
    signer: { authority: ['GIÁM ĐỐC'], name: 'Nguyễn Tuấn' },
    secretary: { authority: ['THƯ KÝ'], name: 'Trần Thị Hà' },
  },
};

describe('When a paper of running text is written', () => {
  test('every part of it stands in the file, in order', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderPaperDocx(paper)) });
    const words = value.split('\n').filter((line) => line.trim() !== '');
    expect(words.slice(6)).toEqual([
      ...['THÔNG BÁO', 'Về việc trả hồ sơ', 'Kính gửi:', '- Bệnh viện Phổi tỉnh;', '- Bệnh viện Mắt.'],
      ...['1. Lý do', 'Thiếu số quyết định.', 'Nội dung', 'Dòng 3', 'Dòng 5', 'Thông báo để biết./.'],
      ...['THƯ KÝ', 'Trần Thị Hà', 'GIÁM ĐỐC', 'Nguyễn Tuấn', 'Nơi nhận:', '- Như trên;', '- Lưu: VT.'],
    ]);
  });

  test('the page stands upright and the last paragraph keeps with the signature', async () => {
    const xml =
      unzip(await renderPaperDocx(paper))
        .get('word/document.xml')
        ?.toString('utf8') ?? '';
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    const last = xml.split('<w:p>').find((part) => part.includes('Thông báo để biết./.'));
    expect(last).toContain('<w:keepNext/>');
  });
});

describe('When a table is exported as a workbook', () => {
  test('numbers are numbers and what looks like a formula is text', async () => {
    const columns = [
      { id: 'name', label: 'Tên' },
      { id: 'count', label: 'Số' },
    ];
    const bytes = await renderTableXlsx([
      { name: 'Bảng [1]/2', table: { columns, rows: [{ name: '=1+1', count: 3 }] } },
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    expect(sheet?.name).toBe('Bảng  1  2');
    expect(sheet?.getRow(2).values).toEqual([undefined, '=1+1', 3]);
    expect(sheet?.getCell('A2').numFmt).toBe('@');
  });

  test('each table has a sheet of its own, also when captions are alike', async () => {
    const table = { columns: [{ id: 'name', label: 'Tên' }], rows: [{ name: 'Bệnh viện Mắt' }] };
    const caption = 'Từng đơn vị, từng nội dung của kế hoạch';
    const bytes = await renderTableXlsx(
      [caption, caption.toUpperCase(), 'Theo đơn vị'].map((name) => ({ name, table })),
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      'Từng đơn vị, từng nội dung của ',
      'TỪNG ĐƠN VỊ, TỪNG NỘI DUNG  (2)',
      'Theo đơn vị',
    ]);
    expect(workbook.worksheets.map((sheet) => sheet.getCell('A2').value)).toEqual(Array(3).fill('Bệnh viện Mắt'));
  });
});
