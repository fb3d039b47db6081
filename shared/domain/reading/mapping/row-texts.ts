import type { CellFault, GridRow } from '../grid.ts';
import { canonicalText } from '../vietnamese/canonical.ts';

/** A cell as the mapper looks at it: canonical text, covered cells empty. */
export type TextCell = {
  column: number;
  span: number;
  text: string;
  isCovered: boolean;
  opensMerge: boolean;
  autoNumber: number | boolean | undefined;
  fault: CellFault | undefined;
};

/** A row ready for mapping; `filled` counts cells with text. */
export type TextRow = { source: GridRow; cells: readonly TextCell[]; filled: number; width: number };

export function textRow(source: GridRow): TextRow {
  let filled = 0;
  let width = 0;
  const cells = source.cells.map((cell): TextCell => {
    const isCovered = cell.merge === 'continue';
    const text = isCovered || cell.text === '' ? '' : canonicalText(cell.text);
    if (text !== '') filled += 1;
    width = cell.column + cell.span;
    return {
      column: cell.column,
      span: cell.span,
      text,
      isCovered,
      opensMerge: cell.merge === 'start',
      autoNumber: cell.autoNumber,
      fault: cell.fault,
    };
  });
  return { source, cells, filled, width };
}

/** The cell that covers a grid column. */
export const cellAt = (row: TextRow, column: number): TextCell | undefined =>
  row.cells.find((cell) => column >= cell.column && column < cell.column + cell.span);
