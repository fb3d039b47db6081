import { unreadable } from '../../../domain/reading/budget.ts';
import type { ReadingLimits } from '../../../domain/reading/limits.ts';
import type { EndRecord } from './end-record.ts';
import { decodeEntryName, isUnsafeName } from './entry-name.ts';

/** One file of an archive, as its directory lists it; `data` is still compressed. */
export type Entry = {
  name: string;
  isFolder: boolean;
  /** The name may not become a path, or the entry is a link. */
  isUnsafe: boolean;
  method: number;
  crc: number;
  /** Bytes once inflated, as declared. */
  size: number;
  data: Buffer;
  /** Bytes of the archive this entry covers, header included. */
  start: number;
  end: number;
};

const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
const SIZES_FOLLOW_DATA = 8;
const UNIX_LINK = 0o120000;

/** Reads every record of the central directory and checks each against its local header. Throws `Unreadable`. */
export function readDirectory(bytes: Buffer, end: EndRecord, limits: ReadingLimits): Entry[] {
  const entries: Entry[] = [];
  let at = end.directoryStart;
  for (let i = 0; i < end.entries; i++) {
    if (at + CENTRAL_BYTES > end.directoryEnd || bytes.readUInt32LE(at) !== CENTRAL) unreadable('corrupt_zip');
    const nameBytes = bytes.readUInt16LE(at + 28);
    const extraBytes = bytes.readUInt16LE(at + 30);
    const next = at + CENTRAL_BYTES + nameBytes + extraBytes + bytes.readUInt16LE(at + 32);
    if (next > end.directoryEnd) unreadable('corrupt_zip');
    entries.push(readEntry(bytes, at, { limits, directoryStart: end.directoryStart }));
    at = next;
  }
  return entries;
}

function readEntry(
  bytes: Buffer,
  at: number,
  { limits, directoryStart }: { limits: ReadingLimits; directoryStart: number },
): Entry {
  const rawName = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28));
  const extraStart = at + CENTRAL_BYTES + rawName.length;
  const name = decodeEntryName(rawName, bytes.subarray(extraStart, extraStart + bytes.readUInt16LE(at + 30)));
  if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) unreadable('password_protected');
  const sizes = declaredSizes(bytes, at);
  const local = sizes.local;
  if (local + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(local) !== LOCAL) unreadable('corrupt_zip');
  const dataStart = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (dataStart + sizes.packed > directoryStart) unreadable('corrupt_zip');
  refuseMismatch(bytes, at, { local, rawName, name, sizes });
  const mode = bytes.readUInt32LE(at + 38) >>> 16;
  return {
    name,
    isFolder: name.endsWith('/'),
    isUnsafe: isUnsafeName(name, limits.zipNameLength) || (mode & 0o170000) === UNIX_LINK,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    size: sizes.inflated,
    data: bytes.subarray(dataStart, dataStart + sizes.packed),
    start: local,
    end: dataStart + sizes.packed,
  };
}

type Sizes = { packed: number; inflated: number; local: number };

/** Sizes and position from the record, or from its zip64 extra field where the record says "too large for 32 bits". */
function declaredSizes(bytes: Buffer, at: number): Sizes {
  const sizes: Sizes = {
    packed: bytes.readUInt32LE(at + 20),
    inflated: bytes.readUInt32LE(at + 24),
    local: bytes.readUInt32LE(at + 42),
  };
  const extraStart = at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28);
  const extraEnd = extraStart + bytes.readUInt16LE(at + 30);
  for (let x = extraStart; x + 4 <= extraEnd; x += 4 + bytes.readUInt16LE(x + 2)) {
    if (bytes.readUInt16LE(x) !== 1) continue;
    let field = x + 4;
    for (const key of ['inflated', 'packed', 'local'] as const) {
      if (sizes[key] !== 0xffffffff || field + 8 > extraEnd) continue;
      sizes[key] = Number(bytes.readBigUInt64LE(field));
      field += 8;
    }
  }
  return sizes;
}

/** A local header that says something else than the directory is a trap for one of two readers. */
function refuseMismatch(
  bytes: Buffer,
  at: number,
  { local, rawName, name, sizes }: { local: number; rawName: Buffer; name: string; sizes: Sizes },
): void {
  const localName = bytes.subarray(local + LOCAL_BYTES, local + LOCAL_BYTES + bytes.readUInt16LE(local + 26));
  const flags = bytes.readUInt16LE(local + 6);
  const sameMethod = bytes.readUInt16LE(local + 8) === bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(local + 18);
  const inflated = bytes.readUInt32LE(local + 22);
  const sizesKnown = (flags & SIZES_FOLLOW_DATA) === 0 && packed !== 0xffffffff && inflated !== 0xffffffff;
  const sameSizes = !sizesKnown || (packed === sizes.packed && inflated === sizes.inflated);
  if (!localName.equals(rawName) || !sameMethod || !sameSizes) unreadable('zip_header_mismatch', name);
}
