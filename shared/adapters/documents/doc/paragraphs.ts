import type { Fib } from './fib.ts';
import { eachFormattedRun, type FormattedRun } from './formatted-pages.ts';
import { mergeHorizontally, mergeVertically, type RowShape, readRowShape } from './row-shape.ts';
import { eachSprm, sprm } from './sprm.ts';

/** Properties of a paragraph. */
export type Paragraph = {
  style: number;
  /** 0 outside tables, 1 in a table, more in a table inside a cell. */
  depth: number;
  rowEnd: boolean;
  /** Number of the list it belongs to, from 1; 0 is none, absent is as the style says. */
  list?: number;
  listLevel?: number;
  level?: number;
  shape?: RowShape | undefined;
};

type Streams = { word: Buffer; table: Buffer; data: Buffer | undefined };

type Operand = { grpprl: Buffer; at: number; length: number };

/** Beyond this a number means a list that the paragraph no longer belongs to. */
const LAST_LIST = 0x07fe;

/** The list that a modifier names; 0 for none. */
export const listNamed = (operand: number): number => (operand <= LAST_LIST ? operand : 0);

function apply(paragraph: Paragraph, code: number, { grpprl, at, length }: Operand): void {
  if (code === sprm.inTable) {
    if (grpprl[at] === 0) paragraph.depth = 0;
    else paragraph.depth = Math.max(paragraph.depth, 1);
  } else if (code === sprm.tableDepth) paragraph.depth = Math.max(0, grpprl.readInt32LE(at));
  else if (code === sprm.rowEnd) paragraph.rowEnd = grpprl[at] === 1;
  else if (code === sprm.listFormat) paragraph.list = listNamed(grpprl.readUInt16LE(at));
  else if (code === sprm.listLevel) paragraph.listLevel = grpprl[at] ?? 0;
  else if (code === sprm.outlineLevel && (grpprl[at] ?? 9) < 9) paragraph.level = (grpprl[at] ?? 0) + 1;
  else if (code === sprm.tableDefinition) paragraph.shape = readRowShape(grpprl, at, length) ?? paragraph.shape;
  else if (code === sprm.verticalMerge && paragraph.shape)
    mergeVertically(paragraph.shape, grpprl[at + 1] ?? 0, grpprl[at + 2] ?? 0);
  else if (code === sprm.horizontalMerge && paragraph.shape)
    mergeHorizontally(paragraph.shape, grpprl[at] ?? 0, grpprl[at + 1] ?? 0);
}

/** Modifiers too many for a page stand in the data stream: a length, then the modifiers. */
function applyHuge(paragraph: Paragraph, data: Buffer | undefined, offset: number): void {
  if (!data || offset + 2 > data.length) return;
  const bounds = { from: offset + 2, to: offset + 2 + data.readUInt16LE(offset) };
  eachSprm(data, bounds, (code, at, length) => apply(paragraph, code, { grpprl: data, at, length }));
}

function paragraphOf(run: FormattedRun, data: Buffer | undefined): Paragraph {
  const { page, from, to } = run;
  const style = from + 2 <= to ? page.readUInt16LE(from) : 0;
  const paragraph: Paragraph = { style, depth: 0, rowEnd: false };
  eachSprm(page, { from: from + 2, to }, (code, at, length) => {
    if (code === sprm.hugeProperties || code === sprm.hugePropertiesOld)
      applyHuge(paragraph, data, page.readUInt32LE(at));
    else apply(paragraph, code, { grpprl: page, at, length });
  });
  return paragraph;
}

/** Marks in `[start, end)` of the document stream end paragraphs with these properties. */
type Stretch = { start: number; end: number; paragraph: Paragraph };

/** Properties of each run; a page says the same properties once for all runs that share them. */
function readStretches(streams: Streams, fib: Fib): Stretch[] {
  const found: Stretch[] = [];
  const known = new Map<number, Paragraph>();
  let page: Buffer | undefined;
  eachFormattedRun({ ...streams, bins: fib.paragraphPages }, 13, (run) => {
    if (run.page !== page) known.clear();
    page = run.page;
    const paragraph = known.get(run.from) ?? paragraphOf(run, streams.data);
    known.set(run.from, paragraph);
    found.push({ start: run.start, end: run.end, paragraph });
  });
  return found.sort((a, b) => a.start - b.start);
}

const body: Paragraph = { style: 0, depth: 0, rowEnd: false };

/** Looks up the properties of the paragraph whose mark stands at a byte of the document stream. */
export type ParagraphAt = (fileAt: number) => Paragraph;

/** Reads the properties of all paragraphs ([MS-DOC] PlcBtePapx). A mark that nothing describes is ordinary body text. */
export function readParagraphs(streams: Streams, fib: Fib): ParagraphAt {
  const found = readStretches(streams, fib);
  let last = 0;
  return (fileAt) => {
    const covers = (i: number): boolean => {
      const stretch = found[i];
      return stretch !== undefined && fileAt >= stretch.start && fileAt < stretch.end;
    };
    if (!covers(last)) last = covers(last + 1) ? last + 1 : searchLast(found, fileAt);
    return (covers(last) ? found[last]?.paragraph : undefined) ?? body;
  };
}

/** Index of the last stretch that starts at or before a byte. */
function searchLast(found: readonly Stretch[], fileAt: number): number {
  let low = 0;
  let high = found.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((found[middle]?.start ?? 0) <= fileAt) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
