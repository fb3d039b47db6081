const RECENT = 2048;
const LONGEST_KEPT = 48;
/** No number of a text, nor the complement of one. */
const NEVER = 0x7fff_ffff;

/**
 * Remembers short texts that are asked for again: units and positions are, names and achievements are not. What was asked for
 * once or twice is known by its number alone, for texts that are kept and soon replaced make the heap grow.
 */
export function recentTexts(get: (index: number) => string): (index: number) => string {
  /** The number of a text that was asked for once, its complement when twice. */
  const asked = new Int32Array(RECENT).fill(NEVER);
  const kept = new Int32Array(RECENT).fill(-1);
  const texts: string[] = new Array(RECENT).fill('');
  return (index) => {
    const slot = index & (RECENT - 1);
    if (kept[slot] === index) return texts[slot] as string;
    const text = get(index);
    if (text.length > LONGEST_KEPT) return text;
    if (asked[slot] === ~index) {
      kept[slot] = index;
      texts[slot] = text;
    } else asked[slot] = asked[slot] === index ? ~index : index;
    return text;
  };
}
