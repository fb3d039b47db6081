import { describe, expect, it } from 'vitest';
import { an, binh, escapeXml, heading } from '../../support/reading/docx-of.ts';
import { codesOf, namesOf, readBytes, valuesOf } from '../../support/reading/read.ts';
import { inlineRow, inlineRows, type SheetShape, type XlsxShape, xlsxOf } from '../../support/reading/xlsx-of.ts';

const top = [
  ['UBND TỈNH HÀ TĨNH', undefined, undefined, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['SỞ Y TẾ', undefined, undefined, 'Hà Tĩnh, ngày 05 tháng 6 năm 2021'],
  ['DANH SÁCH'],
];
/** Official lines in rows 1–3, the heading in row 5, the list from row 6. */
const sheet = (rows: string, more: Partial<SheetShape> = {}): SheetShape => ({
  name: 'DS',
  rows: inlineRows(1, top) + inlineRow(5, heading) + rows,
  ...more,
});
const read = (sheets: readonly SheetShape[], shape: XlsxShape = {}) =>
  readBytes(xlsxOf(sheets, shape), { name: 'ds.xlsx' });
const cellOf = (markup: string): string => `<row r="6"><c r="A6"><v>1</v></c>${markup}</row>`;
const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('When a list is kept in Excel in an unusual way', () => {
  it('a plain list gives rows, places and the facts around it', async () => {
    const result = await read([
      sheet(
        inlineRows(6, [an, binh]) +
          inlineRow(9, [undefined, undefined, undefined, undefined, 'THỦ TRƯỞNG ĐƠN VỊ']) +
          inlineRow(13, [undefined, undefined, undefined, undefined, 'Trần Thị Mẫu Đơn']),
      ),
    ]);
    expect(result.findings).toEqual([]);
    expect(valuesOf(result)).toEqual([an, binh]);
    expect(result.rows[1]?.at).toEqual({ sheet: 'DS', row: 7 });
    expect(result.form).toMatchObject({
      parent: 'UBND TỈNH HÀ TĨNH',
      agency: 'SỞ Y TẾ',
      date: '2021-06-05',
      signer: 'Trần Thị Mẫu Đơn',
    });
  });

  it('rich text is joined, phonetic guides are not text', async () => {
    const items =
      '<si><r><t xml:space="preserve">Nguyễn </t></r><r><rPr><b/></rPr><t>Văn An</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    const result = await read(
      [
        sheet(
          cellOf(
            `<c r="B6" t="s"><v>0</v></c>${inline('C6', 'Bác sĩ')}${inline('D6', 'Khoa Nội')}${inline('E6', 'Giấy khen')}`,
          ),
        ),
      ],
      { stringItems: items },
    );
    expect(namesOf(result)).toEqual(['Nguyễn Văn An']);
  });

  it('cached values of formulas are read, a formula without one is told at its cell', async () => {
    const markup = `<c r="B6" t="str"><f>A1&amp;B1</f><v>Nguyễn Văn An</v></c>${inline('C6', 'Bác sĩ')}<c r="D6"><f>VLOOKUP(B6,X!A:B,2,0)</f><v></v></c>${inline('E6', 'Giấy khen')}`;
    const result = await read([sheet(cellOf(markup))]);
    expect(namesOf(result)).toEqual(['Nguyễn Văn An']);
    expect(result.findings).toMatchObject([
      { code: 'formula_without_value', at: { sheet: 'DS', cell: 'D6', column: 'unit' } },
    ]);
  });

  it('a formula without a value in a column that must be filled blocks, in another it warns', async () => {
    const cells = `<c r="A6"><f>A5+1</f></c><c r="B6"><f>X!B2</f></c>${inline('C6', 'Bác sĩ')}${inline('D6', 'Khoa Nội')}${inline('E6', 'GK')}`;
    const result = await read([sheet(`<row r="6">${cells}</row>`)]);
    expect(result.findings.map(({ code, severity, at }) => [code, severity, at?.cell])).toEqual([
      ['formula_without_value', 'warn', 'A6'],
      ['formula_without_value', 'block', 'B6'],
    ]);
  });

  it('a program that writes 0 for every formula and leaves them to Excel gives no values', async () => {
    const cells = `<c r="B6"><f>X!B2</f><v>0</v></c>${inline('C6', 'Bác sĩ')}${inline('D6', 'Khoa Nội')}<c r="E6" t="str"><f>X!E2</f><v>Giấy khen</v></c>`;
    const left = await read([sheet(cellOf(cells))], { isUncalculated: true });
    expect(left.findings).toMatchObject([{ code: 'formula_without_value', at: { cell: 'B6' } }]);
    expect(left.rows).toMatchObject([{ name: '', achievements: 'Giấy khen' }]);
    expect(namesOf(await read([sheet(cellOf(cells))]))).toEqual(['0']);
  });

  it('formulas that look up another workbook give their kept values, and the link is told', async () => {
    const markup = `${inline('B6', 'Nguyễn Văn An')}${inline('C6', 'Bác sĩ')}<c r="D6" t="str"><f>[1]DM!A1</f><v>Khoa Nội</v></c>${inline('E6', 'GK')}`;
    const result = await read([sheet(cellOf(markup))], {
      relations: [['externalLink', 'externalLinks/externalLink1.xml']],
    });
    expect(result.rows[0]?.unit).toBe('Khoa Nội');
    expect(result.findings).toMatchObject([{ code: 'external_reference_ignored', severity: 'info' }]);
  });

  it('an error value is told at its cell', async () => {
    const result = await read([
      sheet(
        cellOf(
          `${inline('B6', 'Nguyễn Văn An')}${inline('C6', 'Bác sĩ')}<c r="D6" t="e"><f>X!A1</f><v>#REF!</v></c>${inline('E6', 'Giấy khen')}`,
        ),
      ),
    ]);
    expect(result.findings).toMatchObject([{ code: 'cell_error_value', at: { cell: 'D6' } }]);
  });

  it.each([
    [false, '2021-06-10'],
    [true, '2025-06-11'],
  ])('a date serial reads as a date (1904 epoch: %s)', async (is1904, date) => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const markup = `${inline('B6', 'Nguyễn Văn An')}${inline('C6', 'Bác sĩ')}${inline('D6', 'Khoa Nội')}<c r="E6" s="1"><v>44357</v></c>`;
    const result = await read([sheet(cellOf(markup))], { styles, is1904 });
    expect(result.rows[0]?.achievements).toBe(date);
  });

  it('a date of a strict file is a day', async () => {
    const markup = `${inline('B6', 'Nguyễn Văn An')}${inline('C6', 'Bác sĩ')}${inline('D6', 'Khoa Nội')}<c r="E6" t="d"><v>2021-06-10T00:00:00</v></c>`;
    expect((await read([sheet(cellOf(markup))])).rows[0]?.achievements).toBe('2021-06-10');
  });

  it.each([
    ['<xf numFmtId="9"/>', '0.95', '95%'],
    ['<xf numFmtId="164"/>', '0.953', '95.3%'],
    ['<xf numFmtId="165"/>', '0.95', '0.95'],
    ['<xf numFmtId="166"/>', '44357', '2021-06-10'],
    ['<xf numFmtId="167"/>', '44357', '44357'],
  ])('a format %s shows %s as %s', async (format, stored, shown) => {
    const custom = ['0.0%', '0.00"%"', '"ngày" dd\\/mm\\/yyyy', '_d#,##0*y\\d'];
    const formats = custom.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`).join('');
    const styles = `<numFmts>${formats}</numFmts><cellXfs><xf numFmtId="0"/>${format}</cellXfs>`;
    const markup = `${inline('B6', 'Nguyễn Văn An')}${inline('C6', 'Bác sĩ')}${inline('D6', 'Khoa Nội')}<c r="E6" s="1"><v>${stored}</v></c>`;
    expect((await read([sheet(cellOf(markup))], { styles })).rows[0]?.achievements).toBe(shown);
  });

  it('numbers read as Excel shows them', async () => {
    const markup = `${inline('B6', 'Nguyễn Văn An')}${inline('C6', 'Bác sĩ')}${inline('D6', 'Khoa Nội')}<c r="E6"><v>95.299999999999997</v></c>`;
    expect((await read([sheet(cellOf(markup))])).rows[0]?.achievements).toBe('95.3');
  });

  it('a merged unit fills down, a merged name makes one nominee', async () => {
    const rows = inlineRows(6, [
      ['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'Giấy khen 2019'],
      [undefined, undefined, undefined, undefined, 'Bằng khen 2020'],
      ['2', 'Lê Thị Bình', 'Y sĩ', undefined, 'Giấy khen 2018'],
    ]);
    const result = await read([sheet(rows, { merges: ['A6:A7', 'B6:B7', 'C6:C7', 'D6:D8'] })]);
    expect(valuesOf(result)).toEqual([
      ['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'Giấy khen 2019\nBằng khen 2020'],
      ['2', 'Lê Thị Bình', 'Y sĩ', 'Khoa Nội', 'Giấy khen 2018'],
    ]);
  });

  it('a section merged over all columns gives the kind', async () => {
    const rows =
      inlineRow(6, ['I. Tập thể']) +
      inlineRow(7, ['1', 'Khoa Nội', undefined, 'Bệnh viện tỉnh', 'Giấy khen']) +
      inlineRow(8, ['II. Cá nhân']) +
      inlineRow(9, an);
    const result = await read([sheet(rows, { merges: ['A6:E6', 'A8:E8'] })]);
    expect(result.rows.map(({ kind }) => kind)).toEqual(['collective', 'individual']);
  });

  it('hidden rows are read and flagged, hidden sheets and columns are told', async () => {
    const draft: SheetShape = { name: 'Nháp', rows: inlineRow(1, heading) + inlineRow(2, an), state: 'veryHidden' };
    const rows = inlineRow(6, an, ' hidden="1"') + inlineRow(7, binh);
    const result = await read([sheet(rows, { before: '<cols><col min="3" max="3" hidden="1"/></cols>' }), draft]);
    expect(result.rows.map(({ flags }) => flags)).toEqual([['hidden'], undefined]);
    expect(codesOf(result).sort()).toEqual(['hidden_columns', 'hidden_rows', 'hidden_sheet_ignored']);
  });

  it('rows out of order are put in order', async () => {
    const result = await read([sheet(inlineRow(7, binh) + inlineRow(6, an))]);
    expect(namesOf(result)).toEqual(['Nguyễn Văn An', 'Lê Thị Bình']);
  });

  it('rows and cells without addresses take the next place', async () => {
    const bare = (texts: string[]) =>
      `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const result = await read([{ name: 'DS', rows: bare(heading) + bare(an) }]);
    expect(result.rows[0]).toMatchObject({ name: 'Nguyễn Văn An', at: { sheet: 'DS', row: 2 } });
  });

  it('addresses in small letters are the same places', async () => {
    const rows = inlineRows(1, [heading, an]).replaceAll(
      / r="([A-Z])(\d+)"/g,
      (_, letter, row) => ` r="${letter.toLowerCase()}${row}"`,
    );
    expect(valuesOf(await read([{ name: 'DS', rows }]))).toEqual([an]);
  });

  it.each([
    ['a prefix on every element', { prefix: 'x' }],
    ['absolute targets', { isTargetAbsolute: true }],
  ])('a workbook with %s reads the same', async (_, shape) => {
    expect(valuesOf(await read([sheet(inlineRows(6, [an]))], shape))).toEqual([an]);
  });

  it('sixty thousand empty formatted rows after the list are nothing', async () => {
    const empty = Array.from(
      { length: 60_000 },
      (_, i) => `<row r="${i + 8}" ht="15"><c r="A${i + 8}" s="1"/><c r="B${i + 8}" s="1"/></row>`,
    ).join('');
    const result = await read([sheet(inlineRows(6, [an, binh]) + empty)]);
    expect(result.rows).toHaveLength(2);
    expect(result.findings).toEqual([]);
  });

  it('_x000D_ and its kind are line ends again', async () => {
    const markup = `${inline('B6', 'Nguyễn Văn An')}${inline('C6', 'Bác sĩ')}${inline('D6', 'Khoa Nội')}${inline('E6', 'Giấy khen_x000D_&#10;Bằng khen')}`;
    expect((await read([sheet(cellOf(markup))])).rows[0]?.achievements).toBe('Giấy khen\nBằng khen');
  });

  it('a heading of unknown words beside a missing column needs a person, a missing column alone is refused', async () => {
    const unknown = await read([
      { name: 'DS', rows: inlineRows(1, [['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Nội dung XYZ'], an]) },
    ]);
    expect([unknown.outcome, codesOf(unknown)]).toEqual(['review', expect.arrayContaining(['unknown_header'])]);
    const missing = await read([
      { name: 'DS', rows: inlineRows(1, [['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị'], an.slice(0, 4)]) },
    ]);
    expect([missing.outcome, codesOf(missing)]).toEqual([
      'refuse',
      expect.arrayContaining(['required_column_missing']),
    ]);
  });
});
