import type { ExportSheet } from '../../../domain/papers/table-export.ts';

/** Tables as the sheets of an .xlsx workbook with formula-safe cells. The writer is loaded when first asked for. */
export async function renderTableXlsx(sheets: readonly ExportSheet[]): Promise<Uint8Array> {
  const { tableXlsx } = await import('./xlsx-table.ts');
  return tableXlsx(sheets);
}
