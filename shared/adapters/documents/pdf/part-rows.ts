import type { RuledCell, RuledGrid } from './ruled-grid.ts';
import { type Line, linesOf, textOfLine } from './text-lines.ts';
import type { Word } from './upright.ts';

const NUMBER = /^(\d{1,4})[.)]?$/;
/** A column this wide, in letter heights, breaks no number into its digits. */
const ROOM_FOR_TWO = 2.5;
/** The top of a line above its baseline, in letter heights. */
const ASCENT = 1;

/** Lines of a cell that number the people in it: each one more than the line before. */
function numberedLines(words: readonly Word[], width: number): Line[] {
  const lines = linesOf(words);
  const numbers = lines.map((line) => NUMBER.exec(textOfLine(line).text)?.[1]);
  const counts = numbers.every(
    (number, i) => number !== undefined && (i === 0 || Number(number) === Number(numbers[i - 1]) + 1),
  );
  return counts && lines.every((line) => width > ROOM_FOR_TWO * line.size) ? lines : [];
}

/** Edges between the people of one drawn row, from the numbers in its first cell; none when it holds one. */
function edgesIn({ xs, ys }: RuledGrid, cell: RuledCell, words: readonly Word[]): number[] {
  const [left, right] = [xs[0] ?? 0, xs[1] ?? 0];
  const [top, bottom] = [ys[cell.row] ?? 0, ys[cell.row + cell.rows] ?? 0];
  const inside = words.filter(
    (word) => (word.left + word.right) / 2 < right && word.left > left && word.y > top && word.y < bottom,
  );
  return numberedLines(inside, right - left)
    .slice(1)
    .map((line) => line.y - line.size * ASCENT);
}

/**
 * A table may be drawn with lines between its columns and none between its rows: then a row of the drawing holds many people,
 * told apart by their numbers alone, and a person must check it.
 */
export function partRows(grid: RuledGrid, words: readonly Word[]): { grid: RuledGrid; isParted: boolean } {
  const columns = grid.xs.length - 1;
  const added = grid.cells.flatMap((cell) => {
    const isFirst = cell.column === 0 && cell.columns === 1 && columns > 2 && cell.rows === 1;
    return isFirst ? [{ row: cell.row, edges: edgesIn(grid, cell, words) }] : [];
  });
  if (added.every(({ edges }) => edges.length === 0)) return { grid, isParted: false };
  const extra = (row: number): number => added.find((one) => one.row === row)?.edges.length ?? 0;
  const shift = (row: number): number =>
    added.reduce((sum, one) => (one.row < row ? sum + one.edges.length : sum), row);
  const cells = grid.cells.flatMap((cell): RuledCell[] => {
    const row = shift(cell.row);
    const height = shift(cell.row + cell.rows) - row;
    if (cell.rows > 1) return [{ ...cell, row, rows: height }];
    return Array.from({ length: extra(cell.row) + 1 }, (_, i) => ({ ...cell, row: row + i }));
  });
  const ys = [...grid.ys, ...added.flatMap(({ edges }) => edges)].sort((a, b) => a - b);
  return { grid: { xs: grid.xs, ys, cells }, isParted: true };
}
