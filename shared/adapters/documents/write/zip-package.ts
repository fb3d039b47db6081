import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

type Entry = { name: Buffer; flags: number; method: number; time: number; crc: number; size: number; data: Buffer };

/** An office package whose parts can be read and put; parts that are not put keep their compressed bytes. */
export type ZipPackage = {
  names(): string[];
  has(name: string): boolean;
  /** Inflated bytes of a part; undefined when there is none. Throws for data that does not inflate to its declared size. */
  read(name: string): Buffer | undefined;
  put(name: string, bytes: Uint8Array): void;
  toBytes(): Uint8Array;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const utf8Names = 0x0800;
/** 1 January 1980, the first day of the zip calendar: files made twice from the same data are the same bytes. */
const dosTime = 0x00210000;

/**
 * Opens a zip that the reader has already accepted: names, sizes and checks are not judged again here.
 * Part names are compared without case, as the packaging rules ask (ECMA-376 part 2, 6.2.2.3).
 */
export function openPackage(bytes: Uint8Array): ZipPackage {
  const entries = new Map(directory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  const key = (name: string) => name.replace(/^\//, '').toLowerCase();
  return {
    names: () => [...entries.values()].map((entry) => entry.name.toString('utf8')),
    has: (name) => entries.has(key(name)),
    read(name) {
      const entry = entries.get(key(name));
      if (!entry) return undefined;
      return entry.method === 0 ? entry.data : inflateRawSync(entry.data, { maxOutputLength: entry.size + 1 });
    },
    put(name, content) {
      const old = entries.get(key(name));
      const data = deflateRawSync(content);
      const kept = old?.name ?? Buffer.from(name.replace(/^\//, ''), 'utf8');
      const flags = old ? old.flags & utf8Names : utf8Names;
      const crc = crc32(content);
      entries.set(key(name), { name: kept, flags, method: 8, time: dosTime, crc, size: content.byteLength, data });
    },
    toBytes: () => write([...entries.values()]),
  };
}

function* directory(zip: Buffer): Generator<[string, Entry]> {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error('not a zip: no end record');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('not a zip: broken directory');
    const lengths = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)] as const;
    const sizes = trueSizes(zip, at, lengths);
    const name = zip.subarray(at + 46, at + 46 + lengths[0]);
    const from = sizes.local + 30 + zip.readUInt16LE(sizes.local + 26) + zip.readUInt16LE(sizes.local + 28);
    yield [
      name.toString('utf8').replaceAll('\\', '/').toLowerCase(),
      {
        name,
        // Sizes stand in the header when written again, so the data descriptor (bit 3) goes.
        flags: zip.readUInt16LE(at + 8) & ~0x0008,
        method: zip.readUInt16LE(at + 10),
        time: zip.readUInt32LE(at + 12),
        crc: zip.readUInt32LE(at + 16),
        size: sizes.inflated,
        data: zip.subarray(from, from + sizes.packed),
      },
    ];
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
}

/** Sizes and position from the record, or from its zip64 field when they say "see there" (some writers always do). */
function trueSizes(zip: Buffer, at: number, [name, extra]: readonly [number, number, number]) {
  const values = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
  const to = at + 46 + name + extra;
  for (let field = at + 46 + name; field + 4 <= to; field += 4 + zip.readUInt16LE(field + 2)) {
    if (zip.readUInt16LE(field) !== 1) continue;
    let value = field + 4;
    values.forEach((shown, index) => {
      if (shown !== 0xffffffff) return;
      values[index] = Number(zip.readBigUInt64LE(value));
      value += 8;
    });
  }
  const [inflated = 0, packed = 0, local = 0] = values;
  return { inflated, packed, local };
}

function write(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = record(entry, LOCAL, 30);
    central.push(centralRecord(entry, offset), entry.name);
    parts.push(local, entry.name, entry.data);
    offset += local.length + entry.name.length + entry.data.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...central, end]);
}

function centralRecord(entry: Entry, offset: number): Buffer {
  const header = record(entry, CENTRAL, 46);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** Local and central records hold the same fields, the central one two bytes later and with more behind. */
function record(entry: Entry, signature: number, length: number): Buffer {
  const header = Buffer.alloc(length);
  const shift = signature === CENTRAL ? 2 : 0;
  header.writeUInt32LE(signature, 0);
  if (shift) header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 4 + shift);
  header.writeUInt16LE(entry.flags, 6 + shift);
  header.writeUInt16LE(entry.method, 8 + shift);
  header.writeUInt32LE(entry.time, 10 + shift);
  header.writeUInt32LE(entry.crc, 14 + shift);
  header.writeUInt32LE(entry.data.length, 18 + shift);
  header.writeUInt32LE(entry.size, 22 + shift);
  header.writeUInt16LE(entry.name.length, 26 + shift);
  return header;
}
