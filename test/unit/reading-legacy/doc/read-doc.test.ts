import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../../shared/adapters/documents/doc/read-doc.ts';
import { legacyText } from '../../../../shared/domain/reading/vietnamese/legacy-text.ts';
import { fixture, readGrid, refusal, rowsOf, texts } from '../../../support/read-grid.ts';
import { readBytes } from '../../../support/reading/read.ts';

describe('When a unit sends a Word 97-2003 list', () => {
  it('tables, rows and cells stand where a person finds them', async () => {
    const items = await readGrid(readDoc, fixture('doc/001-canonical-10.doc'));
    expect(items.filter((item) => item.kind === 'table')).toHaveLength(3);
    const rows = rowsOf(items, 2);
    expect(texts(rows[0])).toEqual([
      'TT',
      'Tập thể, cá nhân đăng ký',
      'Chức vụ',
      'Đơn vị',
      'Thành tích đạt được trong phong trào thi đua',
    ]);
    expect(rows[1]).toMatchObject({ row: 2, cells: [{ column: 0, span: 5, text: 'I. Tập thể' }] });
    expect(texts(rows[6]).slice(0, 4)).toEqual(['1', 'Hồ Đức An', 'Giám đốc', 'Bệnh viện Phổi tỉnh']);
    expect(rows).toHaveLength(13);
  });
  it('paragraphs of the body come between the tables in order', async () => {
    const items = await readGrid(readDoc, fixture('doc/001-canonical-10.doc'));
    const title = items.findIndex((item) => item.kind === 'paragraph' && item.text === 'DANH SÁCH');
    const second = items.findIndex((item) => item.kind === 'table' && item.table === 2);
    expect(title).toBeGreaterThan(0);
    expect(title).toBeLessThan(second);
  });
  it('legacy fonts come with their text, so that TCVN3 can be read', async () => {
    const rows = rowsOf(await readGrid(readDoc, fixture('doc/007-tcvn3.doc')), 2);
    const name = rows[5]?.cells[1];
    expect(legacyText.decodeRuns(name?.text ?? '', name?.fonts ?? [])).toBe('Trần Thị Hồng Nga');
  });
  it('the capitals of a heading font come back as capitals', async () => {
    const heading = rowsOf(await readGrid(readDoc, fixture('doc/007-tcvn3.doc')), 1)[0]?.cells[0];
    expect(legacyText.decodeRuns(heading?.text ?? '', heading?.fonts ?? [])).toMatch(/^UBND TỈNH HÀ TĨNH\nSỞ Y TẾ\n/);
  });
});

describe('When a Word 97-2003 list says more than its body', () => {
  it('the header of the page tells the facts of a body without heading', async () => {
    const result = await readBytes(fixture('doc/made-heading-in-page-header.doc'), { name: 'ds.doc' });
    expect(result.form).toMatchObject({ agency: 'BỆNH VIỆN MẮT', number: 'Số: 27/DS-BVM', date: '2021-07-08' });
    expect(result.rows).toHaveLength(4);
  });
  it('footnotes stay out of the values and are told', async () => {
    const result = await readBytes(fixture('doc/made-footnote.doc'), { name: 'ds.doc' });
    expect(result.findings.map(({ code }) => code)).toEqual(['footnotes_present']);
    expect(result.rows[1]?.name).toBe('Từ Hữu Ước');
  });
});

describe('When cells are merged', () => {
  it('a unit merged over several people starts once and continues below', async () => {
    const rows = rowsOf(await readGrid(readDoc, fixture('doc/made-022-vmerge-unit.doc')), 2);
    const merges = rows.slice(1).map((row) => row.cells[3]?.merge);
    expect(merges.slice(0, 4)).toEqual(['start', 'continue', 'continue', 'start']);
  });
  it('a heading over two columns covers both', async () => {
    const rows = rowsOf(await readGrid(readDoc, fixture('doc/made-005-header-two-rows.doc')), 2);
    expect(rows[0]?.cells[2]).toMatchObject({ column: 2, span: 2, text: 'Thông tin công tác' });
    expect(rows[1]?.cells[2]).toMatchObject({ column: 2, span: 1, text: 'Chức vụ' });
  });
});

describe('When a list has tracked changes', () => {
  it('deleted rows are left out, later rows keep their number and a notice says so', async () => {
    const items = await readGrid(readDoc, fixture('doc/made-018-tracked-changes.doc'));
    expect(items).toContainEqual({ kind: 'notice', code: 'tracked_changes_present' });
    expect(rowsOf(items, 2).map((row) => row.row)).toEqual([1, 2, 3, 4, 5, 7, 8, 9]);
  });
});

describe('When the file is not a readable Word document', () => {
  it.each([
    ['hostile/h56-doc-cyclic-fat.doc', 'corrupt_ole'],
    ['hostile/h67-docx-agile-encrypted.docx', 'password_protected'],
    ['xls/001-biff8-10.xls', 'unsupported_format'],
    ['doc/011-rtf-named-doc.doc', 'corrupt_ole'],
  ])('%s is refused as %s', async (path, code) => {
    expect(await refusal(readDoc, fixture(path))).toBe(code);
  });
  it('half a document is refused, not half read', async () => {
    const bytes = fixture('doc/001-canonical-10.doc');
    expect(await refusal(readDoc, bytes.subarray(0, bytes.length / 2))).toBe('corrupt_ole');
  });
  it('an encrypted document is refused', async () => {
    const bytes = Buffer.from(fixture('doc/001-canonical-10.doc'));
    const fib = bytes.indexOf(Buffer.from([0xec, 0xa5]));
    bytes.writeUInt16LE(bytes.readUInt16LE(fib + 10) | 0x100, fib + 10);
    expect(await refusal(readDoc, bytes)).toBe('password_protected');
  });
  it('too many rows stop the reading', async () => {
    expect(await refusal(readDoc, fixture('doc/001-canonical-10.doc'), { gridRows: 5 })).toBe('too_many_rows');
  });
});
