import { isLegacyFontName } from '../../../domain/reading/legacy-font-name.ts';
import type { ReadingLimits } from '../../../domain/reading/limits.ts';
import { XmlScanner } from '../xml/scanner.ts';
import { type NumberKind, numberKind } from './excel-text.ts';
import { sheetNames } from './sheet-words.ts';

/** What the style of a cell says that changes its reading. */
export type CellStyle = { numbers: NumberKind; legacyFont: string | undefined };

const words = ['font', 'name', 'numFmt', 'cellXfs', 'xf', 'dxf'] as const;

/** Reads `styles.xml`: per cell format, how numbers are shown and whether the font is a pre-Unicode one. */
export function readCellStyles(bytes: Buffer, limits: ReadingLimits): CellStyle[] {
  const fonts: (string | undefined)[] = [];
  const formats = new Map<number, string>();
  const styles: CellStyle[] = [];
  let inCellFormats = false;
  let inDifferential = false;
  const scanner = new XmlScanner(
    {
      names: (root) => sheetNames(root, words),
      open(token, tag) {
        const word = words[token - 1];
        if (word === 'dxf') inDifferential = !tag.isEmpty;
        else if (inDifferential) return;
        else if (word === 'font') fonts.push(undefined);
        else if (word === 'name' && !inCellFormats) fonts[fonts.length - 1] ??= tag.attribute('val');
        else if (word === 'numFmt') formats.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
        else if (word === 'cellXfs') inCellFormats = !tag.isEmpty;
        else if (word === 'xf' && inCellFormats) {
          const format = Number(tag.attribute('numFmtId'));
          const font = fonts[Number(tag.attribute('fontId') ?? 0)];
          styles.push({
            numbers: numberKind(format, formats.get(format)),
            legacyFont: font !== undefined && isLegacyFontName(font) ? font : undefined,
          });
        }
      },
      close(token) {
        if (words[token - 1] === 'cellXfs') inCellFormats = false;
        if (words[token - 1] === 'dxf') inDifferential = false;
      },
      text() {},
    },
    limits,
  );
  scanner.push(bytes);
  scanner.end();
  return styles;
}
