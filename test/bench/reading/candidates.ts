import type { Buffer } from 'node:buffer';
import { openFile } from '../../../shared/adapters/documents/open-file.ts';
import { readFile } from '../../../shared/adapters/documents/read-file.ts';
import { XmlScanner } from '../../../shared/adapters/documents/xml/scanner.ts';
import { openArchive } from '../../../shared/adapters/documents/zip/archive.ts';
import { inflateEntry } from '../../../shared/adapters/documents/zip/inflate-entry.ts';
import { type Budget, openBudget } from '../../../shared/domain/reading/budget.ts';
import type { FormDefinition } from '../../../shared/domain/reading/form.ts';
import { readingLimits } from '../../../shared/domain/reading/limits.ts';
import { countWide, mapPeerRows, type PeerRow } from './peer-rows.ts';

/** Reads a file and answers how many rows of the list it found. */
export type Candidate = (bytes: Buffer, form: FormDefinition) => Promise<number>;
/**
 * What a candidate is made to do; only the same job is compared. `cells`: every cell of every row as text or value. `typed rows`: the
 * product's job: columns by their headings, sections, places, findings, facts of the heading. No other library does that, so their
 * cells are given to our own mapping.
 */
export type Job = 'floor' | 'cells' | 'typed rows';

const COLUMNS = 5;
const limits = { ...readingLimits, rows: 1_000_000, textCharacters: 1 << 30 };
const budget = (): Budget => openBudget(limits, () => performance.now(), 600_000);

/** The product itself from bytes to findings, hash of the file included; rows are streamed out. */
const tiencu: Candidate = async (bytes, form) => {
  let rows = 0;
  const sink = (): void => void rows++;
  await readFile({ name: 'ho-so', bytes }, { form, limits, budget: budget(), depth: 0, sink });
  return rows;
};

/** As far as the other libraries go: the text of every cell of every row, no meaning yet. */
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

/** Reads a workbook as the library's own documentation says and hands out the rows of all its sheets. */
type Peer = (bytes: Buffer) => Promise<Iterable<PeerRow>>;

const exceljs: Peer = async (bytes) => {
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const rows: PeerRow[] = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row, number) => {
      const { values } = row;
      if (Array.isArray(values)) rows.push({ number, values: values.slice(1) });
    }),
  );
  return rows;
};

const sheetjs: Peer = async (bytes) => {
  const { read, utils } = await import('xlsx');
  const book = read(bytes, { dense: true });
  return numbered(
    Object.values(book.Sheets).map((sheet) => utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true })),
  );
};

const hucre: Peer = async (bytes) => {
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(new Uint8Array(bytes));
  return numbered(book.sheets.map((sheet) => sheet.rows));
};

function* numbered(sheets: readonly (readonly (readonly unknown[])[])[]): Generator<PeerRow> {
  for (const rows of sheets) for (let i = 0; i < rows.length; i++) yield { number: i + 1, values: rows[i] ?? [] };
}

const cellsOf =
  (peer: Peer): Candidate =>
  async (bytes) =>
    countWide(await peer(bytes));
const typedRowsOf =
  (peer: Peer): Candidate =>
  async (bytes, form) =>
    mapPeerRows(await peer(bytes), form);

const wordExtractor: Candidate = async (bytes) => {
  const { default: Extractor } = await import('word-extractor');
  const document = await new Extractor().extract(bytes);
  return document
    .getBody()
    .split('\n')
    .filter((line) => line.split('\t').length >= COLUMNS).length;
};

/** By name; the file kinds each can read. `isSlow`: seconds a file, for which fewer rounds are enough. */
export const candidates: Readonly<
  Record<string, { read: Candidate; job: Job; kinds: readonly string[]; isSlow?: boolean }>
> = {
  'inflate + tokenise': { read: floor, job: 'floor', kinds: ['docx', 'xlsx'] },
  tiencu: { read: tiencu, job: 'typed rows', kinds: ['docx', 'xlsx', 'doc'] },
  'hucre + our mapping': { read: typedRowsOf(hucre), job: 'typed rows', kinds: ['xlsx'] },
  'xlsx (SheetJS) + our mapping': { read: typedRowsOf(sheetjs), job: 'typed rows', kinds: ['xlsx'] },
  'exceljs + our mapping': { read: typedRowsOf(exceljs), job: 'typed rows', kinds: ['xlsx'] },
  'tiencu, cells only': { read: tiencuCells, job: 'cells', kinds: ['docx', 'xlsx', 'doc'] },
  hucre: { read: cellsOf(hucre), job: 'cells', kinds: ['xlsx'] },
  'xlsx (SheetJS)': { read: cellsOf(sheetjs), job: 'cells', kinds: ['xlsx'] },
  exceljs: { read: cellsOf(exceljs), job: 'cells', kinds: ['xlsx'] },
  mammoth: { read: mammoth, job: 'cells', kinds: ['docx'], isSlow: true },
  'word-extractor': { read: wordExtractor, job: 'cells', kinds: ['doc'], isSlow: true },
};
