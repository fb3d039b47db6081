const numberPattern =
  /\d{1,4}\s*\/\s*(?:19|20)\d{2}\s*\/\s*(?:N[ĐD]\s*[-‐-―−]\s*CP|QH\s*\d{1,2}|TT\s*[-‐-―−]\s*[A-ZĐ]{2,}|Q[ĐD]\s*[-‐-―−]\s*TTg)/giu;

/**
 * The numbers of laws, decrees and circulars in a text, as typed, with where they begin (UTF-16 offset in NFC). Kept apart from what
 * is known of the law: the reader of files finds numbers and need not load calendars to do so.
 */
export function citationsIn(text: string): { number: string; at: number }[] {
  return [...text.normalize('NFC').matchAll(numberPattern)].map((match) => ({ number: match[0], at: match.index }));
}
