const SLOTS = 1024;
const MASK = SLOTS - 1;

/** Hash of a tag name, fed byte by byte by the scanner: `next(next(0, b0), b1)` … */
export const nextHash = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0;

const hashOf = (name: string): number => {
  let hash = 0;
  for (const byte of Buffer.from(name, 'utf8')) hash = nextHash(hash, byte);
  return hash;
};

/** Tag names a handler asked for, by hash; token 0 means "not asked for". */
export type NameTable = { readonly hashes: Int32Array; readonly tokens: Uint8Array };

/** @param names qualified name as written in the file (`w:tbl`) → token, 1–255 */
export function nameTable(names: Iterable<readonly [string, number]>): NameTable {
  const hashes = new Int32Array(SLOTS);
  const tokens = new Uint8Array(SLOTS);
  for (const [name, token] of names) {
    const hash = hashOf(name);
    let slot = hash & MASK;
    while (tokens[slot] !== 0) slot = (slot + 1) & MASK;
    hashes[slot] = hash;
    tokens[slot] = token;
  }
  return { hashes, tokens };
}

/** Token of a hashed name, 0 when nobody asked for it. */
export function tokenOf({ hashes, tokens }: NameTable, hash: number): number {
  let slot = hash & MASK;
  for (;;) {
    const token = tokens[slot] ?? 0;
    if (token === 0 || hashes[slot] === hash) return token;
    slot = (slot + 1) & MASK;
  }
}
