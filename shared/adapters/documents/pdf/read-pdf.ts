import { isDeepStrictEqual } from 'node:util';
import type { Budget } from '../../../domain/reading/budget.ts';
import { unreadable } from '../../../domain/reading/budget.ts';
import type { ReadFormat } from '../../../domain/reading/format-reader.ts';
import type { GridCell, GridItem, GridSink } from '../../../domain/reading/grid.ts';
import { readInThread, startClock, threadLimits } from './read-in-thread.ts';
import { signatureNotices } from './signature/signature-notices.ts';
import { hasStreamBomb } from './stream-bombs.ts';

/** Scripts, programs to start and films in the plain part of a file; what is packed away pdf.js tells. */
const ACTIVE = /\/(JavaScript|Launch|RichMedia|EmbeddedFile)\b/;
const GLYPHS_PER_RUN = 5;

/** The thread keeps its own time: the clock of the budget, made for office files, is not asked here. */
function hand(items: readonly GridItem[], sink: GridSink, { limits }: Budget): void {
  const rows = items.filter((item) => item.kind === 'row').length;
  if (rows > limits.rows) unreadable('too_many_rows', String(limits.rows));
  for (const item of items) {
    const isLong = item.kind === 'row' && item.cells.some(({ text }) => text.length > limits.cellCharacters);
    sink(isLong ? { ...item, cells: item.cells.map((cell) => shortened(cell, limits.cellCharacters)) } : item);
  }
}

const shortened = (cell: GridCell, longest: number): GridCell =>
  cell.text.length > longest ? { ...cell, text: cell.text.slice(0, longest), fault: 'cell_too_long' } : cell;

/**
 * Reads the text of a PDF: tables drawn with lines, tables set in columns (with a notice that a person must check), lines of
 * text, headings in two columns. What it reads is a proposal. Scans are told by a notice. Throws `Unreadable` for
 * passwords, scripts and attachments, broken files and files beyond the limits; ends within `limits.pdfMs`.
 */
export const readPdf: ReadFormat = async (bytes, sink, budget) => {
  const { limits } = budget;
  const clock = startClock();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const active = ACTIVE.exec(file.toString('latin1'))?.[1];
  if (active !== undefined) unreadable('active_content', active);
  if (hasStreamBomb(file)) unreadable('pdf_limits');
  const pages = {
    pages: limits.pdfPages,
    textRuns: limits.pdfItemsPerPage,
    glyphs: limits.pdfItemsPerPage * GLYPHS_PER_RUN,
  };
  const read = (part: Uint8Array): Promise<GridItem[]> =>
    readInThread(part, { pages, limits: { ...threadLimits, heapMb: limits.pdfHeapMb, mostMs: limits.pdfMs }, clock });
  const items = await read(file);
  const notices = await signatureNotices(file, async (end) =>
    isDeepStrictEqual(await read(file.subarray(0, end)), items),
  );
  hand([...notices, ...items], sink, budget);
};
