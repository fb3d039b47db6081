/** Zero-width space, joiners, word joiner, byte order mark and soft hyphen: invisible, and never part of a name. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const BLANK = /[\t \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACE = 32;
const LINE = 10;

/**
 * True when a text surely needs no tidying: printable ASCII and the composed letters of Latin and Vietnamese, single blanks
 * between words, no blank or empty line. Nearly every cell is like that, and looking costs a tenth of normalising.
 */
function isTidy(text: string): boolean {
  let before = LINE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE || code === LINE) {
      if (before === SPACE || before === LINE) return false;
    } else {
      const isLetter =
        (code > SPACE && code < 0x7f) || (code >= 0xae && code < 0x250) || (code >= 0x1ea0 && code <= 0x1ef9);
      if (!isLetter && !isMark(code)) return false;
    }
    before = code;
  }
  return text === '' || (before !== SPACE && before !== LINE);
}

/** Dashes, quotes, bullet and ellipsis, which normalising leaves alone. */
const isMark = (code: number): boolean => code >= 0x2010 && code <= 0x2026;

/**
 * Text as the product stores and compares it: Unicode NFC, no invisible characters, one kind of blank, lines trimmed and
 * empty lines dropped. The place of tone marks is kept as written (`hoà` stays `hoà`): papers are printed from this.
 */
export function canonicalText(raw: string): string {
  if (isTidy(raw)) return raw;
  const text = raw.normalize('NFC').replace(INVISIBLE, '').replace(LINE_END, '\n').replace(BLANK, ' ');
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
