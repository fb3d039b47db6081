import type { ExportTable } from '../../../domain/papers/table-export.ts';

/** A table as an .xlsx workbook with formula-safe cells. The writer is loaded when first asked for. */
export async function renderTableXlsx(table: ExportTable, sheetName: string): Promise<Uint8Array> {
  const { tableXlsx } = await import('./xlsx-table.ts');
  return tableXlsx(table, sheetName);
}
