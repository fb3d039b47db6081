import sheetjs from 'xlsx';
import { openLegacyOffice } from '../../../shared/adapters/documents/cfb/legacy-office.ts';
import { type Fib, readFib } from '../../../shared/adapters/documents/doc/fib.ts';
import { eachFormattedRun } from '../../../shared/adapters/documents/doc/formatted-pages.ts';
import { readPieces } from '../../../shared/adapters/documents/doc/piece-table.ts';
import { binTable, pageOfCharacters, pagesOfParagraphs, piecesOfOne } from './doc-structures.ts';

/** A row of the list: number, name, position, unit, achievements. */
export type ListRow = { kind: string; cells: readonly string[] };

/** A paragraph or cell with its mark, and the style and modifiers Word kept for it. */
type Paragraph = { text: string; properties: Buffer };

const CELL_MARK = '\x07';
const LINE_BREAK = '\x0b';
const PAGE = 512;

/**
 * A Word 97 document of any length, which no program at hand writes within minutes: a small document that LibreOffice saved, with
 * the rows of its list taken out and others put in, each cell and row end with the modifiers of the row it replaces. Everything else of the small
 * document stays: information block, styles, fonts, other streams.
 * @param small a list with a section of collectives, then one of individuals
 */
export function longerDoc(small: Buffer, rows: readonly ListRow[]): Buffer {
  const file = openLegacyOffice(small);
  const word = file.stream('WordDocument');
  const fib = word && readFib(word);
  const table = fib && file.stream(fib.tableStream);
  if (!word || !table) throw new Error('the sample is not as it was');
  const paragraphs = withRows(paragraphsOf(word, table, fib), rows);
  return written(small, { word, table, fib }, paragraphs);
}

function paragraphsOf(word: Buffer, table: Buffer, fib: Fib): Paragraph[] {
  const runs: { start: number; end: number; properties: Buffer }[] = [];
  eachFormattedRun({ word, table, bins: fib.paragraphPages }, 13, ({ start, end, page, from, to }) => {
    runs.push({ start, end, properties: Buffer.from(page.subarray(from, to)) });
  });
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (const { from, to, fileAt, bytesPerCharacter } of readPieces(table, fib.pieces)) {
    for (let i = from; i < to; i++) {
      const at = fileAt + (i - from) * bytesPerCharacter;
      text += String.fromCharCode(bytesPerCharacter === 2 ? word.readUInt16LE(at) : (word[at] ?? 0));
      if (!/[\r\x07\f]$/.test(text)) continue;
      const run = runs.find(({ start, end }) => at >= start && at < end);
      paragraphs.push({ text, properties: run?.properties ?? Buffer.alloc(2) });
      text = '';
    }
  }
  return paragraphs;
}

const COLUMNS = 5;

/** The numbered rows of each section of the small list make way for all rows of that kind. */
function withRows(paragraphs: readonly Paragraph[], rows: readonly ListRow[]): Paragraph[] {
  const kinds = ['collective', 'individual'];
  const out: Paragraph[] = [];
  let isReplaced = false;
  for (let i = 0; i < paragraphs.length; ) {
    const row = numberedRow(paragraphs.slice(i));
    if (!row) {
      // Anything but a row of the list begins the next section.
      if (isReplaced) kinds.shift();
      isReplaced = false;
      out.push(...paragraphs.slice(i, i + 1));
      i += 1;
      continue;
    }
    if (!isReplaced)
      out.push(...rows.filter(({ kind }) => kind === kinds[0]).flatMap((one) => rowLike(row.marks, one)));
    isReplaced = true;
    i += row.length;
  }
  return out;
}

/** A row that begins with a number: the paragraphs that end its cells and itself, and how many paragraphs it has. */
function numberedRow(paragraphs: readonly Paragraph[]): { marks: Paragraph[]; length: number } | undefined {
  if (!/^\d+\x07$/.test(paragraphs[0]?.text ?? '')) return undefined;
  const marks: Paragraph[] = [];
  let length = 0;
  while (marks.length <= COLUMNS) {
    const paragraph = paragraphs[length++];
    if (!paragraph) return undefined;
    if (paragraph.text.endsWith(CELL_MARK)) marks.push(paragraph);
  }
  return { marks, length };
}

const rowLike = (marks: readonly Paragraph[], { cells }: ListRow): Paragraph[] =>
  marks.map(({ properties }, column) => ({
    text: (cells[column] ?? '').replaceAll('\n', LINE_BREAK) + CELL_MARK,
    properties,
  }));

/** Offsets in the information block ([MS-DOC] 2.5). */
const at = {
  firstByte: 0x18,
  lastByte: 0x1c,
  bytes: 0x40,
  characters: 0x4c,
  sections: 0xca,
  characterPages: 0xfa,
  paragraphPages: 0x102,
  pieces: 0x1a2,
};

function written(
  small: Buffer,
  { word, table, fib }: { word: Buffer; table: Buffer; fib: Fib },
  paragraphs: readonly Paragraph[],
): Buffer {
  const textAt = word.readUInt32LE(at.firstByte);
  const text = Buffer.from(paragraphs.map((one) => one.text).join(''), 'utf16le');
  const textEnd = textAt + text.length;
  const pagesAt = Math.ceil(textEnd / PAGE) * PAGE;
  let start = textAt;
  const runs = paragraphs.map(({ text: own, properties }) => {
    const run = { start, end: start + own.length * 2, properties };
    start = run.end;
    return run;
  });
  const paragraphPages = pagesOfParagraphs(runs);
  const characterPage = pageOfCharacters(textAt, textEnd);
  const document = Buffer.concat([
    word.subarray(0, textAt),
    text,
    Buffer.alloc(pagesAt - textEnd),
    characterPage,
    ...paragraphPages.map(({ page }) => page),
  ]);
  const first = pagesAt / PAGE;
  const structures: [number, Buffer][] = [
    [at.pieces, piecesOfOne(text.length / 2, textAt)],
    [at.characterPages, binTable([textAt, textEnd], first)],
    [at.paragraphPages, binTable([...paragraphPages.map((page) => page.start), textEnd], first + 1)],
  ];
  let tableEnd = table.length;
  for (const [field, bytes] of structures) {
    document.writeUInt32LE(tableEnd, field);
    document.writeUInt32LE(bytes.length, field + 4);
    tableEnd += bytes.length;
  }
  document.writeUInt32LE(textEnd, at.lastByte);
  document.writeUInt32LE(document.length, at.bytes);
  const added = text.length / 2 - (fib.mainCharacters + otherCharacters(fib));
  document.writeUInt32LE(fib.mainCharacters + added, at.characters);
  const longTable = Buffer.concat([table, ...structures.map(([, bytes]) => bytes)]);
  endSections(longTable, document, added);
  return saved(small, { WordDocument: document, [fib.tableStream]: longTable });
}

const otherCharacters = ({ margins, textBoxes }: Fib): number => margins.characters + textBoxes.characters;

/** The last section reaches to the end of the text. */
function endSections(table: Buffer, document: Buffer, added: number): void {
  const sections = document.readUInt32LE(at.sections);
  const count = (document.readUInt32LE(at.sections + 4) - 4) / 16;
  const last = sections + count * 4;
  if (count >= 1) table.writeInt32LE(table.readInt32LE(last) + added, last);
}

function saved(small: Buffer, streams: Readonly<Record<string, Buffer>>): Buffer {
  const container = sheetjs.CFB.read(small, { type: 'buffer' });
  for (const [name, content] of Object.entries(streams)) sheetjs.CFB.utils.cfb_add(container, `/${name}`, content);
  return Buffer.from(sheetjs.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}
