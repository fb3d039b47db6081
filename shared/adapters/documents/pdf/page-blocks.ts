import { isInside, type PageTable, tableOf } from './page-table.ts';
import { ruledGrids } from './ruled-grid.ts';
import { sideBySide } from './side-by-side.ts';
import { type Line, linesOf, type Passage, textOfLine, textOfParts } from './text-lines.ts';
import { type Clues, type OpenList, unruledTable } from './unruled-table.ts';
import type { UprightPage, Word } from './upright.ts';

/** What stands on a page, top to bottom. */
export type Block =
  | { kind: 'text'; passage: Passage; top: number }
  | { kind: 'columns'; cells: Passage[]; top: number }
  | { kind: 'table'; table: PageTable; top: number };

const PAGE_NUMBER = /^(?:(?:trang|page)\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*[/|]\s*\d{1,4})?$/i;

/** A page number stands at least this far from the text, in letter heights. */
const APART = 1.8;

/**
 * Lines without the page number: the first or last line of the page, apart from the rest, that is nothing but a number. A
 * year that ends a cell looks the same and is kept.
 */
function withoutPageNumber(lines: readonly Line[], words: readonly Word[]): Line[] {
  return lines.filter((line) => {
    if (line.words.length > 4 || !PAGE_NUMBER.test(textOfLine(line).text)) return true;
    const others = words.filter((word) => !line.words.includes(word)).map((word) => word.y);
    const far = line.size * APART;
    return others.some((y) => y < line.y + far) && others.some((y) => y > line.y - far);
  });
}

/** Runs of lines between the tables, in order. */
function stretches(lines: readonly Line[], tops: readonly number[]): Line[][] {
  const found: Line[][] = Array.from({ length: tops.length + 1 }, () => []);
  for (const line of lines) found[tops.filter((top) => top < line.y).length]?.push(line);
  return found;
}

function textBlocks(lines: readonly Line[], below: Line | undefined): Block[] {
  return sideBySide(lines, below).flatMap((part): Block[] =>
    part.kind === 'columns'
      ? [part]
      : part.lines.map((line) => ({ kind: 'text', passage: textOfParts(line), top: line.y })),
  );
}

/** @param below the table under the lines as if it were one line, if there is one */
function blocksOfLines(lines: readonly Line[], below: Line | undefined, clues: Clues): Block[] {
  const found = unruledTable(lines, clues);
  if (!found) return textBlocks(lines, below);
  const table: Block = { kind: 'table', table: found.table, top: found.before.at(-1)?.y ?? 0 };
  return [...textBlocks(found.before, lines[found.before.length]), table, ...textBlocks(found.after, below)];
}

const asLine = ({ table, top }: { table: PageTable; top: number }): Line => ({
  words: [],
  y: top,
  size: 0,
  left: table.xs[0] ?? 0,
  right: table.xs.at(-1) ?? 0,
});

/**
 * Tables, headings in two columns and lines of text of one page, in reading order; page numbers are left out.
 * @param open the list without lines that the page before ended with, if it did
 */
export function blocksOf(page: UprightPage, open: OpenList | undefined): Block[] {
  const grids = ruledGrids(page);
  const inGrid: Word[][] = grids.map(() => []);
  const outside: Word[] = [];
  for (const word of page.words) {
    const i = grids.findIndex((grid) => isInside(grid, word));
    if (i < 0) outside.push(word);
    else inGrid[i]?.push(word);
  }
  const tables = grids
    .map((grid, i) => ({ top: grid.ys[0] ?? 0, table: tableOf(grid, inGrid[i] ?? []) }))
    .filter(({ table }) => table.rows.some((row) => row.cells.some((cell) => cell.text !== '')));
  const lines = withoutPageNumber(linesOf(outside), page.words);
  const between = stretches(
    lines,
    tables.map(({ top }) => top),
  );
  return between.flatMap((stretch, i): Block[] => {
    const table = tables[i];
    const clues = { open: i === 0 ? open : undefined, rules: page.flat };
    const blocks = blocksOfLines(stretch, table && asLine(table), clues);
    return table ? [...blocks, { kind: 'table', ...table }] : blocks;
  });
}
