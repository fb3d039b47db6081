import { describe, expect, it } from 'vitest';
import { readPages } from '../../../../shared/adapters/documents/pdf/read-pages.ts';
import type { ReadFormat } from '../../../../shared/domain/reading/format-reader.ts';
import { pagesShowing, stream } from '../../../support/pdf-writer.ts';
import { fixture, readGrid, refusal, rowsOf, texts } from '../../../support/read-grid.ts';
import { codesOf, readBytes } from '../../../support/reading/read.ts';

/** Without the thread of its own, which tests of safety use. */
const readPdf: ReadFormat = async (bytes, sink) => {
  const limits = { pages: 50, textRuns: 20_000, glyphs: 100_000 };
  for (const item of await readPages(Uint8Array.from(bytes), limits, () => {})) sink(item);
};
const words = (text: string): string => text.replace(/\s+/g, ' ');
const sentence = 'Danh sach de nghi khen thuong cua don vi trong nam 2021';

describe('When a PDF holds a table drawn with lines', () => {
  it('the heading in two columns, the title and the table come in reading order', async () => {
    const items = await readGrid(readPdf, fixture('pdf/001-canonical-10.pdf'));
    expect(items.slice(0, 4)).toMatchObject([
      { code: 'pdf_rows_proposed' },
      { kind: 'table', table: 1 },
      { kind: 'row', cells: [{ text: 'UBND TỈNH HÀ TĨNH\nSỞ Y TẾ\nSố: 145/DS-BVĐK' }, { column: 1 }] },
      { kind: 'paragraph', text: 'DANH SÁCH' },
    ]);
    const rows = rowsOf(items, 2);
    expect(rows[1]).toMatchObject({ cells: [{ column: 0, span: 5, text: 'I. Tập thể' }] });
    expect(texts(rows[6]).slice(0, 4).map(words)).toEqual(['1', 'Hồ Đức An', 'Giám đốc', 'Bệnh viện Phổi tỉnh']);
  });
  it('a table over several pages is one table and its rows name their page', async () => {
    const items = await readGrid(readPdf, fixture('pdf/made-012-repeated-header-rows.pdf'));
    const numbers = rowsOf(items, 2)
      .map((row) => row.cells[0]?.text ?? '')
      .filter((text) => /^\d+$/.test(text));
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, i) => String(i + 1)));
    expect(rowsOf(items, 2).at(-1)?.page).toBeGreaterThan(1);
  });
  it('a heading over two columns covers both, a cell over two rows continues', async () => {
    const rows = rowsOf(await readGrid(readPdf, fixture('pdf/made-005-header-two-rows.pdf')), 2);
    expect(rows[0]?.cells[2]).toMatchObject({ column: 2, span: 2, text: 'Thông tin công tác' });
    expect(rows[1]?.cells[0]).toMatchObject({ merge: 'continue' });
  });
  it('a merged unit that the page cuts is one unit', async () => {
    const rows = rowsOf(await readGrid(readPdf, fixture('pdf/made-022-vmerge-unit.pdf')), 2);
    const units = rows.slice(4, 7).map((row) => row.cells.find((cell) => cell.column === 3));
    expect(units.map((cell) => cell?.merge)).toEqual(['start', 'continue', 'continue']);
    expect(words(units[0]?.text ?? '')).toBe('Khoa Nội tổng hợp, Phòng Nghiệp vụ Y, Sở Y tế');
  });
});

describe('When what a PDF shows cannot be trusted', () => {
  it('a table without lines is read in columns and a person must check it', async () => {
    const items = await readGrid(readPdf, fixture('pdf/made-001-noborder.pdf'));
    expect(items).toContainEqual(expect.objectContaining({ kind: 'notice', code: 'pdf_table_uncertain' }));
    const nominee = items.find((item) => item.kind === 'row' && item.cells[1]?.text === 'Hồ Đức An');
    expect(
      texts(nominee?.kind === 'row' ? nominee : undefined)
        .slice(0, 4)
        .map(words),
    ).toEqual(['1', 'Hồ Đức An', 'Giám đốc', 'Bệnh viện Phổi tỉnh']);
  });
  it('lines printed over one another are told', async () => {
    const items = await readGrid(readPdf, fixture('pdf/made-overlapping.pdf'));
    expect(items).toContainEqual(expect.objectContaining({ kind: 'notice', code: 'pdf_table_uncertain' }));
  });
  it('TCVN3 text that lost its ư is told', async () => {
    const items = await readGrid(readPdf, fixture('pdf/made-014-tcvn3.pdf'));
    expect(items).toContainEqual({ kind: 'notice', code: 'encoding_loss', value: 'ư' });
  });
  it('headings of glyphs that stand for no letter are lost letters, not wrong headings', async () => {
    const result = await readBytes(fixture('pdf/made-glyphs-without-letters.pdf'), { name: 'ds.pdf' });
    expect([result.outcome, codesOf(result)]).toEqual(['review', ['pdf_rows_proposed', 'encoding_loss']]);
  });
  it('"(Ký tên, đóng dấu)" parted between columns is no nominee', async () => {
    const result = await readBytes(fixture('pdf/made-lines-below-rows.pdf'), { name: 'ds.pdf' });
    expect(result.rows.map(({ tt }) => tt)).toEqual(['1', '2', '1', '2', '3', '4']);
    expect(result.form?.signer).toBe('Phạm Giả Tưởng');
    expect(codesOf(result)).toContain('pdf_table_uncertain');
  });
  it('rows that cannot be parted need a person, they are no empty form', async () => {
    const result = await readBytes(fixture('pdf/made-columns-without-rows.pdf'), { name: 'ds.pdf' });
    expect([result.outcome, codesOf(result)]).toEqual(['review', ['pdf_rows_proposed', 'unread_text']]);
  });
  it('a column that was not found between columns without lines needs a person, the list is not refused', async () => {
    const put = (x: number, y: number, text: string): string => `1 0 0 1 ${x} ${y} Tm (${text}) Tj\n`;
    const lines = [
      ['TT', 'Ho va ten', 'Chuc vu', 'Don vi'],
      ['1', 'Le An', 'Y si', 'Khoa Noi'],
      ['2', 'Ho Binh', 'Y si', 'Khoa Nhi'],
      ['3', 'Vu Cuong', 'Y si', 'Khoa Mat'],
    ];
    const shown = lines.flatMap((texts, i) => texts.map((text, k) => put(50 + k * 120, 700 - i * 20, text))).join('');
    const result = await readBytes(pagesShowing(stream(`BT /F1 12 Tf\n${shown}ET`)), { name: 'ds.pdf' });
    expect(result.outcome).toBe('review');
    expect(codesOf(result)).toEqual(expect.arrayContaining(['column_unrecognised', 'pdf_table_uncertain']));
  });
  it('a scan is told as a scan', async () => {
    expect(await readGrid(readPdf, fixture('pdf/013-scanned-image-only.pdf'))).toEqual([
      { kind: 'notice', code: 'pdf_no_text_layer' },
    ]);
  });
});

describe('When a PDF is locked', () => {
  it('a password to open it is asked to be taken off', async () => {
    expect(await refusal(readPdf, fixture('pdf/made-password.pdf'))).toBe('password_protected');
  });
  it('a password that only forbids printing does not hinder reading', async () => {
    expect(rowsOf(await readGrid(readPdf, fixture('pdf/made-owner.pdf')), 2)).not.toHaveLength(0);
  });
});

describe('When a page is turned', () => {
  const shown = stream(`BT /F1 12 Tf 50 700 Td (${sentence}) Tj ET`);
  it('a page only shown turned is read as it was typed', async () => {
    expect(await readGrid(readPdf, pagesShowing(shown, { page: '/Rotate 90' }))).toEqual([
      { kind: 'paragraph', text: sentence, page: 1 },
    ]);
  });
  it.each([
    ['up', '0 1 -1 0 300 50'],
    ['down', '0 -1 1 0 300 750'],
    ['upside down', '-1 0 0 -1 550 400'],
  ])('text typed %s the page is read and told', async (_, matrix) => {
    const typed = stream(`BT /F1 12 Tf ${matrix} Tm (${sentence}) Tj ET`);
    expect(await readGrid(readPdf, pagesShowing(typed))).toEqual([
      { kind: 'notice', code: 'pdf_text_rotated' },
      { kind: 'paragraph', text: sentence, page: 1 },
    ]);
  });
});

describe('When text is set with every parameter of its language', () => {
  it('spacing, scale, rise, forms and kept state put each word in its line', async () => {
    const content = stream(
      'q 2 Tc Q BT /F1 12 Tf 14 TL 1 0 0 1 50 700 Tm (Nguyen Van An, khoa Noi tong hop) Tj T* (Tran Thi Binh) Tj 0 -20 TD ' +
        '[(Ky) -600 (niem chuong)] TJ 50 Tz 3 Ts (Bac si) Tj ET',
    );
    const items = await readGrid(readPdf, pagesShowing(content));
    expect(items).toMatchObject([
      { text: 'Nguyen Van An, khoa Noi tong hop' },
      { text: 'Tran Thi Binh' },
      { text: 'Ky niem chuongBac si' },
    ]);
  });
});
