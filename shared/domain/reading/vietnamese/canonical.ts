/** Zero-width space, joiners, word joiner, byte order mark and soft hyphen: invisible, and never part of a name. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const BLANK = /[\t \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * Text that surely needs no tidying: words of printable ASCII and of composed Latin and Vietnamese letters, one blank or line end
 * between them. Nearly every cell is like that, and looking costs less than normalising.
 */
const TIDY =
  /^(?:[!-~\u00ae-\u024f\u1ea0-\u1ef9\u2010-\u2026]+(?:[ \n][!-~\u00ae-\u024f\u1ea0-\u1ef9\u2010-\u2026]+)*)?$/;

/**
 * Text as the product stores and compares it: Unicode NFC, no invisible characters, one kind of blank, lines trimmed and
 * empty lines dropped. The place of tone marks is kept as written (`hoà` stays `hoà`): papers are printed from this.
 */
export function canonicalText(raw: string): string {
  if (TIDY.test(raw)) return raw;
  const text = raw.normalize('NFC').replace(INVISIBLE, '').replace(LINE_END, '\n').replace(BLANK, ' ');
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
