import type { CellFault, FontRun, GridCell } from '../../../domain/reading/grid.ts';
import { isLegacyFontName } from '../../../domain/reading/legacy-font-name.ts';
import type { CellStyle } from './cell-styles.ts';
import { dayOfIso, isWhole, numberShown, unescapeExcel } from './excel-text.ts';
import type { PlainCell } from './plain-cell.ts';
import type { SharedStrings } from './shared-strings.ts';

/** What a sheet needs from its workbook. */
export type Workbook = {
  strings: SharedStrings;
  styles: readonly CellStyle[];
  is1904: boolean;
  /** The program that wrote it left the formulas to whoever opens it; some write 0 for each. */
  isUncalculated: boolean;
};

/** The cell at hand: its tag, what was found between its tags, and the font of its last run. */
export type RawCell = PlainCell & { isFormula: boolean; runFont: string | undefined };

/** What a cell shows. A text over `longest` characters is cut and told. */
export function readCell(cell: RawCell, workbook: Workbook, longest: number): GridCell {
  const style = workbook.styles.length === 0 ? undefined : workbook.styles[cell.style];
  const { strings } = workbook;
  const isShared = cell.type === 'shared';
  const isPlain = cell.type === 'number' && (style === undefined || style.numbers === 'plain') && isWhole(cell.text);
  const text = isShared ? strings.get(cell.index) : isPlain ? cell.text : ownText(cell, style, workbook.is1904);
  const isCut = text !== undefined && text.length > longest;
  const isOpen = cell.isFormula && workbook.isUncalculated && cell.type === 'number' && text === '0';
  const shown = text === undefined || isOpen ? '' : isCut ? text.slice(0, longest) : text;
  return {
    column: cell.column,
    span: 1,
    merge: 'none',
    text: shown,
    isTidy: isPlain || (isShared && !isCut && strings.isTidy(cell.index)),
    fonts: (isShared ? strings.fonts(cell.index) : undefined) ?? legacyRun(cell, style, shown),
    autoNumber: undefined,
    fault: isCut ? 'cell_too_long' : isOpen ? 'formula_without_value' : faultOf(cell, text),
  };
}

function legacyRun({ runFont }: RawCell, style: CellStyle | undefined, shown: string): FontRun[] | undefined {
  const font = runFont !== undefined && isLegacyFontName(runFont) ? runFont : style?.legacyFont;
  return font === undefined || shown === '' ? undefined : [{ start: 0, end: shown.length, font }];
}

function faultOf(cell: RawCell, text: string | undefined): CellFault | undefined {
  if (text === undefined) return 'corrupt_cell';
  if (cell.type === 'error') return 'cell_error_value';
  const isEmpty = cell.text === '' && cell.index < 0;
  return cell.isFormula && isEmpty && cell.type !== 'text' ? 'formula_without_value' : undefined;
}

function ownText({ type, text }: RawCell, style: CellStyle | undefined, is1904: boolean): string {
  switch (type) {
    case 'boolean':
      return text === '1' ? 'TRUE' : text === '' ? '' : 'FALSE';
    case 'error':
      return '';
    case 'text':
      return unescapeExcel(text);
    case 'date':
      return dayOfIso(text);
    case 'shared':
      return text;
    case 'number':
      return numberShown(text.trim(), style?.numbers ?? 'plain', is1904);
    default:
      return type satisfies never;
  }
}
