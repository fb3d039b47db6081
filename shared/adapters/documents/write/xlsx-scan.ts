import { attribute, tags, type XmlTag } from './xml-edit.ts';

/** A cell of a sheet: 0-based column, its tag and where its element ends. */
export type SheetCell = { column: number; open: XmlTag; end: number; style: number; hasValue: boolean };

/** A row of a sheet: its tag, where its content ends (before the closing tag) and its cells in the order of the file. */
export type SheetRow = { number: number; open: XmlTag; to: number; cells: SheetCell[] };

export type SheetLayout = {
  /** Prefix of the elements (with colon, or empty). */
  prefix: string;
  rows: Map<number, SheetRow>;
  /** Where rows end; undefined tag when the sheet data is one empty tag. */
  data: { open: XmlTag; to: number };
  merges: { left: number; top: number; right: number; bottom: number }[];
  columnStyles: { min: number; max: number; style: number }[];
  legacyDrawing: string | undefined;
  /** Where `legacyDrawing` belongs in the order of elements (ECMA-376 part 1, 18.3.1.99). */
  legacyDrawingAt: number;
};

const afterLegacyDrawing = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** Column letters of a 0-based column: 2 is `C`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** `C7` as 0-based column and 1-based row; undefined when it is no address. */
export function parseAddress(address: string): { column: number; row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address);
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) };
}

/** Goes over a worksheet once. Rows and cells without a number follow the one before them, as the reader has it. */
export function scanSheet(xml: string): SheetLayout {
  let layout: SheetLayout | undefined;
  let row: SheetRow | undefined;
  let cell: SheetCell | undefined;
  let lastRow = 0;
  for (const tag of tags(xml)) {
    if (!layout) {
      layout = emptyLayout(tag);
      continue;
    }
    if (tag.name !== layout.prefix + tag.local) continue;
    if (tag.kind !== 'close') {
      if (tag.local === 'row') {
        row = openRow(tag, lastRow);
        lastRow = row.number;
        if (!layout.rows.has(row.number)) layout.rows.set(row.number, row);
      } else if (tag.local === 'c' && row) cell = openCell(tag, row);
      else if (cell && (tag.local === 'v' || tag.local === 'is') && tag.kind === 'open') cell.hasValue = true;
      else setting(layout, tag);
    }
    if (tag.kind === 'open') continue;
    if (tag.local === 'c' && cell) {
      cell.end = tag.end;
      cell = undefined;
    } else if (tag.local === 'row' && row) {
      row.to = tag.start;
      row = undefined;
    } else if (tag.local === 'sheetData') layout.data.to = tag.start;
    else if (tag.depth === 1 && layout.legacyDrawingAt < 0) layout.legacyDrawingAt = tag.start;
  }
  if (!layout) throw new Error('not a worksheet');
  return layout;
}

function emptyLayout(root: XmlTag): SheetLayout {
  return {
    prefix: root.name.slice(0, root.name.length - root.local.length),
    rows: new Map(),
    data: { open: root, to: root.end },
    merges: [],
    columnStyles: [],
    legacyDrawing: undefined,
    legacyDrawingAt: -1,
  };
}

function openRow(tag: XmlTag, last: number): SheetRow {
  const number = Number(attribute(tag.text, 'r') ?? last + 1);
  return { number, open: tag, to: tag.end, cells: [] };
}

function openCell(tag: XmlTag, row: SheetRow): SheetCell {
  const address = parseAddress(attribute(tag.text, 'r') ?? '');
  const column = address?.column ?? (row.cells.at(-1)?.column ?? -1) + 1;
  const cell = { column, open: tag, end: tag.end, style: Number(attribute(tag.text, 's') ?? 0), hasValue: false };
  row.cells.push(cell);
  return cell;
}

function setting(layout: SheetLayout, tag: XmlTag): void {
  if (tag.local === 'sheetData') layout.data = { open: tag, to: tag.end };
  else if (tag.local === 'legacyDrawing') layout.legacyDrawing = attribute(tag.text, 'id');
  else if (tag.local === 'col') {
    const [min, max, style] = ['min', 'max', 'style'].map((name) => Number(attribute(tag.text, name) ?? 0));
    layout.columnStyles.push({ min: min ?? 0, max: max ?? 0, style: style ?? 0 });
  } else if (tag.local === 'mergeCell') {
    const [from = '', to = from] = (attribute(tag.text, 'ref') ?? '').split(':');
    const [start, end] = [parseAddress(from), parseAddress(to)];
    if (start && end) layout.merges.push({ left: start.column, top: start.row, right: end.column, bottom: end.row });
  }
  if (tag.depth === 2 && layout.legacyDrawingAt < 0 && afterLegacyDrawing.has(tag.local)) {
    layout.legacyDrawingAt = tag.start;
  }
}
