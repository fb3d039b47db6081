import { attribute, tags, type XmlTag } from './xml-edit.ts';

/** A cell of a sheet: 0-based column, its tag and where its element ends. */
export type SheetCell = { column: number; open: XmlTag; end: number; style: number; hasValue: boolean };

/** A row of a sheet: its tag, where its content ends (before the closing tag) and its cells in the order of the file. */
export type SheetRow = { number: number; open: XmlTag; to: number; cells: SheetCell[] };

/** A merged range: columns 0-based, rows 1-based, all inclusive. */
export type Merge = { left: number; top: number; right: number; bottom: number };

export type SheetLayout = {
  /** Prefix of the elements (with colon, or empty). */
  prefix: string;
  /** The rows asked for, and those down to the first that holds a value. */
  rows: Map<number, SheetRow>;
  /** Where a row that is asked for and not there would stand: before the first row with a higher number. */
  gaps: Map<number, number>;
  /** Where rows end; undefined tag when the sheet data is one empty tag. */
  data: { open: XmlTag; to: number };
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

/** What the scan keeps while tags come by. */
type Scan = {
  layout: SheetLayout;
  wanted: ReadonlySet<number>;
  /** Wanted rows in order, and the first whose gap is not known yet. */
  waiting: readonly number[];
  next: number;
  row: SheetRow | undefined;
  cell: SheetCell | undefined;
  lastRow: number;
  hasValue: boolean;
  /** Where the row that begins at `from` ends, when nobody asks for it. */
  endOfRow(from: number): number | undefined;
};

/**
 * Goes over a worksheet once. Rows and cells without a number follow the one before them, as the reader has it. Rows that nobody
 * asks for are leapt over: a sheet may be formatted down to its millionth row.
 * @param wanted numbers of the rows to be changed; those of merged cells are asked for with the row where the merge begins
 */
export function scanSheet(xml: string, wanted: ReadonlySet<number>): SheetLayout {
  const all = tags(xml);
  const root = all.next();
  if (root.done) throw new Error('not a worksheet');
  const layout = emptyLayout(root.value);
  const close = `</${layout.prefix}row`;
  // In a comment or CDATA section the end of a row could be text.
  const isPlain = !xml.includes('<!--') && !xml.includes('<![CDATA[');
  const scan: Scan = {
    layout,
    wanted,
    waiting: [...wanted].sort((a, b) => a - b),
    next: 0,
    row: undefined,
    cell: undefined,
    lastRow: 0,
    hasValue: false,
    endOfRow(from) {
      const end = isPlain ? xml.indexOf(close, from) : -1;
      return end < 0 ? undefined : end;
    },
  };
  for (let step = all.next(); !step.done; ) {
    const tag = step.value;
    step = all.next(tag.name === layout.prefix + tag.local ? take(scan, tag) : undefined);
  }
  return layout;
}

/** Takes one tag of the sheet; answers where to go on when what follows does not matter. */
function take(scan: Scan, tag: XmlTag): number | undefined {
  const { layout, cell, row } = scan;
  if (tag.kind !== 'close') {
    if (tag.local === 'row') return takeRow(scan, tag);
    if (tag.local === 'c' && row) scan.cell = openCell(tag, row);
    else if (cell && (tag.local === 'v' || tag.local === 'is') && tag.kind === 'open') {
      cell.hasValue = true;
      scan.hasValue = true;
    } else setting(layout, tag);
  }
  if (tag.kind === 'open') return undefined;
  if (tag.local === 'c' && scan.cell) {
    scan.cell.end = tag.end;
    scan.cell = undefined;
  } else if (tag.local === 'row' && row) {
    row.to = tag.start;
    scan.row = undefined;
  } else if (tag.local === 'sheetData') layout.data.to = tag.start;
  else if (tag.depth === 1 && layout.legacyDrawingAt < 0) layout.legacyDrawingAt = tag.start;
  return undefined;
}

function takeRow(scan: Scan, tag: XmlTag): number | undefined {
  const { layout, wanted, waiting } = scan;
  const row = openRow(tag, scan.lastRow);
  scan.lastRow = row.number;
  for (let asked = waiting[scan.next]; asked !== undefined && asked < row.number; asked = waiting[++scan.next]) {
    layout.gaps.set(asked, tag.start);
  }
  if (scan.hasValue && !wanted.has(row.number)) {
    return tag.kind === 'open' ? scan.endOfRow(tag.end) : undefined;
  }
  if (!layout.rows.has(row.number)) layout.rows.set(row.number, row);
  if (tag.kind === 'open') scan.row = row;
  else row.to = tag.start;
  return undefined;
}

/** The merged ranges of a sheet; they stand behind its rows. */
export function mergesOf(xml: string): Merge[] {
  const from = xml.indexOf('mergeCell');
  if (from < 0) return [];
  return [...xml.slice(from).matchAll(/<(?:[^\s<>:]+:)?mergeCell\s[^>]*>/g)].flatMap(([tag]) => {
    const [first = '', last = first] = (attribute(tag, 'ref') ?? '').split(':');
    const [start, end] = [parseAddress(first), parseAddress(last)];
    return start && end ? [{ left: start.column, top: start.row, right: end.column, bottom: end.row }] : [];
  });
}

function emptyLayout(root: XmlTag): SheetLayout {
  return {
    prefix: root.name.slice(0, root.name.length - root.local.length),
    rows: new Map(),
    gaps: new Map(),
    data: { open: root, to: root.end },
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
  }
  if (tag.depth === 2 && layout.legacyDrawingAt < 0 && afterLegacyDrawing.has(tag.local)) {
    layout.legacyDrawingAt = tag.start;
  }
}
