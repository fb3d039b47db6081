/**
 * What prints nothing, or turns round what stands beside it, and is never part of a name: zero-width characters, soft
 * hyphens, marks of direction; control characters, noncharacters and lone surrogates, which no XML may hold (XML 1.0 2.2).
 */
const INVISIBLE =
  /[\0-\x08\x0e-\x1f\x7f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;
const BLANK = /[\t \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * Text that surely needs no tidying: words of printable ASCII and of composed Latin and Vietnamese letters, one blank or line end
 * between them. Nearly every cell is like that, and looking costs less than normalising.
 */
const TIDY =
  /^(?:[!-~\u00ae-\u024f\u1ea0-\u1ef9\u2010-\u2026]+(?:[ \n][!-~\u00ae-\u024f\u1ea0-\u1ef9\u2010-\u2026]+)*)?$/;

/** Text that prints as it stands: Unicode NFC, one kind of line end, nothing invisible; blanks and empty lines stay. */
export function printableText(raw: string): string {
  return raw.normalize('NFC').replace(LINE_END, '\n').replace(INVISIBLE, '');
}

/**
 * Text as the product stores and compares it: Unicode NFC, no invisible characters, one kind of blank, lines trimmed and
 * empty lines dropped. The place of tone marks is kept as written (`hoà` stays `hoà`): papers are printed from this.
 */
export function canonicalText(raw: string): string {
  if (TIDY.test(raw)) return raw;
  const text = printableText(raw).replace(BLANK, ' ');
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
