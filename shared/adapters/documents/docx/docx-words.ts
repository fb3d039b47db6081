import { attributePrefix, findPrefix, requirePrefix } from '../xml/namespace.ts';
import type { XmlTag } from '../xml/scanner.ts';

export const wordprocessing = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const compatibility = ['http://schemas.openxmlformats.org/markup-compatibility/2006'];
const mathematics = [
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
];

/** Elements of WordprocessingML that the reader follows; the index + 1 is the token. */
const elements = [
  'tbl', 'tr', 'tc', 'p', 'r', 't', 'tab', 'ptab', 'br', 'cr', 'noBreakHyphen', 'softHyphen',
  'pPr', 'rPr', 'trPr', 'tcPr', 'pStyle', 'rStyle', 'rFonts', 'vanish', 'outlineLvl', 'numId', 'ilvl',
  'gridSpan', 'vMerge', 'hMerge', 'gridBefore', 'hidden', 'cellDel', 'cellIns',
  'ins', 'moveTo', 'del', 'moveFrom', 'rPrChange', 'pPrChange', 'trPrChange', 'tcPrChange', 'tblPrChange',
  'sectPrChange', 'tblPrExChange', 'numberingChange', 'sdt', 'sdtContent', 'showingPlcHdr', 'txbxContent',
  'commentReference', 'footnoteReference', 'endnoteReference', 'altChunk', 'object', 'instrText', 'fldChar', 'fldSimple',
  'rt',
] as const; // biome-ignore format: a list of words
export type WordElement = (typeof elements)[number] | 'Fallback' | 'denominator';

export const FALLBACK = elements.length + 1;
const DENOMINATOR = elements.length + 2;

/** Token of an element; the same for every file whatever its prefix. */
export const wordToken = (element: WordElement): number =>
  element === 'Fallback' ? FALLBACK : element === 'denominator' ? DENOMINATOR : elements.indexOf(element) + 1;

/** Names to report for a document part, and the prefix of its attributes. */
export function wordNames(root: XmlTag): { prefix: string; names: [string, number][] } {
  const prefix = requirePrefix(root, wordprocessing);
  const names: [string, number][] = elements.map((element, index) => [prefix + element, index + 1]);
  names.push([`${findPrefix(root, compatibility) ?? 'mc:'}Fallback`, FALLBACK]);
  // People type "≥ 95%" or "1/2" as an equation; its runs and texts have the names of Word's own.
  const math = findPrefix(root, mathematics) ?? 'm:';
  if (math !== prefix) {
    names.push([`${math}r`, wordToken('r')], [`${math}t`, wordToken('t')], [`${math}den`, DENOMINATOR]);
  }
  return { prefix: attributePrefix(root, wordprocessing), names };
}
