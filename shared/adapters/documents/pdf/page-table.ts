import type { GridCell } from '../../../domain/reading/grid.ts';
import { partRows } from './part-rows.ts';
import type { RuledGrid } from './ruled-grid.ts';
import { type Line, linesOf, type Passage, textOfLines } from './text-lines.ts';
import type { Word } from './upright.ts';

/** A row of a table as one page shows it. */
export type PageRow = {
  cells: GridCell[];
  page?: number;
  /** Columns whose text reaches the lower edge of its cell: it may go on on the next page. */
  full?: ReadonlySet<number>;
};

/** A table, or the part of it that stands on one page. Edges in points. */
export type PageTable = {
  xs: readonly number[];
  rows: PageRow[];
  ruled: boolean;
  /** Lines of the heading of a list without lines, folded: it may be printed again anywhere. */
  heading?: readonly string[];
  /** A cell may have been cut by the page in a way that cannot be told, or letters hide one another. */
  doubtful?: boolean;
};

/** The middle of small letters above the baseline, in letter heights. */
const MIDDLE = 0.3;

const bandOf = (edges: readonly number[], at: number): number => {
  let band = 0;
  while (band + 2 < edges.length && at >= (edges[band + 1] ?? 0)) band++;
  return band;
};

/** True for a word whose middle stands within the outer edges of a table. */
export function isInside(grid: RuledGrid, word: Word): boolean {
  const x = (word.left + word.right) / 2;
  const y = word.y - word.size * MIDDLE;
  return x > (grid.xs[0] ?? 0) && x < (grid.xs.at(-1) ?? 0) && y > (grid.ys[0] ?? 0) && y < (grid.ys.at(-1) ?? 0);
}

/** A cell with its text; a number broken over lines in the first column is whole again. */
export function cellOf(place: Omit<GridCell, 'text'>, { text, fonts }: Passage): GridCell {
  if (place.column === 0 && BROKEN_NUMBER.test(text)) return { ...place, text: text.replace(/\s/g, '') };
  return { ...place, text, ...(fonts.length > 0 ? { fonts } : {}) };
}

/** A number that did not fit its narrow cell. */
const BROKEN_NUMBER = /^\d+(?:\s\d+)+$/;

/** Room under the last line of a cell that another line would need, in letter heights. */
const LINE_ROOM = 1.1;

function isFull(lines: readonly Line[], bottom: number): boolean {
  const last = lines.at(-1);
  return last !== undefined && bottom - last.y < LINE_ROOM * last.size;
}

/** A column this narrow, in letter heights, breaks words, and nobody can tell where: from so many lines on it did. */
const NARROW = 3;
const BROKEN_LINES = 4;

const isTooNarrow = (lines: readonly Line[], width: number): boolean =>
  lines.length >= BROKEN_LINES && lines.every((line) => width < NARROW * line.size);

/** Puts the words of a drawn table into its cells; a cell over several rows opens in the first and continues below. */
export function tableOf(drawn: RuledGrid, words: readonly Word[]): PageTable {
  const { grid, isParted } = partRows(drawn, words);
  const columns = grid.xs.length - 1;
  const rows: PageRow[] = grid.ys.slice(1).map(() => ({ cells: [] }));
  const owner = new Map<number, number>();
  for (const [i, cell] of grid.cells.entries())
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      for (let column = cell.column; column < cell.column + cell.columns; column++)
        owner.set(row * columns + column, i);
  const full = new Set<number>();
  let doubtful = isParted;
  const inCell: Word[][] = grid.cells.map(() => []);
  for (const word of words) {
    const row = bandOf(grid.ys, word.y - word.size * MIDDLE);
    const column = bandOf(grid.xs, (word.left + word.right) / 2);
    inCell[owner.get(row * columns + column) ?? -1]?.push(word);
  }
  for (const [i, { column, row, columns: span, rows: height }] of grid.cells.entries()) {
    const width = (grid.xs[column + span] ?? 0) - (grid.xs[column] ?? 0);
    const lines = linesOf(inCell[i] ?? []);
    const passage = textOfLines(lines, width);
    const bottom = row + height === rows.length ? (grid.ys.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
    if (isFull(lines, bottom)) full.add(column);
    doubtful ||= lines.some((line) => line.overlaps) || isTooNarrow(lines, width);
    rows[row]?.cells.push(cellOf({ column, span, merge: height > 1 ? 'start' : 'none' }, passage));
    for (let below = row + 1; below < row + height; below++)
      rows[below]?.cells.push({ column, span, merge: 'continue', text: '' });
  }
  for (const row of rows) row.cells.sort((a, b) => a.column - b.column);
  const last = rows.at(-1);
  if (last) last.full = full;
  return { xs: grid.xs, rows, ruled: true, doubtful };
}
