/** Binary structures of a Word 97 document ([MS-DOC] 2.8 and 2.9), written as Word reads them. */
const PAGE = 512;
const PARAGRAPH_ENTRY = 13;
const UTF16_PIECE_BYTES = 12;

/** Paragraphs that lie one after the other in the document stream: bytes `start`–`end`, with style and modifiers. */
export type FormattedParagraph = { start: number; end: number; properties: Buffer };

/** A page of paragraph properties and the byte its first paragraph begins at. */
export type FormattedPage = { start: number; page: Buffer };

/** PapxFkp: as many paragraphs to a page as there is room for; equal properties are said once a page. */
export function pagesOfParagraphs(paragraphs: readonly FormattedParagraph[]): FormattedPage[] {
  const pages: FormattedPage[] = [];
  let held: FormattedParagraph[] = [];
  let distinct = new Map<string, Buffer>();
  let used = 0;
  const flush = (): void => {
    const [first] = held;
    if (first) pages.push({ start: first.start, page: pageOf(held, distinct) });
    held = [];
    distinct = new Map();
    used = 0;
  };
  for (const paragraph of paragraphs) {
    const key = paragraph.properties.toString('latin1');
    const stored = storedProperties(paragraph.properties);
    const room = PAGE - 1 - (held.length + 2) * 4 - (held.length + 1) * PARAGRAPH_ENTRY - used;
    if (room < (distinct.has(key) ? 0 : stored.length + 1)) flush();
    if (!distinct.has(key)) {
      distinct.set(key, stored);
      used += stored.length;
    }
    held.push(paragraph);
  }
  flush();
  return pages;
}

/** PapxInFkp: half the length before odd bytes, a zero and half the length before even ones. */
function storedProperties(properties: Buffer): Buffer {
  const isOdd = properties.length % 2 === 1;
  const head = isOdd ? [(properties.length + 1) / 2] : [0, properties.length / 2];
  return Buffer.concat([Buffer.from(head), properties]);
}

function pageOf(paragraphs: readonly FormattedParagraph[], distinct: ReadonlyMap<string, Buffer>): Buffer {
  const page = Buffer.alloc(PAGE);
  const offsets = new Map<string, number>();
  let end = PAGE - 2;
  for (const [key, stored] of distinct) {
    end -= stored.length;
    stored.copy(page, end);
    offsets.set(key, end / 2);
  }
  paragraphs.forEach(({ start, properties }, i) => {
    page.writeUInt32LE(start, i * 4);
    const entry = (paragraphs.length + 1) * 4 + i * PARAGRAPH_ENTRY;
    page[entry] = offsets.get(properties.toString('latin1')) ?? 0;
  });
  page.writeUInt32LE(paragraphs.at(-1)?.end ?? 0, paragraphs.length * 4);
  page[PAGE - 1] = paragraphs.length;
  return page;
}

/** ChpxFkp: the whole text as its styles say. */
export function pageOfCharacters(start: number, end: number): Buffer {
  const page = Buffer.alloc(PAGE);
  page.writeUInt32LE(start, 0);
  page.writeUInt32LE(end, 4);
  page[PAGE - 1] = 1;
  return page;
}

/** PlcBte: where each page's text begins, the end of the last, then the numbers of the pages, which follow one another. */
export function binTable(bounds: readonly number[], firstPage: number): Buffer {
  const pages = bounds.slice(1).map((_, i) => firstPage + i);
  const table = Buffer.alloc((bounds.length + pages.length) * 4);
  for (const [i, value] of [...bounds, ...pages].entries()) table.writeUInt32LE(value, i * 4);
  return table;
}

/** Clx with one piece: all characters, two bytes each, from a byte of the document stream. */
export function piecesOfOne(characters: number, fileAt: number): Buffer {
  const clx = Buffer.alloc(5 + 4 + UTF16_PIECE_BYTES);
  clx[0] = 2;
  clx.writeUInt32LE(4 + UTF16_PIECE_BYTES, 1);
  clx.writeUInt32LE(characters, 9);
  clx.writeUInt32LE(fileAt, 15);
  return clx;
}
