import type { GridCell, GridRow } from '../grid.ts';
import { canonicalText } from '../vietnamese/canonical.ts';
import { beginsWith } from './begins-with.ts';

/** A row ready for mapping: texts canonical, covered cells empty; `filled` counts cells with text. */
export type TextRow = {
  source: GridRow;
  cells: readonly GridCell[];
  filled: number;
  width: number;
  /** A cell could not be read. */
  hasFault: boolean;
};

/** Dots or lines printed for a pen to write on say nothing. */
const leaders = /^[.…_·][.…_·\s]*$/;
/** What content controls ask for; other programs save it as if it were typed. */
const prompts =
  /^(?:Click (?:or tap )?(?:here )?to enter|Choose an item|(?:Bấm|Nhấn|Nhấp)(?: vào đây)? để (?:nhập|chọn)|Chọn một mục|Chọn (?:đơn vị|chức vụ)$)/;
const LONGEST_PROMPT = 60;
/** What either begins with: asked first, for nearly no cell is one of them. */
const isFirstLetter = beginsWith('.…_·CBN');

const withoutBlanks = (text: string): string =>
  text.length <= LONGEST_PROMPT && isFirstLetter(text) && (leaders.test(text) || prompts.test(text)) ? '' : text;

/** Tidies the texts of a row in place: the row was handed over and is nobody else's. */
export function textRow(source: GridRow): TextRow {
  let filled = 0;
  let width = 0;
  let hasFault = false;
  for (const cell of source.cells) {
    if (cell.merge === 'continue') cell.text = '';
    else if (cell.text !== '') cell.text = withoutBlanks(cell.isTidy ? cell.text : canonicalText(cell.text));
    if (cell.text !== '') filled += 1;
    if (cell.fault !== undefined) hasFault = true;
    width = cell.column + cell.span;
  }
  return { source, cells: source.cells, filled, width, hasFault };
}

/** The cell that covers a grid column. */
export function cellAt({ cells }: TextRow, column: number): GridCell | undefined {
  for (const cell of cells) if (column >= cell.column && column < cell.column + cell.span) return cell;
  return undefined;
}
