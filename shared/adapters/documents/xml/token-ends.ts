import type { Buffer } from 'node:buffer';

const LT = 60;
const GT = 62;
const DOUBLE = 34;
const SINGLE = 39;

/** Where the next `<` stands; -1 when there is none. */
export function nextTag(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) if (bytes[at] === LT) return at;
  return -1;
}

/** Where the tag that was begun ends with `>`; one in quotes is part of a value. -1 when it is not complete. */
export function tagEnd(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === GT) return at;
    if (byte === DOUBLE || byte === SINGLE) {
      at++;
      while (at < bytes.length && bytes[at] !== byte) at++;
    }
  }
  return -1;
}

/** The byte after `mark`; -1 when it is not there. */
export function after(bytes: Buffer, mark: string, from: number): number {
  const at = bytes.indexOf(mark, from, 'latin1');
  return at < 0 ? -1 : at + mark.length;
}
