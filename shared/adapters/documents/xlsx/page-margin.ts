import type { FontRun, GridSink } from '../../../domain/reading/grid.ts';
import { isLegacyFontName } from '../../../domain/reading/legacy-font-name.ts';

/** Codes in the header and footer of a printed sheet (ECMA-376 part 1, 18.3.1.39): part of the line, font, size, colour, field. */
const CODE = /&(?:([LCR])|"([^"]*)"|\d+|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|(&)|[A-Z])/gi;

/** Hands out what is printed left, in the middle and right at the edge of each page, marked as margin; fields say nothing. */
export function handPageMargin(coded: string, sink: GridSink): void {
  let text = '';
  let fonts: FontRun[] = [];
  let font = '';
  const add = (piece: string): void => {
    if (piece !== '' && isLegacyFontName(font))
      fonts.push({ start: text.length, end: text.length + piece.length, font });
    text += piece;
  };
  const hand = (): void => {
    if (text.trim() !== '') sink({ kind: 'paragraph', text, ...(fonts.length > 0 ? { fonts } : {}), isMargin: true });
    text = '';
    fonts = [];
    font = '';
  };
  let from = 0;
  for (const { 0: code, 1: part, 2: named, 3: ampersand, index } of coded.matchAll(CODE)) {
    add(coded.slice(from, index));
    from = index + code.length;
    if (part !== undefined) hand();
    else if (named !== undefined) font = named.split(',')[0] ?? '';
    else if (ampersand !== undefined) add('&');
  }
  add(coded.slice(from));
  hand();
}
