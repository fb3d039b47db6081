import { type Line, linesOf, type Passage, type Segment, segmentsOf, textOfLines } from './text-lines.ts';
import type { Word } from './upright.ts';

/** Two columns of text without lines between them (the heading of an office, a signature), or plain lines. */
export type Part = { kind: 'columns'; cells: Passage[]; top: number } | { kind: 'lines'; lines: Line[]; top: number };

/** Middles this near to one another are one axis, points. */
const SAME_MIDDLE = 4;
/** More room than this between two lines ends a heading, in letter heights; a signature needs room to sign. */
const FAR = 9;

type Columns = {
  lines: { left: Segment | undefined; right: Segment | undefined; line: Line }[];
  from: number;
  to: number;
};

const middleOf = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

function open(line: Line): Columns | undefined {
  const [left, right, ...more] = segmentsOf(line);
  if (!left || !right || more.length > 0) return undefined;
  return { lines: [{ left, right, line }], from: left.right, to: right.left };
}

/** Takes a line into the columns when none of it stands in the strip between them. */
function extend(columns: Columns, line: Line): boolean {
  const segments = segmentsOf(line);
  const far = line.y - (columns.lines.at(-1)?.line.y ?? 0) > FAR * line.size;
  const middle = (columns.from + columns.to) / 2;
  const left = segments.filter((segment) => segment.left < middle);
  const right = segments.filter((segment) => segment.left >= middle);
  const from = Math.max(columns.from, ...left.map((segment) => segment.right));
  const to = Math.min(columns.to, ...right.map((segment) => segment.left));
  if (far || to - from < line.size || left.length > 1 || right.length > 1) return false;
  columns.lines.push({ left: left[0], right: right[0], line });
  columns.from = from;
  columns.to = to;
  return true;
}

/** A title may stand under a column by chance: it has the edge or the middle of what follows, or no axis of the column. */
function isTitle(columns: Columns, next: Line | undefined): boolean {
  const last = columns.lines.at(-1);
  if (!last || (last.left && last.right) || !next) return false;
  const side = last.left ? 'left' : 'right';
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_MIDDLE;
  const others = columns.lines.slice(0, -1).flatMap((row) => row[side] ?? []);
  const sameLeft = others.some((segment) => near(segment.left, last.line.left));
  const sameMiddle = others.some((segment) => near(middleOf(segment), middleOf(last.line)));
  const goesWithNext = near(next.left, last.line.left) || near(middleOf(next), middleOf(last.line));
  return goesWithNext || (!sameLeft && !sameMiddle);
}

function passageOf(segments: readonly (Segment | undefined)[]): Passage {
  const words: Word[] = segments.flatMap((segment) => segment?.words ?? []);
  return textOfLines(linesOf(words), Number.POSITIVE_INFINITY);
}

/**
 * Parts the lines of a stretch into headings of two columns and ordinary lines.
 * @param below what stands under the stretch, if anything: a title is told by it
 */
export function sideBySide(lines: readonly Line[], below: Line | undefined): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    if (!line) break;
    const columns = open(line);
    let next = i + 1;
    for (let more = lines[next]; columns && more && extend(columns, more); more = lines[next]) next++;
    while (columns && next - i > 1 && isTitle(columns, lines[next] ?? below)) {
      columns.lines.pop();
      next--;
    }
    if (columns && next - i > 1) {
      const cells = [passageOf(columns.lines.map((row) => row.left)), passageOf(columns.lines.map((row) => row.right))];
      parts.push({ kind: 'columns', cells, top: line.y });
      i = next;
      continue;
    }
    const last = parts.at(-1);
    if (last?.kind === 'lines') last.lines.push(line);
    else parts.push({ kind: 'lines', lines: [line], top: line.y });
    i++;
  }
  return parts;
}
