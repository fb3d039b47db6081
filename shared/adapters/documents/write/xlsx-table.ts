import ExcelJS from 'exceljs';
import type { ExportSheet, ExportTable } from '../../../domain/papers/table-export.ts';

/** Longest text a cell holds (ECMA-376 part 1, 18.3.1.4; Excel repairs files with more). */
const longestText = 32_767;

/** Each table on a sheet of a workbook: heading row kept in view with a filter, text as text, numbers as numbers. */
export async function tableXlsx(sheets: readonly ExportSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, table } of sheets) addSheet(workbook, freeName(workbook, name), table);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Excel allows 31 characters in the name of a sheet, none of these, and no name twice in either case. */
function freeName(workbook: ExcelJS.Workbook, wanted: string): string {
  const name = wanted.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);
  const taken = new Set(workbook.worksheets.map((one) => one.name.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  return `${name.slice(0, 27)} (${workbook.worksheets.length + 1})`;
}

function addSheet(workbook: ExcelJS.Workbook, name: string, table: ExportTable): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = table.columns.map((column) => ({ key: column.id, width: widthOf(table, column.id) }));
  const header = sheet.addRow(table.columns.map((column) => column.label));
  header.font = { bold: true };
  for (const values of table.rows) {
    const row = sheet.addRow([]);
    table.columns.forEach(({ id }, at) => {
      const value = values[id] ?? null;
      const cell = row.getCell(at + 1);
      if (typeof value === 'number') cell.value = value;
      else if (value !== null) {
        // The text format keeps what looks like a formula from becoming one when the cell is edited.
        cell.numFmt = '@';
        cell.value = value.slice(0, longestText);
        cell.alignment = { wrapText: true, vertical: 'top' };
      }
    });
  }
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.pageSetup.printTitlesRow = '1:1';
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: table.columns.length } };
}

function widthOf(table: ExportTable, id: string): number {
  const label = table.columns.find((column) => column.id === id)?.label.length ?? 0;
  const longest = table.rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[id] ?? '').length), label);
  return Math.min(60, Math.max(8, longest + 2));
}
