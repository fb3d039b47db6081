import { convertLegacy, isSurelyUnicode } from './legacy-font.ts';
import { weighSyllables } from './syllable.ts';

/** Enough for a decision; longer documents are judged by their beginning. */
const SAMPLE_UNITS = 60_000;
/** A name or two spelled by chance must not convert a document. */
const FEWEST_SYLLABLES = 3;
/** Real Vietnamese text scores above 0.9; foreign words and codes are the rest. */
const LEAST_SHARE = 0.75;
const LEAST_GAIN = 0.2;

const share = ({ good, bad }: { good: number; bad: number }): number => (good === 0 ? 0 : good / (good + bad));

/** A soft hyphen apart from letters: no word has it, while beside one it may be the ư of TCVN3. */
const LONE_HYPHEN = /(?<=^|[\s\d])\u00ad(?=$|[\s\d])/gm;

/** Parts of a document that a legacy reading may concern: those with letters beyond ASCII and none that only Unicode has. */
function suspects(parts: Iterable<string>): string {
  let sample = '';
  for (const part of parts) {
    if (sample.length >= SAMPLE_UNITS) break;
    if (/[^\u0000-\u007f]/.test(part) && !isSurelyUnicode(part)) sample += `${part.replaceAll(LONE_HYPHEN, '')}\n`;
  }
  return sample;
}

/** Words that no Vietnamese text holds many of: below this a document is as it should be. */
const FEWEST_ODD = 3;

/**
 * Whether parts of a document may be in some legacy code although the document as a whole is not in one: rows pasted from
 * several old files. Then each row has to be judged by itself.
 */
export function mayBeMixed(parts: Iterable<string>): boolean {
  const { good, bad } = weighSyllables(suspects(parts));
  return bad >= FEWEST_ODD && share({ good, bad }) < LEAST_SHARE;
}

const CANDIDATES = ['tcvn3', 'vni', 'windows-1258', 'viscii'] as const;
export type GuessedCode = (typeof CANDIDATES)[number];

/**
 * The legacy code of a document whose fonts do not tell, from the spelling of its words: read in that code they become
 * Vietnamese syllables, read as they stand they are not. Pass all texts of the document (cells, paragraphs); a single cell
 * is too short to tell. Undefined when the text is Unicode already or the evidence is thin.
 */
export function guessLegacyCode(parts: Iterable<string>): GuessedCode | undefined {
  const sample = suspects(parts);
  if (sample === '') return undefined;
  const asIs = share(weighSyllables(sample));
  let best: { code: GuessedCode; share: number; good: number } | undefined;
  for (const code of CANDIDATES) {
    const weight = weighSyllables(convertLegacy(sample, code).text);
    const found = { code, share: share(weight), good: weight.good };
    if (!best || found.share > best.share || (found.share === best.share && found.good > best.good)) best = found;
  }
  if (!best || best.good < FEWEST_SYLLABLES) return undefined;
  return best.share >= LEAST_SHARE && best.share > asIs + LEAST_GAIN ? best.code : undefined;
}
