/** Zero-width space, joiners, word joiner, byte order mark and soft hyphen: invisible, and never part of a name. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const BLANK = /[\t \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const PRINTABLE_ASCII_LINE = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Text as the product stores and compares it: Unicode NFC, no invisible characters, one kind of blank, lines trimmed and
 * empty lines dropped. The place of tone marks is kept as written (`hoà` stays `hoà`): papers are printed from this.
 */
export function canonicalText(raw: string): string {
  if (PRINTABLE_ASCII_LINE.test(raw)) return raw;
  const text = raw.normalize('NFC').replace(INVISIBLE, '').replace(LINE_END, '\n').replace(BLANK, ' ');
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
