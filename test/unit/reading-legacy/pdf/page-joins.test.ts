import { describe, expect, it } from 'vitest';
import { alignColumns, joinPages } from '../../../../shared/adapters/documents/pdf/page-joins.ts';
import type { PageTable } from '../../../../shared/adapters/documents/pdf/page-table.ts';

const table = (xs: number[], ...rows: [column: number, span: number, text: string][][]): PageTable => ({
  xs,
  ruled: true,
  rows: rows.map((cells) => ({
    cells: cells.map(([column, span, text]) => ({ column, span, merge: 'none' as const, text })),
  })),
});
const placesIn = ({ rows }: PageTable) => rows.map(({ cells }) => cells.map(({ column, span }) => [column, span]));

describe('When a list goes on upon the next page', () => {
  const first = () =>
    table(
      [10, 40, 200, 500],
      [
        [0, 1, 'TT'],
        [1, 1, 'Họ tên'],
        [2, 1, 'Thành tích'],
      ],
    );

  it('edges that lie a little apart are the same columns', () => {
    expect(alignColumns(first(), table([12, 38, 203, 500]))).toBe(true);
  });

  it('edges of a signature on the last page do not make it another table', () => {
    const above = first();
    const below = table(
      [10, 40, 200, 320, 500],
      [
        [0, 1, '6'],
        [1, 1, 'Phan Khánh Thuỷ'],
        [2, 2, 'Giấy khen'],
      ],
      [
        [0, 3, 'Nơi nhận:'],
        [3, 1, 'GIÁM ĐỐC'],
      ],
    );
    expect(alignColumns(above, below)).toBe(true);
    expect(placesIn(above)).toEqual([
      [
        [0, 1],
        [1, 1],
        [2, 2],
      ],
    ]);
    expect(placesIn(below)[0]).toEqual(placesIn(above)[0]);
  });

  it('a cell parted in two on the first page does not make the second another table', () => {
    const above = table(
      [10, 40, 200, 320, 500],
      [
        [0, 1, '1'],
        [1, 1, 'Lò Bảo Khuê'],
        [2, 1, '2019'],
        [3, 1, 'Giấy khen'],
      ],
    );
    const below = table(
      [10, 40, 200, 500],
      [
        [0, 1, '2'],
        [1, 1, 'Ông Đức Trữ'],
        [2, 1, 'Bằng khen'],
      ],
    );
    expect(alignColumns(above, below)).toBe(true);
    expect(placesIn(below)).toEqual([
      [
        [0, 1],
        [1, 1],
        [2, 2],
      ],
    ]);
  });

  it.each([
    ['columns elsewhere', [10, 90, 200, 500]],
    ['another width', [10, 40, 200, 450]],
    ['two columns of a signature', [10, 200, 500]],
  ])('%s are another table', (_, xs) => {
    expect(alignColumns(first(), table(xs))).toBe(false);
  });
});

describe('When a page ends with a row of achievements alone', () => {
  const above = (text: string) =>
    table(
      [10, 40, 200, 500],
      [
        [0, 1, '1'],
        [1, 1, 'Lò Bảo Khuê'],
        [2, 1, 'LĐTT 2019'],
      ],
      [
        [0, 1, ''],
        [1, 1, ''],
        [2, 1, text],
      ],
    );
  const below = (text: string) =>
    table(
      [10, 40, 200, 500],
      [
        [0, 1, '2'],
        [1, 1, 'Ông Đức Trữ'],
        [2, 1, text],
      ],
    );
  const joined = (one: string, other: string) => {
    const list = above(one);
    joinPages(list, below(other));
    return { rows: list.rows.map(({ cells }) => cells.map(({ text }) => text)), doubtful: list.doubtful };
  };

  it('it is not given to the person on top of the next, and a person must look', () => {
    expect(joined('Bằng khen của Bộ Y tế', 'Giấy khen')).toEqual({
      rows: [
        ['1', 'Lò Bảo Khuê', 'LĐTT 2019'],
        ['', '', 'Bằng khen của Bộ Y tế'],
        ['2', 'Ông Đức Trữ', 'Giấy khen'],
      ],
      doubtful: true,
    });
  });

  it('it is the top of a row the page cut when the next page goes on in the midst of a sentence', () => {
    expect(joined('Bằng khen của Bộ Y tế,', 'năm 2020').rows[1]).toEqual([
      '2',
      'Ông Đức Trữ',
      'Bằng khen của Bộ Y tế, năm 2020',
    ]);
  });
});

describe('When a page cuts a row', () => {
  const page = (...rows: [tt: string, name: string, text: string][]) =>
    table([10, 40, 200, 500], ...rows.map((row) => row.map((text, i): [number, number, string] => [i, 1, text])));
  const joined = (above: PageTable, below: PageTable) => {
    joinPages(above, below);
    return above.rows.map(({ cells }) => cells.map(({ text }) => text));
  };

  it('the heading of the list is whole again', () => {
    const rows = joined(
      page(['TT', 'Tập thể, cá', 'Thành']),
      page(['', 'nhân đăng ký', 'tích'], ['1', 'Ông Đức Trữ', 'Giấy khen']),
    );
    expect(rows[0]).toEqual(['TT', 'Tập thể, cá nhân đăng ký', 'Thành tích']);
  });

  it('a section on top of the next page is no part of the last name', () => {
    const rows = joined(
      page(['TT', 'Họ tên', 'Thành tích'], ['1', 'Khoa Nhi', 'Cờ']),
      page(['', 'II. Cá nhân', ''], ['1', 'Ông Đức Trữ', 'Giấy khen']),
    );
    expect(rows.map(([, name]) => name)).toEqual(['Họ tên', 'Khoa Nhi', 'II. Cá nhân', 'Ông Đức Trữ']);
  });

  it('a merged cell goes on from the part above', () => {
    const above = page(['TT', 'Họ tên', 'Đơn vị'], ['1', 'Lò Bảo Khuê', 'Trung tâm Kiểm soát']);
    const below = page(['', '', 'bệnh tật'], ['2', 'Ông Đức Trữ', '']);
    for (const [i, row] of below.rows.entries())
      for (const cell of row.cells.slice(2)) cell.merge = i === 0 ? 'start' : 'continue';
    joinPages(above, below);
    expect(above.rows.map(({ cells }) => [cells[2]?.text, cells[2]?.merge])).toEqual([
      ['Đơn vị', 'none'],
      ['Trung tâm Kiểm soát bệnh tật', 'start'],
      ['', 'continue'],
    ]);
  });
});
