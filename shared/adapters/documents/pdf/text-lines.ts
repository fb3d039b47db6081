import type { FontRun } from '../../../domain/reading/grid.ts';
import { legacyCodeOfFont } from '../../../domain/reading/vietnamese/legacy-font.ts';
import type { Word } from './upright.ts';

/** Words on one baseline, left to right. */
export type Line = {
  words: Word[];
  y: number;
  size: number;
  left: number;
  right: number;
  /** Words are drawn over one another: what is read here cannot be trusted. */
  overlaps?: boolean;
};

/** Text with the runs that stand in fonts of a legacy encoding. */
export type Passage = { text: string; fonts: readonly FontRun[] };

/** Baselines nearer than this share of the letter height are one line (superscripts, mixed fonts). */
const SAME_LINE = 0.45;
/** A gap wider than this share of the letter height is a blank. */
const BLANK_GAP = 0.18;
/** The same letters drawn again this near are an imitation of bold type, points. */
const OVERPRINT = 1;

/** Share of a word that lies over another from which the two hide one another. */
const OVERLAP = 0.5;
/** A font may move a point or comma this far under the letter before it ("TP."), in letter heights. */
const KERNED = 0.25;

const overlap = (a: Word, b: Word): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);

function addTo(line: Line, word: Word): void {
  const twin = line.words.find((other) => other.text === word.text && Math.abs(other.left - word.left) < OVERPRINT);
  if (twin) return;
  const most = Math.max(OVERLAP * (word.right - word.left), KERNED * word.size);
  if (line.words.some((other) => overlap(other, word) > most)) line.overlaps = true;
  line.words.push(word);
  line.left = Math.min(line.left, word.left);
  line.right = Math.max(line.right, word.right);
  line.size = Math.max(line.size, word.size);
}

/** Groups words into lines, top to bottom. */
export function linesOf(words: readonly Word[]): Line[] {
  const lines: Line[] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    const near = last && word.y - last.y <= SAME_LINE * Math.max(Math.min(last.size, word.size), 1);
    if (last && near) addTo(last, word);
    else lines.push({ words: [word], y: word.y, size: word.size, left: word.left, right: word.right });
  }
  const whole = withRaised(lines);
  for (const line of whole) line.words.sort((a, b) => a.left - b.left);
  return whole;
}

/** Letters raised or lowered beside a word (m², H₂O) are smaller than it by this share … */
const SMALL = 0.8;
/** … stand this far above or below its baseline at most, and touch it, in its letter heights. */
const RAISED = 0.6;
const TOUCHING = 0.15;

const isBeside = (small: Word, line: Line): boolean =>
  line.words.some(({ right, size }) => small.size < size * SMALL && Math.abs(small.left - right) <= TOUCHING * size);

/** Puts lines that are nothing but raised or lowered letters into the line they belong to. */
function withRaised(lines: readonly Line[]): Line[] {
  const whole = [...lines];
  for (let i = 0; i < whole.length; i++) {
    const small = whole[i];
    const home = [whole[i + 1], whole[i - 1]].find(
      (line) =>
        small &&
        line &&
        Math.abs(line.y - small.y) <= RAISED * line.size &&
        small.words.every((one) => isBeside(one, line)),
    );
    if (!small || !home) continue;
    home.words.push(...small.words);
    home.right = Math.max(home.right, small.right);
    whole.splice(i--, 1);
  }
  return whole;
}

const needsBlank = (before: Word, after: Word): boolean =>
  before.blankAfter || after.blankBefore || after.left - before.right > BLANK_GAP * Math.min(before.size, after.size);

function append(passage: { text: string; fonts: FontRun[] }, between: string, word: Word): void {
  const start = passage.text.length + between.length;
  passage.text += between + word.text;
  if (legacyCodeOfFont(word.font) === undefined) return;
  const last = passage.fonts.at(-1);
  if (last && last.font === word.font && start - last.end <= 1) last.end = passage.text.length;
  else passage.fonts.push({ start, end: passage.text.length, font: word.font });
}

/** Letters of a line in one text. */
export function textOfLine(line: Line): Passage {
  return textOfLines([line], Number.POSITIVE_INFINITY);
}

/** A gap between two parts of a line that stand side by side ("Nơi nhận:" and "GIÁM ĐỐC"), in letter heights. */
const SIDE_GAP = 3;

/** Letters of a line; parts that stand side by side are parted by a tab, as someone would type them. */
export function textOfParts(line: Line): Passage {
  const passage: { text: string; fonts: FontRun[] } = { text: '', fonts: [] };
  for (const { words } of segmentsOf(line, SIDE_GAP)) {
    const { text, fonts } = textOfLine({ ...line, words });
    const start = passage.text === '' ? 0 : passage.text.length + 1;
    passage.text += start === 0 ? text : `\t${text}`;
    for (const run of fonts) passage.fonts.push({ ...run, start: run.start + start, end: run.end + start });
  }
  return passage;
}

/**
 * Lines of one cell or paragraph in one text: a line that was broken only for lack of room goes on after a blank, others
 * start anew. `width` is the room between the edges, in points.
 */
export function textOfLines(lines: readonly Line[], width: number): Passage {
  const passage = { text: '', fonts: [] };
  let previous: Line | undefined;
  for (const line of lines) {
    for (const [i, word] of line.words.entries()) {
      const before = line.words[i - 1];
      const between = before
        ? needsBlank(before, word)
          ? ' '
          : ''
        : previous
          ? breakAfter(previous, line, width)
          : '';
      append(passage, between, word);
    }
    previous = line;
  }
  return passage;
}

/** Room left and right of the text in a cell, at least, in letter heights. */
const PADDING = 0.5;

/** A line may be broken inside a number of a document after its hyphen or stroke: QĐ-TTg, 145/DS. */
const BROKEN_AFTER = /[\p{L}\p{N}][-/]$/u;

/** A word that would have had room starts anew, unless it is small and no sentence ended. */
function breakAfter(line: Line, next: Line, width: number): string {
  const first = next.words[0];
  if (!first) return '\n';
  const needed = first.right - first.left + line.size * BLANK_GAP;
  const used = line.right - line.left + line.size * PADDING * 2;
  const goesOn = /^\p{Ll}/u.test(first.text) && !/[.;:!?]$/.test(line.words.at(-1)?.text ?? '');
  if (used + needed <= width && !goesOn) return '\n';
  return BROKEN_AFTER.test(line.words.at(-1)?.text ?? '') ? '' : ' ';
}

/** A gap between two words from which they do not belong to one run of text, in letter heights. */
const COLUMN_GAP = 1.6;

export type Segment = { words: Word[]; left: number; right: number };

/** Parts of a line that stand apart by more than `gap` letter heights. */
export function segmentsOf(line: Line, gap: number = COLUMN_GAP): Segment[] {
  const segments: Segment[] = [];
  for (const word of line.words) {
    const last = segments.at(-1);
    if (last && word.left - last.right <= gap * line.size) {
      last.words.push(word);
      last.right = Math.max(last.right, word.right);
    } else segments.push({ words: [word], left: word.left, right: word.right });
  }
  return segments;
}
