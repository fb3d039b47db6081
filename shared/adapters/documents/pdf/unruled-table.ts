import type { GridCell } from '../../../domain/reading/grid.ts';
import { namesPlaceDate } from '../../../domain/reading/mapping/place-date.ts';
import { isTitleAlone } from '../../../domain/reading/mapping/signature-title.ts';
import { fold } from '../../../domain/reading/vietnamese/fold.ts';
import { cellOf, type PageRow, type PageTable } from './page-table.ts';
import { type Line, linesOf, segmentsOf, textOfLine, textOfLines } from './text-lines.ts';
import { columnEdges, fitsColumns, headingLine } from './unruled-columns.ts';
import { columnOf, firstColumn, isNumbered, pitchOf, rowsOf } from './unruled-rows.ts';
import type { Rule } from './upright.ts';

/** Fewest rows with a number for lines of text to be a list. */
const FEWEST_ROWS = 2;
/** More room than this, in line distances, ends the list. */
const END_GAP = 4;
/** Share of the list's width from which a line across parts its rows. */
const WIDE = 0.6;

type Found = { before: Line[]; table: PageTable; after: Line[] };

/** What is known when looking for a list: the columns of the one that the page before ended with, lines across the page. */
export type Clues = { open: OpenList | undefined; rules: readonly Rule[] };
export type OpenList = { xs: readonly number[]; heading: readonly string[] };

function rowOf(lines: readonly Line[], edges: readonly number[]): PageRow {
  const words = lines.flatMap((line) => line.words);
  const cells: GridCell[] = [];
  for (let column = 0; column + 1 < edges.length; column++) {
    const own = words.filter((word) => columnOf(edges, (word.left + word.right) / 2) === column);
    const width = (edges[column + 1] ?? 0) - (edges[column] ?? 0);
    cells.push(cellOf({ column, span: 1, merge: 'none' }, textOfLines(linesOf(own), width)));
  }
  const only = lines.length === 1 ? lines[0] : undefined;
  const crossing = only && segmentsOf(only).length === 1 && cells.filter((cell) => cell.text !== '').length > 1;
  if (!crossing) return { cells };
  return { cells: [cellOf({ column: 0, span: edges.length - 1, merge: 'none' }, textOfLine(only))] };
}

/** Index after the last line of the list: a wide gap, or text in the first column, after the last number ends it. */
function endOfList(lines: readonly Line[], edges: readonly number[]): number {
  const pitch = pitchOf(lines);
  const last = lines.findLastIndex((line) => isNumbered(line, edges));
  for (let i = last + 1; i < lines.length; i++) {
    const line = lines[i];
    const gap = (line?.y ?? 0) - (lines[i - 1]?.y ?? 0);
    if (!line || gap > pitch * END_GAP || firstColumn(line, edges) !== '') return i;
  }
  return lines.length;
}

function tableFrom(list: readonly Line[], { xs: edges, heading }: OpenList, rules: readonly Rule[]): PageTable {
  const width = (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  const across = rules.filter((rule) => rule.to - rule.from > width * WIDE).map((rule) => rule.at);
  const [top, bottom] = [(list[0]?.y ?? 0) - 40, (list.at(-1)?.y ?? 0) + 20];
  const within = across.filter((at) => at > top && at < bottom).sort((a, b) => a - b);
  const rows = rowsOf(list, edges, { rules: within, heading }).map((row) => rowOf(row, edges));
  return { xs: edges, rows, ruled: false, heading };
}

/** Index after the lines on top of the last page that end its last row: nothing of them stands under the numbers or is of a signature. */
function endOfRow(lines: readonly Line[], edges: readonly number[]): number {
  const pitch = pitchOf(lines);
  const end = lines.findIndex((line, i) => {
    const gap = line.y - (lines[i - 1]?.y ?? line.y);
    const texts = segmentsOf(line).map(({ words }) => words.map(({ text }) => text).join(' '));
    const signs = texts.some((text) => isTitleAlone(text) || namesPlaceDate(fold(text)));
    return gap > pitch * END_GAP || firstColumn(line, edges) !== '' || signs || !fitsColumns([line, line], edges);
  });
  return end < 0 ? lines.length : end;
}

/** A list that goes on from the page before, in the same columns. */
function continued(lines: readonly Line[], { open, rules }: Clues): Found | undefined {
  if (!open) return undefined;
  const goesOn = lines.some((line) => isNumbered(line, open.xs));
  const end = goesOn ? endOfList(lines, open.xs) : endOfRow(lines, open.xs);
  const list = lines.slice(0, end);
  if (!fitsColumns(list, open.xs) || !(end > 0 || goesOn)) return undefined;
  const table = tableFrom(list, { ...open, xs: ownEdges(list, open) }, rules);
  return { before: [], table: { ...table, xs: open.xs }, after: lines.slice(end) };
}

/** Where the heading is printed again, this page tells its columns itself: one may have been empty on the page before. */
function ownEdges(list: readonly Line[], { xs, heading }: OpenList): readonly number[] {
  const [first] = list;
  const own = first && fold(textOfLine(first).text) === heading[0] ? columnEdges(list) : undefined;
  return own?.length === xs.length ? own : xs;
}

/** Finds a list that is set in columns without lines; what is read from it is a guess that a person must check. */
export function unruledTable(lines: readonly Line[], clues: Clues): Found | undefined {
  const rest = continued(lines, clues);
  if (rest) return rest;
  const heading = headingLine(lines);
  if (heading < 0) return undefined;
  const body = lines.slice(heading);
  const rough = columnEdges(body);
  if (!rough) return undefined;
  const end = endOfList(body, rough);
  const list = body.slice(0, end);
  const edges = columnEdges(list) ?? rough;
  if (list.filter((line) => isNumbered(line, edges)).length < FEWEST_ROWS) return undefined;
  const first = rowsOf(list, edges, { rules: [], heading: [] })[0] ?? [];
  const open = { xs: edges, heading: first.map((line) => fold(textOfLine(line).text)) };
  const table = tableFrom(list, open, clues.rules);
  return { before: lines.slice(0, heading), table, after: body.slice(end) };
}
