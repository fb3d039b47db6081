import type ExcelJS from 'exceljs';

/** Height of the text of a landscape A4 page within 20 mm margins (170 mm), less a line of tolerance, in points. */
const pageHeight = (170 / 25.4) * 72 - 14;

/** A row as it will be printed: its height in points and whether it must stay on one page with the row after it. */
export type PrintedRow = { number: number; height: number; keepNext: boolean };

/**
 * Sets page breaks so that rows that belong together stay together (a section heading with its first row, the signature
 * with the last row). A sheet has no such property, so the pages are laid out here from the heights of the rows.
 */
export function breakPages(sheet: ExcelJS.Worksheet, rows: readonly PrintedRow[], repeatedHeight: number): void {
  let used = 0;
  for (const group of groups(rows)) {
    const height = group.reduce((sum, row) => sum + row.height, 0);
    const first = group[0]?.number ?? 1;
    const fits = used + height <= pageHeight;
    if (!fits && first > 1) sheet.getRow(first - 1).addPageBreak();
    used = fits ? used + height : repeatedHeight + height;
  }
}

function groups(rows: readonly PrintedRow[]): PrintedRow[][] {
  const found: PrintedRow[][] = [];
  let open: PrintedRow[] = [];
  for (const row of rows) {
    open.push(row);
    if (row.keepNext) continue;
    found.push(open);
    open = [];
  }
  return open.length > 0 ? [...found, open] : found;
}
