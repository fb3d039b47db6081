/** A value of an export: text, a number, or nothing. */
export type ExportValue = string | number | null;

export type ExportColumn = { id: string; label: string };

/** A table to be exported: columns in order, rows by column id. */
export type ExportTable = { columns: readonly ExportColumn[]; rows: readonly Readonly<Record<string, ExportValue>>[] };

/** A table and what its sheet of a workbook is called. */
export type ExportSheet = { name: string; table: ExportTable };

/** What a spreadsheet takes for the beginning of a formula, its full-width forms included, also behind white space. */
const formulaStart = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Text that no spreadsheet runs as a formula: an apostrophe in front says that it is text. Numbers stay as they are. */
export function formulaSafe(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/**
 * The table as CSV text (RFC 4180) with a byte order mark, so that Excel reads Vietnamese, commas, CRLF line ends and no
 * cell that runs as a formula.
 */
export function exportCsv({ columns, rows }: ExportTable): string {
  const header = columns.map((column) => quoted(column.label));
  const body = rows.map((row) => columns.map((column) => quoted(row[column.id] ?? null)));
  return `\ufeff${[header, ...body].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/** The table as JSON text: a list of objects by column id, values as they are. */
export function exportJson({ columns, rows }: ExportTable): string {
  const list = rows.map((row) => Object.fromEntries(columns.map(({ id }) => [id, row[id] ?? null])));
  return `${JSON.stringify(list, null, 2)}\n`;
}

function quoted(value: ExportValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formulaSafe(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
