import { type Budget, unreadable } from '../../../domain/reading/budget.ts';
import type { FontRun } from '../../../domain/reading/grid.ts';
import { isLegacyFontName } from '../../../domain/reading/legacy-font-name.ts';
import { XmlScanner } from '../xml/scanner.ts';
import type { Entry } from '../zip/archive.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { unescapeExcel } from './excel-text.ts';
import { sheetNames } from './sheet-words.ts';
import { textPool } from './text-pool.ts';

/** The strings cells refer to by number; `fonts` are the runs in pre-Unicode fonts of a rich text. */
export type SharedStrings = {
  get(index: number): string | undefined;
  fonts(index: number): readonly FontRun[] | undefined;
};

export const noStrings: SharedStrings = { get: () => undefined, fonts: () => undefined };

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
  const bytes = (source: Buffer, start: number, end: number): void => {
    total += end - start;
    if (total > budget.limits.sharedStringsCharacters * 2) unreadable('zip_bomb', 'sharedStrings');
    const characters = isRich ? source.toString('utf8', start, end).length : 0;
    if (font !== undefined && isLegacyFontName(font)) {
      const runs = fontsOf.get(pool.size) ?? [];
      runs.push({ start: length, end: length + characters, font });
      fontsOf.set(pool.size, runs);
    }
    length += characters;
    pool.append(source, start, end);
  };
  const scanner = new XmlScanner(
    {
      names: (root) => sheetNames(root, words),
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
          pool.close();
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
  await inflateEntry(entry, (chunk) => scanner.push(chunk), budget);
  scanner.end();
  const recent = recentTexts((index) => {
    const text = pool.get(index);
    return text === undefined ? undefined : unescapeExcel(text);
  });
  return { get: recent, fonts: (index) => fontsOf.get(index) };
}

const RECENT = 1024;

/** Remembers the texts asked for last: units and positions come again and again. */
function recentTexts(get: (index: number) => string | undefined): (index: number) => string | undefined {
  const indexes = new Int32Array(RECENT).fill(-1);
  const texts: (string | undefined)[] = new Array(RECENT).fill(undefined);
  return (index) => {
    const slot = index & (RECENT - 1);
    if (indexes[slot] === index && index >= 0) return texts[slot];
    const text = get(index);
    indexes[slot] = index;
    texts[slot] = text;
    return text;
  };
}
