import { plainWords } from '../campaign/words.ts';
import { fold, foldLoose, toneKey } from '../reading/vietnamese/fold.ts';

/** Why two names may be one: what they differ in is only writing. */
export const nameReasons = ['same_letters', 'tone_place_or_i', 'titles', 'no_tones', 'abbreviations'] as const;
export type NameReason = (typeof nameReasons)[number];

/** Titles and addresses before a name or behind a comma, folded. They come in any order and number. */
const titles = new RegExp(
  `^(?:${[
    'ong|ba|anh|chi|co|dong chi|dc|thay thuoc (?:nhan dan|uu tu)|ttnd|ttut|nha giao',
    'gs|pgs|giao su|pho giao su|tskh|ts|tien si|ths|thac si|ck ?(?:1|2|i|ii)|bsck ?(?:1|2|i|ii)|bs ck ?(?:1|2|i|ii)|dsck ?(?:1|2|i|ii)',
    'bac si(?: chuyen khoa (?:1|2|i|ii|cap 1|cap 2))?|chuyen khoa (?:1|2|i|ii)|bs|ys|y si|ds|duoc si|cn|cu nhan|cndd|dd|dieu duong(?: vien)?|hs|ho sinh|ktv|ky thuat vien|ki thuat vien|ks|ky su|ki su',
  ].join('|')})$`,
);

const longForms: readonly (readonly [RegExp, string])[] = [
  [/\bbvdk\b/g, 'benh vien da khoa'],
  [/\bbv\b/g, 'benh vien'],
  [/\bttyt\b/g, 'trung tam y te'],
  [/\btt\b/g, 'trung tam'],
  [/\btyt\b/g, 'tram y te'],
  [/\bksbt\b/g, 'kiem soat benh tat'],
  [/\bcdc\b/g, 'trung tam kiem soat benh tat'],
  [/\bhscc\b/g, 'hoi suc cap cuu'],
  [/\bhstc\b/g, 'hoi suc tich cuc'],
];

/** The name of a person without titles: `TS.BS. Nguyễn Văn A`, `Nguyễn Văn A, BSCKII`. Never empty. */
function bareName(name: string): string {
  const canonical = name.normalize('NFC');
  const [main = canonical] = canonical.split(/[,(]/);
  const words = main.split(/[.\s]+/u).filter((word) => word !== '');
  for (let length = titleAt(words); length > 0; length = titleAt(words)) words.splice(0, length);
  return words.join(' ');
}

/** How many of the first words are a title, the longest; a name keeps at least two words. */
const titleAt = (words: readonly string[]): number =>
  [4, 3, 2, 1].find((length) => words.length > length + 1 && titles.test(fold(words.slice(0, length).join(' ')))) ?? 0;

type Named = { name: string; kind: 'individual' | 'collective' | 'unknown' };

/**
 * The key under which spellings of one name meet: without tones, titles, i/y variants and, for collectives, common
 * abbreviations. Names under one key may still be two people: `compareNames` tells.
 */
export function looseName({ name, kind }: Named): string {
  if (kind !== 'collective') return foldLoose(bareName(name));
  return foldLoose(longForms.reduce((text, [short, long]) => text.replace(short, long), fold(name)));
}

/** Nobody writes all of a name's tones away by chance: a name without a single mark was typed without them. */
const unmarked = (name: string): boolean =>
  fold(name) ===
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** In what two names of one loose key differ, or null when their tones say they are two people. */
export function compareNames(a: Named, b: Named): NameReason[] | null {
  if (spaced(a.name) === spaced(b.name)) return ['same_letters'];
  const person = a.kind !== 'collective' && b.kind !== 'collective';
  const [one, other] = person ? [bareName(a.name), bareName(b.name)] : [a.name, b.name];
  const titled = person && (spaced(one) !== spaced(a.name) || spaced(other) !== spaced(b.name));
  const reasons: NameReason[] = titled ? ['titles'] : [];
  if (spaced(one) === spaced(other)) return reasons;
  if (toneKey(one) === toneKey(other)) return [...reasons, 'tone_place_or_i'];
  if (unmarked(one) !== unmarked(other) && foldLoose(one) === foldLoose(other)) return [...reasons, 'no_tones'];
  return person || fold(one) === fold(other) ? null : ['abbreviations'];
}

const spaced = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** At most so many words of a name lead to it in a search. */
const mostWords = 12;

/** Every ending of a name that begins at a word, folded: what is typed is looked for as the beginning of one of them. */
export function endingsOf(name: string): string[] {
  const words = plainWords(name).split(' ').slice(0, mostWords);
  return words.map((_, index) => words.slice(index).join(' ').slice(0, 80));
}
