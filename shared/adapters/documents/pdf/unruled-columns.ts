import { type Line, segmentsOf } from './text-lines.ts';

/** A list has at least this many columns; fewer is a heading or a signature. */
const FEWEST_COLUMNS = 3;
/** Lines in which words may stand where columns part: section rows, totals. */
const MOST_CROSSING = 0.12;
/** Narrowest gap between two columns, points. */
const NARROWEST = 3;

/** Index of the first line that looks like the heading of a list: several parts clearly apart. */
export function headingLine(lines: readonly Line[]): number {
  return lines.findIndex((line) => segmentsOf(line).length >= FEWEST_COLUMNS);
}

/** How many lines have a word over each point of the width. */
function coverage(lines: readonly Line[], left: number, right: number): number[] {
  const count = new Array<number>(Math.max(1, Math.ceil(right - left))).fill(0);
  for (const line of lines) {
    const seen = new Set<number>();
    for (const word of line.words) for (let x = Math.floor(word.left - left); x < word.right - left; x++) seen.add(x);
    for (const x of seen) if (x >= 0 && x < count.length) count[x] = (count[x] ?? 0) + 1;
  }
  return count;
}

/**
 * Edges of the columns of a list without lines: the strips that stay white from top to bottom. Undefined when there are too
 * few. All in points.
 */
export function columnEdges(lines: readonly Line[]): number[] | undefined {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const count = coverage(lines, left, right);
  const most = Math.floor(lines.length * MOST_CROSSING);
  const edges = [left - 1];
  let from: number | undefined;
  for (const [x, covered] of count.entries()) {
    if (covered <= most) from ??= x;
    else if (from !== undefined) {
      if (x - from >= NARROWEST && from > 0) edges.push(left + (from + x) / 2);
      from = undefined;
    }
  }
  edges.push(right + 1);
  return edges.length > FEWEST_COLUMNS ? edges : undefined;
}
