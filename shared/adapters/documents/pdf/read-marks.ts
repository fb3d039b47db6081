import { identity, type Matrix, matrixOf, multiply, numbersOf } from './matrix.ts';
import type { PageMarks } from './page-marks.ts';
import { rulesOfPath } from './path-rules.ts';
import { type Font, textState } from './text-state.ts';

/** Numbers that pdf.js gives to the operators of a content stream. */
export type OperatorCodes = Readonly<Record<string, number>>;
export type OperatorList = { fnArray: readonly number[]; argsArray: readonly unknown[] };

export type MarksLimits = { textRuns: number; glyphs: number };

/** The page draws more than any real page does. */
export class TooManyMarks extends Error {}

const argsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numberAt = (args: readonly unknown[], index: number): number => {
  const value = args[index];
  return typeof value === 'number' ? value : 0;
};

type Page = { marks: PageMarks; map: Matrix; stack: Matrix[]; runs: number; glyphs: number };

/**
 * Follows the operators of a page and notes its words and straight lines. Drawing state that moves no letter and no line
 * (colours, clips, patterns) is passed over. Throws `TooManyMarks`.
 * @param fontOf the font that a name of the operator list stands for
 */
export function readMarks(
  list: OperatorList,
  { codes, fontOf, limits }: { codes: OperatorCodes; fontOf: (name: string) => Font; limits: MarksLimits },
): PageMarks {
  const page: Page = { marks: { texts: [], rules: [], placements: 0 }, map: identity, stack: [], runs: 0, glyphs: 0 };
  const handlers = handlersFor(page, { codes, fontOf, limits });
  for (const [i, code] of list.fnArray.entries()) handlers.get(code)?.(argsOf(list.argsArray[i]));
  return page.marks;
}

type Handler = (args: readonly unknown[]) => void;

function handlersFor(
  page: Page,
  { codes, fontOf, limits }: { codes: OperatorCodes; fontOf: (name: string) => Font; limits: MarksLimits },
): Map<number, Handler> {
  const text = textState();
  const push = (): void => {
    page.stack.push(page.map);
    text.save();
  };
  const pop = (): void => {
    page.map = page.stack.pop() ?? page.map;
    text.restore();
  };
  const show: Handler = (args) => {
    const glyphs = argsOf(args[0]);
    page.glyphs += glyphs.length;
    if (++page.runs > limits.textRuns || page.glyphs > limits.glyphs) throw new TooManyMarks();
    page.marks.texts.push(...text.show(glyphs, page.map));
  };
  const named: Record<string, Handler> = {
    save: push,
    restore: pop,
    transform: (args) => {
      page.marks.placements++;
      page.map = multiply(matrixOf(args), page.map);
    },
    paintFormXObjectBegin: (args) => {
      push();
      page.map = multiply(matrixOf(args[0]), page.map);
    },
    paintFormXObjectEnd: pop,
    beginText: () => text.begin(),
    setTextMatrix: (args) => text.setMatrix(matrixOf(args[0])),
    moveText: (args) => text.move(numberAt(args, 0), numberAt(args, 1)),
    setLeadingMoveText: (args) => {
      text.set('leading', -numberAt(args, 1));
      text.move(numberAt(args, 0), numberAt(args, 1));
    },
    nextLine: () => text.nextLine(),
    setCharSpacing: (args) => text.set('spacing', numberAt(args, 0)),
    setWordSpacing: (args) => text.set('wordSpacing', numberAt(args, 0)),
    setHScale: (args) => text.set('scale', numberAt(args, 0) / 100),
    setLeading: (args) => text.set('leading', numberAt(args, 0)),
    setTextRise: (args) => text.set('rise', numberAt(args, 0)),
    setFont: (args) => text.setFont(fontOf(String(args[0])), numberAt(args, 1)),
    showText: show,
    constructPath: (args) => drawPath(page, codes, args),
  };
  return new Map(Object.entries(named).map(([name, handler]) => [codes[name] ?? -1, handler]));
}

function drawPath(page: Page, codes: OperatorCodes, args: readonly unknown[]): void {
  const paint = numberAt(args, 0);
  const is = (...names: string[]): boolean => names.some((name) => codes[name] === paint);
  const strokes = is('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  const fills = is('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  if (!strokes && !fills) return;
  for (const path of argsOf(args[1]))
    page.marks.rules.push(...rulesOfPath(numbersOf(path), page.map, { strokes, fills }));
}
