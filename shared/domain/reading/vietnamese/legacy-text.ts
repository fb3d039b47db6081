import type { LegacyEncoding, LegacyText } from '../format-reader.ts';
import type { FontRun } from '../grid.ts';
import { convertLegacy, type LegacyCode, legacyCodeOfFont } from './legacy-font.ts';
import { guessLegacyCode, mayBeMixed } from './letter-statistics.ts';
import { repairMojibake } from './mojibake.ts';

const FEWEST_REPAIRS = 3;

function decodeRuns(text: string, fonts: readonly FontRun[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, code } of joinRuns(fonts)) {
    if (start < from) continue;
    out += text.slice(from, start) + convertLegacy(text.slice(start, end), code).text;
    from = end;
  }
  return out + text.slice(from);
}

type CodedRun = { start: number; end: number; code: LegacyCode };

/** Runs in a legacy code, neighbours of one code as one: a letter of VNI is two characters, and Word may part them. */
function joinRuns(fonts: readonly FontRun[]): CodedRun[] {
  const runs: CodedRun[] = [];
  for (const { start, end, font } of fonts) {
    const code = legacyCodeOfFont(font);
    const last = runs.at(-1);
    if (code === undefined) continue;
    if (last?.code === code && last.end === start) last.end = end;
    else runs.push({ start, end, code });
  }
  return runs;
}

/** A sample is broken UTF-8 when putting it right changes several characters and makes better Vietnamese of each line. */
function isMojibake(sample: string): boolean {
  let repaired = 0;
  for (const line of sample.split('\n')) repaired += repairMojibake(line).repaired;
  return repaired >= FEWEST_REPAIRS;
}

function guessEncoding(sample: string): LegacyEncoding | undefined {
  if (isMojibake(sample)) return 'mojibake';
  return guessLegacyCode(sample.split('\n'));
}

const decode = (text: string, encoding: LegacyEncoding): string =>
  encoding === 'mojibake' ? repairMojibake(text, 'repair').text : convertLegacy(text, encoding).text;

/**
 * Traces of a letter that is gone: a question mark inside a word, a replacement character, a control of ISO 8859, what is left of a
 * letter whose UTF-8 lost a byte, a glyph of a private area inside a word.
 */
const LOSS = /(?<=\p{L})[\ue000-\uf8ff](?=\p{L})|\ufffd|[\u0080-\u009f]|\p{L}\?(?=\p{Ll})|á[º»](?=\p{L})|[ÄÆ][‘ƒ°¡]/u;
/** One of these stands in each of them: asked first, for most texts have none. */
const SIGN_OF_LOSS = /[?\u0080-\u009f\u00a1\u00b0\u00ba\u00bb\u0192\u2018\ue000-\uf8ff\ufffd]/;
const ADDRESS = /\S+[./]\S*\?\S*/g;

/** The legacy encodings of Vietnamese, as the mapper of rows uses them. */
export const legacyText: LegacyText = {
  encodingOfFont(font) {
    const code = legacyCodeOfFont(font);
    return code === 'tcvn3-capitals' ? 'tcvn3' : code;
  },
  decodeRuns,
  guessEncoding,
  decode,
  mayBeMixed: (sample) => mayBeMixed(sample.split('\n')),
  hasLoss: (text) => SIGN_OF_LOSS.test(text) && LOSS.test(text) && LOSS.test(text.replace(ADDRESS, '')),
};
