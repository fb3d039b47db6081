import { type Line, segmentsOf } from './text-lines.ts';

/** A list has at least this many columns; fewer is a heading or a signature. */
const FEWEST_COLUMNS = 3;
/** Lines in which words may stand where columns part: section rows, totals. */
const MOST_CROSSING = 0.12;
/** Gap between the headings of two columns, in letter heights. */
const HEADING_GAP = 0.8;
/** Lines that the heading of a list may take. */
const HEADING_LINES = 3;
/** A word reaches over an edge only by more than this, points. */
const OVER = 3;

/** The widest page a PDF may have, points (ISO 32000-1 annex C: 14,400 units). */
const WIDEST_PAGE = 14_400;

/** Lines nearer than this, in letter heights, stand in cells side by side whose texts are centred: half a line apart, one row. */
const CLOSE = 0.7;

const isClose = (above: Line | undefined, below: Line | undefined): boolean =>
  above !== undefined && below !== undefined && below.y - above.y < CLOSE * below.size;

/** Index of the first line that looks like the heading of a list: several parts clearly apart, or a line of such a heading. */
export function headingLine(lines: readonly Line[]): number {
  let at = lines.findIndex((line) => segmentsOf(line).length >= FEWEST_COLUMNS);
  while (at > 0 && isClose(lines[at - 1], lines[at])) at -= 1;
  return at;
}

/** The lines of a heading whose cells are centred, as if they were one. */
function centredHeading(lines: readonly Line[]): Line | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const words = [...first.words];
  for (let i = 1; i < lines.length && isClose(lines[i - 1], lines[i]); i++) words.push(...(lines[i]?.words ?? []));
  return { ...first, words: words.sort((a, b) => a.left - b.left) };
}

const NUMBER = /^\d{1,5}[.)]?$/;
/** Share of the numbered lines that must leave room between number and name. */
const MOST_APART = 0.9;

/** The edge between numbers and names where numbers, as a spreadsheet sets them, stand right beside the names. */
function edgeOfNumbers(lines: readonly Line[], most: number): number | undefined {
  const pairs = lines.flatMap(({ words: [number, name] }) =>
    number && name && NUMBER.test(number.text) && number.right < most ? [{ from: number.right, to: name.left }] : [],
  );
  const from = Math.max(...pairs.map((pair) => pair.from));
  const to = Math.min(...pairs.map((pair) => pair.to).filter((left) => left > from));
  const apart = pairs.filter((pair) => pair.to >= to).length;
  return pairs.length > 1 && Number.isFinite(to) && apart >= pairs.length * MOST_APART ? (from + to) / 2 : undefined;
}

/** How many lines have a word over a place across the page. */
const covering = (lines: readonly Line[], x: number): number =>
  lines.filter((line) => line.words.some((word) => word.left < x && word.right > x)).length;

/**
 * The place between two headings that the fewest lines cover: the right end of the widest such strip, for text starts at
 * the left of its column and ends anywhere.
 */
function edgeBetween(lines: readonly Line[], from: number, to: number): number {
  // A broken file may put two words further apart than any page is wide.
  if (!(to - from <= WIDEST_PAGE)) return (from + to) / 2;
  const places = Array.from({ length: Math.max(1, Math.floor(to - from)) }, (_, i) => from + i + 0.5);
  const counts = places.map((x) => covering(lines, x));
  const fewest = Math.min(...counts);
  let best = { start: 0, length: 0 };
  for (let i = 0, start = 0; i <= counts.length; i++) {
    if (counts[i] === fewest) continue;
    if (i - start > best.length) best = { start, length: i - start };
    start = i + 1;
  }
  return from + best.start + Math.max(best.length - 1, best.length / 2);
}

/**
 * Edges of the columns of a list without lines: one between every two headings, where fewest words stand. Undefined when
 * there are too few headings. All in points.
 * @param lines of the list, the heading first
 */
export function columnEdges(lines: readonly Line[]): number[] | undefined {
  const heading = centredHeading(lines);
  const headings = [...lines.slice(0, HEADING_LINES), ...(heading ? [heading] : [])]
    .map((line) => segmentsOf(line, HEADING_GAP))
    .sort((a, b) => b.length - a.length)[0];
  if (!headings || headings.length < FEWEST_COLUMNS) return undefined;
  const body = lines.slice(1);
  const inner = headings.slice(1).map((next, i) => edgeBetween(body, headings[i]?.right ?? next.left, next.left));
  const numbers = edgeOfNumbers(body, headings[1]?.right ?? 0);
  if (numbers !== undefined && inner.length > 0) inner[0] = numbers;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return [left - 1, ...inner, right + 1];
}

/** Whether lines keep to given columns: hardly any word stands over an edge. */
export function fitsColumns(lines: readonly Line[], edges: readonly number[]): boolean {
  const inner = edges.slice(1, -1);
  const crossing = lines.filter((line) =>
    line.words.some((word) => inner.some((x) => word.left < x - OVER && word.right > x + OVER)),
  );
  return lines.length > 0 && crossing.length <= Math.max(1, lines.length * MOST_CROSSING);
}
