import { isSurelyUnicode, type LegacyEncoding } from './legacy-font.ts';
import { weighSyllables } from './syllable.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** Enough for a decision; longer documents are judged by their beginning. */
const SAMPLE_UNITS = 60_000;
/** A name or two spelled by chance must not convert a document. */
const FEWEST_SYLLABLES = 3;
/** Real Vietnamese text scores above 0.9; foreign words and codes are the rest. */
const LEAST_SHARE = 0.75;

const share = ({ good, bad }: { good: number; bad: number }): number => (good === 0 ? 0 : good / (good + bad));

/** Parts of a document that a legacy reading may concern: those with letters beyond ASCII and none that only Unicode has. */
function suspects(parts: Iterable<string>): string {
  let sample = '';
  for (const part of parts) {
    if (sample.length >= SAMPLE_UNITS) break;
    if (/[^\u0000-\u007f]/.test(part) && !isSurelyUnicode(part)) sample += `${part}\n`;
  }
  return sample;
}

/**
 * The legacy encoding of a document whose fonts do not tell, from the spelling of its words: read as TCVN3 or VNI they
 * become Vietnamese syllables, read as they stand they are not. Pass all texts of the document (cells, paragraphs); a
 * single cell is too short to tell. Undefined when the text is Unicode already or the evidence is thin.
 */
export function guessLegacyEncoding(parts: Iterable<string>): Exclude<LegacyEncoding, 'tcvn3-capitals'> | undefined {
  const sample = suspects(parts);
  if (sample === '') return undefined;
  const asIs = share(weighSyllables(sample));
  const readings = [
    { encoding: 'tcvn3' as const, weight: weighSyllables(fromTcvn3(sample).text) },
    { encoding: 'vni' as const, weight: weighSyllables(fromVni(sample).text) },
  ].sort((a, b) => share(b.weight) - share(a.weight) || b.weight.good - a.weight.good);
  const best = readings[0];
  if (!best || best.weight.good < FEWEST_SYLLABLES) return undefined;
  return share(best.weight) >= LEAST_SHARE && share(best.weight) > asIs + 0.2 ? best.encoding : undefined;
}
