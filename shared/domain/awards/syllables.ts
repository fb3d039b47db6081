/**
 * A piece of text the grammar looks at. `bare` has no diacritics; `full` keeps them but puts the tone last, so that
 * "hoà" and "hòa", composed or decomposed, are the same word. Offsets are UTF-16 positions in the given text.
 */
export type Token = {
  kind: 'word' | 'number' | 'mark' | 'break';
  bare: string;
  full: string;
  /** As typed, composed (NFC). */
  raw: string;
  /** Written without any diacritic: "so" may be "số", "sở" or "sổ". */
  plain: boolean;
  capital: boolean;
  /** All capitals and longer than a letter: an abbreviation, or a text in capitals. */
  upper: boolean;
  start: number;
  end: number;
};

const unseen = '\\u200b-\\u200f\\u00ad\\u2060\\ufeff';
const piece = new RegExp(
  `(\\p{L}[\\p{L}\\p{M}${unseen}]*)|(\\p{Nd}+(?:[Oo]+\\p{Nd}+)*(?:(?<=[Oo]\\p{Nd}+)[Oo](?!\\p{L}))?)|(\\r\\n|[\\n\\r\\v\\f\\u0085\\u2028\\u2029])|([^\\s\\p{L}\\p{M}\\p{Nd}${unseen}])`,
  'gu',
);
const unseenMarks = new RegExp(`[${unseen}]`, 'gu');
const tones = '\u0300\u0301\u0303\u0309\u0323';
const qualities = '\u0302\u0306\u031b';
/** No Vietnamese syllable or abbreviation of the field is longer; longer runs are noise. */
const longestWord = 24;

/** Splits `text` into tokens in one pass, whatever its bytes: never throws, time linear in its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(piece)) {
    const [all, word, number, line] = found;
    const span = { start: found.index, end: found.index + all.length };
    if (word !== undefined)
      tokens.push({
        kind: 'word',
        raw: word.replace(unseenMarks, '').normalize('NFC'),
        ...fold(word),
        ...casing(word),
        ...span,
      });
    else if (number !== undefined) tokens.push({ kind: 'number', ...sign(digits(number)), ...span });
    else if (line !== undefined) tokens.push({ kind: 'break', ...sign('\n'), ...span });
    else tokens.push({ kind: 'mark', ...sign(mark(all)), ...span });
  }
  return tokens;
}

/** The full form of one word of the grammar. */
export const fullOf = (word: string): string => fold(word).full;

function fold(word: string): Pick<Token, 'bare' | 'full' | 'plain'> {
  if (word.length > longestWord * 3) return { bare: '', full: '', plain: false };
  let bare = '';
  let letters = '';
  let tone = '';
  for (const char of word.normalize('NFD').toLowerCase()) {
    if (tones.includes(char)) tone += char;
    else if (qualities.includes(char)) letters += char;
    else if (char === 'đ' || char === 'ð') {
      bare += 'd';
      letters += 'đ';
    } else if (/\p{L}/u.test(char)) {
      bare += char;
      letters += char;
    }
  }
  if (/^[a-z]*[^aeiouy]y$/.test(bare)) {
    bare = `${bare.slice(0, -1)}i`;
    letters = `${letters.slice(0, -1)}i`;
  }
  return { bare, full: letters + tone, plain: letters === bare && tone === '' };
}

/** What begins a Vietnamese syllable, its vowels and what may end it, without their marks. */
const syllable =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?(?:(?:[aeiou]{1,3}|u?ye|uy)(?:ch|ng|nh|[cmnpt])?|[aou]{0,2}y|uya)$/;

/** Whether a bare word can be a syllable of the language; "ubnd", "byt", "iii" can be none. */
export const isSyllable = (bare: string): boolean => syllable.test(bare) && !bare.includes('ii');

/** The joints of lists and names, as `full` has them. */
export const and = fullOf('và');
export const of = fullOf('của');

const sign = (text: string) => ({ bare: text, full: text, raw: text, plain: true, capital: false, upper: false });
const digits = (text: string) =>
  text.replace(/[Oo]/g, '0').replace(/\P{ASCII}/gu, (digit) => String(digitValue(digit)));
const casing = (word: string) => ({
  capital: word.charAt(0) !== word.charAt(0).toLowerCase(),
  upper: word.length > 1 && word === word.toUpperCase(),
});

/** Decimal digits of other scripts stand in blocks of ten that start at a multiple of 2 or 6: count down to the block's zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}

function mark(char: string): string {
  if ('‐‑‒–—―−÷~→⇒➔'.includes(char)) return '-';
  if ('“”„‟«»″＂'.includes(char)) return '"';
  if ('•●◦▪‣·◆■□➢✓*+'.includes(char)) return '•';
  if ('，、'.includes(char)) return ',';
  if (char === '；') return ';';
  if (char === '：') return ':';
  return char;
}
