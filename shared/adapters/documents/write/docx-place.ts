import type { FormDefinition } from '../../../domain/reading/form.ts';
import { columnFinder } from './column-finder.ts';
import { type CellSpot, type ParagraphSpot, scanDocx } from './docx-scan.ts';
import type { Mark } from './marks.ts';

/** What is to be written at one paragraph, and the cells that are to be coloured for it. */
export type Target = { paragraph: ParagraphSpot; cells: CellSpot[]; marks: Mark[] };

/** Finds the paragraph of each mark. Marks whose place the document does not have stand at the title. */
export function locateInDocx(xml: string, marks: readonly Mark[], form: FormDefinition | undefined): Target[] {
  const waiting = byRow(marks);
  const finder = columnFinder(form);
  const targets: Target[] = [];
  let above = new Map<number, CellSpot>();
  let title: ParagraphSpot | undefined;
  let first: ParagraphSpot | undefined;
  let table = 0;
  scanDocx(xml, {
    row(place, cells) {
      if (place.table !== table) {
        table = place.table;
        above = new Map();
        finder.reset();
      }
      finder.see(cells);
      for (const cell of cells) if (!cell.isCovered) above.set(cell.column, cell);
      first ??= cells.find((cell) => cell.paragraph)?.paragraph;
      const here = waiting.get(`${place.table}:${place.row}`) ?? [];
      const left = here.filter((mark) => {
        const cell = shownCell(mark, cells, { above, finder });
        const noted = cell?.isControlled ? cells.find(canBeNoted) : cell;
        return !put(targets, { cell, paragraph: noted?.paragraph }, mark);
      });
      waiting.set(`${place.table}:${place.row}`, left);
    },
    paragraph(spot) {
      first ??= spot;
      if (spot.hasText) title ??= spot;
    },
  });
  const top = title ?? first;
  const left = marks.filter((mark) => [...waiting.values()].some((list) => list.includes(mark)));
  if (!top || left.length === 0) return targets;
  const known = targets.find((target) => target.paragraph === top);
  if (known) known.marks.push(...left);
  return known ? targets : [{ paragraph: top, cells: [], marks: left }, ...targets];
}

function byRow(marks: readonly Mark[]): Map<string, Mark[]> {
  const rows = new Map<string, Mark[]>();
  for (const mark of marks) {
    const { table, row } = mark.at ?? {};
    const key = table === undefined ? '' : `${table}:${row ?? 1}`;
    rows.set(key, [...(rows.get(key) ?? []), mark]);
  }
  return rows;
}

type Around = { above: Map<number, CellSpot>; finder: { find(columnId: string): number | undefined } };

/** The cell of the mark's column, else the first of the row. What a merged cell covers is not shown: the one above is. */
function shownCell(mark: Mark, cells: readonly CellSpot[], { above, finder }: Around): CellSpot | undefined {
  const column = mark.at?.column === undefined ? undefined : finder.find(mark.at.column);
  const meant = cells.find(
    (cell) => column !== undefined && cell.column <= column && column < cell.column + cell.span && cell.paragraph,
  );
  const cell = meant ?? cells.find((one) => !one.isCovered && one.paragraph) ?? cells[0];
  return cell?.isCovered ? (above.get(cell.column) ?? cell) : cell;
}

const canBeNoted = (cell: CellSpot): boolean => !cell.isCovered && !cell.isControlled && cell.paragraph !== undefined;

type Spot = { cell: CellSpot | undefined; paragraph: ParagraphSpot | undefined };

function put(targets: Target[], { cell, paragraph }: Spot, mark: Mark): boolean {
  if (!cell || !paragraph) return false;
  const cells = targets.some((target) => target.cells.includes(cell)) ? [] : [cell];
  const known = targets.find((target) => target.paragraph === paragraph);
  known?.cells.push(...cells);
  known?.marks.push(mark);
  if (!known) targets.push({ paragraph, cells, marks: [mark] });
  return true;
}
