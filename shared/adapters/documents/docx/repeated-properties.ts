import { readAttribute } from '../xml/attributes.ts';
import type { XmlTag } from '../xml/scanner.ts';

/** As much of a tag as the steps of a reader may use. */
export type PropertyTag = Pick<XmlTag, 'isEmpty' | 'attribute' | 'keepText'>;
type Replay = (isOpen: boolean, token: number, tag: PropertyTag) => void;
type Told = { isOpen: boolean; token: number; tag: PropertyTag };
/** The bytes of a block, four at a time and then one at a time. */
type Block = { bytes: Buffer; words: Int32Array; depth: number; told: Told[] };

/**
 * Word writes the same properties again for each cell, paragraph and run: most bytes of a long list. A block met before is known
 * again by its bytes, and what it told is told again, without scanning it.
 */
export type RepeatedProperties = {
  /** Takes the block that starts at `at` when it is known, and answers the byte after it; else answers `at`. */
  skim(source: Buffer, at: number, depth: number): number;
  /** What the scanner tells, so that a new block is learned on the way. */
  hear(isOpen: boolean, token: number, tag: XmlTag): void;
};

const KINDS = ['rPr', 'pPr', 'tcPr', 'trPr'];
const SMALL_R = 114;
const SMALL_P = 112;
const SMALL_T = 116;
const BIG_P = 80;
/** Blocks of a kind that are compared: the cells of a row seldom have more. */
const MOST_BLOCKS = 6;
/** A file whose blocks all differ is not worth learning. */
const MOST_LEARNED = 400;
const MOST_BYTES = 4 << 10;

/**
 * @param prefix of the elements, `w:` in nearly every file
 * @param textToken the element that holds text: a block that has one is not properties alone and is never learned
 * @param replay what the steps of the reader do
 */
export function repeatedProperties(prefix: string, textToken: number, replay: Replay): RepeatedProperties {
  const known: Block[][] = KINDS.map(() => []);
  const name = 1 + prefix.length;
  let learning: { block: Block; blocks: Block[]; start: number; source: Buffer } | undefined;
  let learned = 0;
  let seen: { source: Buffer; view: DataView } | undefined;

  const learn = (kind: number, source: Buffer, [at, depth]: readonly [number, number]): void => {
    const bytes = learned < MOST_LEARNED ? blockAt(source, at, `${prefix}${KINDS[kind]}`) : undefined;
    const blocks = known[kind];
    if (!bytes || !blocks) return;
    learned += 1;
    learning = { block: { bytes, words: wordsOf(bytes), depth, told: [] }, blocks, start: at, source };
  };

  return {
    skim(source, at, depth) {
      // A byte read past the end makes the engine compile the hot functions anew.
      const kind = at + name + 2 < source.length ? kindAt(source, at + name) : -1;
      if (kind < 0 || learning) return at;
      if (seen?.source !== source) seen = { source, view: viewOf(source) };
      const block = take(known[kind] ?? [], seen.view, [at, depth]);
      if (!block) {
        learn(kind, source, [at, depth]);
        return at;
      }
      for (let i = 0; i < block.told.length; i++) {
        const { isOpen, token, tag } = block.told[i] as Told;
        replay(isOpen, token, tag);
      }
      return at + block.bytes.length;
    },
    hear(isOpen, token, tag) {
      if (!learning) return;
      const { block, blocks, start, source } = learning;
      // Not the buffer it began in: the block ran over the end of what was inflated so far.
      if (tag.source !== source || token === textToken) {
        learning = undefined;
        return;
      }
      block.told.push({ isOpen, token, tag: keptTag(block.bytes, tag, start) });
      if (isOpen || tag.depth > block.depth) return;
      learning = undefined;
      const endsThere = tag.attributeRange[0] === start + block.bytes.length - 1;
      if (endsThere) blocks.unshift(block);
      blocks.length = Math.min(blocks.length, MOST_BLOCKS);
    },
  };
}

/** Which kind of properties may start where the name of a tag stands, -1 for none; the comparison of all bytes follows. */
function kindAt(source: Buffer, at: number): number {
  const first = source[at];
  if (first === SMALL_R) return source[at + 1] === BIG_P ? 0 : -1;
  if (first === SMALL_P) return source[at + 1] === BIG_P ? 1 : -1;
  if (first !== SMALL_T || source[at + 2] !== BIG_P) return -1;
  return source[at + 1] === SMALL_R ? 3 : 2;
}

function take(blocks: Block[], view: DataView, [at, depth]: readonly [number, number]): Block | undefined {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.depth !== depth || !standsAt(block, view, at)) continue;
    if (i > 0) {
      blocks[i] = blocks[0] as Block;
      blocks[0] = block;
    }
    return block;
  }
  return undefined;
}

function standsAt({ bytes, words }: Block, view: DataView, at: number): boolean {
  const { length } = bytes;
  if (at + length > view.byteLength) return false;
  for (let i = 0; i < words.length; i++) if (words[i] !== view.getInt32(at + (i << 2), true)) return false;
  for (let i = words.length << 2; i < length; i++) if (bytes[i] !== view.getUint8(at + i)) return false;
  return true;
}

const viewOf = ({ buffer, byteOffset, length }: Buffer): DataView => new DataView(buffer, byteOffset, length);

function wordsOf(bytes: Buffer): Int32Array {
  const view = viewOf(bytes);
  return Int32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getInt32(i << 2, true));
}

/** The bytes to the first end tag of the element's name, when they are at hand and few; that it is its own is seen when it is closed. */
function blockAt(source: Buffer, at: number, element: string): Buffer | undefined {
  const start = `<${element}>`;
  if (source.toString('latin1', at, at + start.length) !== start) return undefined;
  const end = source.indexOf(`</${element}>`, at, 'latin1');
  if (end < 0 || end - at > MOST_BYTES) return undefined;
  return Buffer.from(source.subarray(at, end + element.length + 3));
}

/** A tag that can still be asked when its buffer is gone. */
function keptTag(bytes: Buffer, { isEmpty, attributeRange: [from, to] }: XmlTag, start: number): PropertyTag {
  const values = new Map<string, string | undefined>();
  const attribute = (name: string): string | undefined => {
    if (!values.has(name)) values.set(name, readAttribute(bytes, name, [from - start, to - start]));
    return values.get(name);
  };
  return { isEmpty, keepText: false, attribute };
}
