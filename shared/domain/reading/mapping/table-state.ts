import type { FormDefinition } from '../form.ts';
import type { RowSink } from '../format-reader.ts';
import type { Findings } from './findings-collector.ts';
import type { FactsCollector } from './form-facts.ts';
import { formLabels, type Labels } from './labels.ts';
import type { Layout } from './layout.ts';
import { type Loss, type Nominee, type NomineeDesk, nomineeDesk, type TablePlace } from './nominee.ts';
import type { TextRow } from './row-texts.ts';
import type { Carried } from './row-values.ts';
import { type SectionTracker, sectionTracker } from './sections.ts';

/** Where in a table the mapper is: before its heading, in it, in the list, behind it. */
export type Mode = 'searching' | 'heading' | 'body' | 'ended';

/** Columns that the best heading without all required columns lacked, and the headings nobody knew. */
export type PartialHeading = { missing: readonly string[]; unknown: readonly string[] };

/** Everything the mapper of tables keeps while the rows of a file come by; never a row behind the one at hand. */
export type TableState = {
  readonly form: FormDefinition;
  readonly labels: Labels;
  readonly required: readonly string[];
  readonly findings: Findings;
  readonly facts: FactsCollector;
  readonly desk: NomineeDesk;
  readonly sections: SectionTracker;
  readonly carried: Carried;
  readonly sink: RowSink;
  place: TablePlace;
  mode: Mode;
  layout: Layout | undefined;
  /** Rows of the heading that is being read. */
  heading: TextRow[];
  /** Texts of the first row of the heading that the list was read with: it may come again on every page. */
  headingTexts: readonly string[];
  /** The last row with text in this table. */
  above: TextRow | undefined;
  open: Nominee | undefined;
  last: Nominee | undefined;
  rows: number;
  isComplete: boolean;
  partial: PartialHeading | undefined;
};

/** What the mapper of tables is given by the mapper of the whole file. */
export type Around = {
  findings: Findings;
  facts: FactsCollector;
  sink: RowSink;
  loss: Loss;
};

export function tableState(form: FormDefinition, { findings, facts, sink, loss }: Around): TableState {
  return {
    form,
    labels: formLabels(form),
    required: form.columns.filter((column) => column.required === 'always').map(({ id }) => id),
    findings,
    facts,
    desk: nomineeDesk(form, findings, loss),
    sections: sectionTracker(),
    carried: new Map(),
    sink,
    place: {},
    mode: 'searching',
    layout: undefined,
    heading: [],
    headingTexts: [],
    above: undefined,
    open: undefined,
    last: undefined,
    rows: 0,
    isComplete: false,
    partial: undefined,
  };
}

/** Hands out the nominee at hand: nothing more of it can come. */
export function closeNominee(state: TableState): void {
  if (!state.open || !state.layout) return;
  state.sink(state.desk.finish(state.open, state.layout));
  state.rows += 1;
  state.last = state.open;
  state.open = undefined;
}

/** A row outside the list may hold the heading or the signature of the document. */
export function setAside(state: TableState, row: TextRow): void {
  for (const { text } of row.cells) if (text !== '') state.facts.add(text);
}
