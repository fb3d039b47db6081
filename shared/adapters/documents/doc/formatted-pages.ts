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

export type FormattedRun = { start: number; end: number; page: Buffer; from: number; to: number };

/**
 * Runs with their modifiers (`page[from, to)`), in file order, from a bin table. `entryBytes` is the size of an entry after
 * the positions: 13 for paragraphs (offset and 12 unused), 1 for characters.
 */
export function* formattedRuns(
  streams: { word: Buffer; table: Buffer },
  bins: Span,
  entryBytes: 13 | 1,
): Generator<FormattedRun> {
  for (const page of pagesOf(streams.word, streams.table, bins)) {
    const runs = page[PAGE - 1] ?? 0;
    for (let i = 0; i < runs; i++) {
      const entry = (runs + 1) * 4 + i * entryBytes;
      if (entry >= PAGE - 1) break;
      const offset = (page[entry] ?? 0) * 2;
      const bounds = entryBytes === 13 ? paragraphBounds(page, offset) : characterBounds(page, offset);
      yield { start: page.readUInt32LE(i * 4), end: page.readUInt32LE(i * 4 + 4), page, ...bounds };
    }
  }
}

function paragraphBounds(page: Buffer, offset: number): { from: number; to: number } {
  if (offset === 0) return { from: 0, to: 0 };
  const short = page[offset] ?? 0;
  const from = short === 0 ? offset + 2 : offset + 1;
  const length = short === 0 ? (page[offset + 1] ?? 0) * 2 : short * 2 - 1;
  return { from, to: Math.min(from + length, PAGE - 1) };
}

function characterBounds(page: Buffer, offset: number): { from: number; to: number } {
  if (offset === 0) return { from: 0, to: 0 };
  return { from: offset + 1, to: Math.min(offset + 1 + (page[offset] ?? 0), PAGE - 1) };
}
