/** One value of ASN.1 in DER, or in BER with indefinite lengths as some signing programs write it. */
export type Der = {
  tag: number;
  /** Tag, length and value as they stand in the file. */
  whole: Buffer;
  value: Buffer;
};

export const tag = {
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  keyId: 0x80,
} as const;

/** The bytes are not what the structure says. */
export class DerError extends Error {}

const INDEFINITE = 0x80;
const DEEPEST = 24;
const fail = (what: string): never => {
  throw new DerError(what);
};

function lengthAt(bytes: Buffer, at: number): { length: number; size: number } {
  const first = bytes[at] ?? fail('length');
  if (first < 0x80) return { length: first, size: 1 };
  const count = first & 0x7f;
  if (count > 4 || at + count >= bytes.length) fail('length');
  let length = 0;
  for (let i = 1; i <= count; i++) length = length * 256 + (bytes[at + i] ?? 0);
  return { length, size: 1 + count };
}

/** Where an indefinite value ends: before its two zero bytes. */
function endOfContents(bytes: Buffer, from: number, depth: number): number {
  let at = from;
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) {
    if (at >= bytes.length) fail('end of contents');
    at += readAt(bytes, at, depth + 1).whole.length;
  }
  return at;
}

function readAt(bytes: Buffer, at: number, depth: number): Der {
  if (depth > DEEPEST) fail('depth');
  const first = bytes[at] ?? fail('tag');
  if ((first & 0x1f) === 0x1f) fail('long tag');
  if (bytes[at + 1] === INDEFINITE) {
    const end = endOfContents(bytes, at + 2, depth);
    return { tag: first, whole: bytes.subarray(at, end + 2), value: bytes.subarray(at + 2, end) };
  }
  const { length, size } = lengthAt(bytes, at + 1);
  const start = at + 1 + size;
  if (start + length > bytes.length) fail('range');
  return { tag: first, whole: bytes.subarray(at, start + length), value: bytes.subarray(start, start + length) };
}

/** The value at the start of the bytes; what follows it is left. Throws `DerError`. */
export const readDer = (bytes: Buffer): Der => readAt(bytes, 0, 0);

/** The values inside a constructed value. Throws `DerError`. */
export function childrenOf({ value }: Pick<Der, 'value'>): Der[] {
  const children: Der[] = [];
  for (let at = 0; at < value.length; ) {
    const child = readAt(value, at, 0);
    children.push(child);
    at += child.whole.length;
  }
  return children;
}

/** Dotted form of an object identifier. */
export function oidOf({ value }: Pick<Der, 'value'>): string {
  const first = value[0] ?? 0;
  const parts = [Math.min(2, Math.floor(first / 40)), first < 80 ? first % 40 : first - 80];
  let part = 0;
  for (const byte of value.subarray(1)) {
    part = part * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      parts.push(part);
      part = 0;
    }
  }
  return parts.join('.');
}

/** Bytes of an octet string, put together when it is written in parts. */
export function octetsOf(der: Der): Buffer {
  return (der.tag & 0x20) === 0 ? der.value : Buffer.concat(childrenOf(der).map(octetsOf));
}

const UTF16_STRING = 0x1e;
const UTF8_STRING = 0x0c;

/** Text of a name in a certificate. */
export function textOf({ tag: kind, value }: Der): string {
  if (kind === UTF8_STRING) return value.toString('utf8');
  if (kind !== UTF16_STRING) return value.toString('latin1');
  return Buffer.from(value).swap16().toString('utf16le');
}
