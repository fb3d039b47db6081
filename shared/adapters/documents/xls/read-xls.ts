import { type Budget, unreadable } from '../../../domain/reading/budget.ts';
import type { ReadFormat } from '../../../domain/reading/format-reader.ts';
import type { GridSink } from '../../../domain/reading/grid.ts';
import { openLegacyOffice } from '../cfb/legacy-office.ts';
import { readSheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

function readSheets(bytes: Uint8Array, sink: GridSink, budget: Budget): void {
  const file = openLegacyOffice(bytes);
  const stream = file.stream('Workbook') ?? file.stream('Book') ?? unreadable('unsupported_format', 'Workbook');
  const workbook = readWorkbook(stream, file.stream('\u0005SummaryInformation') !== undefined, budget);
  if (workbook.sheets.some((sheet) => sheet.kind === 'macro')) unreadable('macro', 'Excel 4.0');
  const cells = workbook.sheets.filter((sheet) => sheet.kind === 'cells');
  const most = budget.limits.sheets;
  if (cells.length > most) sink({ kind: 'notice', code: 'too_many_sheets', value: String(most) });
  for (const entry of cells.slice(0, most)) {
    if (entry.state === 'visible') readSheet({ stream, workbook, entry }, sink, budget);
    else sink({ kind: 'notice', code: 'hidden_sheet_ignored', value: entry.name });
  }
}

/**
 * Reads an Excel 97-2003 workbook (Excel 5/95 too): visible sheets in the order of their tabs, rows with content, merges,
 * cached results of formulas, dates as `2021-06-10`; the words of page headers and text boxes, marked
 * as margin. Throws `Unreadable` for encrypted files, macros (VBA and Excel 4.0),
 * older versions (`unsupported_format`) and broken structures (`corrupt_ole`).
 */
export const readXls: ReadFormat = async (bytes, sink, budget) => {
  try {
    readSheets(bytes, sink, budget);
  } catch (fault) {
    if (fault instanceof RangeError) unreadable('corrupt_ole', 'offset');
    throw fault;
  }
};
