import type { ExportColumn, ExportTable, ExportValue } from '../papers/table-export.ts';

/** One table of an output under its caption. */
export type OutputTable = {
  caption: string;
  table: ExportTable;
  /** A matrix too wide for a paper goes on in further tables under its first column; a list loses its last columns. */
  isMatrix?: boolean;
  /** False for lines too many for a paper: there it only says that the workbook has them. */
  onPaper?: boolean;
};

/** What came out of a call or of a whole plan, ready to be shown, printed and exported: one content for all three. */
export type OutputDoc = {
  title: string;
  /** The call or plan it is about. */
  about: string;
  /** Sentences above the tables. */
  lead: readonly string[];
  /** What only the page says: the paper has it in its head. */
  onPage?: readonly string[];
  /** How it is headed as a paper: kind, lines below, and what the kind is abbreviated to in its number. */
  paper: { title: string; subject: readonly string[]; symbol: 'BC' | 'DS' };
  /** Each is a sheet of the workbook. */
  tables: readonly OutputTable[];
};

type Row = Readonly<Record<string, ExportValue>>;

/** A table out of pairs of id and heading, and rows by those ids. */
export function tableOf(columns: readonly (readonly [string, string])[], rows: readonly Row[]): ExportTable {
  const headings: ExportColumn[] = columns.map(([id, label]) => ({ id, label }));
  return { columns: headings, rows };
}

/** A tally as a table of two columns, in its own order. */
export const tallyTable = (caption: string, what: string, tally: Readonly<Record<string, number>>): OutputTable => ({
  caption,
  table: tableOf(
    [
      ['value', what],
      ['count', 'Số lượng'],
    ],
    Object.entries(tally).map(([value, count]) => ({ value, count })),
  ),
});
