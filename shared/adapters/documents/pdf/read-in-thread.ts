import { Worker } from 'node:worker_threads';
import { Unreadable } from '../../../domain/reading/budget.ts';
import type { GridItem } from '../../../domain/reading/grid.ts';
import type { PageLimits } from './read-pages.ts';
import type { ThreadInput, ThreadMessage } from './thread-protocol.ts';

/** Bundled, the entry stands beside the handler as `.mjs`; from sources it is the module next to this one. */
const ENTRY = import.meta.url.endsWith('.ts') ? './pdf-thread.ts' : './pdf-thread.mjs';

/** What a thread may use. Milliseconds and megabytes. */
export type ThreadLimits = {
  heapMb: number;
  /** All memory of the process may grow by this: pdf.js keeps streams outside the heap that Node can limit. */
  growthMb: number;
  /** Time for any file, and for each page that gave text; `mostMs` in all. */
  baseMs: number;
  pageMs: number;
  mostMs: number;
};

/**
 * An ordinary page takes 5 to 7 ms here. A file is given more than the 4 s of any file only while its pages come that fast:
 * one made to hang is stopped within 5 s however many pages it claims.
 */
export const threadLimits = { growthMb: 256, baseMs: 4_000, pageMs: 16 };

/** Time and pages of one upload; shared by all readings of it, for a signed file is read once more as it was when signed. */
export type PdfClock = { readonly started: number; pages: number };

export const startClock = (): PdfClock => ({ started: performance.now(), pages: 0 });

const WATCH_MS = 50;
const MEGABYTE = 1 << 20;

/**
 * Reads a PDF in a thread of its own, which is ended when it uses more time or memory than it may. Throws `Unreadable`:
 * what the thread refused, or `pdf_limits`.
 */
export async function readInThread(
  bytes: Uint8Array,
  { pages, limits, clock }: { pages: PageLimits; limits: ThreadLimits; clock: PdfClock },
): Promise<GridItem[]> {
  const copy = new ArrayBuffer(bytes.length);
  const own = new Uint8Array(copy);
  own.set(bytes);
  const input: ThreadInput = { bytes: own, limits: pages };
  const worker = new Worker(new URL(ENTRY, import.meta.url), {
    workerData: input,
    transferList: [copy],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  try {
    return await answerOf(worker, limits, clock);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, limits: ThreadLimits, clock: PdfClock): Promise<GridItem[]> {
  const memory = process.memoryUsage.rss();
  const allowed = (): number => Math.min(limits.mostMs, Math.max(limits.baseMs, clock.pages * limits.pageMs));
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearInterval(watch);
      act();
    };
    const refuse = (why: string): void => settle(() => reject(new Unreadable('pdf_limits', why)));
    const watch = setInterval(() => {
      if (performance.now() - clock.started > allowed()) refuse('thời gian');
      else if (process.memoryUsage.rss() - memory > limits.growthMb * MEGABYTE) refuse('bộ nhớ');
    }, WATCH_MS);
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') clock.pages += 1;
      else if (message.kind === 'read') settle(() => resolve(message.items));
      else settle(() => reject(new Unreadable(message.code, message.value)));
    });
    worker.on('error', () => refuse('bộ nhớ'));
    worker.on('exit', () => refuse('luồng đọc đã dừng'));
  });
}
