import type { Span } from './fib.ts';

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;

/** Pages of formatted runs that a bin table names, each 512 bytes of the document stream; missing pages are skipped. */
function pagesOf(word: Buffer, table: Buffer, { at, length }: Span): Buffer[] {
  const count = Math.floor((length - 4) / 8);
  const pages: Buffer[] = [];
  for (let i = 0; i < count; i++) {
    const entry = at + (count + 1) * 4 + i * 4;
    if (entry + 4 > table.length) break;
    const start = (table.readUInt32LE(entry) & PAGE_NUMBER) * PAGE;
    const page = word.subarray(start, start + PAGE);
    if (page.length === PAGE) pages.push(page);
  }
  return pages;
}

/** A run with its modifiers at `page[from, to)`. Runs with the same modifiers on a page share their place. */
export type FormattedRun = { start: number; end: number; page: Buffer; from: number; to: number };

/**
 * Hands every run of a bin table to `visit`, in file order; the object is used again for the next run. `entryBytes` is the
 * size of an entry after the positions: 13 for paragraphs (offset and 12 unused), 1 for characters.
 */
export function eachFormattedRun(
  { word, table, bins }: { word: Buffer; table: Buffer; bins: Span },
  entryBytes: 13 | 1,
  visit: (run: FormattedRun) => void,
): void {
  const boundsOf = entryBytes === 13 ? paragraphBounds : characterBounds;
  for (const page of pagesOf(word, table, bins)) {
    const runs = page[PAGE - 1] ?? 0;
    const run: FormattedRun = { start: 0, end: 0, page, from: 0, to: 0 };
    for (let i = 0; i < runs; i++) {
      const entry = (runs + 1) * 4 + i * entryBytes;
      if (entry >= PAGE - 1) break;
      run.start = page.readUInt32LE(i * 4);
      run.end = page.readUInt32LE(i * 4 + 4);
      boundsOf(run, (page[entry] ?? 0) * 2);
      visit(run);
    }
  }
}

function paragraphBounds(run: FormattedRun, offset: number): void {
  const short = run.page[offset] ?? 0;
  const length = short === 0 ? (run.page[offset + 1] ?? 0) * 2 : short * 2 - 1;
  run.from = offset === 0 ? 0 : short === 0 ? offset + 2 : offset + 1;
  run.to = offset === 0 ? 0 : Math.min(run.from + length, PAGE - 1);
}

function characterBounds(run: FormattedRun, offset: number): void {
  run.from = offset === 0 ? 0 : offset + 1;
  run.to = offset === 0 ? 0 : Math.min(offset + 1 + (run.page[offset] ?? 0), PAGE - 1);
}
