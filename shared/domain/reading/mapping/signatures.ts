import { foldLoose } from '../vietnamese/fold.ts';
import { looksLikePerson } from './kind.ts';
import { signatureOrBody } from './signature-title.ts';

const academic = /^((ts|ths|bs|pgs|gs|ds|cn|bscki+|bsckii?|cki+)[.\s]+)+/i;
const longestTitle = 80;

const isTitle = (line: string): boolean => line.length < longestTitle && signatureOrBody.test(foldLoose(line));
const isName = (line: string): boolean => !isTitle(line) && looksLikePerson(line.replace(academic, ''));

/** The titles of the signature blocks at the end of a document and the names under them, in reading order. */
export type SignatureBlock = { titles: string[]; names: string[] };

/** A line of the text above the blocks: a sentence, an item of a list, the number or the date of the document. */
const isAbove = (line: string): boolean =>
  line.length > longestTitle ||
  /[.;:,]$/.test(line) ||
  /^so\s*:/.test(foldLoose(line)) ||
  /\bngay\b.*\bnam\b/.test(foldLoose(line));

/** Reads the blocks out of the last lines of a document: what stands after its text, from the first title on. */
export function signaturesIn(lines: readonly string[]): SignatureBlock {
  const lastName = lines.findLastIndex(isName);
  const text = lines.slice(0, Math.max(0, lastName)).findLastIndex(isAbove);
  const from = lines.findIndex((line, at) => at > text && at < lastName && isTitle(line));
  if (from < 0) return { titles: [], names: [] };
  const block = lines.slice(from);
  return { titles: block.filter(isTitle), names: block.filter(isName) };
}
