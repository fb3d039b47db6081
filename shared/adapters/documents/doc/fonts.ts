import type { Span } from './fib.ts';

const NAME_AT = 39;

/** Font names by index ([MS-DOC] 2.9.79 FFN); the alternative name after the first NUL is left out. */
export function readFonts(table: Buffer, { at, length }: Span): string[] {
  if (length < 4 || at + 4 > table.length) return [];
  const count = table.readUInt16LE(at);
  const end = Math.min(at + length, table.length);
  const names: string[] = [];
  let pos = at + 4;
  for (let i = 0; i < count && pos < end; i++) {
    const bytes = table[pos] ?? 0;
    const name = table.toString('utf16le', Math.min(pos + 1 + NAME_AT, end), Math.min(pos + 1 + bytes, end));
    names.push(name.split('\0')[0] ?? '');
    pos += 1 + bytes;
  }
  return names;
}
