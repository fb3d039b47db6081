import { canonicalText } from './canonical.ts';

const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ANY_MARK = /[\u0300-\u036f]/g;
const FINAL_Y = /(?<=[bcdđghklmnpqrstvx]|qu)y(?!\p{L})/gu;

const plain = (text: string): string => text.normalize('NFD').replace(ANY_MARK, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** After a consonant at the end of a syllable `y` and `i` are one sound: kỷ/kỉ, sỹ/sĩ, quý/quí. Not in tay/tai, thúy/thúi. */
const oneI = (lower: string): string => lower.replace(FINAL_Y, 'i');

/**
 * Search key without tone marks, case or punctuation: `Chiến sỹ thi đua (CSTĐ)` gives `chien sy thi dua cstd`. Words are
 * parted by one space. Compare folded text with folded text only.
 */
export function fold(text: string): string {
  return plain(canonicalText(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As `fold`, and `y` equals `i` where the two are spelling variants: `kỷ niệm` and `kỉ niệm` give one key. */
export function foldLoose(text: string): string {
  return oneI(fold(text));
}

/**
 * Key that keeps the tones but not their place or the i/y variant, so `Nguỵ Văn Hoà` equals `Ngụy Văn Hòa` and differs
 * from `Nguy Văn Hoa`. For telling people apart; tones that differ are different people.
 */
export function toneKey(text: string): string {
  const words = canonicalText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  return words.map(toneLast).join(' ');
}

function toneLast(word: string): string {
  const apart = word.normalize('NFD');
  const tones = apart.match(TONE_MARK);
  const bare = oneI(apart.replace(TONE_MARK, '').normalize('NFC'));
  return tones ? bare + tones.join('') : bare;
}

/**
 * Folded text of exactly the same length (UTF-16 units) as its argument, so an offset found in it is an offset in the
 * text. The argument must be canonical; a unit that has no one-to-one plain form stays as it is.
 */
export function shadow(canonical: string): string {
  let out = '';
  for (let i = 0; i < canonical.length; i++) {
    const unit = canonical[i] ?? '';
    const folded = unit < '\u0080' ? unit.toLowerCase() : plain(unit);
    out += folded.length === 1 ? folded : unit;
  }
  return out;
}
