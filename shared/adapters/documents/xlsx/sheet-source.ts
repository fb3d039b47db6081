import type { Budget } from '../../../domain/reading/budget.ts';
import { utf8Chunks } from '../xml/utf16.ts';
import type { Entry } from '../zip/archive.ts';
import { giveBack, inflateEntry, type TakeChunk } from '../zip/inflate-entry.ts';
import { parseRange, type Range } from './cell-reference.ts';
import { stands } from './plain-markup.ts';

/** Sheets up to this size stay in memory between the look ahead and the reading; larger ones are inflated twice (cheap). */
const KEPT_BYTES = 4 << 20;
const OVERLAP = 64;
/** The start of a row is looked for by its `w`, which stands nowhere else in a sheet of plain cells: one byte is found fastest. */
const LETTER_W = 119;
const afterW = Buffer.from(' r="', 'latin1');
/** Behind the `w` of the end of a row, up to that of the next. */
const turn = Buffer.from('><row', 'latin1');
const mergeMark = Buffer.from('mergeCell ', 'latin1');

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
  // One more than are laid, so that the reader can tell the limit from what lies beyond.
  const look = lookAhead(budget.limits.merges + 1);
  const unspent: Budget = { ...budget, spendInflated() {} };
  const scan: TakeChunk = (chunk) => {
    look.take(chunk);
    kept?.push(chunk);
    return kept ? 'keep' : undefined;
  };
  await inflateEntry(entry, scan, kept ? budget : unspent);
  return {
    ...look.result(),
    async read(onChunk) {
      if (!kept) return inflateEntry(entry, (chunk) => void onChunk(chunk), budget);
      const chunks = kept;
      kept = undefined;
      for (const chunk of chunks) {
        budget.checkTime();
        onChunk(chunk);
        giveBack(chunk);
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
    for (let at = bytes.indexOf(LETTER_W); at >= 0 && at < end; at = bytes.indexOf(LETTER_W, at + 1)) {
      if (stands(turn, bytes, at + 1) && at + turn.length < end) at += turn.length;
      if (!stands(afterW, bytes, at + 1)) continue;
      const row = digitsAt(bytes, at + 1 + afterW.length);
      if (row < found.lastRow) found.isOrdered = false;
      found.lastRow = row;
    }
    for (let at = bytes.indexOf(mergeMark); at >= 0 && at < end; at = bytes.indexOf(mergeMark, at + mergeMark.length)) {
      const range = rangeAt(bytes, at);
      if (range && found.merges.length < mostMerges) found.merges.push(range);
    }
  };
  const join = (chunk: Buffer): Buffer => {
    if (left === 0) return chunk;
    if (scratch.length < left + chunk.length) scratch = Buffer.concat([scratch.subarray(0, left)], left + chunk.length);
    chunk.copy(scratch, left);
    return scratch.subarray(0, left + chunk.length);
  };
  return {
    take(given) {
      const bytes = join(toUtf8(given));
      const end = Math.max(0, bytes.length - OVERLAP);
      search(bytes, end);
      if (scratch.length < OVERLAP) scratch = Buffer.alloc(OVERLAP);
      left = bytes.copy(scratch, 0, end);
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
