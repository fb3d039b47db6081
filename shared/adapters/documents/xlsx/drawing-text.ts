import { type Budget, Unreadable } from '../../../domain/reading/budget.ts';
import type { FontRun, GridSink } from '../../../domain/reading/grid.ts';
import { isLegacyFontName } from '../../../domain/reading/legacy-font-name.ts';
import { findPrefix } from '../xml/namespace.ts';
import { XmlScanner, type XmlTag } from '../xml/scanner.ts';
import type { Entry } from '../zip/archive.ts';
import { inflateSmall } from '../zip/inflate-entry.ts';

const sheetDrawing = [
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
];
const drawing = ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'];
const compatibility = ['http://schemas.openxmlformats.org/markup-compatibility/2006'];
const [P, R, T, BREAK, LATIN, SHAPE, PROPERTIES, FALLBACK] = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * Hands out the text of the shapes that lie over a sheet, a paragraph at a time, marked as margin: letterheads are often typed
 * into text boxes. Of a part that is no drawing, is broken or is larger than a drawing of words nothing is read; a DOCTYPE is
 * refused as everywhere.
 */
export async function readDrawingText(entry: Entry, sink: GridSink, budget: Budget): Promise<void> {
  if (entry.size > budget.limits.smallPartBytes) return;
  try {
    const scanner = new XmlScanner(paragraphsOf(sink, budget), budget.limits);
    scanner.push(await inflateSmall(entry, budget));
    scanner.end();
  } catch (fault) {
    if (!(fault instanceof Unreadable) || fault.code !== 'xml_malformed') throw fault;
  }
}

function paragraphsOf(sink: GridSink, budget: Budget): ConstructorParameters<typeof XmlScanner>[0] {
  let text = '';
  let fonts: FontRun[] = [];
  let font: string | undefined;
  let isHidden = false;
  let fallbacks = 0;
  const add = (piece: string): void => {
    if (isHidden || fallbacks > 0 || text.length > budget.limits.cellCharacters) return;
    if (font !== undefined && isLegacyFontName(font))
      fonts.push({ start: text.length, end: text.length + piece.length, font });
    text += piece;
  };
  const hand = (): void => {
    if (text.trim() === '') return;
    budget.spendText(text.length);
    sink({ kind: 'paragraph', text, ...(fonts.length > 0 ? { fonts } : {}), isMargin: true });
  };
  return {
    names: drawingNames,
    open(token, tag) {
      if (token === T) tag.keepText = !tag.isEmpty;
      else if (token === LATIN) font = tag.attribute('typeface');
      else if (token === R) font = undefined;
      else if (token === BREAK) add('\n');
      else if (token === SHAPE) isHidden = false;
      else if (token === PROPERTIES) isHidden = /^(1|true)$/.test(tag.attribute('hidden') ?? '');
      else if (token === FALLBACK && !tag.isEmpty) fallbacks += 1;
      else if (token === P) {
        text = '';
        fonts = [];
        font = undefined;
      }
    },
    close(token, tag) {
      if (token === T) tag.keepText = false;
      else if (token === P) hand();
      else if (token === FALLBACK && !tag.isEmpty) fallbacks -= 1;
    },
    text: add,
  };
}

function drawingNames(root: XmlTag): [string, number][] {
  const sheet = findPrefix(root, sheetDrawing);
  if (sheet === undefined) return [];
  const a = findPrefix(root, drawing) ?? 'a:';
  return [
    [`${a}p`, P],
    [`${a}r`, R],
    [`${a}t`, T],
    [`${a}br`, BREAK],
    [`${a}latin`, LATIN],
    [`${sheet}sp`, SHAPE],
    [`${sheet}cNvPr`, PROPERTIES],
    [`${findPrefix(root, compatibility) ?? 'mc:'}Fallback`, FALLBACK],
  ];
}
