import type { GridCell } from '../grid.ts';
import { continueNominee, draftNominee, isAutoNumbered } from './draft-nominee.ts';
import type { Layout } from './layout.ts';
import { placeOf } from './nominee.ts';
import { type FormTexts, type RowRole, roleOf } from './row-role.ts';
import type { TextRow } from './row-texts.ts';
import {
  type ColumnValue,
  carryMerges,
  joinedName,
  readExtras,
  readValues,
  untitledCell,
  type Values,
  valueUnder,
} from './row-values.ts';
import type { SectionHeading } from './sections.ts';
import { closeNominee, setAside, type TableState } from './table-state.ts';

/** Reads one row of the list. */
export function readBody(state: TableState, row: TextRow, layout: Layout): void {
  carryMerges(row, state.carried);
  if (row.filled === 0 && !row.hasFault) return;
  const values = readValues(row, layout, state.carried);
  const nameCovered = valueUnder(values, layout, 'name')?.merge === 'continue';
  follow(state, row, {
    role: roleOf(row, layout, { texts: formTexts(values, layout), nameCovered, kind: state.sections.current().kind }),
    values,
    layout,
  });
}

/** What a row of the list is and what it says by column. */
type BodyRow = { role: RowRole; values: Values; layout: Layout };

function follow(state: TableState, row: TextRow, body: BodyRow): void {
  const { role, values, layout } = body;
  switch (role.role) {
    case 'nominee':
      openNominee(state, row, body);
      tellUntitled(state, row, layout);
      return;
    case 'continuation':
      tellUntitled(state, row, layout);
      if (state.open) continueNominee(state.open, values, { at: placeOf(state.place, row.source), layout });
      else tellUnread(state, row);
      return;
    case 'section':
      enterSection(state, role);
      return;
    case 'end':
      closeNominee(state);
      state.mode = 'ended';
      setAside(state, row);
      return;
    case 'unread':
      tellUnread(state, row);
      return;
    case 'note':
    case 'numbering':
      return;
    default:
      role satisfies never;
  }
}

/** The rows below belong to a new section or group. */
export function enterSection(state: TableState, heading: SectionHeading): void {
  closeNominee(state);
  state.desk.restartNumbers(state.sections.enter(heading) === 'section' ? 'now' : 'at one');
}

function openNominee(state: TableState, row: TextRow, { values, layout }: BodyRow): void {
  closeNominee(state);
  state.open = draftNominee(values, {
    at: placeOf(state.place, row.source),
    layout,
    section: state.sections.current(),
    above: state.last,
    extras: readExtras(row, layout, state.carried),
    isHidden: row.source.hidden === true,
    autoNumber: state.rows + 1,
  });
  state.facts.listSeen();
}

/** Said of each row; many of them are grouped into one finding. */
function tellUntitled(state: TableState, row: TextRow, layout: Layout): void {
  const tell = (code: 'untitled_text' | 'name_joined', { column }: GridCell, value?: string): void => {
    const spot = { column: undefined, gridColumn: column };
    state.findings.add(code, { at: placeOf(state.place, row.source), spot, value });
  };
  const outside = untitledCell(row, layout);
  if (outside) tell('untitled_text', outside, outside.text.slice(0, LONGEST_SEEN));
  const joined = joinedName(row, layout);
  if (joined) tell('name_joined', joined);
}
const LONGEST_SEEN = 60;

function tellUnread(state: TableState, row: TextRow): void {
  const text = row.cells.find((cell) => cell.text !== '')?.text;
  state.findings.add('unread_text', { at: placeOf(state.place, row.source), value: text });
}

/** After what looked like the end: a numbered row with a name and more is a nominee all the same. */
export function isNomineeAgain(state: TableState, row: TextRow): boolean {
  if (state.mode !== 'ended' || !state.layout) return false;
  const texts = formTexts(readValues(row, state.layout, state.carried), state.layout);
  return /^\d{1,5}[.)]?$/.test(texts.tt) && texts.name !== '' && (texts.unit !== '' || texts.achievements !== '');
}

function formTexts(values: Values, layout: Layout): FormTexts {
  const number = valueUnder(values, layout, 'tt');
  return {
    tt: number && isAutoNumbered(number) ? '0' : ownText(number),
    name: ownText(valueUnder(values, layout, 'name')),
    position: ownText(valueUnder(values, layout, 'position')),
    unit: ownText(valueUnder(values, layout, 'unit')),
    achievements: ownText(valueUnder(values, layout, 'achievements')),
  };
}

const ownText = (value: ColumnValue | undefined): string =>
  value === undefined || value.merge === 'continue' ? '' : value.text;
