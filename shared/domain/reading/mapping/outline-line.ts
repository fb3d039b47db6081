import { foldLoose } from '../vietnamese/fold.ts';

/** How deep the mark before a line stands in a document: `Phần I`, `A.`, `I.`, `A1.`, `1.`, `1.1`, `1.1.1`, `a)`, a bullet, none. */
const marks: readonly (readonly [rank: number, mark: RegExp])[] = [
  [0, /^phần\s+(?:thứ\s+)?[\p{L}\d]+\s*[.):–-]?\s*/iu],
  [2, /^[IVX]+\s*[.):/–-]\s*/],
  [1, /^[A-ZĐ]\s*[.):/–-]\s*/],
  [3, /^[A-ZĐ]\d{1,2}(?:\.\d+)*\s*[.):–-]?\s+/],
  [6, /^\d{1,2}\.\d{1,2}\.\d{1,2}\s*[.):–-]?\s*/],
  [5, /^\d{1,2}\.\d{1,2}\s*[.):–-]?\s*/],
  [4, /^\d{1,2}\s*[.):/–-]\s*/],
  [7, /^[a-zđ]\s*[.)]\s*/],
  [8, /^[-–+*•☞]\s*/],
];
const bullet = 8;
const unmarked = 9;

/** Words before the name of a section that say nothing of which it is. */
const filler = /^(?:(?:ve|danh gia|cong tac|nhung|cac|xac dinh|viec|thuc hien) )+/;
const joiner = /(?<= )(?:va|cac|nhung|cua|ve) /g;

/** One line of a report, as far as it may be a heading. */
export type OutlineLine = {
  text: string;
  rank: number;
  /** The number of its mark, where it is one. */
  number: number | undefined;
  isCapitals: boolean;
  /** Ends as a sentence does. */
  isSentence: boolean;
  words: number;
  /** What it may be called: the whole line, and what stands before its colon. */
  names: readonly string[];
};

/** The name of a section without what two writers would write differently. */
export const sectionName = (text: string): string => {
  const name = `${foldLoose(text)} `.replace(joiner, '').trim();
  return name.replace(filler, '');
};

export function outlineLine(text: string): OutlineLine {
  const line = text.trim();
  const [rank, mark] = marks.find(([, pattern]) => pattern.test(line)) ?? [unmarked, undefined];
  const prefix = mark?.exec(line)?.[0] ?? '';
  const bare = line.slice(prefix.length);
  const colon = bare.indexOf(':');
  const number = /^\D?(\d+)\D*$/.exec(prefix.trim())?.[1];
  return {
    text: line,
    rank,
    number: number === undefined ? undefined : Number(number),
    isCapitals: bare === bare.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(bare),
    isSentence: /[.;,]$/.test(bare),
    words: bare.split(/\s+/).length,
    names: (colon < 0 ? [bare] : [bare, bare.slice(0, colon)]).map(sectionName),
  };
}

/** A heading is short; a long paragraph that happens to begin alike is text. */
const MOST_WORDS = 40;
const MOST_EXTRA_WORDS = 12;
/** A line that is the name of a section and nothing else opens it at least this surely. */
export const EXACT = 1_000;

/**
 * How surely a line opens a section: 0 when it does not. A line that is the name of the section does whatever it looks like; one
 * that says more must look like a heading.
 * @param names of the section, as `sectionName` gives them
 */
export function opens(line: OutlineLine, { id, names }: { id: string; names: readonly string[] }): number {
  if (line.words > MOST_WORDS) return 0;
  if (new RegExp(`^${id}\\s*[.):–-]`, 'i').test(line.text)) return Number.MAX_SAFE_INTEGER;
  let best = 0;
  for (const name of names) {
    if (line.names.includes(name)) best = Math.max(best, EXACT + name.length);
    else if (saysMore(line, name)) best = Math.max(best, name.length);
  }
  return best;
}

function saysMore(line: OutlineLine, name: string): boolean {
  if (line.rank === bullet || (line.isSentence && line.names.length === 1)) return false;
  const own = line.names.find((one) => one.startsWith(`${name} `));
  if (own === undefined) return false;
  return line.rank < bullet || line.isCapitals || own.split(' ').length <= name.split(' ').length + MOST_EXTRA_WORDS;
}

const MOST_TITLE_WORDS = 25;

/** Whether a line that opens no section known ends the section at hand: a heading of the same or a higher kind. */
export function ends(line: OutlineLine, heading: OutlineLine): boolean {
  if (line.isSentence || line.words > MOST_TITLE_WORDS || line.rank === bullet) return false;
  if (line.rank === unmarked) return heading.rank === unmarked && line.isCapitals && heading.isCapitals;
  if (heading.rank === unmarked) return line.rank <= 2 && line.isCapitals;
  if (line.rank !== heading.rank) return line.rank < heading.rank;
  return line.number === undefined || heading.number === undefined || line.number > heading.number;
}

/** Whether a line stands deeper than a heading by its mark: an item of its text. */
export const isBelow = (line: OutlineLine, heading: OutlineLine): boolean =>
  heading.rank !== unmarked && line.rank < bullet && line.rank > heading.rank;

export const isUnmarked = (line: OutlineLine): boolean => line.rank === unmarked;

/** The word for a kind of paper alone on its line, as its title begins. */
export const isTitleWord = (line: OutlineLine): boolean =>
  /^(ke hoach|bao cao|to trinh|tham luan|bai tham luan|chuong trinh|de an)$/.test(foldLoose(line.text));

const closing =
  /^(noi nhan|(kt |tm |tl |tuq |q )+|thu truong|giam doc|pho giam doc|chu tich|hieu truong|truong phong|nguoi dung dau|nguoi lap)( |$)/;

/** The signature block: nothing below belongs to a section. */
export function isClosing(line: OutlineLine): boolean {
  const folded = foldLoose(line.text);
  return /^noi nhan( |$)/.test(folded) || (line.isCapitals && line.words <= 8 && closing.test(`${folded} `));
}
