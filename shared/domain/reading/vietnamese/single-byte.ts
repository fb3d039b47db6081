/** Windows-1252 (WHATWG) characters for bytes 0x80-0x9F; the rest of the page equals Latin-1. */
export const CP1252_HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
/** Bytes at which Windows-1258 differs from Windows-1252. */
const CP1258_OWN: [byte: number, char: string][] = [
  [0x8a, '\u008a'],
  [0x8e, '\u008e'],
  [0x9a, '\u009a'],
  [0x9e, '\u009e'],
  [0xc3, '\u0102'],
  [0xcc, '\u0300'],
  [0xd0, '\u0110'],
  [0xd2, '\u0309'],
  [0xd5, '\u01a0'],
  [0xdd, '\u01af'],
  [0xde, '\u0303'],
  [0xe3, '\u0103'],
  [0xec, '\u0301'],
  [0xf0, '\u0111'],
  [0xf2, '\u0323'],
  [0xf5, '\u01a1'],
  [0xfd, '\u01b0'],
  [0xfe, '\u20ab'],
];

const table = (own: [number, string][]): string[] => {
  const chars = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  for (const [i, char] of [...CP1252_HIGH].entries()) chars[0x80 + i] = char;
  for (const [byte, char] of own) chars[byte] = char;
  return chars;
};
const inverse = (chars: string[]): Map<string, number> => new Map(chars.map((char, byte) => [char, byte]));

export type CodePage = 'windows-1252' | 'windows-1258';
const CHARS: Record<CodePage, string[]> = { 'windows-1252': table([]), 'windows-1258': table(CP1258_OWN) };
const BYTES: Record<CodePage, Map<string, number>> = {
  'windows-1252': inverse(CHARS['windows-1252']),
  'windows-1258': inverse(CHARS['windows-1258']),
};

/** The byte a character was read from in a code page, or undefined when the page has no such character. */
export function byteOf(char: string, page: CodePage): number | undefined {
  return BYTES[page].get(char) ?? (/^[\u0080-\u009f]$/.test(char) ? char.charCodeAt(0) : undefined);
}

/** Text of bytes in a code page; Windows-1258 comes back composed (NFC). */
export function decodeSingleByte(bytes: Uint8Array, page: CodePage): string {
  const chars = CHARS[page];
  let text = '';
  for (const byte of bytes) text += chars[byte] ?? '';
  return page === 'windows-1258' ? text.normalize('NFC') : text;
}
