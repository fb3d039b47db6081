import type { Finding } from '../../../domain/reading/result.ts';
import { type Mark, worse } from './marks.ts';
import { partBytes, partText, related, relationships } from './package-parts.ts';
import { addNotes, type Edition, relationshipsUri } from './xlsx-notes.ts';
import {
  columnLetters,
  type Merge,
  mergesOf,
  parseAddress,
  type SheetLayout,
  type SheetRow,
  scanSheet,
} from './xlsx-scan.ts';
import { type ColouredStyles, colouredStyles } from './xlsx-styles.ts';
import { applySplices, attribute, type Splice, tags, withAttribute } from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

type Target = { column: number; row: number; severity: Finding['severity']; isPlaced: boolean; lines: string[] };

/**
 * Puts a note and a colour at each mark into a workbook. Only sheets with marks, the styles, the notes, the content
 * types and the relationships change; values, formulas and formats stay as they are. Sheets are handled byte by byte (what is
 * written into them is ASCII): one may be a hundred megabytes long.
 */
export function markXlsx(zip: ZipPackage, marks: readonly Mark[]): void {
  const workbook = related(zip, '', 'officeDocument') ?? 'xl/workbook.xml';
  const sheets = visibleSheets(zip, workbook);
  const [first] = sheets;
  if (!first) return;
  const styles = colouredStyles(zip, workbook);
  for (const sheet of sheets) {
    const own = marks.filter(({ at }) => (sheets.find(({ name }) => name === at?.sheet) ?? first) === sheet);
    if (own.length > 0) markSheet(zip, sheet, { marks: own, styles });
  }
  styles.write();
}

type Sheet = { name: string; part: string };

function visibleSheets(zip: ZipPackage, workbook: string): Sheet[] {
  const xml = partText(zip, workbook) ?? '';
  const links = relationships(zip, workbook);
  return [...tags(xml)]
    .filter((tag) => tag.local === 'sheet' && tag.kind !== 'close')
    .filter((tag) => !/hidden/i.test(attribute(tag.text, 'state') ?? ''))
    .flatMap((tag) => {
      const link = links.find((known) => known.id === attribute(tag.text, 'id') && known.type.endsWith('/worksheet'));
      return link && zip.has(link.target) ? [{ name: attribute(tag.text, 'name') ?? '', part: link.target }] : [];
    });
}

function markSheet(
  zip: ZipPackage,
  sheet: Sheet,
  { marks, styles }: { marks: readonly Mark[]; styles: ColouredStyles },
) {
  const xml = partBytes(zip, sheet.part)?.toString('latin1') ?? '';
  const merges = mergesOf(xml);
  const layout = scanSheet(xml, rowsOf(marks, sheet.name, merges));
  const targets = locate({ layout, merges }, sheet.name, marks);
  const edition: Edition = xml.slice(0, 4000).includes('http://purl.oclc.org/ooxml/spreadsheetml/main')
    ? 'strict'
    : 'transitional';
  const { legacyDrawing, legacyDrawingAt } = layout;
  const id = addNotes(zip, { part: sheet.part, legacyDrawing, edition }, targets);
  const splices = colourCells(layout, targets, styles);
  if (id !== undefined) {
    const uri = relationshipsUri(edition);
    const text = `<${layout.prefix}legacyDrawing xmlns:r="${uri}" r:id="${id}"/>`;
    splices.push({ start: legacyDrawingAt, end: legacyDrawingAt, text });
  }
  zip.put(sheet.part, Buffer.from(applySplices(xml, splices), 'latin1'));
}

/** The rows that marks change: their own, and where merged cells over them begin. */
function rowsOf(marks: readonly Mark[], name: string, merges: readonly Merge[]): Set<number> {
  const rows = new Set<number>();
  for (const { at } of marks) {
    const row = parseAddress(at?.cell ?? '')?.row ?? at?.row;
    if (at?.sheet === name && row !== undefined) rows.add(row);
  }
  const tops = merges
    .filter(({ top, bottom }) => [...rows].some((row) => row >= top && row <= bottom))
    .map(({ top }) => top);
  return new Set([...rows, ...tops]);
}

type Sheeted = { layout: SheetLayout; merges: readonly Merge[] };

/** One target a cell, in the order of the sheet. */
function locate({ layout, merges }: Sheeted, name: string, marks: readonly Mark[]): Target[] {
  const targets = new Map<string, Target>();
  for (const mark of marks) {
    const place = mark.at?.sheet === name ? placeOf(mark, { layout, merges }) : undefined;
    const { column, row } = place ?? firstFilled(layout);
    const key = `${row}:${column}`;
    const target = targets.get(key) ?? { column, row, severity: mark.severity, isPlaced: false, lines: [] };
    target.severity = place ? worse(target.isPlaced ? target.severity : undefined, mark.severity) : target.severity;
    target.isPlaced ||= place !== undefined;
    target.lines.push(...(target.lines.length > 0 ? [''] : []), ...mark.lines);
    targets.set(key, target);
  }
  return [...targets.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The cell of the mark, or the first filled one of its row; within a merge the cell that shows. */
function placeOf({ at }: Mark, { layout, merges }: Sheeted): { column: number; row: number } | undefined {
  const address = parseAddress(at?.cell ?? '');
  const row = address?.row ?? at?.row;
  if (row === undefined) return undefined;
  const cells = layout.rows.get(row)?.cells ?? [];
  const column = address?.column ?? (cells.find((cell) => cell.hasValue) ?? cells[0])?.column ?? 0;
  const merge = merges.find(
    ({ left, top, right, bottom }) => column >= left && column <= right && row >= top && row <= bottom,
  );
  return merge ? { column: merge.left, row: merge.top } : { column, row };
}

function firstFilled(layout: SheetLayout): { column: number; row: number } {
  for (const row of layout.rows.values()) {
    const cell = row.cells.find((one) => one.hasValue);
    if (cell) return { column: cell.column, row: row.number };
  }
  return { column: 0, row: 1 };
}

function colourCells(layout: SheetLayout, targets: readonly Target[], styles: ColouredStyles): Splice[] {
  const placed = targets.filter((target) => target.isPlaced);
  const rows = Map.groupBy(placed, (target) => target.row);
  return [...rows].flatMap(([number, cells]) => {
    const row = layout.rows.get(number);
    return row ? colourInRow(layout, row, { cells, styles }) : [newRow(layout, number, { cells, styles })];
  });
}

type Colouring = { cells: readonly Target[]; styles: ColouredStyles };

function colourInRow(layout: SheetLayout, row: SheetRow, { cells, styles }: Colouring): Splice[] {
  const missing: Target[] = [];
  const splices: Splice[] = [];
  for (const target of cells) {
    const cell = row.cells.find((one) => one.column === target.column);
    if (!cell) missing.push(target);
    else {
      const style = String(styles.like(cell.style, target.severity));
      splices.push({ start: cell.open.start, end: cell.open.end, text: withAttribute(cell.open.text, 's', style) });
    }
  }
  if (missing.length === 0) return splices;
  const base = (column: number) => Number(attribute(row.open.text, 's') ?? columnStyle(layout, column));
  const made = missing.map((target) => ({
    target,
    text: newCell(layout, target, styles.like(base(target.column), target.severity)),
  }));
  if (row.open.kind === 'empty') {
    const open = row.open.text.replace(/\s*\/>$/, '>');
    const text = `${open}${made.map((cell) => cell.text).join('')}</${row.open.name}>`;
    return [...splices, { start: row.open.start, end: row.open.end, text }];
  }
  for (const { target, text } of made) {
    const at = row.cells.find((one) => one.column > target.column)?.open.start ?? row.to;
    splices.push({ start: at, end: at, text });
  }
  return splices;
}

function newRow(layout: SheetLayout, number: number, { cells, styles }: Colouring): Splice {
  const { prefix, data } = layout;
  const texts = cells.map((target) =>
    newCell(layout, target, styles.like(columnStyle(layout, target.column), target.severity)),
  );
  const text = `<${prefix}row r="${number}">${texts.join('')}</${prefix}row>`;
  if (data.open.kind === 'empty') {
    const open = data.open.text.replace(/\s*\/>$/, '>');
    return { start: data.open.start, end: data.open.end, text: `${open}${text}</${data.open.name}>` };
  }
  const at = layout.gaps.get(number) ?? data.to;
  return { start: at, end: at, text };
}

function newCell({ prefix }: SheetLayout, { column, row }: Target, style: number): string {
  return `<${prefix}c r="${columnLetters(column)}${row}" s="${style}"/>`;
}

function columnStyle(layout: SheetLayout, column: number): number {
  return layout.columnStyles.find(({ min, max }) => column + 1 >= min && column + 1 <= max)?.style ?? 0;
}
