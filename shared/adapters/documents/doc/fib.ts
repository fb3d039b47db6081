import { unreadable } from '../../../domain/reading/budget.ts';

const WORD_97 = 0x00c1;
const FIB_MAGIC = 0xa5ec;
const OLDER_MAGICS = [0xa5dc, 0xa5db, 0xa59b, 0xa59c];

/** Offset and length of one structure in the table stream. */
export type Span = { at: number; length: number };

/** What the file information block ([MS-DOC] 2.5) says that reading the text needs. */
export type Fib = {
  tableStream: '0Table' | '1Table';
  /** Characters of the main story, and of the stories before text boxes, in story order. */
  mainCharacters: number;
  commentCharacters: number;
  /** Footnotes and endnotes. */
  noteCharacters: number;
  /** Headers and footers of the pages. */
  margins: { start: number; characters: number };
  textBoxes: { start: number; characters: number };
  pieces: Span;
  paragraphPages: Span;
  characterPages: Span;
  styles: Span;
  fonts: Span;
  /** Models of lists, and lists as paragraphs name them. */
  listModels: Span;
  lists: Span;
};

const STORIES_AT = 0x4c;

/** Reads the block; refuses encrypted files and versions before Word 97. Throws `Unreadable`. */
export function readFib(word: Buffer): Fib {
  const magic = word.readUInt16LE(0);
  const flags = word.readUInt16LE(10);
  if (OLDER_MAGICS.includes(magic)) unreadable('unsupported_format', 'Word 6/95');
  if (magic !== FIB_MAGIC) unreadable('corrupt_ole', 'FIB');
  if (word.readUInt16LE(2) < WORD_97) unreadable('unsupported_format', 'Word 6/95');
  if (flags & 0x0100) unreadable('password_protected');
  const span = (at: number): Span => ({ at: word.readUInt32LE(at), length: word.readUInt32LE(at + 4) });
  const story = (index: number): number => Math.max(0, word.readInt32LE(STORIES_AT + index * 4));
  const stories = [0, 1, 2, 3, 4, 5].map(story);
  return {
    tableStream: flags & 0x0200 ? '1Table' : '0Table',
    mainCharacters: stories[0] ?? 0,
    commentCharacters: stories[4] ?? 0,
    noteCharacters: (stories[1] ?? 0) + (stories[5] ?? 0),
    margins: { start: (stories[0] ?? 0) + (stories[1] ?? 0), characters: stories[2] ?? 0 },
    textBoxes: { start: stories.reduce((sum, n) => sum + n, 0), characters: story(6) },
    pieces: span(0x1a2),
    paragraphPages: span(0x102),
    characterPages: span(0xfa),
    styles: span(0xa2),
    fonts: span(0x112),
    listModels: span(0x2e2),
    lists: span(0x2ea),
  };
}
