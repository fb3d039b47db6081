/** Plain numbers are below this. */
export const PLAIN_NUMBERS = 100_000;

const MOST_DIGITS = 5;

/**
 * The number that is written in digits, the first no zero: how nearly every row is numbered. Asked of every row, and told without
 * a pattern. -1 for any other text.
 */
export function plainNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS || text.charCodeAt(0) === 48) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

export const isPlainNumber = (text: string): boolean => plainNumber(text) > 0;
