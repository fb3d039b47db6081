import type { Fib } from './fib.ts';
import { eachFormattedRun, type FormattedRun } from './formatted-pages.ts';
import { eachSprm, sprm } from './sprm.ts';
import type { Style } from './styles.ts';

/** Characters in `[start, end)` of the document stream that differ from what their paragraph says. */
export type Mark = {
  start: number;
  end: number;
  hidden: boolean;
  /** Says that it is not hidden, whatever its paragraph style says. */
  shown: boolean;
  deleted: boolean;
  /** Index of the font of their own. */
  font?: number | undefined;
};

export type Characters = {
  /** By `start`; only runs that are hidden, deleted, shown in spite of a hiding style or, when asked for, in a font of their own. */
  marks: readonly Mark[];
  hasRevisions: boolean;
};

type Fonts = { ascii?: number; other?: number; ofStyle?: number | undefined };
type Found = Mark & { inserted: boolean; fonts: Fonts };

/**
 * Reads what characters differ in ([MS-DOC] PlcBteChpx). Fonts are kept only `withFonts`: the caller asks when some font
 * of the document is a legacy one.
 */
export function readCharacters(
  streams: { word: Buffer; table: Buffer },
  fib: Fib,
  { styles, withFonts }: { styles: readonly Style[]; withFonts: boolean },
): Characters {
  const marks: Mark[] = [];
  let hasRevisions = false;
  const hasHidingStyle = styles.some((style) => style.hidden);
  const take = ({ start, end, page, from, to }: FormattedRun): void => {
    if (from >= to) return;
    const found: Found = { start, end, hidden: false, shown: false, deleted: false, inserted: false, fonts: {} };
    eachSprm(page, { from, to }, (code, at) => applyTo(found, { page, at, styles }, code));
    hasRevisions ||= found.deleted || found.inserted;
    const font = found.fonts.other ?? found.fonts.ascii ?? found.fonts.ofStyle;
    const { hidden, deleted } = found;
    const shown = found.shown && hasHidingStyle;
    if (!hidden && !deleted && !shown && (!withFonts || font === undefined)) return;
    marks.push({ start, end, hidden, shown, deleted, font });
  };
  eachFormattedRun({ ...streams, bins: fib.characterPages }, 1, take);
  marks.sort((a, b) => a.start - b.start);
  return { marks, hasRevisions };
}

type Operand = { page: Buffer; at: number; styles: readonly Style[] };

const OPPOSITE_OF_STYLE = 0x81;
/** On, or the opposite of a style that says nothing of it: no style marks text as deleted or inserted. */
const isOn = (value: number | undefined): boolean => value === 1 || value === OPPOSITE_OF_STYLE;

function applyTo(found: Found, { page, at, styles }: Operand, code: number): void {
  if (code === sprm.vanish) {
    found.hidden = page[at] === 1;
    found.shown = page[at] === 0 || page[at] === OPPOSITE_OF_STYLE;
  } else if (code === sprm.revisionDeleted) found.deleted = isOn(page[at]);
  else if (code === sprm.revisionInserted) found.inserted = isOn(page[at]);
  else if (code === sprm.fontOther) found.fonts.other = page.readUInt16LE(at);
  else if (code === sprm.fontAscii) found.fonts.ascii = page.readUInt16LE(at);
  else if (code === sprm.characterStyle) {
    const style = styles[page.readUInt16LE(at)];
    found.fonts.ofStyle = style?.font;
    if (style?.hidden) found.hidden = true;
  }
}
