import { describe, expect, it } from 'vitest';
import { partRows } from '../../../../shared/adapters/documents/pdf/part-rows.ts';
import type { RuledGrid } from '../../../../shared/adapters/documents/pdf/ruled-grid.ts';
import type { Word } from '../../../../shared/adapters/documents/pdf/upright.ts';

const word = (text: string, left: number, y: number): Word => ({
  text,
  left,
  right: left + text.length * 6,
  y,
  size: 12,
  font: 'Times',
  blankBefore: false,
  blankAfter: false,
});
/** A heading row and one row below it, three columns. */
const grid = (firstColumn: number): RuledGrid => ({
  xs: [0, firstColumn, 200, 400],
  ys: [0, 20, 200],
  cells: [0, 1].flatMap((row) => [0, 1, 2].map((column) => ({ row, column, rows: 1, columns: 1 }))),
});
const heading = [word('TT', 5, 15), word('Tên', 60, 15)];

describe('When a table has lines between its columns only', () => {
  it('its people are told apart by their numbers', () => {
    const words = [...heading, word('1', 5, 40), word('An', 60, 40), word('2', 5, 80), word('Bình', 60, 80)];
    const { grid: parted, isParted } = partRows(grid(40), words);
    expect(isParted).toBe(true);
    expect(parted.ys).toEqual([0, 20, 68, 200]);
    expect(parted.cells.filter(({ column }) => column === 0).map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  it('one number with several lines beside it is one row', () => {
    const words = [...heading, word('1', 5, 40), word('An', 60, 40), word('Khoa', 60, 80)];
    expect(partRows(grid(40), words)).toEqual({ grid: grid(40), isParted: false });
  });

  it.each([
    ['numbers that do not count up', ['3', '1']],
    ['words', ['I', 'Tập thể']],
  ])('%s part nothing', (_, texts) => {
    const words = [...heading, ...texts.map((text, i) => word(text, 5, 40 + i * 40))];
    expect(partRows(grid(90), words).isParted).toBe(false);
  });

  it('a number broken into its digits by a narrow column is one number', () => {
    const words = [...heading, word('1', 5, 40), word('2', 5, 54)];
    expect(partRows(grid(20), words).isParted).toBe(false);
  });

  it('a cell merged over rows goes on over the parted ones', () => {
    const merged: RuledGrid = {
      xs: [0, 40, 200, 400],
      ys: [0, 20, 200, 260],
      cells: [
        ...[0, 1, 2].flatMap((row) => [0, 1].map((column) => ({ row, column, rows: 1, columns: 1 }))),
        { row: 1, column: 2, rows: 2, columns: 1 },
      ],
    };
    const words = [word('1', 5, 40), word('2', 5, 80), word('3', 5, 230)];
    expect(partRows(merged, words).grid.cells.at(-1)).toEqual({ row: 1, column: 2, rows: 3, columns: 1 });
  });
});
