import { utf8Text } from '../xml/text.ts';
import { unescapeExcel } from './excel-text.ts';

const BLOCK_BYTES = 1 << 20;

/**
 * Many texts kept as UTF-8 bytes in a few large blocks and decoded when asked for. The table of shared strings is the one part
 * of a workbook that grows with its rows; as strings it would take two bytes a character and an object each.
 */
export type TextPool = {
  readonly size: number;
  /** Bytes of the text that is being collected. */
  append(source: Buffer, start: number, end: number): void;
  /** Ends the text at hand, which becomes number `size`. */
  close(isTidy: boolean): void;
  /** The text without Excel's escapes; a tidy text has none. */
  get(index: number): string | undefined;
  /** As it was closed. */
  isTidy(index: number): boolean;
};

export function textPool(): TextPool {
  const blocks: Buffer[] = [];
  const starts = numberList();
  /** Bytes times two, plus one for a tidy text. */
  const lengths = numberList();
  /** Number of the block of each text; blocks may be longer than BLOCK_BYTES. */
  const homes = numberList();
  let size = 0;
  let start = 0;
  let length = 0;
  const room = (bytes: number): Buffer => {
    const last = blocks.at(-1);
    if (last && start + length + bytes <= last.length) return last;
    const block = Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, length + bytes));
    if (last && length > 0) last.copy(block, 0, start, start + length);
    blocks.push(block);
    start = 0;
    return block;
  };
  return {
    get size() {
      return size;
    },
    append(source, from, to) {
      source.copy(room(to - from), start + length, from, to);
      length += to - from;
    },
    close(isTidy) {
      starts.put(size, start);
      lengths.put(size, length * 2 + (isTidy ? 1 : 0));
      homes.put(size, Math.max(0, blocks.length - 1));
      size += 1;
      start += length;
      length = 0;
    },
    get(index) {
      if (!(index >= 0 && index < size)) return undefined;
      const block = blocks[homes.get(index)];
      const at = starts.get(index);
      const length = lengths.get(index);
      const text = block ? utf8Text(block, at, at + (length >>> 1)) : '';
      return (length & 1) === 1 ? text : unescapeExcel(text);
    },
    isTidy: (index) => (lengths.get(index) & 1) === 1,
  };
}

const LIST_BLOCK = 1 << 14;

/** Numbers below 2^32 by index, grown block by block: nothing is copied, nothing left over. */
function numberList(): { put(index: number, value: number): void; get(index: number): number } {
  const blocks: Uint32Array[] = [];
  return {
    put(index, value) {
      const at = Math.floor(index / LIST_BLOCK);
      const block = blocks[at] ?? new Uint32Array(LIST_BLOCK);
      blocks[at] = block;
      block[index % LIST_BLOCK] = value;
    },
    get: (index) => blocks[Math.floor(index / LIST_BLOCK)]?.[index % LIST_BLOCK] ?? 0,
  };
}
