import type { GridCell } from '../../../domain/reading/grid.ts';
import type { PageRow, PageTable } from './page-table.ts';
import { type Line, linesOf, segmentsOf, textOfLine, textOfLines } from './text-lines.ts';
import { columnEdges, headingLine } from './unruled-columns.ts';

const NUMBER = /^\d{1,5}[.)]?$/;
/** Room above a row, beyond that between its lines, in line distances. */
const ROW_GAP = 1.2;
/** Fewest rows with a number for lines of text to be a list. */
const FEWEST_ROWS = 2;
/** More room than this, in line distances, ends the list. */
const END_GAP = 4;

type Found = { before: Line[]; table: PageTable; after: Line[] };

const columnOf = (edges: readonly number[], x: number): number => {
  let column = 0;
  while (column + 2 < edges.length && x >= (edges[column + 1] ?? 0)) column++;
  return column;
};

const inFirst = (line: Line, edges: readonly number[]): string =>
  line.words
    .filter((word) => columnOf(edges, (word.left + word.right) / 2) === 0)
    .map((word) => word.text)
    .join('');

const isNumbered = (line: Line, edges: readonly number[]): boolean => NUMBER.test(inFirst(line, edges));

function pitchOf(lines: readonly Line[]): number {
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  return [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0;
}

/** Lines that belong to one row each. A number opens a row; where numbers stand at the bottom of their row, it closes it. */
function rowsOf(lines: readonly Line[], edges: readonly number[]): Line[][] {
  const pitch = pitchOf(lines);
  const first = lines.findIndex((line) => isNumbered(line, edges));
  const last = lines.findLastIndex((line) => isNumbered(line, edges));
  const atBottom =
    last === lines.length - 1 && first > 1 && segmentsOf(lines[first - 1] ?? lines[0] ?? noLine).length > 0;
  const rows: Line[][] = [];
  let numbered = false;
  for (const [i, line] of lines.entries()) {
    const gap = line.y - (lines[i - 1]?.y ?? line.y);
    const number = isNumbered(line, edges);
    const apart = gap > pitch * ROW_GAP;
    const opens: boolean =
      rows.length === 0 || apart || (atBottom ? numbered : number && (numbered || inFirst(line, edges) !== ''));
    if (opens) rows.push([line]);
    else rows.at(-1)?.push(line);
    numbered = number || (!opens && numbered);
  }
  return rows;
}

const noLine: Line = { words: [], y: 0, size: 0, left: 0, right: 0 };

function rowOf(lines: readonly Line[], edges: readonly number[]): PageRow {
  const words = lines.flatMap((line) => line.words);
  const cells: GridCell[] = [];
  for (let column = 0; column + 1 < edges.length; column++) {
    const own = words.filter((word) => columnOf(edges, (word.left + word.right) / 2) === column);
    const width = (edges[column + 1] ?? 0) - (edges[column] ?? 0);
    const { text, fonts } = textOfLines(linesOf(own), width);
    cells.push({ column, span: 1, merge: 'none', text, ...(fonts.length > 0 ? { fonts } : {}) });
  }
  const only = lines.length === 1 ? lines[0] : undefined;
  const crossing = only && segmentsOf(only).length === 1 && cells.filter((cell) => cell.text !== '').length > 1;
  if (!crossing) return { cells };
  const { text, fonts } = textOfLine(only);
  return {
    cells: [{ column: 0, span: edges.length - 1, merge: 'none', text, ...(fonts.length > 0 ? { fonts } : {}) }],
  };
}

/** Index after the last line of the list: a wide gap after the last number ends it. */
function endOfList(lines: readonly Line[], edges: readonly number[]): number {
  const pitch = pitchOf(lines);
  const last = lines.findLastIndex((line) => isNumbered(line, edges));
  for (let i = last + 1; i < lines.length; i++) {
    const gap = (lines[i]?.y ?? 0) - (lines[i - 1]?.y ?? 0);
    if (gap > pitch * END_GAP || inFirst(lines[i] ?? noLine, edges) !== '') return i;
  }
  return lines.length;
}

/** Finds a list that is set in columns without lines; what is read from it is a guess that a person must check. */
export function unruledTable(lines: readonly Line[]): Found | undefined {
  const heading = headingLine(lines);
  if (heading < 0) return undefined;
  const body = lines.slice(heading);
  const rough = columnEdges(body);
  if (!rough) return undefined;
  const end = endOfList(body, rough);
  const list = body.slice(0, end);
  const edges = columnEdges(list) ?? rough;
  if (list.filter((line) => isNumbered(line, edges)).length < FEWEST_ROWS) return undefined;
  const rows = rowsOf(list, edges).map((row) => rowOf(row, edges));
  return { before: lines.slice(0, heading), table: { xs: edges, rows, ruled: false }, after: body.slice(end) };
}
