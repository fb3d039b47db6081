import { foldLoose } from '../vietnamese/fold.ts';
import type { Findings } from './findings-collector.ts';
import { isAside } from './labels.ts';
import { composeLayout, continuesHeading, countLabels, type Layout } from './layout.ts';
import type { TablePlace } from './nominee.ts';
import { cellAt, type TextRow } from './row-texts.ts';
import { closeNominee, setAside, type TableState } from './table-state.ts';

/** The rows that make a heading with this one: it alone, or with the row above whose merged headings it completes. */
export function headingWith(state: TableState, row: TextRow): TextRow[] | undefined {
  const { labels, mode, above, form } = state;
  if (row.filled < 2 || (mode === 'body' && isNumbered(row, state.layout))) return undefined;
  if (mode === 'body' && isHeadingAgain(row, state.headingTexts)) return [row];
  const { found, exact } = countLabels(row, labels);
  if ((mode === 'body' ? exact : found) >= labels.needed) return [row];
  if (mode === 'body' || above === undefined || !continuesHeading(row, [above], labels)) return undefined;
  return composeLayout([above, row], form, labels).places.size >= labels.needed ? [above, row] : undefined;
}

function isHeadingAgain({ cells }: TextRow, texts: readonly string[]): boolean {
  return cells.length === texts.length && texts.length > 0 && cells.every(({ text }, i) => text === texts[i]);
}

/** A row whose number cell holds a number is no heading: said cheaply, for it is nearly every row. */
function isNumbered(row: TextRow, layout: Layout | undefined): boolean {
  const column = layout?.numberColumn;
  if (column === undefined) return false;
  const text = cellAt(row, column)?.text ?? '';
  const code = text === '' ? 0 : text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

export function startHeading(state: TableState, rows: readonly TextRow[]): void {
  closeNominee(state);
  state.mode = 'heading';
  state.heading = [...rows];
}

/** True when the row still belongs to the heading at hand, which then has it. */
export function extendHeading(state: TableState, row: TextRow): boolean {
  if (state.mode !== 'heading' || !continuesHeading(row, state.heading, state.labels)) return false;
  state.heading.push(row);
  return true;
}

/** The heading is complete: the rows below are its list, or, when required columns are missing, another table. */
export function settleHeading(state: TableState): void {
  if (state.mode !== 'heading') return;
  const layout = composeLayout(state.heading, state.form, state.labels);
  const missing = state.required.filter((id) => !layout.places.has(id));
  if (missing.length > 0) {
    const unknown = [...layout.extras.values()].filter((heading) => !isAside(heading));
    state.partial ??= { missing, unknown: [...unknown, ...sharedHeadings(state, missing)] };
    for (const row of state.heading) setAside(state, row);
    state.mode = 'searching';
  } else {
    if (!state.isComplete || state.layout === undefined) tellColumns(layout, state.place, state.findings);
    state.layout = layout;
    state.isComplete = true;
    state.headingTexts = state.heading[0]?.cells.map(({ text }) => text) ?? [];
    state.facts.listSeen();
    state.mode = 'body';
  }
  state.heading = [];
}

/** Headings of one column for two of ours ("Chức vụ, đơn vị"): what is missing is there, and only a person can part it. */
function sharedHeadings({ heading, labels }: TableState, missing: readonly string[]): string[] {
  const texts = heading.flatMap(({ cells }) => cells.map(({ text }) => text)).filter((text) => text !== '');
  return texts.filter((text) => missing.some((id) => labels.names(text, id)));
}

/** The column in which a council's list shows its votes: such a list may come back, and nobody typed too much. */
const votes = /^so phieu (dong y|tan thanh)( |$)/;

function tellColumns(layout: Layout, { sheet, table }: TablePlace, findings: Findings): void {
  const at = { ...(sheet === undefined ? {} : { sheet }), ...(table === undefined ? {} : { table }) };
  for (const heading of layout.extras.values()) {
    if (!votes.test(foldLoose(heading))) findings.add('extra_column', { at, value: heading });
  }
  for (const heading of layout.repeated) findings.add('repeated_column', { at, value: heading });
}
