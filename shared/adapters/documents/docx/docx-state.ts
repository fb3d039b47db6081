import type { Budget } from '../../../domain/reading/budget.ts';
import type { FindingCode } from '../../../domain/reading/finding-registry.ts';
import type { FontRun, GridCell, GridSink } from '../../../domain/reading/grid.ts';
import type { WordNumbers } from '../office/list-numbers.ts';
import type { WordStyles } from './docx-styles.ts';

/** Text being collected: one cell, or one paragraph outside tables. */
export type TextBuffer = { text: string; fonts: FontRun[] | undefined; isCut: boolean };

/** The row of the table at body level that is being read. */
export type RowState = { index: number; cells: GridCell[]; column: number; isDeleted: boolean; isHidden: boolean };

/** Paragraph and run at hand; saved while a text box inside the paragraph is read. */
export type ParagraphState = {
  style: string | undefined;
  font: string | undefined;
  isHidden: boolean;
  level: number | undefined;
  numberId: string | undefined;
  numberLevel: string;
  /** The paragraph mark was deleted: the next paragraph continues this one. */
  isMarkDeleted: boolean;
  runFont: string | undefined;
  runHidden: boolean | undefined;
};

/** What the other parts of a document say about its text. */
export type WordContext = { styles: WordStyles; numbers: WordNumbers };

/** Everything the reader of one document part keeps: never more than the row at hand. */
export type DocxState = {
  readonly sink: GridSink;
  readonly budget: Budget;
  readonly styles: WordStyles;
  readonly noticed: Set<FindingCode>;
  readonly numbers: WordNumbers;
  /** Fields around the current place; true while their instruction is read. */
  readonly fields: boolean[];
  prefix: string;
  /** The text that comes is the instruction of a field. */
  inInstruction: boolean;
  /** Tables around the current place, nested ones and those in text boxes included. */
  tableDepth: number;
  textBoxes: number;
  /** The table around the current place that is not nested stands in a text box. */
  isBoxTable: boolean;
  tables: number;
  row: RowState | undefined;
  rowIndex: number;
  /** Columns in which the row above is merged downwards. */
  merging: readonly number[];
  cell: (GridCell & { isDropped: boolean }) | undefined;
  /** Where text goes: the cell's buffer or the paragraph's. */
  buffer: TextBuffer;
  paragraph: ParagraphState;
  readonly outer: ParagraphState[];
  breakBefore: boolean;
  joinNext: boolean;
  inParagraphProperties: boolean;
  inRowProperties: boolean;
  /** Inside properties as they were before a tracked change. */
  changes: number;
  /** Inside deleted or duplicated content. */
  skip: number;
  controls: number;
  /** Depth of the content control that shows its placeholder; 0 when none. */
  placeholderArmed: number;
  placeholder: number;
};

export const emptyBuffer = (): TextBuffer => ({ text: '', fonts: undefined, isCut: false });

export const emptyParagraph = (state: Pick<DocxState, 'styles'>): ParagraphState => ({
  style: undefined,
  font: state.styles.defaults.font,
  isHidden: state.styles.defaults.isHidden ?? false,
  level: undefined,
  numberId: undefined,
  numberLevel: '0',
  isMarkDeleted: false,
  runFont: undefined,
  runHidden: undefined,
});

export function docxState(sink: GridSink, budget: Budget, { styles, numbers }: WordContext): DocxState {
  return {
    sink,
    budget,
    styles,
    noticed: new Set(),
    numbers,
    fields: [],
    inInstruction: false,
    prefix: 'w:',
    tableDepth: 0,
    textBoxes: 0,
    isBoxTable: false,
    tables: 0,
    row: undefined,
    rowIndex: 0,
    merging: [],
    cell: undefined,
    buffer: emptyBuffer(),
    paragraph: emptyParagraph({ styles }),
    outer: [],
    breakBefore: false,
    joinNext: false,
    inParagraphProperties: false,
    inRowProperties: false,
    changes: 0,
    skip: 0,
    controls: 0,
    placeholderArmed: 0,
    placeholder: 0,
  };
}

/** Tells once that the document has something a person must know. */
export function noticeOnce(state: DocxState, code: FindingCode, value?: string): void {
  if (state.noticed.has(code)) return;
  state.noticed.add(code);
  state.sink({ kind: 'notice', code, value });
}
