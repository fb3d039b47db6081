import { readFileSync } from 'node:fs';
import { openArchive } from '../../../shared/adapters/documents/zip/archive.ts';
import { inflateSmall } from '../../../shared/adapters/documents/zip/inflate-entry.ts';
import { openBudget } from '../../../shared/domain/reading/budget.ts';
import { readingLimits } from '../../../shared/domain/reading/limits.ts';
import { readBytes } from '../../support/reading/read.ts';
import { zipOf } from '../../support/reading/zip-of.ts';
import { longerDoc } from './long-doc.ts';

const fixture = (path: string): Buffer => readFileSync(new URL(`../../fixtures/dossiers/${path}`, import.meta.url));
const limits = { ...readingLimits, smallPartBytes: 1 << 30 };

async function partsOf(bytes: Buffer): Promise<{ name: string; content: Buffer }[]> {
  const budget = openBudget(limits, () => 0);
  const { entries } = openArchive(bytes, budget);
  return Promise.all(entries.map(async (entry) => ({ name: entry.name, content: await inflateSmall(entry, budget) })));
}

/** The sample of 5,000 rows with its list `times` as long: rows as Word wrote them, each copy with people of its own. */
async function longerDocx(times: number): Promise<Buffer> {
  const parts = await partsOf(fixture('docx/003-canonical-5000.docx'));
  for (const part of parts) {
    if (part.name !== 'word/document.xml') continue;
    const xml = part.content.toString('utf8');
    const table = xml.indexOf('<w:tbl>', xml.indexOf('<w:tbl>') + 1);
    const end = xml.indexOf('</w:tbl>', table);
    const rows = xml.indexOf('</w:tr>', table) + '</w:tr>'.length;
    const list = xml.slice(rows, end);
    const more = Array.from({ length: times - 1 }, (_, copy) => otherPeople(list, copy + 2));
    part.content = Buffer.from(xml.slice(0, end) + more.join('') + xml.slice(end));
  }
  return zipOf(parts);
}

/** The same rows with other numbers and names: repeated people would each be a finding. */
const otherPeople = (rows: string, copy: number): string =>
  rows
    .replaceAll(/>(\d+)<\/w:t>/g, (_, number: string) => `>${Number(number) + copy * 10_000}</w:t>`)
    .replaceAll(/(\p{L})<\/w:t>/gu, (_, letter: string) => `${letter} ${copy}</w:t>`);

/** The sample of 5,000 rows with its list `times` as long; each copy has texts of its own, as real rows have. */
async function longerXlsx(times: number): Promise<Buffer> {
  const parts = await partsOf(fixture('xlsx/003-shared-5000.xlsx'));
  const strings = parts.find(({ name }) => name.endsWith('sharedStrings.xml'));
  const sheet = parts.find(({ name }) => name.endsWith('sheet1.xml'));
  if (!strings || !sheet) throw new Error('the sample is not as it was');
  const items = strings.content.toString('utf8').match(/<si>.*?<\/si>/gs) ?? [];
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    items.map((item) => item.replace('</t></si>', ` ${copy + 2}</t></si>`)).join(''),
  );
  strings.content = Buffer.from(strings.content.toString('utf8').replace('</sst>', `${copies.join('')}</sst>`));
  const xml = sheet.content.toString('utf8');
  const rows = xml.match(/<row r="\d+".*?<\/row>/gs) ?? [];
  // From the first section on, so that each copy says again who is a collective.
  const list = rows.slice(
    rows.findIndex((row) => row.startsWith('<row r="10"')),
    5_004,
  );
  // Each copy follows the last row of the one before: a gap would count as rows for libraries that fill it with empty ones.
  const last = Number(/<row r="(\d+)"/.exec(rows.at(-1) ?? '')?.[1]);
  const moved = { items: items.length, rows: last - 9 };
  const more = Array.from({ length: times - 1 }, (_, copy) =>
    list.map((row) => movedRow(row, copy + 1, moved)).join(''),
  );
  // A library that trusts the dimension would read the first copy only.
  const whole = xml.replace(`:E${last}"/>`, `:E${last + (times - 1) * moved.rows}"/>`);
  sheet.content = Buffer.from(whole.replace('</sheetData>', `${more.join('')}</sheetData>`));
  return zipOf(parts);
}

function movedRow(row: string, copy: number, { items, rows }: { items: number; rows: number }): string {
  return row
    .replaceAll(
      /r="([A-Z]*)(\d+)"/g,
      (_, letters: string, number: string) => `r="${letters}${Number(number) + copy * rows}"`,
    )
    .replaceAll(
      /(<c r="A\d+"[^>s]*><v>)(\d+)</g,
      (_, cell: string, number: string) => `${cell}${Number(number) + copy * 10_000}<`,
    )
    .replaceAll(/t="s"><v>(\d+)</g, (_, index: string) => `t="s"><v>${Number(index) + copy * items}<`);
}

/** The same 5,000 rows as the workbook has, in a Word 97 document. */
async function longDoc(): Promise<Buffer> {
  const { rows } = await readBytes(fixture('xlsx/003-shared-5000.xlsx'));
  return longerDoc(
    fixture('doc/001-canonical-10.doc'),
    rows.map(({ kind, tt, name, position, unit, achievements }) => ({
      kind,
      cells: [tt, name, position, unit, achievements],
    })),
  );
}

/** Files to read, by kind and number of rows. */
export async function benchFiles(): Promise<{ kind: string; rows: number; bytes: Buffer }[]> {
  return [
    { kind: 'docx', rows: 10, bytes: fixture('docx/001-canonical-10.docx') },
    { kind: 'docx', rows: 200, bytes: fixture('docx/002-canonical-200.docx') },
    { kind: 'docx', rows: 5_000, bytes: fixture('docx/003-canonical-5000.docx') },
    { kind: 'docx', rows: 50_000, bytes: await longerDocx(10) },
    { kind: 'xlsx', rows: 10, bytes: fixture('xlsx/001-canonical-10.xlsx') },
    { kind: 'xlsx', rows: 200, bytes: fixture('xlsx/002-canonical-200.xlsx') },
    { kind: 'xlsx', rows: 5_000, bytes: fixture('xlsx/003-shared-5000.xlsx') },
    { kind: 'xlsx', rows: 50_000, bytes: await longerXlsx(10) },
    { kind: 'doc', rows: 10, bytes: fixture('doc/001-canonical-10.doc') },
    { kind: 'doc', rows: 5_000, bytes: await longDoc() },
  ];
}
