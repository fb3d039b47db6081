import type { Budget } from '../../../domain/reading/budget.ts';
import { unreadable } from '../../../domain/reading/budget.ts';
import type { ReadFormat } from '../../../domain/reading/format-reader.ts';
import type { GridItem, GridSink } from '../../../domain/reading/grid.ts';
import { legacyCodeOfFont } from '../../../domain/reading/vietnamese/legacy-font.ts';
import { openLegacyOffice } from '../cfb/legacy-office.ts';
import { marginSink } from '../office/margin-sink.ts';
import { readCharacters } from './characters.ts';
import { readFib } from './fib.ts';
import { readFonts } from './fonts.ts';
import { readListNumbers } from './lists.ts';
import { readParagraphs } from './paragraphs.ts';
import { readPieces } from './piece-table.ts';
import { walkStory } from './story.ts';
import { composeStory, type Document } from './story-composer.ts';
import { readStyles } from './styles.ts';

function openDocument(bytes: Uint8Array): Document {
  const file = openLegacyOffice(bytes);
  const word = file.stream('WordDocument') ?? unreadable('unsupported_format', 'WordDocument');
  const fib = readFib(word);
  const table = file.stream(fib.tableStream) ?? unreadable('corrupt_ole', fib.tableStream);
  const { styles, defaultFont } = readStyles(table, fib.styles);
  const legacyFonts = new Map(
    [...readFonts(table, fib.fonts).entries()].filter(([, name]) => legacyCodeOfFont(name) !== undefined),
  );
  return {
    word,
    fib,
    styles,
    defaultFont,
    legacyFonts,
    pieces: readPieces(table, fib.pieces),
    paragraphAt: readParagraphs({ word, table, data: file.stream('Data') }, fib),
    numbers: readListNumbers(table, { models: fib.listModels, lists: fib.lists }),
    characters: readCharacters({ word, table }, fib, { styles, withFonts: legacyFonts.size > 0 }),
  };
}

function readText(document: Document, sink: GridSink, budget: Budget): void {
  const { fib } = document;
  if (document.characters.hasRevisions) sink({ kind: 'notice', code: 'tracked_changes_present' });
  if (fib.commentCharacters > 0) sink({ kind: 'notice', code: 'comments_present' });
  if (fib.noteCharacters > 0) sink({ kind: 'notice', code: 'footnotes_present' });
  const tell = ({ start, characters }: Stretch, into: GridSink, onDrawing = (): void => {}): void => {
    const story = composeStory(document, { sink: into, budget, onDrawing });
    walkStory(document, { from: start, to: start + characters }, story.listener);
    story.end();
  };
  const boxes = readBoxes((into) => tell(fib.textBoxes, into));
  if (!boxes.hasTable) boxes.hand(sink);
  tell({ start: 0, characters: fib.mainCharacters }, sink, () => boxes.hand(sink));
  boxes.hand(sink);
  tell(fib.margins, marginSink(sink));
}

type Stretch = { start: number; characters: number };

/**
 * Text boxes stand in a story of their own, apart from where they are shown. Lines of them, a letterhead mostly, come before the
 * body; a table, which may be the list, where the first drawing of the body is.
 */
function readBoxes(tell: (into: GridSink) => void): { hasTable: boolean; hand(sink: GridSink): void } {
  let items: GridItem[] = [];
  // A person counts the tables of the page: one in a text box has no number.
  tell((item) => void items.push(item.kind === 'table' ? { kind: 'table' } : item));
  return {
    hasTable: items.some((item) => item.kind === 'table'),
    hand(sink) {
      for (const item of items) sink(item);
      items = [];
    },
  };
}

/**
 * Reads a Word 97-2003 document: paragraphs and tables of the body in order, text boxes before it or where they are anchored, page margins behind it. Deleted revisions and
 * hidden text are left out and said so; field results are read, instructions are not. Throws `Unreadable` for encrypted
 * files, macros, Word 6/95 (`unsupported_format`) and broken structures (`corrupt_ole`).
 */
export const readDoc: ReadFormat = async (bytes, sink, budget) => {
  try {
    readText(openDocument(bytes), sink, budget);
  } catch (fault) {
    if (fault instanceof RangeError) unreadable('corrupt_ole', 'offset');
    throw fault;
  }
};
