/** One signature of a file: the bytes it covers and its container. */
export type SignedRange = {
  /** The two stretches of the file that are signed. */
  stretches: readonly [Buffer, Buffer];
  container: Buffer;
  /** End of the second stretch, in bytes from the start of the file. */
  end: number;
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
  };
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
