import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../../shared/adapters/documents/pdf/page-table.ts';
import { linesOf } from '../../../../shared/adapters/documents/pdf/text-lines.ts';
import { rowsOf } from '../../../../shared/adapters/documents/pdf/unruled-rows.ts';
import type { Word } from '../../../../shared/adapters/documents/pdf/upright.ts';

const word = (text: string, left: number, y: number): Word => ({
  ...{ text, left, y, size: 12, font: 'Times', blankBefore: false, blankAfter: false },
  right: left + text.length * 6,
});
const column = (texts: readonly string[]): Word[] => texts.map((text, i) => word(text, 5, 20 + i * 15));

describe('When a column is too narrow for its words', () => {
  const drawn = (width: number) => ({
    ...{ xs: [0, width, 300], ys: [0, 100] },
    cells: [0, 1].map((at) => ({ column: at, row: 0, columns: 1, rows: 1 })),
  });

  it('a person must say where they end', () => {
    const words = column(['Tr', 'un', 'g', 'tâm']);
    expect(tableOf(drawn(25), words).doubtful).toBe(true);
    expect(tableOf(drawn(80), words).doubtful).toBe(false);
  });
  it('a number broken in two is whole again without a doubt', () => {
    const { rows, doubtful } = tableOf(drawn(14), column(['11', '7']));
    expect([rows[0]?.cells[0]?.text, doubtful]).toEqual(['117', false]);
  });
});

describe('When a list is printed without lines', () => {
  it('a group with a star before it is a row of its own', () => {
    const words = [
      ...[word('1', 5, 20), word('Khoa Nội', 40, 20), word('2', 5, 35), word('Khoa Nhi', 40, 35)],
      ...[word('*', 5, 50), word('Khối trung tâm', 14, 50), word('3', 5, 65), word('Khoa Mắt', 40, 65)],
    ];
    const rows = rowsOf(linesOf(words), [0, 30, 300], { rules: [], heading: [] });
    expect(rows.map((lines) => lines.map((line) => line.words[0]?.text))).toEqual([['1'], ['2'], ['*'], ['3']]);
  });
});
