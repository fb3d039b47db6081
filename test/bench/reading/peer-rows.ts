import type { FormDefinition } from '../../../shared/domain/reading/form.ts';
import type { GridCell, GridSink } from '../../../shared/domain/reading/grid.ts';
import { mapForm } from '../../../shared/domain/reading/map-form.ts';
import { legacyText } from '../../../shared/domain/reading/vietnamese/legacy-text.ts';

/** A row as another library gives it: its number and, by column from 0, whatever the library calls a value. */
export type PeerRow = { number: number; values: readonly unknown[] };

const COLUMNS = 5;

/** How many rows are as wide as the list: the whole of what a library that knows cells can be asked. */
export const countWide = (rows: Iterable<PeerRow>): number => {
  let wide = 0;
  for (const { values } of rows) if (values.length >= COLUMNS) wide++;
  return wide;
};

/** The same rows brought to the end of our job by our own mapping: typed rows, places, findings. */
export function mapPeerRows(rows: Iterable<PeerRow>, form: FormDefinition): number {
  let found = 0;
  const mapper = mapForm(form, () => void found++, legacyText);
  mapper.take({ kind: 'table', sheet: 'DS' });
  for (const row of rows) takeRow(row, mapper.take);
  mapper.finish();
  return found;
}

function takeRow({ number, values }: PeerRow, take: GridSink): void {
  const cells: GridCell[] = [];
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);
    if (text !== '') cells.push({ column, span: 1, merge: 'none', text });
  }
  if (cells.length > 0) take({ kind: 'row', row: number, cells });
}
