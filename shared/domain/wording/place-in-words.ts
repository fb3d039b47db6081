import type { Place } from '../reading/result.ts';
import type { InBoth, Language } from './language.ts';

/** What the form calls each column; a form may bring its own names. */
export type ColumnNames = Readonly<Record<string, string>>;

/** Form F-DK of KH 1753/KH-SYT Hà Tĩnh, the names used when a form brings none. */
export const usualColumnNames: ColumnNames = {
  tt: 'TT',
  name: 'Tập thể, cá nhân đăng ký',
  position: 'Chức vụ',
  unit: 'Đơn vị',
  achievements: 'Thành tích',
};

const words: InBoth<
  Record<'entry' | 'table' | 'sheet' | 'record' | 'line' | 'page' | 'row' | 'column' | 'cell', string>
> = {
  vi: {
    ...{ entry: 'Tệp', table: 'Bảng', sheet: 'Trang tính', record: 'Bản ghi', line: 'dòng văn bản' },
    ...{ page: 'Trang', row: 'dòng', column: 'cột', cell: 'ô' },
  },
  en: {
    ...{ entry: 'File', table: 'Table', sheet: 'Sheet', record: 'Record', line: 'text line' },
    ...{ page: 'Page', row: 'row', column: 'column', cell: 'cell' },
  },
};

/** Where a value stands, as a person would look for it: `Bảng 2, dòng 7, cột Chức vụ`. Empty for an empty place. */
export function placeInWords(place: Place, language: Language, columns: ColumnNames = usualColumnNames): string {
  const say = words[language];
  const parts = [
    place.entry && `${say.entry} “${place.entry}”`,
    place.page && `${say.page} ${place.page}`,
    place.table && `${say.table} ${place.table}`,
    place.sheet && `${say.sheet} “${place.sheet}”`,
    place.record && `${say.record} ${place.record}`,
    place.row && `${say.row} ${place.row}`,
    place.line && `${say.line} ${place.line}`,
    place.column && `${say.column} ${columns[place.column] ?? usualColumnNames[place.column] ?? place.column}`,
    place.cell && `${say.cell} ${place.cell}`,
  ].filter((part) => part !== undefined && part !== '' && part !== 0);
  const text = parts.join(', ');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Reading order: entry, page, table, sheet, record or row, line. Places without a number come first. */
export function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  const name = (a?.entry ?? '').localeCompare(b?.entry ?? '', 'vi');
  if (name !== 0) return name;
  const sheet = (a?.sheet ?? '').localeCompare(b?.sheet ?? '', 'vi');
  if (sheet !== 0) return sheet;
  const keys = ['page', 'table', 'record', 'row', 'line'] as const;
  const firstDifference = keys.find((key) => (a?.[key] ?? 0) !== (b?.[key] ?? 0));
  return firstDifference === undefined ? 0 : (a?.[firstDifference] ?? 0) - (b?.[firstDifference] ?? 0);
}
