import type { DrawnText, PageMarks } from './page-marks.ts';

/** A word on an upright page: x to the right, y downwards, `y` its baseline; all in points. */
export type Word = {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  font: string;
  blankBefore: boolean;
  blankAfter: boolean;
};

/** A straight line along an axis: `at` is its place across, `from` < `to` its extent. */
export type Rule = { at: number; from: number; to: number };

export type UprightPage = {
  words: Word[];
  /** Words written in another direction than most (stamps, margins). */
  aside: Word[];
  flat: Rule[];
  upright: Rule[];
  /** The text had to be turned to be read. */
  turned: boolean;
};

/** Turns by a quarter that bring text written in a direction to run to the right. */
type Quarter = 0 | 1 | 2 | 3;
const QUARTERS: readonly Quarter[] = [0, 1, 2, 3];

function quarterOf(text: DrawnText): Quarter {
  const turns = Math.round(Math.atan2(text.endY - text.y, text.endX - text.x) / (Math.PI / 2));
  return QUARTERS[(turns + 4) % 4] ?? 0;
}

const turn = (quarter: Quarter, x: number, y: number): { x: number; y: number } => {
  if (quarter === 1) return { x: y, y: x };
  if (quarter === 2) return { x: -x, y };
  if (quarter === 3) return { x: -y, y: -x };
  return { x, y: -y };
};

function prevailing(texts: readonly DrawnText[]): Quarter {
  const letters: Record<Quarter, number> = { 0: 0, 1: 0, 2: 0, 3: 0 };
  for (const text of texts) letters[quarterOf(text)] += text.text.length;
  return [...QUARTERS].sort((a, b) => letters[b] - letters[a])[0] ?? 0;
}

function wordOf(text: DrawnText, quarter: Quarter): Word {
  const from = turn(quarter, text.x, text.y);
  const to = turn(quarter, text.endX, text.endY);
  const { size, font, blankBefore, blankAfter } = text;
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  return { text: text.text, left, right, y: from.y, size, font, blankBefore, blankAfter };
}

/**
 * Brings a page upright by the direction of its own text, whatever its /Rotate entry says: a list typed sideways is read
 * sideways, a page that is merely shown turned is not.
 */
export function bringUpright(marks: PageMarks): UprightPage {
  const quarter = prevailing(marks.texts);
  const page: UprightPage = { words: [], aside: [], flat: [], upright: [], turned: quarter !== 0 };
  for (const text of marks.texts) {
    const isAside = quarterOf(text) !== quarter;
    (isAside ? page.aside : page.words).push(wordOf(text, isAside ? quarterOf(text) : quarter));
  }
  for (const { x1, y1, x2, y2 } of marks.rules) {
    const a = turn(quarter, x1, y1);
    const b = turn(quarter, x2, y2);
    const isFlat = Math.abs(a.x - b.x) >= Math.abs(a.y - b.y);
    if (isFlat) page.flat.push({ at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
    else page.upright.push({ at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
  }
  return page;
}
