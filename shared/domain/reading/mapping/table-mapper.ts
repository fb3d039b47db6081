import type { FormDefinition } from '../form.ts';
import type { GridRow, GridTable } from '../grid.ts';
import { canonicalText } from '../vietnamese/canonical.ts';
import { countLabels } from './layout.ts';
import { sectionBetweenTables } from './row-role.ts';
import { type TextRow, textRow } from './row-texts.ts';
import type { SectionHeading } from './sections.ts';
import { enterSection, isNomineeAgain, readBody } from './table-body.ts';
import { extendHeading, headingWith, settleHeading, startHeading } from './table-heading.ts';
import {
  type Around,
  closeNominee,
  type PartialHeading,
  setAside,
  type TableState,
  tableState,
} from './table-state.ts';

/** Finds the list among the tables of a file and reads it. */
export type TableMapper = {
  openTable(table: GridTable): void;
  row(row: GridRow): void;
  /** Text outside tables; it may open the section that the next table belongs to. */
  paragraph(text: string): void;
  end(): TableSummary;
};

/** `isComplete`: a heading with every required column was found; `partial`: the first heading that lacked some. */
export type TableSummary = { rows: number; isComplete: boolean; partial: PartialHeading | undefined };

export function tableMapper(form: FormDefinition, around: Around): TableMapper {
  const state = tableState(form, around);
  return {
    openTable: (table) => openTable(state, table),
    row: (row) => takeRow(state, textRow(row)),
    paragraph(text) {
      const heading = sectionBetweenTables(canonicalText(text));
      if (!heading) return;
      settleHeading(state);
      enterSection(state, heading);
    },
    end() {
      settleHeading(state);
      closeNominee(state);
      const { rows, isComplete, partial } = state;
      return { rows, isComplete, partial };
    },
  };
}

function openTable(state: TableState, { table, sheet }: GridTable): void {
  settleHeading(state);
  closeNominee(state);
  state.place = { table, sheet };
  state.mode = 'searching';
  state.above = undefined;
  // Word cuts a table in two and leaves its merges open: they go on in the second.
  if (sheet === undefined) return;
  state.carried.clear();
  state.facts.sheetOpened();
  state.layout = undefined;
  state.sections.reset();
  state.desk.restartNumbers();
}

function takeRow(state: TableState, row: TextRow): void {
  if (state.mode === 'heading') {
    if (extendHeading(state, row)) return;
    settleHeading(state);
  }
  const heading = headingWith(state, row);
  if (heading) startHeading(state, heading);
  else readRow(state, row);
  if (row.filled > 0) state.above = row;
}

function readRow(state: TableState, row: TextRow): void {
  const { layout } = state;
  if (layout && (state.mode === 'body' || resumes(state, row) || isNomineeAgain(state, row))) {
    state.mode = 'body';
    readBody(state, row, layout);
    return;
  }
  const above = state.mode === 'searching' ? sectionAbove(row) : undefined;
  if (above) enterSection(state, above);
  else setAside(state, row);
}

/** "I. TẬP THỂ" alone in its row, above the heading of its list. */
function sectionAbove(row: TextRow): SectionHeading | undefined {
  const text = row.filled === 1 ? row.cells.find((cell) => cell.text !== '')?.text : undefined;
  return text === undefined ? undefined : sectionBetweenTables(text);
}

/** A first row with this many headings of ours belongs to a table of its own, not to the list before. */
const HEADS_ANOTHER = 2;

/** The first row of a table without heading that is as wide as the list before: a list cut in two. */
function resumes({ layout, place, rows, above, mode, labels }: TableState, row: TextRow): boolean {
  const isFirst = mode === 'searching' && above === undefined;
  if (!isFirst || place.sheet !== undefined || rows === 0 || row.filled === 0 || row.width !== layout?.width)
    return false;
  return countLabels(row, labels).exact < HEADS_ANOTHER;
}
