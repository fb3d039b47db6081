const SLOTS = 512;

/**
 * Remembers what a hash says of texts that come again and again, as positions and units do. A text is kept once it was asked for
 * twice: texts that are kept and soon replaced make the heap grow.
 */
export function recentHashes(hash: (text: string) => number): (text: string) => number {
  const texts: string[] = new Array(SLOTS).fill('');
  const hashes = new Float64Array(SLOTS).fill(hash(''));
  /** Hash of the text that was asked for last and is not kept. */
  const askedOnce = new Float64Array(SLOTS);
  return (text) => {
    const { length } = text;
    if (length === 0) return hashes[0] as number;
    // Texts of one list often begin and end alike: the letter in the middle tells them apart.
    const middle = text.charCodeAt(length >> 1);
    const slot = 1 + ((length * 29 + middle * 7 + text.charCodeAt(length - 1)) % (SLOTS - 1));
    if (texts[slot] === text) return hashes[slot] as number;
    const fresh = hash(text);
    if (askedOnce[slot] === fresh) {
      texts[slot] = text;
      hashes[slot] = fresh;
    } else askedOnce[slot] = fresh;
    return fresh;
  };
}
