import { type Budget, unreadable } from '../../../domain/reading/budget.ts';
import type { GridRow, GridSink } from '../../../domain/reading/grid.ts';
import { readFormMark } from '../office/form-mark.ts';
import { noticeExternal, type OfficePackage, readRelations } from '../office/office-package.ts';
import { readTags } from '../xml/read-tags.ts';
import { XmlScanner } from '../xml/scanner.ts';
import type { Entry } from '../zip/archive.ts';
import { inflateSmall } from '../zip/inflate-entry.ts';
import { readCellStyles } from './cell-styles.ts';
import type { Workbook } from './cell-value.ts';
import { readDrawingText } from './drawing-text.ts';
import { mergesOver } from './merges.ts';
import { noStrings, readSharedStrings } from './shared-strings.ts';
import { sheetGrid } from './sheet-grid.ts';
import { openSheet } from './sheet-source.ts';

const workbookType = /spreadsheetml\.(sheet|template)\.main\+xml$/;

export const isWorkbookType = (type: string): boolean => workbookType.test(type);

/**
 * Streams the visible sheets of a workbook into `sink`, in the order of their tabs: rows with content, merges as spans and
 * vertical merges, cached values of formulas, dates as `2021-06-10`; then the words of its page header and of the shapes over it,
 * marked as margin. Throws `Unreadable`.
 */
export async function readXlsx(office: OfficePackage, sink: GridSink, budget: Budget): Promise<void> {
  if (!isWorkbookType(office.mainType)) unreadable('unsupported_format', office.mainType);
  noticeExternal(office.relations, sink);
  await readFormMark(office.archive, sink, budget);
  const { sheets, ...settings } = await readWorkbook(office, sink, budget);
  const strings = office.related('sharedStrings');
  const styles = office.related('styles');
  const workbook: Workbook = {
    strings: strings ? await readSharedStrings(strings, budget) : noStrings,
    styles: styles ? readCellStyles(await inflateSmall(styles, budget), budget.limits) : [],
    ...settings,
  };
  for (const { name, entry } of sheets) {
    sink({ kind: 'table', sheet: name });
    await readSheet({ name, entry, workbook }, sink, budget);
    await readDrawings(office, entry, { sink, budget });
  }
  workbook.strings.release();
}

/** A sheet has one drawing; a second would be a mistake of the program that wrote it. */
async function readDrawings(
  { archive }: OfficePackage,
  sheet: Entry,
  { sink, budget }: { sink: GridSink; budget: Budget },
): Promise<void> {
  const relations = await readRelations(archive, sheet.name, budget);
  const drawing = relations.find(({ type, isExternal }) => type === 'drawing' && !isExternal);
  const entry = drawing && archive.find(drawing.target);
  if (entry) await readDrawingText(entry, sink, budget);
}

type Sheet = { name: string; entry: Entry };

async function readWorkbook(
  office: OfficePackage,
  sink: GridSink,
  budget: Budget,
): Promise<{ sheets: Sheet[] } & Pick<Workbook, 'is1904' | 'isUncalculated'>> {
  const tags = readTags(await inflateSmall(office.main, budget), ['sheet', 'workbookPr', 'calcPr'], budget.limits);
  const listed = tags.filter(({ name }) => name === 'sheet');
  const most = budget.limits.sheets;
  if (listed.length > most) sink({ kind: 'notice', code: 'too_many_sheets', value: String(most) });
  const sheets: Sheet[] = [];
  for (const { attributes } of listed.slice(0, most)) {
    const name = attributes.get('name') ?? '';
    const relation = office.relations.find(({ id }) => id === attributes.get('id'));
    const entry = relation && office.archive.find(relation.target);
    if (/hidden/i.test(attributes.get('state') ?? '')) {
      sink({ kind: 'notice', code: 'hidden_sheet_ignored', value: name });
    } else if (relation?.type === 'worksheet' && entry) sheets.push({ name, entry });
    else if (!entry) sink({ kind: 'notice', code: 'sheet_unreadable', value: name });
  }
  const isOn = (setting: string): boolean =>
    tags.some(({ attributes }) => /^(1|true)$/.test(attributes.get(setting) ?? ''));
  return { sheets, is1904: isOn('date1904'), isUncalculated: isOn('fullCalcOnLoad') };
}

async function readSheet(
  { name, entry, workbook }: Sheet & { workbook: Workbook },
  sink: GridSink,
  budget: Budget,
): Promise<void> {
  const source = await openSheet(entry, budget);
  const { merges: most } = budget.limits;
  if (source.merges.length > most)
    sink({ kind: 'notice', code: 'too_many_merges', at: { sheet: name }, value: String(most) });
  const late: GridRow[] = [];
  const merges = mergesOver(source.merges.slice(0, most), budget.limits.columns);
  const inOrder = source.isOrdered ? merges : { apply: (_row: number, cells: GridRow['cells']) => [...cells] };
  let kept = 0;
  const collect: GridSink = (item) => {
    if (item.kind !== 'row') return sink(item);
    kept += item.cells.length;
    if (kept > budget.limits.keptCells) unreadable('too_many_rows', String(budget.limits.rows));
    late.push(item);
  };
  const handler = sheetGrid({ workbook, merges: inOrder, sheet: name }, source.isOrdered ? sink : collect, budget);
  const scanner = new XmlScanner(handler, budget.limits);
  await source.read((chunk) => scanner.push(chunk));
  scanner.end();
  late.sort((a, b) => a.row - b.row);
  for (const row of late) sink({ ...row, cells: merges.apply(row.row, [...row.cells]) });
}
