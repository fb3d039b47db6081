const SPACE = 32;
const LETTERS = 0x2000;
const TONES = '\u0300\u0301\u0303\u0309\u0323';

/** For each character below U+2000: its lower-case letter without tone, and the tone (1–5, 0 for none). */
const letters = new Uint16Array(LETTERS);
const tones = new Uint8Array(LETTERS);
for (let code = 0x30; code < LETTERS; code++) {
  const text = String.fromCharCode(code);
  if (!/[\p{L}\p{N}\p{M}]/u.test(text)) continue;
  const [letter = '', ...marks] = text.toLowerCase().normalize('NFD');
  const tone = marks.find((mark) => TONES.includes(mark));
  tones[code] = tone === undefined ? 0 : TONES.indexOf(tone) + 1;
  letters[code] = (letter + marks.filter((mark) => mark !== tone).join('')).normalize('NFC').charCodeAt(0);
}
const letterI = 105;
const letterY = 121;

/**
 * A 53-bit hash under which texts are equal when they differ only in case, punctuation, the place of tone marks
 * (hoà, hòa) or y for i (sỹ, sĩ). Tones themselves count: Hoa and Hoà are two people.
 * @param texts canonical (NFC), each a value of its own
 */
export function toneHash(...texts: readonly string[]): number {
  let low = 0x811c9dc5;
  let high = 0x1000193;
  for (const text of texts) {
    let tone = 0;
    let inWord = false;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : SPACE;
      let letter = code < LETTERS ? (letters[code] ?? 0) : code;
      if (letter === 0) {
        if (!inWord) continue;
        letter = SPACE + tone;
        tone = 0;
        inWord = false;
      } else {
        inWord = true;
        tone += tones[code] ?? 0;
        if (letter === letterY) letter = letterI;
      }
      low = Math.imul(low ^ letter, 0x01000193);
      high = (Math.imul(high, 31) + letter) | 0;
    }
    low = Math.imul(low ^ 1, 0x01000193);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
