import { unreadable } from '../../../domain/reading/budget.ts';

const FREE = -1;
const SIGNATURE = 0xd0cf11e0;
const HEADER_SLOTS = 109;
const HEADER_BYTES = 512;

/** Sector layer of an OLE compound file: chains of sectors as bytes. */
export type Sectors = {
  readonly sectorSize: number;
  readonly directoryStart: number;
  /** Bytes of the chain that starts at a sector; cut to `size` when given. */
  chain(start: number, size?: number): Buffer;
  /** Bytes of a chain of 64-byte sectors inside `container`. */
  miniChain(container: Buffer, start: number, size: number): Buffer;
};

const corrupt = (what: string): never => unreadable('corrupt_ole', what);

/** Whether the bytes begin like an OLE compound file (.doc, .xls, encrypted .docx, .msi, …). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && new DataView(bytes.buffer, bytes.byteOffset, 8).getUint32(0) === SIGNATURE;
}

/** Sector numbers of one chain; a loop or a step outside the file is corrupt. */
function follow(table: Int32Array, start: number): number[] {
  const sectors: number[] = [];
  for (let at = start; at >= 0; at = table[at] ?? corrupt('chain')) {
    if (sectors.length > table.length) corrupt('chain loop');
    sectors.push(at);
  }
  return sectors;
}

/** Sector numbers of the allocation table: in the header, then in a chain of further sectors. */
function allocationSectors(file: Buffer, sector: (index: number) => Buffer, sectorCount: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < HEADER_SLOTS; i++) found.push(file.readInt32LE(76 + i * 4));
  let next = file.readInt32LE(68);
  for (let guard = 0; next >= 0; guard++) {
    if (guard > sectorCount) corrupt('DIFAT loop');
    const block = sector(next);
    const last = block.length - 4;
    for (let at = 0; at < last; at += 4) found.push(block.readInt32LE(at));
    next = block.readInt32LE(last);
  }
  return found.filter((index) => index > FREE);
}

const int32s = (bytes: Buffer): Int32Array => {
  const out = new Int32Array(bytes.length >> 2);
  for (let i = 0; i < out.length; i++) out[i] = bytes.readInt32LE(i * 4);
  return out;
};

/**
 * Opens the sector layer ([MS-CFB]). Throws `Unreadable` (`corrupt_ole`) for wrong sizes, loops and sectors outside the
 * file; nothing is allocated from sizes that the file merely claims.
 */
export function openSectors(bytes: Uint8Array): Sectors {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isCompoundFile(file) || file.length < HEADER_BYTES * 3) corrupt('header');
  const shift = file.readUInt16LE(30);
  if ((shift !== 9 && shift !== 12) || file.readUInt16LE(32) !== 6) corrupt('sector size');
  const sectorSize = 1 << shift;
  const sectorCount = Math.ceil(file.length / sectorSize) - 1;
  const sector = (index: number): Buffer => {
    const start = (index + 1) * sectorSize;
    if (index < 0 || start >= file.length) corrupt('sector outside the file');
    const block = file.subarray(start, start + sectorSize);
    return block.length === sectorSize ? block : Buffer.concat([block, Buffer.alloc(sectorSize - block.length)]);
  };
  const tableSectors = allocationSectors(file, sector, sectorCount);
  if (tableSectors.length > sectorCount) corrupt('allocation table');
  const table = int32s(Buffer.concat(tableSectors.map(sector)));
  const chain = (start: number, size?: number): Buffer => {
    const sectors = follow(table, start);
    const first = sectors[0] ?? 0;
    const inOrder = sectors.every((index, i) => index === first + i);
    const end = (first + 1 + sectors.length) * sectorSize;
    const whole =
      inOrder && sectors.length > 0 && end <= file.length
        ? file.subarray((first + 1) * sectorSize, end)
        : Buffer.concat(sectors.map(sector));
    return size === undefined ? whole : whole.subarray(0, size);
  };
  const miniTable = int32s(chain(file.readInt32LE(60)));
  return {
    sectorSize,
    directoryStart: file.readInt32LE(48),
    chain,
    miniChain: (container, start, size) =>
      Buffer.concat(follow(miniTable, start).map((index) => container.subarray(index * 64, index * 64 + 64))).subarray(
        0,
        size,
      ),
  };
}
