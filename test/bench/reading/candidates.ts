import type { Buffer } from 'node:buffer';
import { openFile } from '../../../shared/adapters/documents/open-file.ts';
import { XmlScanner } from '../../../shared/adapters/documents/xml/scanner.ts';
import { openArchive } from '../../../shared/adapters/documents/zip/archive.ts';
import { inflateEntry } from '../../../shared/adapters/documents/zip/inflate-entry.ts';
import { type Budget, openBudget } from '../../../shared/domain/reading/budget.ts';
import type { FormDefinition } from '../../../shared/domain/reading/form.ts';
import { readingLimits } from '../../../shared/domain/reading/limits.ts';
import { mapForm } from '../../../shared/domain/reading/map-form.ts';
import { legacyText } from '../../../shared/domain/reading/vietnamese/legacy-text.ts';

/** Reads a file and answers how many rows of five or more cells it found. */
export type Candidate = (bytes: Buffer, form: FormDefinition) => Promise<number>;

const COLUMNS = 5;
const limits = { ...readingLimits, rows: 1_000_000, textCharacters: 1 << 30 };
const budget = (): Budget => openBudget(limits, () => performance.now(), 600_000);
const wide = (rows: readonly (readonly unknown[])[]): number => rows.filter((row) => row.length >= COLUMNS).length;

/** Everything the product does, rows streamed out: typed values, places, findings, facts of the heading. */
const tiencu: Candidate = async (bytes, form) => {
  let rows = 0;
  const mapper = mapForm(form, () => void rows++, legacyText);
  const file = await openFile(bytes, budget());
  if (file.format !== 'zip') await file.read(mapper.take);
  mapper.finish();
  return rows;
};

/** As far as the other libraries go: cells of rows, no meaning yet. */
const tiencuCells: Candidate = async (bytes) => {
  let rows = 0;
  const file = await openFile(bytes, budget());
  if (file.format === 'zip') return 0;
  await file.read((item) => {
    if (item.kind === 'row' && item.cells.length >= COLUMNS - 1) rows++;
  });
  return rows;
};

/** The least any reader can do: inflate the parts that hold the list and find their tags. */
const floor: Candidate = async (bytes) => {
  const archive = openArchive(bytes, budget());
  for (const { name } of archive.entries) {
    const entry = /document\.xml$|sheet\d+\.xml$|sharedStrings\.xml$/.test(name) ? archive.find(name) : undefined;
    if (!entry) continue;
    const scanner = new XmlScanner({ names: () => [], open() {}, close() {}, text() {} }, limits);
    await inflateEntry(entry, (chunk) => void scanner.push(chunk), budget());
    scanner.end();
  }
  return 0;
};

const mammoth: Candidate = async (bytes) => {
  const { default: library } = await import('mammoth');
  const { value } = await library.convertToHtml({ buffer: bytes });
  return value.split('<tr>').filter((row) => row.split('<td').length > COLUMNS).length;
};

const exceljs: Candidate = async (bytes) => {
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  let rows = 0;
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) => {
      if (Array.isArray(row.values) && row.values.length > COLUMNS) rows++;
    }),
  );
  return rows;
};

const sheetjs: Candidate = async (bytes) => {
  const { read, utils } = await import('xlsx');
  const book = read(bytes, { dense: true });
  return Object.values(book.Sheets).reduce((sum, sheet) => sum + wide(utils.sheet_to_json(sheet, { header: 1 })), 0);
};

const hucre: Candidate = async (bytes) => {
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(new Uint8Array(bytes));
  return book.sheets.reduce((sum, sheet) => sum + wide(sheet.rows), 0);
};

const wordExtractor: Candidate = async (bytes) => {
  // The package has no types and is wanted nowhere else.
  const name: string = 'word-extractor';
  const { default: Extractor } = await import(name);
  const document: { getBody(): string } = await new Extractor().extract(bytes);
  return wide(
    document
      .getBody()
      .split('\n')
      .map((line) => line.split('\t')),
  );
};

/** By name; the file kinds each can read. */
export const candidates: Readonly<Record<string, { read: Candidate; kinds: readonly string[] }>> = {
  'inflate + tokenise': { read: floor, kinds: ['docx', 'xlsx'] },
  tiencu: { read: tiencu, kinds: ['docx', 'xlsx', 'doc'] },
  'tiencu, cells only': { read: tiencuCells, kinds: ['docx', 'xlsx', 'doc'] },
  mammoth: { read: mammoth, kinds: ['docx'] },
  hucre: { read: hucre, kinds: ['xlsx'] },
  'xlsx (SheetJS)': { read: sheetjs, kinds: ['xlsx'] },
  exceljs: { read: exceljs, kinds: ['xlsx'] },
  'word-extractor': { read: wordExtractor, kinds: ['doc'] },
};
