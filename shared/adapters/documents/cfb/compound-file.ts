import { unreadable } from '../../../domain/reading/budget.ts';
import { openSectors, type Sectors } from './sectors.ts';

const ENTRY_BYTES = 128;
const MOST_ENTRIES = 4096;
const MINI_STREAM_BELOW = 4096;
const NONE = -1;

type Entry = {
  name: string;
  kind: 'storage' | 'stream' | 'root';
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
};

/** An OLE compound file: named streams in storages, path parts joined by `/`. */
export type CompoundFile = {
  /** Paths of all streams and storages (`WordDocument`, `Macros`, `Macros/VBA/dir`), root excluded. */
  names: readonly string[];
  /** Bytes of one stream by its path, case not minded (some programs write `WORKBOOK`), undefined when there is none. */
  stream(path: string): Buffer | undefined;
};

const KINDS: Record<number, Entry['kind']> = { 1: 'storage', 2: 'stream', 5: 'root' };

function entryAt(directory: Buffer, index: number): Entry | undefined {
  const at = index * ENTRY_BYTES;
  const nameBytes = directory.readUInt16LE(at + 64);
  const kind = KINDS[directory[at + 66] ?? 0];
  if (!kind || nameBytes < 2 || nameBytes > 64) return undefined;
  return {
    name: directory.toString('utf16le', at, at + nameBytes - 2),
    kind,
    left: directory.readInt32LE(at + 68),
    right: directory.readInt32LE(at + 72),
    child: directory.readInt32LE(at + 76),
    start: directory.readInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120),
  };
}

function readEntries(sectors: Sectors): (Entry | undefined)[] {
  const directory = sectors.chain(sectors.directoryStart);
  const count = Math.min(Math.floor(directory.length / ENTRY_BYTES), MOST_ENTRIES);
  return Array.from({ length: count }, (_, index) => entryAt(directory, index));
}

/** Walks the sibling trees from the root; every entry is visited once, so a loop in the tree ends. */
function pathsOf(entries: readonly (Entry | undefined)[]): Map<string, Entry> {
  const paths = new Map<string, Entry>();
  const seen = new Set<number>();
  const stack: { index: number; prefix: string }[] = [{ index: entries[0]?.child ?? NONE, prefix: '' }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { index, prefix } = next;
    if (index < 0 || seen.has(index)) continue;
    const entry = entries[index] ?? unreadable('corrupt_ole', 'directory');
    seen.add(index);
    const path = prefix + entry.name;
    if (!paths.has(path)) paths.set(path, entry);
    stack.push({ index: entry.left, prefix }, { index: entry.right, prefix });
    if (entry.kind === 'storage') stack.push({ index: entry.child, prefix: `${path}/` });
  }
  return paths;
}

function open(bytes: Uint8Array): { sectors: Sectors; entries: (Entry | undefined)[]; paths: Map<string, Entry> } {
  const sectors = openSectors(bytes);
  const entries = readEntries(sectors);
  if (entries[0]?.kind !== 'root') unreadable('corrupt_ole', 'root entry');
  return { sectors, entries, paths: pathsOf(entries) };
}

/**
 * Opens an OLE compound file ([MS-CFB]: .doc, .xls, encrypted .docx). Streams are read when asked for, each at most as long
 * as its chain in the file. Throws `Unreadable` with `corrupt_ole`.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const { sectors, entries, paths } = open(bytes);
  const byCase = new Map([...paths].map(([path, entry]) => [path.toLowerCase(), entry]));
  let mini: Buffer | undefined;
  const miniStream = (entry: Entry): Buffer => {
    mini ??= sectors.chain(entries[0]?.start ?? NONE);
    return sectors.miniChain(mini, entry.start, entry.size);
  };
  return {
    names: [...paths.keys()],
    stream(path) {
      const entry = byCase.get(path.toLowerCase());
      if (entry?.kind !== 'stream') return undefined;
      if (entry.size === 0) return Buffer.alloc(0);
      const bytes = entry.size >= MINI_STREAM_BELOW ? sectors.chain(entry.start, entry.size) : miniStream(entry);
      if (bytes.length < entry.size) unreadable('corrupt_ole', entry.name);
      return bytes;
    },
  };
}

/** Paths of the streams and storages of a compound file, for telling what it is; throws as `openCompoundFile`. */
export function cfbStreamNames(bytes: Uint8Array): readonly string[] {
  return [...open(bytes).paths.keys()];
}
