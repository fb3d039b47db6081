import type { FindingCode } from './finding-registry.ts';
import type { Place, ReadingResult } from './result.ts';

/** Characters `start`–`end` (UTF-16 units, end exclusive) of a text that stand in `font`; kept for legacy fonts only. */
export type FontRun = { start: number; end: number; font: string };

/** What a reader could not take from a cell as it stands. The text is then empty or cut. */
export type CellFault = 'formula_without_value' | 'cell_error_value' | 'corrupt_cell' | 'cell_too_long';

/** One cell, the same for every format. */
export type GridCell = {
  /** First grid column, 0-based, after cells that span several columns. */
  column: number;
  /** Grid columns covered, at least 1. */
  span: number;
  /** `start` opens a vertical merge; `continue` is covered by the cell above and its text is not shown. */
  merge: 'none' | 'start' | 'continue';
  /** As the file says it: paragraphs and line breaks are `\n`; not normalised, legacy bytes as Latin-1 characters. */
  text: string;
  /** The reader saw that the text is canonical (`canonicalText`) as it stands; false or absent when it did not look. */
  isTidy?: boolean | undefined;
  fonts?: readonly FontRun[] | undefined;
  /** The automatic number shown before the text (1, 2, …, counted per list; true when not counted); it is not part of the text. */
  autoNumber?: number | boolean | undefined;
  fault?: CellFault | undefined;
};

/** Opens a table (Word, PDF) or a sheet (workbook, CSV); rows that follow belong to it until the next `table` item. */
export type GridTable = {
  kind: 'table';
  /** 1-based among the tables at body level; heading and signature tables count. */
  table?: number | undefined;
  sheet?: string | undefined;
};

export type GridRow = {
  kind: 'row';
  /** 1-based: `w:tr` in its table (deleted rows count), row of the sheet, row of the PDF table. */
  row: number;
  cells: readonly GridCell[];
  hidden?: boolean | undefined;
  /** CSV: record (1-based, the heading counts) and first line. */
  record?: number | undefined;
  line?: number | undefined;
  page?: number | undefined;
};

/** Text at body level: a line of the heading, of a report, of the signature. */
export type GridParagraph = {
  kind: 'paragraph';
  text: string;
  fonts?: readonly FontRun[] | undefined;
  /** Outline level when the style says so: 1 is the highest. */
  level?: number | undefined;
  /** Stands in the header or footer of the page: it may tell the facts of a document whose body does not. */
  isMargin?: boolean | undefined;
  page?: number | undefined;
};

/** Something the reader saw that a person must know and that is not a value. */
export type GridNotice = { kind: 'notice'; code: FindingCode; at?: Place | undefined; value?: string | undefined };

/** The form id and version which this product wrote inside a file that it handed out. */
export type GridFormMark = { kind: 'form-mark'; id: string; version: string };

/** One digital signature of the file, as far as it can be checked offline. */
export type GridSignature = { kind: 'signature'; signature: NonNullable<ReadingResult['signatures']>[number] };

/** What a file contains, in reading order, free of its format. */
export type GridItem = GridTable | GridRow | GridParagraph | GridNotice | GridFormMark | GridSignature;

/** Takes items one at a time; a reader keeps nothing but the row it is reading. Throws `Unreadable` to stop the reader. */
export type GridSink = (item: GridItem) => void;

/** Names of the custom document properties (docProps/custom.xml) that carry the form of a file we handed out. */
export const formMark = { id: 'TienCuForm', version: 'TienCuFormVersion' } as const;
