import { isUtf8 } from 'node:buffer';
import { utf8Text } from '../xml/text.ts';
import { unescapeExcel } from './excel-text.ts';

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
  /** Appends and closes in one. */
  put(source: Buffer, place: { start: number; end: number; isTidy: boolean }): void;
  /** No text comes after: the bytes of all of them are checked in one go. */
  seal(): void;
  /** The text without Excel's escapes; a tidy text has none. */
  get(index: number): string | undefined;
  /** As it was closed. */
  isTidy(index: number): boolean;
};

/** `isSound`: every text that lies in it is UTF-8. */
type Window = { bytes: Buffer; isSound: boolean };

export function textPool(): TextPool {
  /** The block that each window lies in, from that window on. */
  const windows: Window[] = [];
  const starts = numberList();
  /** Bytes times two, plus one for a tidy text. */
  const lengths = numberList();
  let size = 0;
  let adopted: Buffer | undefined;
  let adoptedAt = 0;
  let block = Buffer.alloc(0);
  let blockAt = 0;
  let start = 0;
  let length = 0;
  /** @returns address of the first byte of the block */
  const open = (bytes: Buffer): number => {
    const address = windows.length * WINDOW_BYTES;
    for (let at = 0; at < bytes.length; at += WINDOW_BYTES) windows.push({ bytes: bytes.subarray(at), isSound: false });
    return address;
  };
  const check = (written: Buffer): void => {
    if (!isUtf8(written)) return;
    for (const window of windows) if (window.bytes.buffer === written.buffer) window.isSound = true;
  };
  const room = (bytes: number): void => {
    if (start + length + bytes + 1 <= block.length) return;
    check(block.subarray(0, start));
    const wider = Buffer.allocUnsafeSlow(Math.max(WINDOW_BYTES, length + bytes + 1));
    if (length > 0) block.copy(wider, 0, start, start + length);
    block = wider;
    blockAt = open(block);
    start = 0;
  };
  const add = (address: number, bytes: number, isTidy: boolean): void => {
    starts.put(size, address);
    lengths.put(size, bytes * 2 + (isTidy ? 1 : 0));
    size += 1;
  };
  const append = (source: Buffer, from: number, to: number): void => {
    room(to - from);
    source.copy(block, start + length, from, to);
    length += to - from;
  };
  const close = (isTidy: boolean): void => {
    add(blockAt + start, length, isTidy);
    // A character cut off at the end of one text must not be made whole by the next.
    block[start + length] = 0;
    start += length + 1;
    length = 0;
  };
  return {
    get size() {
      return size;
    },
    adopt(source) {
      adopted = source;
      adoptedAt = open(source);
    },
    append,
    close,
    put(source, { start: from, end: to, isTidy }) {
      if (source === adopted && length === 0) add(adoptedAt + from, to - from, isTidy);
      else {
        append(source, from, to);
        close(isTidy);
      }
    },
    seal() {
      check(block.subarray(0, start));
      if (adopted) check(adopted);
    },
    get(index) {
      if (!(index >= 0 && index < size)) return undefined;
      const address = starts.get(index);
      const bytes = lengths.get(index);
      if (bytes < 2) return '';
      const at = address & WITHIN_WINDOW;
      const window = windows[address >>> WINDOW_BITS] as Window;
      const end = at + (bytes >>> 1);
      const text = window.isSound ? window.bytes.utf8Slice(at, end) : utf8Text(window.bytes, at, end);
      return (bytes & 1) === 1 ? text : unescapeExcel(text);
    },
    isTidy: (index) => (lengths.get(index) & 1) === 1,
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
