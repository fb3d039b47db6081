import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../shared/adapters/documents/pdf/text-lines.ts';
import { unruledTable } from '../../../../shared/adapters/documents/pdf/unruled-table.ts';
import type { Word } from '../../../../shared/adapters/documents/pdf/upright.ts';

/** Words of a line from where the first stands, as `x: text`. */
const line = (y: number, parts: Readonly<Record<number, string>>): Word[] =>
  Object.entries(parts).map(([left, text]) => ({
    ...{ text, y, size: 10, font: 'Times', blankBefore: false, blankAfter: false },
    left: Number(left),
    right: Number(left) + text.length * 5,
  }));
/** A heading whose cells are centred, the one of the names over two lines. */
const heading = (y: number): Word[] => [
  ...line(y, { 90: 'Tập thể, cá nhân' }),
  ...line(y + 6, { 55: 'TT', 240: 'Chức vụ', 380: 'Đơn vị', 520: 'Thành tích' }),
  ...line(y + 12, { 110: 'đăng ký' }),
];
/** Numbers stand at the right of their column, beside the names. */
const collective = (y: number, tt: string): Word[] => line(y, { 70: tt, 77: 'Khoa Nội', 330: 'Sở Y tế', 480: 'Cờ' });
const person = (y: number, tt: string): Word[] =>
  line(y, { 70: tt, 77: 'Lê An', 200: 'Y sĩ', 330: 'Sở Y tế', 480: 'Cờ' });
const textsOf = (words: readonly Word[], open?: { xs: readonly number[]; heading: readonly string[] }) => {
  const found = unruledTable(linesOf(words), { open, rules: [] });
  return { found, texts: found?.table.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', ' '))) };
};

describe('When a spreadsheet is printed without lines', () => {
  const first = textsOf([...heading(20), ...collective(50, '1'), ...collective(70, '2')]);

  it('a centred heading over three lines is one, numbers beside the names are numbers', () => {
    expect(first.texts).toEqual([
      ['TT', 'Tập thể, cá nhân đăng ký', 'Chức vụ', 'Đơn vị', 'Thành tích'],
      ['1', 'Khoa Nội', '', 'Sở Y tế', 'Cờ'],
      ['2', 'Khoa Nội', '', 'Sở Y tế', 'Cờ'],
    ]);
  });

  it('a page that prints the heading again tells its columns itself: one was empty on the page before', () => {
    const table = first.found?.table;
    const open = table && { xs: table.xs, heading: table.heading ?? [] };
    const next = textsOf([...heading(20), ...person(50, '3'), ...person(70, '4')], open);
    expect(next.texts?.slice(1)).toEqual([
      ['3', 'Lê An', 'Y sĩ', 'Sở Y tế', 'Cờ'],
      ['4', 'Lê An', 'Y sĩ', 'Sở Y tế', 'Cờ'],
    ]);
    expect(next.found?.table.xs).toEqual(table?.xs);
  });

  it('the end of the last row on a page of its own belongs to the list, a signature does not', () => {
    const table = first.found?.table;
    const open = table && { xs: table.xs, heading: table.heading ?? [] };
    const next = textsOf(
      [
        ...line(20, { 480: 'Bằng khen' }),
        ...line(32, { 330: 'tỉnh', 480: 'Giấy khen' }),
        ...line(60, { 480: 'GIÁM ĐỐC' }),
      ],
      open,
    );
    expect(next.texts).toEqual([['', '', '', 'tỉnh', 'Bằng khen Giấy khen']]);
    expect(next.found?.after).toHaveLength(1);
  });
});
