import { type Budget, unreadable } from '../../../domain/reading/budget.ts';
import type { FontRun } from '../../../domain/reading/grid.ts';
import { isLegacyFontName } from '../../../domain/reading/legacy-font-name.ts';
import { XmlScanner } from '../xml/scanner.ts';
import { lookAtText } from '../xml/tidy-bytes.ts';
import type { Entry } from '../zip/archive.ts';
import { inflateEntry, type TakeChunk } from '../zip/inflate-entry.ts';
import { markup, stands } from './plain-markup.ts';
import { sheetNames } from './sheet-words.ts';
import { textPool } from './text-pool.ts';

/** The strings cells refer to by number; `fonts` are the runs in pre-Unicode fonts of a rich text. */
export type SharedStrings = {
  get(index: number): string | undefined;
  /** The string is canonical as it stands. */
  isTidy(index: number): boolean;
  fonts(index: number): readonly FontRun[] | undefined;
  /** To be called behind the last cell: what is kept for the strings is given back. */
  release(): void;
};

export const noStrings: SharedStrings = {
  get: () => undefined,
  isTidy: () => false,
  fonts: () => undefined,
  release() {},
};

const words = ['si', 't', 'rPh', 'r', 'rFont'] as const;

/** Reads `sharedStrings.xml`. Phonetic guides are not text. Throws `Unreadable` over the limit of all strings together. */
export async function readSharedStrings(entry: Entry, budget: Budget): Promise<SharedStrings> {
  const pool = textPool();
  const fontsOf = new Map<number, FontRun[]>();
  let font: string | undefined;
  let length = 0;
  let total = 0;
  let inPhonetic = false;
  let isRich = false;
  let isPrefixed = false;
  const spend = (bytes: number): void => {
    total += bytes;
    if (total > budget.limits.sharedStringsCharacters * 2) unreadable('zip_bomb', 'sharedStrings');
  };
  const bytes = (source: Buffer, start: number, end: number): void => {
    const characters = isRich ? source.toString('utf8', start, end).length : 0;
    if (font !== undefined && isLegacyFontName(font)) {
      const runs = fontsOf.get(pool.size) ?? [];
      runs.push({ start: length, end: length + characters, font });
      fontsOf.set(pool.size, runs);
    }
    length += characters;
    spend(end - start);
    pool.append(source, start, end);
  };
  const scanner = new XmlScanner(
    {
      names(root) {
        const names = sheetNames(root, words);
        isPrefixed = names[0]?.[0] !== words[0];
        return names;
      },
      skim(source, from) {
        let at = from;
        while (!isPrefixed && readPlainItem(source, at, budget.limits.xmlTextBytes)) {
          spend(plain.end - plain.start);
          pool.put(source, plain);
          at = plain.next;
        }
        return at;
      },
      open(token, tag) {
        const word = words[token - 1];
        if (word === 't') tag.keepText = !tag.isEmpty && !inPhonetic;
        else if (word === 'rPh') inPhonetic = !tag.isEmpty;
        else if (word === 'rFont') font = tag.attribute('val');
        else if (word === 'r') {
          isRich = true;
          font = undefined;
        } else if (word === 'si') {
          isRich = false;
          length = 0;
        }
      },
      close(token, tag) {
        const word = words[token - 1];
        if (word === 't') tag.keepText = false;
        else if (word === 'rPh') inPhonetic = false;
        else if (word === 'si') {
          pool.close(false);
          font = undefined;
        }
      },
      text(piece) {
        const copy = Buffer.from(piece, 'utf8');
        bytes(copy, 0, copy.length);
      },
      bytes,
    },
    budget.limits,
  );
  const take: TakeChunk = (chunk) => {
    const isWhole = chunk.length === entry.size;
    if (isWhole) pool.adopt(chunk);
    scanner.push(chunk);
    return isWhole ? 'keep' : undefined;
  };
  await inflateEntry(entry, take, budget);
  scanner.end();
  pool.seal();
  return {
    get: (index) => pool.get(index),
    isTidy: (index) => pool.isTidy(index),
    fonts: (index) => (fontsOf.size === 0 ? undefined : fontsOf.get(index)),
    release: () => pool.release(),
  };
}

const opening = markup('<si><t');
const preserved = markup(' xml:space="preserve">');
const closing = markup('</t></si>');
const LONGEST_TAGS = opening.length + preserved.length + closing.length;
const GT = 62;
const LETTER_S = 115;

/** The item just read. Reused for every item: a table has hundreds of thousands. */
const plain = { start: 0, end: 0, isTidy: false, hasReference: false, next: 0 };

/** Reads `<si><t>…</t></si>` as nearly every item is written; false for any other and for one that is not all there. */
function readPlainItem(bytes: Buffer, at: number, longest: number): boolean {
  // The last bytes of a chunk are left to the scanner: code that has read past the end of a buffer is slower ever after.
  if (at + LONGEST_TAGS > bytes.length || bytes[at + 1] !== LETTER_S || !stands(opening, bytes, at)) return false;
  let start = at + opening.length;
  if (bytes[start] === GT) start += 1;
  else if (stands(preserved, bytes, start)) start += preserved.length;
  else return false;
  const { end, hasReference, isTidy } = lookAtText(bytes, start);
  if (end < 0 || end - start > longest || !stands(closing, bytes, end)) return false;
  plain.start = start;
  plain.end = end;
  plain.isTidy = isTidy;
  plain.hasReference = hasReference;
  plain.next = end + closing.length;
  return true;
}
