import { apply, identity, type Matrix, multiply } from './matrix.ts';
import type { DrawnText } from './page-marks.ts';

/** A glyph as pdf.js hands it to whoever paints. */
type Glyph = { unicode: string; width: number; isSpace: boolean };
export type Font = { name: string; unitWidth: number };

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';

/** Gap between two glyphs, in letter heights, from which they are two words. */
const WORD_GAP = 0.18;
const BLANK = /^[\s\u00a0\u2000-\u200a\u3000]*$/;

/** The text parameters of a content stream (ISO 32000-1, 9.3), and what is drawn with them. */
export type TextState = {
  /** The parameters are part of the graphics state: kept and brought back with it. */
  save(): void;
  restore(): void;
  begin(): void;
  setMatrix(matrix: Matrix): void;
  move(x: number, y: number): void;
  nextLine(): void;
  set(parameter: 'spacing' | 'wordSpacing' | 'scale' | 'leading' | 'rise', value: number): void;
  setFont(font: Font, size: number): void;
  /** Draws glyphs and kernings; returns the words, blanks apart. */
  show(glyphs: readonly unknown[], map: Matrix): DrawnText[];
};

export function textState(): TextState {
  let parameters = { spacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
  let font: Font = { name: '', unitWidth: 0.001 };
  let size = 0;
  const saved: { parameters: typeof parameters; font: Font; size: number }[] = [];
  let matrix: Matrix = identity;
  let line = { x: 0, y: 0 };
  let x = 0;
  const moveTo = (dx: number, dy: number): void => {
    line = { x: line.x + dx, y: line.y + dy };
    x = line.x;
  };
  return {
    save() {
      saved.push({ parameters: { ...parameters }, font, size });
    },
    restore() {
      const last = saved.pop();
      if (last) ({ parameters, font, size } = last);
    },
    begin() {
      matrix = identity;
      line = { x: 0, y: 0 };
      x = 0;
    },
    setMatrix(next) {
      matrix = next;
      line = { x: 0, y: 0 };
      x = 0;
    },
    move: moveTo,
    nextLine: () => moveTo(0, -parameters.leading),
    set(parameter, value) {
      parameters[parameter] = value;
    },
    setFont(next, nextSize) {
      font = next;
      size = nextSize;
    },
    show(glyphs, map) {
      const whole = multiply(matrix, map);
      const height = Math.hypot(whole[2], whole[3]) * Math.abs(size);
      const words = collectWords(font.name, height);
      const across = Math.hypot(whole[0], whole[1]);
      for (const glyph of glyphs) {
        if (typeof glyph === 'number') x -= (glyph / 1000) * size * parameters.scale;
        if (!isGlyph(glyph)) continue;
        const advance = glyph.width * font.unitWidth * size * parameters.scale;
        const y = line.y + parameters.rise;
        words.add(glyph.unicode, { from: apply(whole, x, y), to: apply(whole, x + advance, y), x: x * across });
        x += advance + (parameters.spacing + (glyph.isSpace ? parameters.wordSpacing : 0)) * parameters.scale;
      }
      return words.end();
    },
  };
}

type Spot = { from: { x: number; y: number }; to: { x: number; y: number }; x: number };

/** What pdf.js gives for a glyph when the file does not say which letter it draws. */
const NO_LETTER = '\0';

/**
 * Puts glyphs together into words: a blank or a gap parts them. A blank belongs to a word only where it touches it: letters
 * of another font may be drawn into the gap later.
 */
function collectWords(font: string, size: number): { add(unicode: string, spot: Spot): void; end(): DrawnText[] } {
  const words: DrawnText[] = [];
  const touches = (a: number, b: number): boolean => Math.abs(a - b) <= size * WORD_GAP;
  let open: DrawnText | undefined;
  let endAt = 0;
  let blankEnd: number | undefined;
  return {
    add(unicode, spot) {
      const end = spot.x + Math.hypot(spot.to.x - spot.from.x, spot.to.y - spot.from.y);
      if (BLANK.test(unicode)) {
        if (open && touches(spot.x, endAt)) open.blankAfter = true;
        open = undefined;
        blankEnd = end;
        return;
      }
      if (open && !touches(spot.x, endAt)) open = undefined;
      if (!open) {
        const blankBefore = blankEnd !== undefined && touches(spot.x, blankEnd);
        open = { text: '', ...spot.from, endX: 0, endY: 0, size, font, blankBefore, blankAfter: false };
        words.push(open);
      }
      open.text += unicode === NO_LETTER ? '\ufffd' : unicode;
      open.endX = spot.to.x;
      open.endY = spot.to.y;
      endAt = end;
      blankEnd = undefined;
    },
    end: () => words,
  };
}
