import { describe, expect, it } from 'vitest';
import { an, heading } from '../../support/reading/docx-of.ts';
import { codesOf, readBytes, valuesOf } from '../../support/reading/read.ts';
import { inlineRow, inlineRows, type SheetShape, xlsxOf } from '../../support/reading/xlsx-of.ts';

const top = [['SỞ Y TẾ', undefined, undefined, 'Hà Tĩnh, ngày 05 tháng 6 năm 2021'], ['DANH SÁCH']];
/** Official lines in rows 1–2, the heading in row 5, the list from row 6. */
const sheet = (rows: string): SheetShape => ({
  name: 'DS',
  rows: inlineRows(1, top) + inlineRow(5, heading) + rows,
});
const read = (sheets: readonly SheetShape[]) => readBytes(xlsxOf(sheets), { name: 'ds.xlsx' });

describe('When a workbook has several sheets', () => {
  it('lists on several sheets are read in the order of the tabs, a lookup sheet is passed over', async () => {
    const lookup: SheetShape = {
      name: 'Mã',
      rows: inlineRows(1, [
        ['Mã', 'Tên đơn vị'],
        ['01', 'Khoa Nội'],
      ]),
    };
    const second: SheetShape = {
      name: 'Cá nhân',
      rows: inlineRow(1, heading) + inlineRow(2, ['1', 'Lê Thị Bình', 'Y sĩ', 'Khoa Ngoại', 'Giấy khen']),
    };
    const result = await read([sheet(inlineRows(6, [an])), lookup, second]);
    expect(result.rows.map(({ name, at }) => [name, at.sheet])).toEqual([
      ['Nguyễn Văn An', 'DS'],
      ['Lê Thị Bình', 'Cá nhân'],
    ]);
    expect(result.findings).toEqual([]);
  });

  it('a lookup sheet longer than any list does not count as one', async () => {
    const communes = Array.from({ length: 21_000 }, (_, i) => `<row><c><v>${i}</v></c><c><v>7</v></c></row>`).join('');
    const result = await read([sheet(inlineRows(6, [an])), { name: 'Mã xã', rows: communes }]);
    expect([result.outcome, valuesOf(result)]).toEqual(['accept', [an]]);
  });

  it('a list of more people than a file may name is refused', async () => {
    const many = Array.from({ length: 6 }, (_, i) => [`${i + 1}`, `Người ${i}`, 'Y sĩ', 'Khoa Nội', 'Giấy khen']);
    const result = await readBytes(xlsxOf([sheet(inlineRows(6, many))]), { limits: { rows: 5 } });
    expect([result.outcome, codesOf(result), result.rows]).toEqual(['refuse', ['too_many_rows'], []]);
  });

  it('the heading may stand on a later sheet, the signer before a lookup sheet', async () => {
    const signature = inlineRow(9, ['THỦ TRƯỞNG ĐƠN VỊ']) + inlineRow(12, ['Trần Thị Mẫu Đơn']);
    const bare: SheetShape = {
      name: 'Tập thể',
      rows: inlineRow(1, heading) + inlineRow(2, ['1', 'Khoa Nội', '', 'BV', 'CTĐ']),
    };
    const units = Array.from({ length: 90 }, (_, i) => [`${i}`, `Khoa Số ${i}`]);
    const lookup: SheetShape = { name: 'DM', rows: inlineRows(1, units) };
    const result = await read([bare, sheet(inlineRows(6, [an]) + signature), lookup]);
    expect(result.form).toMatchObject({ agency: 'SỞ Y TẾ', title: 'DANH SÁCH', signer: 'Trần Thị Mẫu Đơn' });
    expect(codesOf(result)).not.toContain('form_heading_missing');
  });

  it('a draft that another program made visible is read and its people told as repeated', async () => {
    const draft: SheetShape = { name: 'Nháp', rows: inlineRow(1, heading) + inlineRow(2, an), state: 'visible' };
    const result = await read([draft, sheet(inlineRows(6, [an]))]);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'duplicate_nominee', at: expect.objectContaining({ sheet: 'DS', row: 6 }) }),
    );
  });
});
