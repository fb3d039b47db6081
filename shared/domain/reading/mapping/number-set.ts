import { type HashSet, hashSet } from '../hash-set.ts';
import { toneHash } from '../tone-hash.ts';
import { PLAIN_NUMBERS, plainNumber } from './plain-number.ts';

/** The numbers that rows of one section had. `1-` and `1` are the same number, as texts are in `toneHash`. */
export type NumberSet = {
  /** @returns true when a row had the number already */
  add(number: string): boolean;
  clear(): void;
};

/** A bit for each number until one comes that is not plain; from then on their hashes. */
export function numberSet(): NumberSet {
  const bits = new Uint8Array(PLAIN_NUMBERS >> 3);
  let hashes: HashSet | undefined;
  const hashed = (): HashSet => {
    const set = hashSet();
    for (let number = 1; number < PLAIN_NUMBERS; number++) if (has(number)) set.add(toneHash(String(number)));
    return set;
  };
  const has = (number: number): boolean => ((bits[number >> 3] as number) & (1 << (number & 7))) !== 0;
  return {
    add(text) {
      const number = hashes ? -1 : plainNumber(text);
      if (number > 0) {
        const before = has(number);
        bits[number >> 3] = (bits[number >> 3] as number) | (1 << (number & 7));
        return before;
      }
      hashes ??= hashed();
      return hashes.add(toneHash(text));
    },
    clear() {
      bits.fill(0);
      hashes = undefined;
    },
  };
}
