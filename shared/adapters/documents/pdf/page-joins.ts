import type { FontRun, GridCell } from '../../../domain/reading/grid.ts';
import { isSum, sectionBetweenTables } from '../../../domain/reading/mapping/row-role.ts';
import { fold } from '../../../domain/reading/vietnamese/fold.ts';
import type { PageRow, PageTable } from './page-table.ts';

/** Column edges nearer than this on two pages are the same column, points. */
const SAME_EDGE = 6;
/** Rows of a heading that may be printed again on top of the next page. */
const HEADING_ROWS = 3;
const NUMBER = /^\d{1,5}[.)]?$/;
/** What stands above the numbers: a heading that the page cut goes on, too. */
const HEADING = /^(s|so)?tt$/;

const near = (xs: readonly number[], x: number): number => xs.findIndex((one) => Math.abs(one - x) <= SAME_EDGE);

/** Moves the cells of a table to the edges of another that has all of its own and more. */
function moveTo(xs: readonly number[], table: PageTable): void {
  for (const { cells } of table.rows)
    for (const cell of cells) {
      const end = near(xs, table.xs[cell.column + cell.span] ?? 0);
      cell.column = near(xs, table.xs[cell.column] ?? 0);
      cell.span = end - cell.column;
    }
  for (const row of table.rows)
    if (row.full) row.full = new Set([...row.full].map((column) => near(xs, table.xs[column] ?? 0)));
  table.xs = xs;
}

/**
 * Whether the table on top of a page has the columns of the table that ended the page before. One of two drawn tables may have
 * further edges, of a signature or a cell parted in two on that page alone: the other is then moved to these.
 */
export function alignColumns(above: PageTable, below: PageTable): boolean {
  if (above.ruled !== below.ruled || !isSameWidth(above, below)) return false;
  const [few, many] = above.xs.length <= below.xs.length ? [above, below] : [below, above];
  if (few.xs.length !== many.xs.length && (!above.ruled || few.xs.length < FEWEST_EDGES)) return false;
  if (!few.xs.every((x) => near(many.xs, x) >= 0)) return false;
  if (few.xs.length < many.xs.length) moveTo(many.xs, few);
  return true;
}

function isSameWidth(above: PageTable, below: PageTable): boolean {
  const ends = [above.xs[0], above.xs.at(-1)];
  return [below.xs[0], below.xs.at(-1)].every((x, i) => Math.abs((x ?? 0) - (ends[i] ?? 0)) <= SAME_EDGE);
}

/** A list has three columns at least; a table of fewer fits into any other. */
const FEWEST_EDGES = 4;

const textOf = (row: PageRow): string => row.cells.map((cell) => fold(cell.text)).join('|');
const squeezed = (cell: GridCell | undefined): string => (cell?.text ?? '').replace(/\s+/g, '');
const numberIn = (text: string): number | undefined => (NUMBER.test(text) ? Number.parseInt(text, 10) : undefined);

function join(above: GridCell, below: GridCell, between: string): void {
  if (below.text === '') return;
  const gap = above.text === '' ? '' : between;
  const offset = above.text.length + gap.length;
  const moved: FontRun[] = (below.fonts ?? []).map((run) => ({
    ...run,
    start: run.start + offset,
    end: run.end + offset,
  }));
  above.text += gap + below.text;
  if (moved.length > 0) above.fonts = [...(above.fonts ?? []), ...moved];
}

/** The number the row after `rows` should have: one more than the last numbered row, from 1 after a section row. */
function expectedNumber(rows: readonly PageRow[]): number | undefined {
  for (let i = rows.length - 1; i >= 0; i--) {
    const cells = rows[i]?.cells ?? [];
    if (cells.length === 1) return 1;
    const number = numberIn(squeezed(cells[0]));
    if (number !== undefined) return number + 1;
  }
  return undefined;
}

/**
 * Whether the first row of a page goes on with the last row of the page before: its number is missing, or is the rest of a
 * number that the page cut ("11" and "7" where 117 comes next).
 */
function continues(rows: readonly PageRow[], last: PageRow, first: PageRow): boolean {
  if (last.cells.length < 2 || last.cells.length !== first.cells.length) return false;
  const above = squeezed(last.cells[0]);
  const below = squeezed(first.cells[0]);
  const expected = expectedNumber(rows.slice(0, -1)) ?? 1;
  const texts = first.cells.flatMap(({ text }) => (text === '' ? [] : [text]));
  const [only = '', ...more] = texts;
  if (below === '' && more.length === 0 && (sectionBetweenTables(only) || isSum(only))) return false;
  if (below === '') return texts.length > 0 && (numberIn(above) !== undefined || HEADING.test(fold(above)));
  return numberIn(above) !== expected && numberIn(above + below) === expected;
}

/**
 * A page ends with a row of achievements alone and the next begins with a number: the end of the person before, or the top of the one
 * after whose number and name stand in the middle of a row the page cut. Only a person can tell, unless the words do.
 */
function parts(last: PageRow, first: PageRow): 'same' | 'doubtful' | undefined {
  const filled = last.cells.filter(({ text }) => text !== '');
  const [only] = filled;
  const isAlone = filled.length === 1 && only !== last.cells[0] && squeezed(first.cells[0]) !== '';
  if (!isAlone || only === undefined) return undefined;
  const below = first.cells[last.cells.indexOf(only)]?.text ?? '';
  return GOES_ON.test(below) || UNFINISHED.test(only.text) ? 'same' : 'doubtful';
}

/** Text that goes on with what stood on the page before: no name of a unit begins with a small letter. */
const GOES_ON = /^\p{Ll}/u;
const UNFINISHED = /[,\-–(]$/;

/** What the names of units and offices begin with. */
const UNIT =
  /^(?:khoa|phong|benh vien|bv|ttyt|trung tam|tram|chi cuc|so|ubnd|uy ban|van phong|don vi|truong|ban|to|doi|hoi|cong|cuc|vien|phan|nha)\b/;

/** Whether the text on top of a page belongs to the merged cell that the page before ended with. */
function goesOn(last: PageRow, above: GridCell, below: GridCell): 'same' | 'other' | 'doubtful' {
  if (GOES_ON.test(below.text) || UNFINISHED.test(above.text)) return 'same';
  if (!last.full?.has(above.column) || UNIT.test(fold(below.text))) return 'other';
  return fold(below.text).split(' ').length <= 2 ? 'same' : 'doubtful';
}

/** The cell that opened the merge which the last row is part of. */
function openerOf(rows: readonly PageRow[], column: number): GridCell | undefined {
  for (let i = rows.length - 1; i >= 0; i--) {
    const cell = rows[i]?.cells.find((other) => other.column === column);
    if (cell?.merge !== 'continue') return cell;
  }
  return undefined;
}

/** A merge that reaches the end of a page goes on on top of the next; says whether a case could not be told. */
function continueMerges(rows: readonly PageRow[], below: readonly PageRow[]): boolean {
  let doubtful = false;
  const last = rows.at(-1);
  for (const cell of below[0]?.cells ?? []) {
    const above = last?.cells.find((other) => other.column === cell.column && other.span === cell.span);
    const merged = above !== undefined && (above.merge !== 'none' || (cell.merge === 'start' && above.text !== ''));
    if (!last || !above || !merged) continue;
    const verdict = cell.text === '' ? 'same' : goesOn(last, above, cell);
    if (verdict === 'doubtful') doubtful = true;
    if (verdict !== 'same') continue;
    const opener = openerOf(rows, cell.column) ?? above;
    if (opener.merge === 'none') opener.merge = 'start';
    join(opener, cell, ' ');
    cell.text = '';
    cell.merge = 'continue';
  }
  return doubtful;
}

/** The rest of a cell of a row the page cut; a merge that goes on below it goes on from the cell above. */
function joinCut(rows: readonly PageRow[], above: GridCell | undefined, below: GridCell, between: string): void {
  if (!above) return;
  const target = above.merge === 'continue' ? (openerOf(rows, above.column) ?? above) : above;
  join(target, below, between);
  if (above.merge === 'none' && below.merge === 'start') above.merge = 'start';
}

/** Number of rows on top of a page that print the heading of the table again. */
function repeatedHeading(heading: readonly PageRow[], below: readonly PageRow[]): number {
  let count = 0;
  while (count < HEADING_ROWS) {
    const row = below[count];
    const original = heading[count];
    if (!row || !original || textOf(row) !== textOf(original) || textOf(row).replace(/\|/g, '') === '') break;
    count++;
  }
  return count;
}

/**
 * Adds the part of a table on the next page to what came before it: the printed heading is not repeated, a row cut by the
 * page is one row again, and so is a merged cell.
 */
export function joinPages(above: PageTable, below: PageTable): void {
  if (below.doubtful) above.doubtful = true;
  const rest = below.rows.slice(repeatedHeading(above.rows, below.rows));
  const last = above.rows.at(-1);
  const first = rest[0];
  const cut = last && first && continues(above.rows, last, first);
  const doubt = cut ? parts(last, first) : undefined;
  if (doubt === 'doubtful') above.doubtful = true;
  if (cut && doubt !== 'doubtful') {
    for (const [i, cell] of first.cells.entries()) joinCut(above.rows, last.cells[i], cell, i === 0 ? '' : ' ');
    rest.shift();
  } else if (continueMerges(above.rows, rest)) above.doubtful = true;
  above.rows.push(...rest);
}
