import { readXls as oracle } from 'hucre';
import { describe, expect, it } from 'vitest';
import { utils, type WorkBook, write } from 'xlsx';
import { unpackNumber } from '../../../../shared/adapters/documents/xls/cells.ts';
import { readXls } from '../../../../shared/adapters/documents/xls/read-xls.ts';
import { codePageText } from '../../../../shared/adapters/documents/xls/text.ts';
import { isDateFormat } from '../../../../shared/adapters/documents/xlsx/excel-text.ts';
import type { GridItem } from '../../../../shared/domain/reading/grid.ts';
import { legacyText } from '../../../../shared/domain/reading/vietnamese/legacy-text.ts';
import { fixture, readGrid, refusal, rowsOf, texts } from '../../../support/read-grid.ts';
import { readBytes } from '../../../support/reading/read.ts';

const written = (
  rows: unknown[][],
  bookType: 'biff8' | 'biff5' = 'biff8',
  change?: (book: WorkBook) => void,
): Buffer => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Danh sách');
  change?.(book);
  return Buffer.from(write(book, { type: 'buffer', bookType }));
};
const cellsOf = (items: readonly GridItem[]): Map<string, string> => {
  const cells = new Map<string, string>();
  let sheet = '';
  for (const item of items) {
    if (item.kind === 'table') sheet = item.sheet ?? '';
    if (item.kind !== 'row') continue;
    for (const cell of item.cells) if (cell.text !== '') cells.set(`${sheet} ${item.row} ${cell.column}`, cell.text);
  }
  return cells;
};

describe('When a unit sends an Excel 97-2003 list', () => {
  it('rows keep the numbers a person sees and merged headings cover their columns', async () => {
    const rows = rowsOf(await readGrid(readXls, fixture('xls/001-biff8-10.xls')), 1);
    const eleventh = rows.find((row) => row.row === 11);
    expect(texts(eleventh).slice(0, 3)).toEqual(['1', 'Bệnh viện Y học cổ truyền', 'Sở Y tế Hà Tĩnh']);
    expect(rows[0]?.cells[0]).toMatchObject({ column: 0, span: 3, text: 'UBND TỈNH HÀ TĨNH' });
  });
  it('a unit merged over several people starts once and continues below', async () => {
    const rows = rowsOf(await readGrid(readXls, fixture('xls/made-015-merged-unit.xls')), 1);
    const merges = rows.filter((row) => row.row >= 10 && row.row <= 13);
    expect(merges.map((row) => row.cells.find((cell) => cell.column === 3)?.merge)).toEqual([
      'start',
      'continue',
      'continue',
      'start',
    ]);
  });
  it('hidden rows are flagged, hidden sheets left out and named', async () => {
    const items = await readGrid(readXls, fixture('xls/made-012-hidden-rows-sheets.xls'));
    expect(rowsOf(items, 2).filter((row) => row.hidden)).toHaveLength(2);
    expect(items).toContainEqual({ kind: 'notice', code: 'hidden_sheet_ignored', value: 'cfg' });
  });
  it('a formula that failed is a fault at its cell', async () => {
    const rows = rowsOf(await readGrid(readXls, fixture('xls/made-008-cached-formulas.xls')), 1);
    expect(rows.find((row) => row.row === 10)?.cells.find((cell) => cell.column === 3)).toMatchObject({
      fault: 'cell_error_value',
    });
  });
  it('a letterhead in text boxes and in the page header is read once, a note is not', async () => {
    const bytes = fixture('xls/made-letterhead-in-boxes.xls');
    const { form, rows } = await readBytes(bytes, { name: 'ds.xls' });
    expect(form).toMatchObject({
      parent: 'SỞ Y TẾ HÀ TĨNH',
      agency: 'BỆNH VIỆN ĐA KHOA TỈNH',
      number: 'Số: 145/DS-BVĐK',
      date: '2021-06-10',
    });
    expect(rows).toHaveLength(6);
  });
  it('a text box that is cut short costs its words alone', async () => {
    const broken = Buffer.from(fixture('xls/made-letterhead-in-boxes.xls'));
    for (let at = broken.indexOf('b6011200', 'hex'); at >= 0; at = broken.indexOf('b6011200', at + 4, 'hex'))
      broken.writeUInt16LE(0xffff, at + 14);
    const { form, rows } = await readBytes(broken, { name: 'ds.xls' });
    expect([form?.agency, rows.length]).toEqual(['BỆNH VIỆN ĐA KHOA TỈNH', 6]);
  });
  it('formulas of a program that works none out are faults at their cells, and no row is lost', async () => {
    const result = await readBytes(fixture('xls/made-formulas-without-results.xls'), { name: 'ds.xls' });
    const told = result.findings.filter(({ code }) => code === 'formula_without_value');
    expect(told.map(({ at }) => at?.cell)).toEqual(['A3', 'B3', 'D3', 'A4', 'C4', 'E4']);
    expect(result.rows.map(({ name, achievements }) => [name, achievements])).toEqual([
      ['Nguyễn Văn An', 'CSTĐ cơ sở năm 2020'],
      ['', 'Giấy khen 2019'],
      ['Phạm Văn Cường', ''],
    ]);
  });
  it.each(['xls/001-biff8-10.xls', 'xls/made-015-merged-unit.xls'])(
    'another reader sees the same values in %s',
    async (path) => {
      const cells = cellsOf(await readGrid(readXls, fixture(path)));
      const other = new Map<string, string>();
      for (const sheet of (await oracle(fixture(path))).sheets)
        sheet.rows.forEach((values, row) => {
          values.forEach((value, column) => {
            if (value !== null && value !== '') other.set(`${sheet.name} ${row + 1} ${column}`, String(value));
          });
        });
      expect(cells).toEqual(other);
    },
  );
});

describe('When cells are not plain text', () => {
  const mixed = async () => rowsOf(await readGrid(readXls, fixture('xls/made-mixed.xls')), 1);
  it('numbers, dates, truth values and long texts read as a person sees them', async () => {
    expect(texts((await mixed())[0])).toEqual([
      '7',
      '95.3',
      '2021-06-10',
      'TRUE',
      'Đạt nhiều thành tích; '.repeat(900),
      '0.25',
      '-12',
      '1234567890123',
    ]);
  });
  it('texts that continue in another record come back whole', async () => {
    const rows = (await mixed()).slice(1, 121).map((row) => texts(row).slice(0, 2));
    expect(rows).toEqual(rows.map((_, i) => [`Nguyễn Văn ${i}`, `plain ${'x'.repeat(i * 7)}`]));
  });
  it('legacy fonts come with their text, whole cells and parts of one', async () => {
    const cells = (await mixed()).at(-1)?.cells ?? [];
    expect(cells.map((cell) => legacyText.decodeRuns(cell.text, cell.fonts ?? []))).toEqual([
      'Nguyễn Văn Đạt',
      'SỞ Y TẾ',
      'Bác sĩ',
    ]);
  });
  it('notes and hidden columns are said', async () => {
    const items = await readGrid(readXls, fixture('xls/made-mixed.xls'));
    const at = { sheet: 'Danh sách' };
    expect(items).toContainEqual({ kind: 'notice', code: 'comments_present', at });
    expect(items).toContainEqual({ kind: 'notice', code: 'hidden_columns', at, value: 'H' });
  });
  it('a hidden column that holds nothing is not worth a word', async () => {
    const file = Buffer.from(fixture('xls/made-mixed.xls'));
    const columns = file.indexOf(Buffer.from('7d000c0007000700', 'hex'));
    file.writeUInt16LE(20, columns + 4);
    file.writeUInt16LE(60, columns + 6);
    const items = await readGrid(readXls, file);
    expect(items).not.toContainEqual(expect.objectContaining({ code: 'hidden_columns' }));
  });
  it('a percentage is read with its sign', async () => {
    const file = written([[0.95]], 'biff8', (book) => {
      const cell = book.Sheets['Danh sách']?.['A1'];
      if (cell) cell.z = '0.0%';
    });
    expect(texts(rowsOf(await readGrid(readXls, file), 1)[0])).toEqual(['95%']);
  });
  it('an Excel 95 workbook is read', async () => {
    const file = written([['TT', 'Ho va ten', 5, 1.5]], 'biff5');
    expect(texts(rowsOf(await readGrid(readXls, file), 1)[0])).toEqual(['TT', 'Ho va ten', '5', '1.5']);
  });
  it('bytes of a Vietnamese code page become letters, others stay for the font to tell', () => {
    expect(codePageText(Buffer.from('4e677579eade6e', 'hex'), 1258)).toBe('Nguyễn');
    expect(codePageText(Buffer.from('4e677579d46e', 'hex'), 1252)).toBe('NguyÔn');
  });
  it.each([
    [0x3ff00000, 1],
    [0x40590001, 1],
    [(1234 << 2) | 2, 1234],
    [(-5 << 2) | 2, -5],
    [(9530 << 2) | 3, 95.3],
  ])('the packed number %i is %d', (packed, value) => expect(unpackNumber(packed)).toBe(value));
});

describe('When the file is not a readable workbook', () => {
  it.each([
    ['hostile/h67-docx-agile-encrypted.docx', 'password_protected'],
    ['doc/001-canonical-10.doc', 'unsupported_format'],
    ['xls/005-html-as-xls.xls', 'corrupt_ole'],
  ])('%s is refused as %s', async (path, code) => {
    expect(await refusal(readXls, fixture(path))).toBe(code);
  });
  it('half a workbook is refused', async () => {
    const bytes = fixture('xls/001-biff8-10.xls');
    expect(await refusal(readXls, bytes.subarray(0, bytes.length / 2))).toBe('corrupt_ole');
  });
  it('an Excel 4.0 macro sheet is refused', async () => {
    const file = written([['a']]);
    const sheet = file.indexOf(Buffer.from('Danh sách', 'utf16le'));
    const kind = file.subarray(0, sheet).lastIndexOf(Buffer.from([0x85, 0x00])) + 4 + 5;
    file[kind] = 1;
    expect(await refusal(readXls, file)).toBe('macro');
  });
  it('a column far outside is said, not read', async () => {
    const file = written([['a']], 'biff8', (book) => {
      utils.sheet_add_aoa(book.Sheets['Danh sách'] ?? {}, [['xa']], { origin: 'IV1' });
    });
    expect(await readGrid(readXls, file)).toContainEqual({
      kind: 'notice',
      code: 'cell_out_of_range',
      at: { sheet: 'Danh sách' },
      value: 'IV1',
    });
  });
});

describe('When a cell is formatted', () => {
  it.each([
    [14, true],
    [22, true],
    [47, true],
    [48, false],
    [49, false],
    [50, true],
    [2, false],
  ])('format %i shows a date: %s', (format, isDate) => expect(isDateFormat(format, undefined)).toBe(isDate));
});
