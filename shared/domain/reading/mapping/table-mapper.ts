import type { FormDefinition } from '../form.ts';
import type { RowSink } from '../format-reader.ts';
import type { GridRow, GridTable } from '../grid.ts';
import { continueNominee, draftNominee } from './draft-nominee.ts';
import type { Findings } from './findings-collector.ts';
import type { FactsCollector } from './form-facts.ts';
import { formLabels } from './labels.ts';
import { composeLayout, continuesHeading, countLabels, type Layout } from './layout.ts';
import { type Nominee, nomineeDesk, placeOf, type TablePlace } from './nominee.ts';
import { type FormTexts, type RowRole, roleOf } from './row-role.ts';
import { cellAt, type TextRow, textRow } from './row-texts.ts';
import { type Carried, type ColumnValue, carryMerges, readExtras, readValues } from './row-values.ts';
import { sectionTracker } from './sections.ts';

/** Finds the list among the tables of a file and reads it. */
export type TableMapper = {
  openTable(table: GridTable): void;
  row(row: GridRow): void;
  end(): TableSummary;
};

/** `complete`: a heading with every required column was found; `partial`: required columns missing in the best table. */
export type TableSummary = {
  rows: number;
  isComplete: boolean;
  partial: { missing: readonly string[]; unknown: readonly string[]; at: TablePlace } | undefined;
};

type Mode = 'searching' | 'heading' | 'body' | 'ended';

export function tableMapper(
  form: FormDefinition,
  { findings, facts, sink }: { findings: Findings; facts: FactsCollector; sink: RowSink },
): TableMapper {
  const labels = formLabels(form);
  const desk = nomineeDesk(form, findings);
  const required = form.columns.filter((column) => column.required === 'always').map(({ id }) => id);
  const sections = sectionTracker();
  const carried: Carried = new Map();
  let place: TablePlace = {};
  let mode: Mode = 'searching';
  let layout: Layout | undefined;
  let heading: TextRow[] = [];
  let isFirstRow = true;
  let above: TextRow | undefined;
  let open: Nominee | undefined;
  let last: Nominee | undefined;
  let rows = 0;
  let isComplete = false;
  let partial: TableSummary['partial'];

  const close = (): void => {
    if (!open || !layout) return;
    sink(desk.finish(open, layout));
    rows += 1;
    last = open;
    open = undefined;
  };
  const aside = (row: TextRow): void => {
    for (const { text } of row.cells) if (text !== '') facts.add(text);
  };
  const settleHeading = (): void => {
    if (mode !== 'heading') return;
    const found = composeLayout(heading, form, labels);
    const missing = required.filter((id) => !found.places.has(id));
    if (missing.length > 0) {
      if (!partial) partial = { missing, unknown: [...found.extras.values()], at: place };
      for (const row of heading) aside(row);
      mode = 'ended';
    } else {
      if (!isComplete || layout === undefined) tellColumns(found, place, findings);
      layout = found;
      isComplete = true;
      facts.listSeen();
      mode = 'body';
    }
    heading = [];
  };
  const startHeading = (rowsAbove: readonly TextRow[]): void => {
    close();
    mode = 'heading';
    heading = [...rowsAbove];
  };
  /** The rows that make a heading with this one: it alone, or with the row above whose merged headings it completes. */
  const headingWith = (row: TextRow): TextRow[] | undefined => {
    if (row.filled < 2 || (mode === 'body' && isNumberedRow(row, layout))) return undefined;
    const { found, exact } = countLabels(row, labels);
    if ((mode === 'body' ? exact : found) >= labels.needed) return [row];
    if (mode === 'body' || above === undefined || !continuesHeading(row, [above], labels)) return undefined;
    return composeLayout([above, row], form, labels).places.size >= labels.needed ? [above, row] : undefined;
  };
  /** A list cut in two without a heading above its second part. */
  const resumes = (row: TextRow): boolean =>
    layout !== undefined && place.table !== undefined && rows > 0 && row.width === layout.width && row.filled > 0;

  const nominee = (row: TextRow, values: Map<string, ColumnValue>, at: Layout): void => {
    close();
    open = draftNominee(values, {
      at: placeOf(place, row.source),
      layout: at,
      section: sections.current(),
      above: last,
      extras: readExtras(row, at, carried),
      isHidden: row.source.hidden === true,
      autoNumber: rows + 1,
    });
    facts.listSeen();
  };
  const unread = (row: TextRow): void => {
    const text = row.cells.find((cell) => cell.text !== '')?.text;
    findings.add('unread_text', { at: placeOf(place, row.source), value: text });
  };
  const follow = (row: TextRow, { role, values }: { role: RowRole; values: Map<string, ColumnValue> }): void => {
    switch (role.role) {
      case 'nominee':
        if (layout) nominee(row, values, layout);
        return;
      case 'continuation':
        if (open) continueNominee(open, values);
        else unread(row);
        return;
      case 'section':
        close();
        if (sections.enter(role)) desk.restartNumbers();
        return;
      case 'end':
        close();
        mode = 'ended';
        aside(row);
        return;
      case 'unread':
        unread(row);
        return;
      default:
        return;
    }
  };
  const body = (row: TextRow, at: Layout): void => {
    carryMerges(row, carried);
    if (row.filled === 0 && !row.cells.some(({ fault }) => fault)) return;
    const values = readValues(row, at, carried);
    const role = roleOf(row, at, { texts: formTexts(values), nameCovered: values.get('name')?.isCovered === true });
    follow(row, { role, values });
  };
  const beyond = (row: TextRow): void => {
    if (mode === 'ended' && layout && isNomineeAgain(row, layout, carried)) {
      mode = 'body';
      body(row, layout);
    } else aside(row);
  };
  return {
    openTable(table) {
      settleHeading();
      close();
      place = { table: table.table, sheet: table.sheet };
      mode = 'searching';
      isFirstRow = true;
      above = undefined;
      carried.clear();
      if (table.sheet !== undefined) {
        layout = undefined;
        sections.reset();
        desk.restartNumbers();
      }
    },
    row(source) {
      const row = textRow(source);
      if (mode === 'heading') {
        if (continuesHeading(row, heading, labels)) {
          heading.push(row);
          return;
        }
        settleHeading();
      }
      const found = headingWith(row);
      if (found) startHeading(found);
      else if (mode === 'body' && layout) body(row, layout);
      else if (mode === 'searching' && isFirstRow && layout && resumes(row)) {
        mode = 'body';
        body(row, layout);
      } else beyond(row);
      if (row.filled > 0) {
        isFirstRow = false;
        above = row;
      }
    },
    end() {
      settleHeading();
      close();
      return { rows, isComplete, partial };
    },
  };
}

/** A row whose number cell holds a number is no heading: said cheaply, for it is nearly every row. */
function isNumberedRow(row: TextRow, layout: Layout | undefined): boolean {
  const column = layout?.places.get('tt')?.[0];
  if (column === undefined) return false;
  const text = cellAt(row, column)?.text ?? '';
  return text !== '' && text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;
}

function formTexts(values: ReadonlyMap<string, ColumnValue>): FormTexts {
  const own = (id: string): string => {
    const value = values.get(id);
    return value === undefined || value.isCovered ? '' : value.text;
  };
  const number = values.get('tt');
  const isAuto = number?.autoNumber !== undefined && number.autoNumber !== false && number.text === '';
  return {
    tt: isAuto ? '0' : own('tt'),
    name: own('name'),
    position: own('position'),
    unit: own('unit'),
    achievements: own('achievements'),
  };
}

/** After what looked like the end: a numbered row with a name and more is a nominee all the same. */
function isNomineeAgain(row: TextRow, layout: Layout, carried: Carried): boolean {
  const texts = formTexts(readValues(row, layout, carried));
  return /^\d{1,5}[.)]?$/.test(texts.tt) && texts.name !== '' && (texts.unit !== '' || texts.achievements !== '');
}

function tellColumns(layout: Layout, place: TablePlace, findings: Findings): void {
  const at = {
    ...(place.sheet === undefined ? {} : { sheet: place.sheet }),
    ...(place.table === undefined ? {} : { table: place.table }),
  };
  for (const heading of layout.extras.values()) findings.add('extra_column', { at, value: heading });
  for (const heading of layout.repeated) findings.add('repeated_column', { at, value: heading });
}
