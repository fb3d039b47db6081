import type { FormDefinition } from '../form.ts';
import type { GridCell } from '../grid.ts';
import { foldLoose } from '../vietnamese/fold.ts';
import { isAside, type LabelMatch, type Labels } from './labels.ts';
import { cellAt, type TextRow } from './row-texts.ts';

const leadColumns = ['tt', 'name', 'position', 'unit', 'achievements'] as const;
/** The columns that make a nominee; a form may have more. */
export type LeadColumn = (typeof leadColumns)[number];

export const isLeadColumn = (id: string): id is LeadColumn => leadColumns.some((lead) => lead === id);

/** Where the columns of a form stand in one table. */
export type Layout = {
  width: number;
  /** Ids of the form's columns that were found, in the order of their places. */
  columns: readonly string[];
  /** Index in `columns` of the columns every form of nominees has; -1 where it was not found. */
  lead: Readonly<Record<LeadColumn, number>>;
  /** Index in `columns` of the others. */
  further: readonly number[];
  /** As many gaps as `columns`, to be copied for each row. */
  blank: readonly undefined[];
  /** Grid column of the numbers; undefined when the table has none. */
  numberColumn: number | undefined;
  /** Index in `columns` per grid column; -1 outside the form. */
  slots: readonly number[];
  /** Grid columns per column id; several where a heading was split ("Danh hiệu", "Hình thức khen thưởng"). */
  places: ReadonlyMap<string, readonly number[]>;
  /** Headings that the form does not have, by grid column. */
  extras: ReadonlyMap<number, string>;
  /**
   * Headings of their own that columns under "Thành tích" have and that say what stands below ("2019", "LĐTT"), by grid column;
   * undefined where there is none.
   */
  captions: ReadonlyMap<number, string> | undefined;
  /** The column without a heading right of the names, where given names stand when "Họ và tên" was not merged over both. */
  givenNames: number | undefined;
  /** Some column has no heading at all. */
  isOpen: boolean;
  missing: readonly string[];
  /** Headings that stand over two separate columns with the same meaning. */
  repeated: readonly string[];
};

/** How many different columns of the form a row names; `exact` counts those named word for word. */
export function countLabels(row: TextRow, labels: Labels): { found: number; exact: number } {
  const found = new Set<string>();
  const exact = new Set<string>();
  for (const { text } of row.cells) {
    const match = text === '' ? undefined : labels.match(text);
    if (!match) continue;
    found.add(match.id);
    if (match.isExact) exact.add(match.id);
  }
  return { found: found.size, exact: exact.size };
}

/**
 * True when a row under a heading row belongs to the heading: it fills the gaps that merged or spanning headings left open, or is
 * nothing but headings (two rows typed without a merge).
 */
export function continuesHeading(row: TextRow, above: readonly TextRow[], labels: Labels): boolean {
  const first = above[0];
  if (!first || row.filled === 0 || above.length >= 3) return false;
  let fits = row.filled >= LEAST_HEADINGS && row.cells.every(({ text }) => text === '' || isLabel(text, labels));
  for (const cell of row.cells) {
    const parent = cellAt(above[above.length - 1] ?? first, cell.column);
    const isUnderMerge = cell.merge === 'continue' && above.some((one) => cellAt(one, cell.column)?.merge === 'start');
    const isUnderSpan = cell.text !== '' && parent !== undefined && parent.text !== '' && spansOver(parent, cell);
    const isUnderNothing = cell.text !== '' && (parent === undefined || parent.text === '');
    if (isUnderMerge || isUnderSpan) fits = true;
    else if (cell.text !== '' && !isUnderNothing && !isLabel(cell.text, labels)) return false;
  }
  return fits;
}

/** Over several columns stands a heading of theirs, or another one as wide that has its own below ("Thông tin", "Công tác"). */
const spansOver = (parent: GridCell, cell: GridCell): boolean =>
  parent.span > cell.span || (cell.span > 1 && parent.span === cell.span && parent.column === cell.column);

const LEAST_HEADINGS = 2;
const isLabel = (text: string, labels: Labels): boolean => labels.match(text)?.isExact === true;

/** Joins one to three heading rows into the layout of the table below. */
export function composeLayout(rows: readonly TextRow[], form: FormDefinition, labels: Labels): Layout {
  const width = Math.max(...rows.map((row) => row.width));
  const { places, extras, repeated, captions } = placeColumns(rows, width, labels);
  const missing = form.columns.filter(({ id }) => !places.has(id)).map(({ id }) => id);
  const columns = [...places.keys()];
  const slots = Array.from({ length: width }, (_, column) =>
    columns.findIndex((id) => places.get(id)?.includes(column)),
  );
  const at = (id: LeadColumn): number => columns.indexOf(id);
  const lead = {
    tt: at('tt'),
    name: at('name'),
    position: at('position'),
    unit: at('unit'),
    achievements: at('achievements'),
  };
  const further = columns.flatMap((id, slot) => (isLeadColumn(id) ? [] : [slot]));
  const blank = columns.map(() => undefined);
  const numberColumn = places.get('tt')?.[0];
  const isUntitled = (column: number): boolean => slots[column] === -1 && !extras.has(column);
  const next = (places.get('name')?.at(-1) ?? width) + 1;
  const givenNames = isUntitled(next) ? next : undefined;
  const isOpen = slots.some((_, column) => isUntitled(column));
  return {
    width,
    columns,
    lead,
    further,
    blank,
    numberColumn,
    slots,
    places,
    extras,
    captions: captions.size > 0 ? captions : undefined,
    givenNames,
    isOpen,
    missing,
    repeated,
  };
}

/** What each column of the grid is by the headings over it. */
function placeColumns(rows: readonly TextRow[], width: number, labels: Labels) {
  const extras = new Map<number, string>();
  const owners = new Map<string, GridCell>();
  const repeated: string[] = [];
  const captions = new Map<number, string>();
  const found: { column: number; match: LabelMatch; cell: GridCell | undefined }[] = [];
  for (let column = 0; column < width; column++) {
    const stack = rows.map((row) => cellAt(row, column)).filter((cell) => cell !== undefined && cell.text !== '');
    const { match, cell } = partOfName(rows, column, labels) ?? chooseOwner(stack as GridCell[], rows, labels);
    if (!match) {
      const lowest = stack.at(-1);
      if (lowest && lowest.column === column) extras.set(column, lowest.text);
      continue;
    }
    const before = owners.get(match.id);
    if (before && before !== cell && before.text === cell?.text) repeated.push(before.text);
    if (cell) owners.set(match.id, cell);
    const own = stack.at(-1);
    if (match.id === 'achievements' && cell && own && own !== cell && telling.test(foldLoose(own.text)))
      captions.set(column, own.text.replace(/\s+/g, ' '));
    found.push({ column, match, cell });
  }
  const places = new Map<string, number[]>();
  for (const { column, match, cell } of found) {
    // "Mã đơn vị" is the unit only where no column is called "Đơn vị".
    const isOther = match.isInside === true && found.some((one) => one.match.isExact && one.match.id === match.id);
    if (!isOther) places.set(match.id, [...(places.get(match.id) ?? []), column]);
    else if (cell?.column === column) extras.set(column, cell.text);
  }
  return { places, extras, repeated, captions };
}

/** "Năm 2020", "LĐTT", "Bằng khen": without it what stands below says too little; "Danh hiệu" says nothing new. */
const telling =
  /(^| )(19|20)\d\d( |$)|^(tt )?(ldtt|ldxs|cstd|cstdcs|ttldtt|ttldxs|bk|gk|lao dong|chien si|tap the lao dong|bang khen|giay khen|huan chuong|co thi dua|ki niem|sang kien|de tai)( |$)/;
const surname = /^ho( (va )?(dem|lot|chu lot|ten dem|ten lot|chu dem))?$/;
const givenName = /^ten( goi| rieng)?$/;

/** "Họ và tên đệm" and, right of it, "Tên": two columns of one name. */
function partOfName(
  rows: readonly TextRow[],
  column: number,
  labels: Labels,
): { match: LabelMatch; cell: GridCell | undefined } | undefined {
  const row = rows.at(-1);
  const [before, cell, after] = [-1, 0, 1].map((step) => row && cellAt(row, column + step));
  const says = (heading: RegExp, one: GridCell | undefined): boolean => heading.test(foldLoose(one?.text ?? ''));
  if (!labels.has('name') || !cell || cell.text === '' || cell.span > 1) return undefined;
  const isPart = (says(surname, cell) && says(givenName, after)) || (says(givenName, cell) && says(surname, before));
  return isPart ? { match: { id: 'name', isExact: true, length: cell.text.length }, cell: undefined } : undefined;
}

/** The lowest recognised heading over a column; a parent's meaning is taken unless one of its children has its own. */
function chooseOwner(
  stack: readonly GridCell[],
  rows: readonly TextRow[],
  labels: Labels,
): { match: LabelMatch | undefined; cell: GridCell | undefined } {
  for (let i = stack.length - 1; i >= 0; i--) {
    const cell = stack[i];
    const match = cell && labels.match(cell.text);
    if (!cell || !match) continue;
    const hasOwnChildren = i < stack.length - 1 && childrenMatch(cell, rows, { labels, id: match.id });
    return hasOwnChildren ? { match: undefined, cell: undefined } : { match, cell };
  }
  return { match: undefined, cell: undefined };
}

/**
 * Whether a heading under the parent has a meaning of its own. Of achievements it may have the same: "Hình thức khen thưởng" beside
 * "Danh hiệu" under "Thành tích" names a part of them and takes nothing from its neighbour, unless that is no achievement at all.
 */
function childrenMatch(
  parent: GridCell,
  rows: readonly TextRow[],
  { labels, id }: { labels: Labels; id: string },
): boolean {
  const level = rows.findIndex((row) => row.cells.includes(parent));
  const children = rows
    .slice(level + 1)
    .flatMap(({ cells }) => cells)
    .filter(({ column, text }) => column >= parent.column && column < parent.column + parent.span && text !== '');
  const isParted = id === 'achievements' && !children.some(({ text }) => isAside(text));
  return children.some(({ text }) => {
    const match = labels.match(text);
    return match?.isExact === true && !(isParted && match.id === id);
  });
}
