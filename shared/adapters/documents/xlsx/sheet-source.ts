import type { Budget } from '../../../domain/reading/budget.ts';
import { utf8Chunks } from '../xml/utf16.ts';
import type { Entry } from '../zip/archive.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { parseRange, type Range } from './cell-reference.ts';

/** Sheets up to this size stay in memory between the look ahead and the reading; larger ones are inflated twice (cheap). */
const KEPT_BYTES = 4 << 20;
const OVERLAP = 64;

/** What stands behind the rows of a sheet but is needed to read them. */
export type SheetSource = {
  merges: readonly Range[];
  /** False when rows do not come in the order of their numbers. */
  isOrdered: boolean;
  read(onChunk: (chunk: Buffer) => void): Promise<void>;
};

/** Looks through a sheet once, by byte search only: merged ranges stand after the rows, and rows may be out of order. */
export async function openSheet(entry: Entry, budget: Budget): Promise<SheetSource> {
  let kept: Buffer[] | undefined = entry.size <= KEPT_BYTES ? [] : undefined;
  const look = lookAhead(budget.limits.merges);
  const unspent: Budget = { ...budget, spendInflated() {} };
  const scan = (chunk: Buffer): void => {
    kept?.push(Buffer.from(chunk));
    look.take(chunk);
  };
  await inflateEntry(entry, scan, kept ? budget : unspent);
  return {
    ...look.result(),
    async read(onChunk) {
      if (!kept) return inflateEntry(entry, onChunk, budget);
      const chunks = kept;
      kept = undefined;
      for (const chunk of chunks) {
        budget.checkTime();
        onChunk(chunk);
      }
    },
  };
}

type LookAhead = { take(chunk: Buffer): void; result(): { merges: Range[]; isOrdered: boolean } };

/** Searches chunk by chunk; the last bytes of each are kept before the next, in one buffer that serves the whole sheet. */
function lookAhead(mostMerges: number): LookAhead {
  const toUtf8 = utf8Chunks();
  const found = { merges: [] as Range[], isOrdered: true, lastRow: 0 };
  let scratch = Buffer.alloc(0);
  let left = 0;
  const search = (bytes: Buffer, end: number): void => {
    for (let at = bytes.indexOf('row r="', 0, 'latin1'); at >= 0 && at < end; ) {
      const row = digitsAt(bytes, at + 7);
      if (row < found.lastRow) found.isOrdered = false;
      found.lastRow = row;
      at = bytes.indexOf('row r="', at + 7, 'latin1');
    }
    for (let at = bytes.indexOf('mergeCell ', 0, 'latin1'); at >= 0 && at < end; ) {
      const range = rangeAt(bytes, at);
      if (range && found.merges.length < mostMerges) found.merges.push(range);
      at = bytes.indexOf('mergeCell ', at + 10, 'latin1');
    }
  };
  return {
    take(given) {
      const chunk = toUtf8(given);
      if (scratch.length < left + chunk.length) {
        const wider = Buffer.allocUnsafeSlow(left + chunk.length + OVERLAP);
        scratch.copy(wider, 0, 0, left);
        scratch = wider;
      }
      chunk.copy(scratch, left);
      const bytes = scratch.subarray(0, left + chunk.length);
      const end = Math.max(0, bytes.length - OVERLAP);
      search(bytes, end);
      scratch.copyWithin(0, end, bytes.length);
      left = bytes.length - end;
    },
    result() {
      search(scratch.subarray(0, left), left);
      return found;
    },
  };
}

function digitsAt(bytes: Buffer, from: number): number {
  let value = 0;
  for (let at = from; at < from + 9; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return value;
}

function rangeAt(bytes: Buffer, at: number): Range | undefined {
  const match = /ref=["']([^"']{2,24})["']/.exec(bytes.latin1Slice(at, Math.min(bytes.length, at + OVERLAP)));
  return match?.[1] ? parseRange(match[1]) : undefined;
}
