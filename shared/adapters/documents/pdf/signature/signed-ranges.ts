import { instantOf } from './signed-data.ts';

/** One signature of a file: the bytes it covers and its container. */
export type SignedRange = {
  /** The two stretches of the file that are signed. */
  stretches: readonly [Buffer, Buffer];
  container: Buffer;
  /** End of the second stretch, in bytes from the start of the file. */
  end: number;
  /** UTC instant in the dictionary of the signature (`/M`): PAdES keeps it there instead of under the signature. */
  statedTime: string | undefined;
};

/** A range that does not cover everything but its own container: something may hide in the gap. */
export type ForgedRange = { forged: true };

const RANGE = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;
const HEX = /^<[0-9A-Fa-f\s]*>$/;
const KEY = '/ByteRange';
const LONGEST_RANGE = 120;
const MOST_SIGNATURES = 32;

function rangeAt(file: Buffer, at: number): SignedRange | ForgedRange | undefined {
  const match = RANGE.exec(file.toString('latin1', at, at + LONGEST_RANGE));
  if (!match) return undefined;
  const [start, length, next, rest] = match.slice(1).map(Number);
  if (start === undefined || length === undefined || next === undefined || rest === undefined) return undefined;
  const gap = file.toString('latin1', length, Math.max(next, length));
  if (start !== 0 || next <= length || next + rest > file.length || !HEX.test(gap)) return { forged: true };
  return {
    stretches: [file.subarray(0, length), file.subarray(next, next + rest)],
    container: Buffer.from(gap.slice(1, -1).replace(/\s+/g, ''), 'hex'),
    end: next + rest,
    statedTime: statedTime(file, { before: file.subarray(0, length), after: next }),
  };
}

const STATED = /\/M\s*\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?)?/;
/** A dictionary of a signature is a few hundred bytes beside its container. */
const LONGEST_DICTIONARY = 4096;

/** The time in the dictionary around a container; one without an offset is of nowhere and left out. */
function statedTime(file: Buffer, { before, after }: { before: Buffer; after: number }): string | undefined {
  const opened = before.lastIndexOf(' obj');
  const head = opened < 0 ? '' : before.toString('latin1', Math.max(opened, before.length - LONGEST_DICTIONARY));
  const [tail = ''] = file.toString('latin1', after, after + LONGEST_DICTIONARY).split('endobj', 1);
  const match = STATED.exec(head) ?? STATED.exec(tail);
  if (!match) return undefined;
  const [whole, year, month, day, hour, minute, second = '00', sign, hours, minutes = '00'] = match;
  const offset = sign === undefined ? (whole.endsWith('Z') ? 'Z' : undefined) : `${sign}${hours}:${minutes}`;
  return offset && instantOf(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
}

/**
 * Signatures of a PDF (ISO 32000-1, 12.8.1) in the order of the file. The gap between the signed stretches must be exactly
 * the container, or the range is forged.
 */
export function signedRanges(file: Buffer): (SignedRange | ForgedRange)[] {
  const found: (SignedRange | ForgedRange)[] = [];
  for (let at = file.indexOf(KEY); at >= 0 && found.length < MOST_SIGNATURES; at = file.indexOf(KEY, at + KEY.length)) {
    const range = rangeAt(file, at);
    if (range) found.push(range);
  }
  return found;
}
