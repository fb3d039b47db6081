const SPACE = 32;
const LETTERS = 0x2000;
const PRIME = 0x01000193;
const TONES = '\u0300\u0301\u0303\u0309\u0323';

/** Ranges of digits and Latin letters, Vietnamese ones included, first and last. */
const ranges = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x300, 0x36f],
  [0x1ea0, 0x1ef9],
] as const;
/** Signs within the ranges that are no letters: multiplication and division. */
const signs = [0xd7, 0xf7];

/** For each of these characters: its lower-case letter without tone, y as i, with the tone (1–5, 0 for none) above it. */
const TONE_SHIFT = 13;
const letters = new Uint16Array(LETTERS);
for (const [first, last] of ranges) {
  for (let code = first; code <= last; code++) {
    if (signs.includes(code)) continue;
    const [letter = '', ...marks] = String.fromCharCode(code).toLowerCase().normalize('NFD');
    const tone = marks.find((mark) => TONES.includes(mark));
    const bare = (letter + marks.filter((mark) => mark !== tone).join('')).normalize('NFC');
    const plain = (bare === 'y' ? 'i' : bare).charCodeAt(0);
    letters[code] = plain + ((tone === undefined ? 0 : TONES.indexOf(tone) + 1) << TONE_SHIFT);
  }
}

/**
 * A 53-bit hash under which texts are equal when they differ only in case, punctuation, the place of tone marks
 * (hoà, hòa) or y for i (sỹ, sĩ). Tones themselves count: Hoa and Hoà are two people.
 * @param text canonical (NFC)
 */
export function toneHash(text: string): number {
  const { length } = text;
  let low = 0x811c9dc5 | 0;
  let high = 0x1000193;
  let tone = 0;
  /** The letter before; 0 between words. */
  let before = 0;
  for (let i = 0; i < length; i++) {
    let letter = text.charCodeAt(i);
    if (letter < LETTERS) {
      const entry = letters[letter] as number;
      letter = entry & (LETTERS - 1);
      tone += entry >>> TONE_SHIFT;
      if (letter === 0 && before === 0) continue;
    }
    before = letter;
    if (letter === 0) {
      letter = SPACE + tone;
      tone = 0;
    }
    low = Math.imul(low ^ letter, PRIME);
    high = (Math.imul(high, 31) + letter) | 0;
  }
  if (before === 0) return hashOf(high, low);
  const end = SPACE + tone;
  return hashOf((Math.imul(high, 31) + end) | 0, Math.imul(low ^ end, PRIME));
}

/** The hash of two texts one after the other, from the hash of each. */
export function joinHashes(first: number, second: number): number {
  const low = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  const high = Math.imul(upper(first), PRIME) + Math.imul(upper(second), 31);
  return hashOf(high << 11, Math.imul(low ^ (low >>> 15), PRIME));
}

const upper = (hash: number): number => Math.floor(hash / 2 ** 32);
const hashOf = (high: number, low: number): number => (high >>> 11) * 2 ** 32 + (low >>> 0);
