import {
  footOf,
  headingOf,
  lines,
  type OfficialPaper,
  type PaperBlock,
  type PaperIssue,
  type PaperTable,
} from '../papers/official-paper.ts';
import type { ExportTable } from '../papers/table-export.ts';
import { unitWithSender } from '../papers/unit-line.ts';
import type { OutputDoc, OutputTable } from './output.ts';

type Row = ExportTable['rows'][number];

/** A paper upright holds so many columns and rows of a table, figures being narrow; the workbook has all. */
const mostColumns = 6;
const figureColumn = 0.75;
const mostRows = 150;

/** So many letters count for the width of a column: at least those of a name in two lines, and no more than of a sentence. */
const [fewestLetters, mostLetters] = [22, 50];
/** Room for a column of figures, and of the whole width for the numbers of the rows. */
const [figures, numbers] = [16, 0.065];

type Column = { id: string; label: string };

/** Columns as wide as the longest text in them asks for; figures are centred. */
function tableBlock(columns: readonly Column[], rows: readonly Row[]): PaperTable {
  const widths = columns.map(({ id, label }) => {
    const longest = Math.max(...rows.map((row) => String(row[id] ?? '').length));
    const centred = isFigures(rows, id);
    const share = centred ? figures : Math.min(Math.max(longest, fewestLetters), mostLetters);
    return { label, share, centred };
  });
  const total = widths.reduce((sum, { share }) => sum + share, 0);
  const cells = rows.map((row) => columns.map(({ id }) => lines(String(row[id] ?? ''))));
  const isNumbered = columns[0]?.id === 'number';
  return {
    kind: 'table',
    columns: isNumbered ? widths : [{ label: 'TT', share: numbers * total, centred: true }, ...widths],
    rows: isNumbered ? cells : cells.map((row, n) => [[String(n + 1)], ...row]),
  };
}

/** What a list tells of the dossier it came in is for the desk. */
const ofDossier = new Set(['sender', 'late', 'at', 'state']);

/** The unit that sent a row stands beside the ward it names, so that one column less is needed. */
function withSenders({ columns, rows }: ExportTable): ExportTable {
  const has = (id: string) => columns.some((column) => column.id === id);
  if (!has('unit') || !has('sender')) return { columns, rows };
  const text = (row: Row, id: string) => String(row[id] ?? '');
  const told = (row: Row) => unitWithSender({ name: text(row, 'name'), unit: text(row, 'unit') }, text(row, 'sender'));
  return {
    columns: columns.filter(({ id }) => !ofDossier.has(id)),
    rows: rows.map((row) => ({ ...row, unit: told(row) })),
  };
}

const isFigures = (rows: readonly Row[], id: string): boolean => rows.every((row) => typeof row[id] === 'number');

/** The first columns that stand side by side on a page. */
function upright(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  let taken = 0;
  const end = columns.findIndex(({ id }) => {
    taken += isFigures(rows, id) ? figureColumn : 1;
    return taken > mostColumns;
  });
  return end === -1 ? columns : columns.slice(0, end);
}

/** A matrix in parts, each under its first column; of a list the first columns that say anything. */
function partsOf({ columns, rows }: ExportTable, isMatrix: boolean): readonly (readonly Column[])[] {
  const said = columns.filter(({ id }, at) => at === 0 || rows.some((row) => String(row[id] ?? '') !== ''));
  if (!isMatrix) return [upright(said, rows)];
  const [head, ...others] = columns;
  if (!head) return [];
  const each = mostColumns - 1;
  const parts = Math.max(1, Math.ceil(others.length / each));
  return Array.from({ length: parts }, (_, n) => [head, ...others.slice(n * each, (n + 1) * each)]);
}

function blocksOf({ caption, table: whole, isMatrix = false, onPaper = true }: OutputTable): PaperBlock[] {
  if (!onPaper) return [heading(caption), { kind: 'paragraph', text: 'Có trong tệp Excel kèm theo.' }];
  const table = withSenders(whole);
  const rows = table.rows.slice(0, mostRows);
  const left = table.rows.length - mostRows;
  const rest =
    left > 0 ? [{ kind: 'paragraph' as const, text: `Còn ${left} dòng, có đủ trong tệp Excel kèm theo.` }] : [];
  if (rows.length === 0) return [heading(caption), { kind: 'paragraph', text: 'Chưa có nội dung.' }];
  const parts = partsOf(table, isMatrix).map((columns, n) => [
    heading(n === 0 ? caption : `${caption} (tiếp theo)`),
    tableBlock(columns, rows),
  ]);
  return [...parts.flat(), ...rest];
}

const heading = (text: string): PaperBlock => ({ kind: 'heading', text });

/**
 * An output as an official paper: to `addressees`, or for the files when there are none. The symbol of the issue is that
 * of the agency; the kind of paper comes before it.
 */
export function outputPaper(doc: OutputDoc, issue: PaperIssue, addressees: readonly string[]): OfficialPaper {
  const { title, subject, symbol } = doc.paper;
  const recipients = [...(addressees.length > 0 ? ['Như trên'] : []), ...issue.recipients];
  return {
    heading: headingOf({ ...issue, documentSymbol: `${symbol}-${issue.documentSymbol ?? ''}` }),
    title,
    subject,
    addressees,
    blocks: [...doc.lead.map((text): PaperBlock => ({ kind: 'paragraph', text })), ...doc.tables.flatMap(blocksOf)],
    foot: footOf({ ...issue, recipients }),
  };
}
