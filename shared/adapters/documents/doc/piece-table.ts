import { unreadable } from '../../../domain/reading/budget.ts';
import type { Span } from './fib.ts';

/** A run of characters stored together: positions `from`-`to` of the text, at byte `fileAt`, one or two bytes each. */
export type Piece = { from: number; to: number; fileAt: number; bytesPerCharacter: 1 | 2 };

const COMPRESSED = 0x40000000;
const PRC = 1;
const PCDT = 2;

/** Pieces of the text in reading order ([MS-DOC] 2.8.35 Clx). Throws `Unreadable` (`corrupt_ole`). */
export function readPieces(table: Buffer, { at, length }: Span): Piece[] {
  let pos = at;
  const end = at + length;
  while (pos < end && table.readUInt8(pos) === PRC) pos += 3 + table.readUInt16LE(pos + 1);
  if (pos >= end || table.readUInt8(pos) !== PCDT) unreadable('corrupt_ole', 'Clx');
  const bytes = table.readUInt32LE(pos + 1);
  const start = pos + 5;
  const count = Math.floor((bytes - 4) / 12);
  if (count < 1 || start + bytes > table.length) unreadable('corrupt_ole', 'PlcPcd');
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const from = table.readInt32LE(start + i * 4);
    const to = table.readInt32LE(start + i * 4 + 4);
    const position = table.readUInt32LE(start + (count + 1) * 4 + i * 8 + 2);
    if (to < from || from < 0) unreadable('corrupt_ole', 'piece');
    const compressed = (position & COMPRESSED) !== 0;
    const offset = position & 0x3fffffff;
    pieces.push({
      from,
      to,
      fileAt: compressed ? offset >>> 1 : offset,
      bytesPerCharacter: compressed ? 1 : 2,
    });
  }
  return pieces;
}
