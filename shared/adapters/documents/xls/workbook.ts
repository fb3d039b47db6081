import { type Budget, Unreadable, unreadable } from '../../../domain/reading/budget.ts';
import { legacyCodeOfFont } from '../../../domain/reading/vietnamese/legacy-font.ts';
import { type NumberKind, numberKind } from '../xlsx/excel-text.ts';
import { type BiffRecord, record, recordsFrom } from './records.ts';
import { type Cursor, type RichText, readName, readRichText, readThrough } from './text.ts';

export type SheetEntry = { name: string; at: number; state: 'visible' | 'hidden'; kind: 'cells' | 'macro' | 'other' };

/** What the cells of all sheets refer to. */
export type Workbook = {
  sheets: readonly SheetEntry[];
  strings: readonly RichText[];
  is1904: boolean;
  /** Set for Excel 5/95, whose texts are bytes. */
  codePage: number | undefined;
  /** No program that works formulas out wrote it: Excel, LibreOffice and WPS leave a summary beside the workbook. */
  isUncalculated: boolean;
  numbers(cellFormat: number): NumberKind;
  /** Name of the font of a cell format, only when it draws a legacy encoding. */
  legacyFontOf(cellFormat: number): string | undefined;
  /** The same by the font numbers of rich text. */
  legacyFont(font: number): string | undefined;
};

const EXCEL_97 = 0x0600;
const EXCEL_95 = 0x0500;
const WESTERN = 1252;
const SHEET_KINDS: Record<number, SheetEntry['kind']> = { 0: 'cells', 1: 'macro' };
/** Font numbers leave out 4. */
const MISSING_FONT = 4;

type Found = {
  codePage: number | undefined;
  is1904: boolean;
  sheets: SheetEntry[];
  fonts: string[];
  formats: Map<number, string>;
  cells: { font: number; format: number }[];
  strings: RichText[];
};

function checkVersion(begin: BiffRecord | undefined): number | undefined {
  if (begin?.type !== record.begin) unreadable('corrupt_ole', 'BOF');
  const version = begin.body.readUInt16LE(0);
  if (version === EXCEL_97) return undefined;
  return version === EXCEL_95 ? WESTERN : unreadable('unsupported_format', 'Excel 2-4');
}

/** A string, or nothing when it is broken: cells that refer to it, or to what follows, are then faults of their own. */
function readOrStop(cursor: Cursor): RichText | undefined {
  try {
    return readRichText(cursor);
  } catch (fault) {
    if (fault instanceof Unreadable) return undefined;
    throw fault;
  }
}

function readStrings({ body, more }: BiffRecord, budget: Budget): RichText[] {
  const cursor = readThrough([body.subarray(8), ...more]);
  const count = body.readUInt32LE(4);
  const strings: RichText[] = [];
  let left = budget.limits.sharedStringsCharacters;
  while (strings.length < count && !cursor.atEnd) {
    const string = readOrStop(cursor);
    if (!string) break;
    left -= string.text.length;
    if (left < 0) unreadable('text_amplification');
    if (strings.length % 1024 === 0) budget.checkTime();
    strings.push(string);
  }
  return strings;
}

function sheetOf(body: Buffer, codePage: number | undefined): SheetEntry {
  return {
    at: body.readUInt32LE(0),
    state: ((body[4] ?? 0) & 3) === 0 ? 'visible' : 'hidden',
    kind: SHEET_KINDS[body[5] ?? 0] ?? 'other',
    name: readName(body, 6, codePage),
  };
}

function take(found: Found, { type, body, more }: BiffRecord, budget: Budget): void {
  if (type === record.password) unreadable('password_protected');
  else if (type === record.codePage && found.codePage !== undefined) found.codePage = body.readUInt16LE(0);
  else if (type === record.date1904) found.is1904 = body[0] === 1;
  else if (type === record.font) found.fonts.push(readName(body, 14, found.codePage));
  else if (type === record.numberFormat) found.formats.set(body.readUInt16LE(0), formatCode(body, found.codePage));
  else if (type === record.cellFormat) found.cells.push({ font: body.readUInt16LE(0), format: body.readUInt16LE(2) });
  else if (type === record.sheet) found.sheets.push(sheetOf(body, found.codePage));
  else if (type === record.sharedStrings) found.strings = readStrings({ type, body, more }, budget);
}

const formatCode = (body: Buffer, codePage: number | undefined): string =>
  codePage === undefined ? (readOrStop(readThrough([body.subarray(2)]))?.text ?? '') : readName(body, 2, codePage);

/** Reads the globals of a workbook stream. Throws `Unreadable` for encrypted and for Excel 2-4 files. */
export function readWorkbook(stream: Buffer, hasSummary: boolean, budget: Budget): Workbook {
  const records = recordsFrom(stream, 0);
  const codePage = checkVersion(records.next().value ?? undefined);
  const found: Found = {
    codePage,
    is1904: false,
    sheets: [],
    fonts: [],
    formats: new Map(),
    cells: [],
    strings: [],
  };
  for (const next of records) take(found, next, budget);
  const legacyFont = (font: number): string | undefined => {
    const name = found.fonts[font > MISSING_FONT ? font - 1 : font];
    return name !== undefined && legacyCodeOfFont(name) !== undefined ? name : undefined;
  };
  const kinds = found.cells.map(({ format }) => numberKind(format, found.formats.get(format)));
  const fonts = found.cells.map(({ font }) => legacyFont(font));
  const { sheets, strings, is1904 } = found;
  return {
    sheets,
    strings,
    is1904,
    codePage: found.codePage,
    isUncalculated: !hasSummary,
    numbers: (cellFormat) => kinds[cellFormat] ?? 'plain',
    legacyFontOf: (cellFormat) => fonts[cellFormat],
    legacyFont,
  };
}
