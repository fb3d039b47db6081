import type { Characters, Mark } from './characters.ts';
import type { Piece } from './piece-table.ts';

/** What a walk over the text reports, in reading order. */
export type StoryListener = {
  /** Characters without control codes, in a font of their own or in that of their paragraph; `shown` whatever its style says. */
  text(text: string, font: number | undefined, shown: boolean): void;
  /** A control code, where it stands in the document stream, and whether a revision deletes it. */
  control(code: number, fileAt: number, deleted: boolean): void;
  /** A revision deletes characters here. */
  deleted(): void;
  /** Characters left out because they are hidden. */
  hidden(text: string): void;
};

const FIRST_LETTER = 0x20;
const C1 = /[\u0080-\u009f]/;
const windows1252 = new TextDecoder('windows-1252');

/** Word keeps the optional hyphen as a control; as a character it is TCVN3's ư, and dropped from any other text. */
const withHyphens = (text: string): string => text.replaceAll('\u001f', '\u00ad');

function decode(word: Buffer, start: number, end: number, bytesPerCharacter: 1 | 2): string {
  if (bytesPerCharacter === 2) return withHyphens(word.toString('utf16le', start, end));
  const text = word.toString('latin1', start, end);
  return withHyphens(C1.test(text) ? windows1252.decode(word.subarray(start, end)) : text);
}

function firstMarkAfter(marks: readonly Mark[], fileAt: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.end ?? 0) <= fileAt) low = middle + 1;
    else high = middle;
  }
  return low;
}

function report(
  text: string,
  fileAt: { start: number; step: number },
  mark: Mark | undefined,
  to: StoryListener,
): void {
  const gone = mark?.deleted === true || mark?.hidden === true;
  let from = 0;
  const visible = (end: number): void => {
    if (end <= from) return;
    if (!gone) to.text(text.slice(from, end), mark?.font, mark?.shown === true);
    else if (mark.deleted) to.deleted();
    else to.hidden(text.slice(from, end));
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_LETTER) continue;
    visible(i);
    to.control(code, fileAt.start + i * fileAt.step, mark?.deleted === true);
    from = i + 1;
  }
  visible(text.length);
}

/**
 * Walks the characters `from` to `to` of the document through its pieces and reports them to `listener`. Text is decoded
 * once a piece; marks cut it only where there are any.
 */
export function walkStory(
  { word, pieces, characters }: { word: Buffer; pieces: readonly Piece[]; characters: Characters },
  { from, to }: { from: number; to: number },
  listener: StoryListener,
): void {
  for (const piece of pieces) {
    const first = Math.max(piece.from, from);
    const last = Math.min(piece.to, to);
    if (first >= last) continue;
    const step = piece.bytesPerCharacter;
    let at = piece.fileAt + (first - piece.from) * step;
    const end = Math.min(piece.fileAt + (last - piece.from) * step, word.length);
    for (let i = firstMarkAfter(characters.marks, at); at < end; ) {
      const mark = characters.marks[i];
      const inside = mark !== undefined && mark.start <= at;
      const stop = Math.min(end, inside ? mark.end : (mark?.start ?? end));
      report(decode(word, at, stop, step), { start: at, step }, inside ? mark : undefined, listener);
      if (inside) i++;
      at = Math.max(stop, at + 1);
    }
  }
}
