const FIRST_SLOTS = 1024;
const FREE = 0;

/** A set of 53-bit hashes in one flat array: a tenth of the memory of a `Set`, and no object per nominee. */
export type HashSet = {
  /** @returns true when the hash was in the set already */
  add(hash: number): boolean;
};

export function hashSet(): HashSet {
  let slots = new Float64Array(FIRST_SLOTS);
  let size = 0;
  const place = (into: Float64Array, hash: number): number => {
    const mask = into.length - 1;
    let slot = (hash | 0) & mask;
    while (into[slot] !== FREE && into[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const wider = new Float64Array(slots.length * 2);
    for (const hash of slots) if (hash !== FREE) wider[place(wider, hash)] = hash;
    // Outside the heap: the collector would let the old ones pile up.
    slots.buffer.transfer(0);
    slots = wider;
  };
  return {
    add(given) {
      const hash = given === FREE ? 1 : given;
      const slot = place(slots, hash);
      if (slots[slot] === hash) return true;
      slots[slot] = hash;
      size += 1;
      if (size * 2 > slots.length) grow();
      return false;
    },
  };
}
