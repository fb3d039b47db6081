import { isUtf8 } from 'node:buffer';
import { decodeEntities } from '../xml/entities.ts';
import { manyTexts } from '../xml/many-texts.ts';
import { utf8Text } from '../xml/text.ts';
import { giveBack, ownBuffer } from '../zip/inflate-entry.ts';
import { unescapeExcel } from './excel-text.ts';
import { recentTexts } from './recent-texts.ts';

/** Addresses count in windows of this size; a block is one window, a longer one several. */
const WINDOW_BITS = 20;
const WINDOW_BYTES = 1 << WINDOW_BITS;
const WITHIN_WINDOW = WINDOW_BYTES - 1;

/**
 * Many texts kept as UTF-8 bytes in a few large blocks and decoded when asked for. The table of shared strings is the one part
 * of a workbook that grows with its rows; as strings it would take two bytes a character and an object each.
 */
export type TextPool = {
  readonly size: number;
  /** From now on `source` is kept, and texts within it by where they stand. */
  adopt(source: Buffer): void;
  /** Bytes of the text that is being collected. */
  append(source: Buffer, start: number, end: number): void;
  /** Ends the text at hand, which becomes number `size`. */
  close(isTidy: boolean): void;
  /** Appends and closes in one; references (`&amp;`) are decoded when the text is asked for. */
  put(source: Buffer, place: { start: number; end: number; isTidy: boolean; hasReference: boolean }): void;
  /** No text comes after: the bytes of all of them are checked in one go. */
  seal(): void;
  /** The text without Excel's escapes; a tidy text has none. Throws `Unreadable` (`xml_malformed`) for a reference nobody knows. */
  get(index: number): string | undefined;
  /** As it was closed. */
  isTidy(index: number): boolean;
  /** Gives the bytes of all texts back at once; none can be asked for any more. Texts that were handed out stay. */
  release(): void;
};

/** `isSound`: every text that lies in it is UTF-8. `isMarkup`: it is the part itself, with `<` behind each text and in none. */
type Window = { bytes: Buffer; isSound: boolean; isMarkup: boolean };

/** Marks of a text. */
const TIDY = 1;
const WITH_REFERENCES = 2;

/** Bytes decoded together: few at first, for a sheet that was sorted asks in its own order; more while texts are asked for as they stand. */
const LEAST_AHEAD = 256;
const MOST_AHEAD = 4096;
/** `</t></si><si><t xml:space="preserve">` is 37. */
const LONGEST_BETWEEN = 40;

/** Only markup lies between two texts: as many characters as bytes. */
function isBetween(bytes: Buffer, from: number, to: number): boolean {
  if (to <= from || to - from > LONGEST_BETWEEN) return false;
  for (let at = from; at < to; at++) if ((bytes[at] as number) > 0x7f) return false;
  return true;
}

export function textPool(): TextPool {
  /** The block that each window lies in, from that window on. */
  const windows: Window[] = [];
  const starts = numberList();
  /** Bytes times four, plus one for a tidy text and two for one with references. */
  const lengths = numberList();
  let size = 0;
  let adopted: Buffer | undefined;
  let adoptedAt = 0;
  let block: Buffer = Buffer.alloc(0);
  let blockAt = 0;
  let start = 0;
  let length = 0;
  /** @returns address of the first byte of the block */
  const open = (bytes: Buffer, isMarkup: boolean): number => {
    const address = windows.length * WINDOW_BYTES;
    for (let at = 0; at < bytes.length; at += WINDOW_BYTES)
      windows.push({ bytes: bytes.subarray(at), isSound: false, isMarkup });
    return address;
  };
  const check = (written: Buffer): void => {
    if (!isUtf8(written)) return;
    for (const window of windows) if (window.bytes.buffer === written.buffer) window.isSound = true;
  };
  const room = (bytes: number): void => {
    if (start + length + bytes + 1 <= block.length) return;
    check(block.subarray(0, start));
    const wider = ownBuffer(Math.max(WINDOW_BYTES, length + bytes + 1));
    if (length > 0) block.copy(wider, 0, start, start + length);
    block = wider;
    blockAt = open(block, false);
    start = 0;
  };
  const add = (address: number, bytes: number, marks: number): void => {
    starts.put(size, address);
    lengths.put(size, bytes * 4 + marks);
    size += 1;
  };
  const append = (source: Buffer, from: number, to: number): void => {
    room(to - from);
    source.copy(block, start + length, from, to);
    length += to - from;
  };
  const close = (marks: number): void => {
    add(blockAt + start, length, marks);
    // A character cut off at the end of one text must not be made whole by the next.
    block[start + length] = 0;
    start += length + 1;
    length = 0;
  };
  const addressOf = (index: number): number => starts.get(index);
  const bytesOf = (index: number): number => lengths.get(index) >>> 2;
  const isTidyAt = (index: number): boolean => (lengths.get(index) & TIDY) !== 0;
  const alone = (index: number): string => {
    const address = addressOf(index);
    const bytes = bytesOf(index);
    if (bytes === 0) return '';
    const at = address & WITHIN_WINDOW;
    const window = windows[address >>> WINDOW_BITS] as Window;
    const text = window.isSound ? window.bytes.utf8Slice(at, at + bytes) : utf8Text(window.bytes, at, at + bytes);
    if (isTidyAt(index)) return text;
    return unescapeExcel((lengths.get(index) & WITH_REFERENCES) === 0 ? text : decodeEntities(text));
  };
  const again = recentTexts(alone);
  /** Texts from `next` to before `end`, decoded together; `next` begins at `at`. None from `next` on was asked for yet. */
  const ahead = { text: '', at: 0, next: 0, end: 0 };
  let reach = LEAST_AHEAD;
  /** False when there is nothing to decode together. */
  const lookAhead = (): boolean => {
    const address = addressOf(ahead.next);
    const { bytes, isSound, isMarkup } = windows[address >>> WINDOW_BITS] as Window;
    const from = address & WITHIN_WINDOW;
    let to = from;
    let end = ahead.next;
    for (; isSound && isMarkup && end < size && isTidyAt(end); end++) {
      const at = from + addressOf(end) - address;
      if (end > ahead.next && !isBetween(bytes, to, at)) break;
      const last = at + bytesOf(end);
      if (last - from > reach || last > bytes.length) break;
      to = last;
    }
    if (end < ahead.next + 2) return false;
    reach = Math.min(reach * 2, MOST_AHEAD);
    ahead.text = manyTexts(bytes, from, to);
    ahead.at = 0;
    ahead.end = end;
    return true;
  };
  const takeNext = (): string => {
    const { text, at, next, end } = ahead;
    const last = next + 1 === end ? text.length : text.indexOf('<', at);
    ahead.at = last + addressOf(next + 1) - addressOf(next) - bytesOf(next);
    ahead.next = next + 1;
    return text.slice(at, last);
  };
  return {
    get size() {
      return size;
    },
    adopt(source) {
      adopted = source;
      adoptedAt = open(source, true);
    },
    append,
    close: (isTidy) => close(isTidy ? TIDY : 0),
    put(source, { start: from, end: to, isTidy, hasReference }) {
      const marks = hasReference ? WITH_REFERENCES : isTidy ? TIDY : 0;
      if (source === adopted && length === 0) add(adoptedAt + from, to - from, marks);
      else {
        append(source, from, to);
        close(marks);
      }
    },
    seal() {
      check(block.subarray(0, start));
      if (adopted) check(adopted);
    },
    get(index) {
      if (!(index >= 0 && index < size)) return undefined;
      if (index < ahead.next) return again(index);
      if (index === ahead.next && (index < ahead.end || lookAhead())) return takeNext();
      if (index > ahead.next) reach = LEAST_AHEAD;
      ahead.next = index + 1;
      ahead.end = index + 1;
      return again(index);
    },
    isTidy: isTidyAt,
    release() {
      size = 0;
      for (const { bytes } of windows) giveBack(bytes);
      windows.length = 0;
    },
  };
}

const LIST_BITS = 14;
const LIST_MASK = (1 << LIST_BITS) - 1;

/** Numbers below 2^32 by index, grown block by block: nothing is copied, nothing left over. */
function numberList(): { put(index: number, value: number): void; get(index: number): number } {
  const blocks: Uint32Array[] = [];
  return {
    put(index, value) {
      const at = index >>> LIST_BITS;
      const block = blocks[at] ?? new Uint32Array(LIST_MASK + 1);
      blocks[at] = block;
      block[index & LIST_MASK] = value;
    },
    get: (index) => blocks[index >>> LIST_BITS]?.[index & LIST_MASK] ?? 0,
  };
}
