const MOST_DIGITS = 5;

/** Digits, the first no zero: how nearly every row is numbered. Asked of every row, and told without a pattern. */
export function isPlainNumber(text: string): boolean {
  if (text.length === 0 || text.length > MOST_DIGITS || text.charCodeAt(0) === 48) return false;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}
