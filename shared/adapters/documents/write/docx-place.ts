import type { FormDefinition } from '../../../domain/reading/form.ts';
import { columnFinder } from './column-finder.ts';
import { type CellSpot, type ParagraphSpot, scanDocx } from './docx-scan.ts';
import type { Mark } from './marks.ts';

/** What is to be written at one paragraph, and the cell around it when that is to be coloured. */
export type Target = { paragraph: ParagraphSpot; cell: CellSpot | undefined; marks: Mark[] };

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
      const left = here.filter((mark) => !put(targets, shownCell(mark, cells, { above, finder }), mark));
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
  return known ? targets : [{ paragraph: top, cell: undefined, marks: left }, ...targets];
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

function put(targets: Target[], cell: CellSpot | undefined, mark: Mark): boolean {
  const paragraph = cell?.paragraph;
  if (!paragraph) return false;
  const known = targets.find((target) => target.paragraph === paragraph);
  if (known) known.marks.push(mark);
  else targets.push({ paragraph, cell, marks: [mark] });
  return true;
}
