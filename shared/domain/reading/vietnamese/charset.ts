import { convertLegacy, type LegacyCode } from './legacy-font.ts';
import { type GuessedCode, guessLegacyCode } from './letter-statistics.ts';
import { decodeSingleByte } from './single-byte.ts';
import { weighSyllables } from './syllable.ts';

export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | GuessedCode;

const SAMPLE_BYTES = 64 * 1024;

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** UTF-16 without a mark: Vietnamese text is mostly ASCII and blanks, so one byte of nearly every pair is zero. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const units = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  if (units < 4) return undefined;
  let evenZero = 0;
  let oddZero = 0;
  for (let i = 0; i < units * 2; i += 2) {
    if (bytes[i] === 0) evenZero++;
    if (bytes[i + 1] === 0) oddZero++;
  }
  if (oddZero > units * 0.4 && evenZero < units * 0.02) return 'utf-16le';
  return evenZero > units * 0.4 && oddZero < units * 0.02 ? 'utf-16be' : undefined;
}

/** Index just after the last whole UTF-8 character of a cut sample. */
function wholeUtf8(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > bytes.length - 3 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return ((bytes[end - 1] ?? 0) & 0x80) === 0 ? bytes.subarray(0, end) : bytes.subarray(0, end - 1);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function singleByteCharset(bytes: Uint8Array): Charset {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const western = decodeSingleByte(sample, 'windows-1252');
  const legacy = guessLegacyCode(western.split('\n'));
  if (legacy !== undefined) return legacy;
  const asIs = weighSyllables(western);
  const vietnamese = weighSyllables(decodeSingleByte(sample, 'windows-1258'));
  return vietnamese.good - vietnamese.bad > asIs.good - asIs.bad ? 'windows-1258' : 'windows-1252';
}

/**
 * The character set of a text file: by byte order mark, else by its bytes and by the spelling of the words they give.
 * `markLength` is how many bytes of mark to skip. UTF-8 is answered only if all bytes given are UTF-8 (a character cut at
 * the very end is forgiven).
 */
export function sniffCharset(bytes: Uint8Array): { charset: Charset; markLength: number } {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { charset: 'utf-8', markLength: 3 };
  if (startsWith(bytes, 0xff, 0xfe)) return { charset: 'utf-16le', markLength: 2 };
  if (startsWith(bytes, 0xfe, 0xff)) return { charset: 'utf-16be', markLength: 2 };
  const wide = utf16WithoutMark(bytes);
  if (wide) return { charset: wide, markLength: 0 };
  if (isUtf8(bytes) || isUtf8(wholeUtf8(bytes))) return { charset: 'utf-8', markLength: 0 };
  return { charset: singleByteCharset(bytes), markLength: 0 };
}

export interface DecodedText {
  /** NFC text without byte order mark. */
  text: string;
  charset: Charset;
  /** Set when the text was in a legacy Vietnamese code and was converted. */
  legacy?: LegacyCode;
  /** Characters that could not be read: replacement characters, codes without a meaning. */
  lost: number;
}

const countLost = (text: string): number => text.split('\ufffd').length - 1;

/** Text of a whole text file (CSV and kin) in whatever character set it was saved; see `sniffCharset`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { charset, markLength } = sniffCharset(bytes);
  const body = bytes.subarray(markLength);
  if (charset === 'tcvn3' || charset === 'vni' || charset === 'viscii') {
    const lines = decodeSingleByte(body, 'windows-1252');
    const { text, lost } = convertLegacy(lines, charset);
    return { text: text.normalize('NFC'), charset, legacy: charset, lost };
  }
  if (charset === 'windows-1252' || charset === 'windows-1258') {
    return { text: decodeSingleByte(body, charset), charset, lost: 0 };
  }
  const decoded = new TextDecoder(charset, { ignoreBOM: true }).decode(body).normalize('NFC');
  return { ...convertLines(decoded), charset };
}

/** A Unicode file may still hold legacy codes, saved as if they were Latin letters. */
function convertLines(decoded: string): Omit<DecodedText, 'charset'> {
  const lines = decoded.split('\n');
  const broken = countLost(decoded);
  const legacy = guessLegacyCode(lines);
  if (legacy === undefined) return { text: decoded, lost: broken };
  const converted = lines.map((line) => convertLegacy(line, legacy));
  const lost = converted.reduce((sum, line) => sum + line.lost, broken);
  return {
    text: converted
      .map((line) => line.text)
      .join('\n')
      .normalize('NFC'),
    legacy,
    lost,
  };
}
