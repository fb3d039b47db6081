import { fold } from '../../../domain/reading/vietnamese/fold.ts';
import { type Line, textOfLine } from './text-lines.ts';

const NUMBER = /^\d{1,5}[.)]?$/;
/** What opens a row besides a number: the letter or Roman numeral of a section, the star of a group. */
const SECTION = /^(?:(?:[IVXLC]{1,6}|[A-ZĐ])[.)]?|\*)$/;
/** Room above a row, beyond that between its lines, in line distances. */
const ROW_GAP = 1.2;
/** Lines across the list from which on they part its rows, and nothing else does. */
const FEWEST_RULES = 3;

/** Index of the column a place across the page is in. */
export const columnOf = (edges: readonly number[], x: number): number => {
  let column = 0;
  while (column + 2 < edges.length && x >= (edges[column + 1] ?? 0)) column++;
  return column;
};

/** What stands in the first column of a line. */
export const firstColumn = (line: Line, edges: readonly number[]): string =>
  line.words
    .filter((word) => columnOf(edges, (word.left + word.right) / 2) === 0)
    .map((word) => word.text)
    .join('');

export const isNumbered = (line: Line, edges: readonly number[]): boolean => NUMBER.test(firstColumn(line, edges));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The usual distance between two lines of one row, points. */
export function pitchOf(lines: readonly Line[]): number {
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  return [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0;
}

/** Whether numbers stand on the last line of their row, as a spreadsheet sets them: more room follows them than precedes. */
function isBottomAligned(lines: readonly Line[], edges: readonly number[]): boolean {
  const before: number[] = [];
  const after: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (!isNumbered(line, edges)) continue;
    const above = lines[i - 1];
    const below = lines[i + 1];
    if (above) before.push(line.y - above.y);
    if (below) after.push(below.y - line.y);
  }
  return median(after) > median(before) + 0.5;
}

function rowsByRules(lines: readonly Line[], rules: readonly number[]): Line[][] {
  const bandOf = (line: Line): number => rules.filter((rule) => rule < line.y - line.size * 0.3).length;
  const rows = new Map<number, Line[]>();
  for (const line of lines) rows.set(bandOf(line), [...(rows.get(bandOf(line)) ?? []), line]);
  return [...rows.values()];
}

/**
 * Lines that belong to one row each. Lines drawn across part the rows where there are any; else a number or more room opens
 * a row, or closes it where numbers stand at the bottom.
 * @param rules places of lines across the list, top to bottom
 * @param heading lines of the heading, folded; wherever they are printed they are a row
 */
export function rowsOf(
  lines: readonly Line[],
  edges: readonly number[],
  { rules, heading }: { rules: readonly number[]; heading: readonly string[] },
): Line[][] {
  if (rules.length >= FEWEST_RULES) return rowsByRules(lines, rules);
  const pitch = pitchOf(lines);
  const atBottom = isBottomAligned(lines, edges);
  const rows: Line[][] = [];
  let closed = true;
  let inHeading = 0;
  for (const [i, line] of lines.entries()) {
    const first = firstColumn(line, edges);
    const numbered = NUMBER.test(first);
    const apart = line.y - (lines[i - 1]?.y ?? line.y) > pitch * ROW_GAP;
    const isSection = SECTION.test(line.words[0]?.text ?? '') && columnOf(edges, line.left) === 0;
    const text = fold(textOfLine(line).text);
    const goesOn = inHeading > 0 && text === heading[inHeading];
    const endsHeading = inHeading > 0 && !goesOn;
    inHeading = goesOn ? inHeading + 1 : text === heading[0] ? 1 : 0;
    const opens = !goesOn && (closed || endsHeading || apart || isSection || inHeading > 0 || (numbered && !atBottom));
    if (opens) rows.push([line]);
    else rows.at(-1)?.push(line);
    closed = isSection || (numbered && atBottom);
  }
  return rows;
}
