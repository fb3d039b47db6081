import { utf8Text } from '../xml/text.ts';

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
  close(): void;
  get(index: number): string | undefined;
};

export function textPool(): TextPool {
  const blocks: Buffer[] = [];
  let spots = new Float64Array(1024);
  let lengths = new Uint32Array(1024);
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
    close() {
      if (size === lengths.length) {
        spots = grown(spots, new Float64Array(size * 2));
        lengths = grown(lengths, new Uint32Array(size * 2));
      }
      // Block number above, place within the block below: blocks may be larger than BLOCK_BYTES.
      spots[size] = Math.max(0, blocks.length - 1) * 2 ** 32 + start;
      lengths[size] = length;
      size += 1;
      start += length;
      length = 0;
    },
    get(index) {
      if (!(index >= 0 && index < size)) return undefined;
      const spot = spots[index] ?? 0;
      const block = blocks[Math.floor(spot / 2 ** 32)];
      const at = spot % 2 ** 32;
      return block ? utf8Text(block, at, at + (lengths[index] ?? 0)) : '';
    },
  };
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
