import { unreadable } from '../../../domain/reading/budget.ts';

export type EndRecord = { entries: number; directoryStart: number; directoryEnd: number };

const END = 0x06054b50;
const END_BYTES = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
/** Two files of a public test collection end with a stray line break; nothing else may follow the end record. */
const TRAILING_BYTES = 8;

/** Finds the one end record that closes the file. Throws `corrupt_zip` when there is none, `zip_ambiguous` when there are two. */
export function findEndRecord(bytes: Buffer): EndRecord {
  const length = withoutTrailing(bytes);
  const at = closingRecord(bytes, length);
  if (at < 0) unreadable('corrupt_zip');
  const before = bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
  const claimsTheRest = before > 0 && (claimsUntil(bytes, before, length) || closesDirectory(bytes, before));
  const insideComment = bytes.indexOf('PK\x05\x06', at + 4, 'latin1');
  if (claimsTheRest || (insideComment > 0 && insideComment < length)) unreadable('zip_ambiguous');
  if (bytes.readUInt16LE(at + 4) !== 0 && bytes.readUInt16LE(at + 4) !== 0xffff) unreadable('corrupt_zip');
  const record = zip64(bytes, at) ?? {
    entries: bytes.readUInt16LE(at + 10),
    directoryStart: bytes.readUInt32LE(at + 16),
    directoryEnd: bytes.readUInt32LE(at + 16) + bytes.readUInt32LE(at + 12),
  };
  if (record.directoryEnd > at) unreadable('corrupt_zip');
  return record;
}

const claimsUntil = (bytes: Buffer, at: number, length: number): boolean =>
  at + END_BYTES + bytes.readUInt16LE(at + 20) === length;

/** An end record right behind the directory it names is one that another program would stop at. */
const closesDirectory = (bytes: Buffer, at: number): boolean =>
  bytes.readUInt32LE(at + 16) + bytes.readUInt32LE(at + 12) === at;

function withoutTrailing(bytes: Buffer): number {
  let length = bytes.length;
  const least = Math.max(END_BYTES, bytes.length - TRAILING_BYTES);
  if (closingRecord(bytes, length) >= 0) return length;
  while (length > least) {
    const byte = bytes[length - 1] ?? 0xff;
    if (byte !== 0 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 32) break;
    length -= 1;
    if (closingRecord(bytes, length) >= 0) return length;
  }
  return bytes.length;
}

function closingRecord(bytes: Buffer, length: number): number {
  const stop = Math.max(0, length - END_BYTES - 0xffff);
  for (let i = length - END_BYTES; i >= stop; i--) {
    if (bytes[i] !== 0x50 || bytes.readUInt32LE(i) !== END) continue;
    if (i + END_BYTES + bytes.readUInt16LE(i + 20) === length) return i;
  }
  return -1;
}

function zip64(bytes: Buffer, end: number): EndRecord | undefined {
  if (end < 20 || bytes.readUInt32LE(end - 20) !== ZIP64_LOCATOR) return undefined;
  const at = Number(bytes.readBigUInt64LE(end - 12));
  if (at + 56 > end || bytes.readUInt32LE(at) !== ZIP64_END) unreadable('corrupt_zip');
  const start = Number(bytes.readBigUInt64LE(at + 48));
  const size = Number(bytes.readBigUInt64LE(at + 40));
  return { entries: Number(bytes.readBigUInt64LE(at + 32)), directoryStart: start, directoryEnd: start + size };
}
