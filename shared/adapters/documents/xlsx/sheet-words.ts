import { requirePrefix } from '../xml/namespace.ts';
import type { XmlTag } from '../xml/scanner.ts';

const spreadsheet = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

/** Qualified names of SpreadsheetML elements in this part; the token is the place in the list, from 1. */
export function sheetNames(root: XmlTag, elements: readonly string[]): [string, number][] {
  const prefix = requirePrefix(root, spreadsheet);
  return elements.map((element, index) => [prefix + element, index + 1]);
}
