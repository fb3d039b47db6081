import { findingRegistry } from '../finding-registry.ts';
import type { FormColumn, FormDefinition } from '../form.ts';
import type { CellFault, GridRow } from '../grid.ts';
import { hashSet } from '../hash-set.ts';
import type { DossierRow, Place } from '../result.ts';
import { joinHashes, toneHash } from '../tone-hash.ts';
import type { Findings } from './findings-collector.ts';
import { inferKind, namesSeveral } from './kind.ts';
import type { Layout } from './layout.ts';
import { numberSet } from './number-set.ts';
import { placeAt, type Spot } from './place-list.ts';
import { isPlainNumber } from './plain-number.ts';
import { recentHashes } from './recent-hashes.ts';

/** Where the rows at hand stand: the table or sheet they belong to. */
export type TablePlace = { table?: number | undefined; sheet?: string | undefined };

/** The section that rows belong to. */
export type Section = { text: string | undefined; group: string | undefined; kind: DossierRow['kind'] | undefined };

/** A nominee whose further rows may still come. */
export type Nominee = {
  tt: string;
  name: string;
  position: string;
  unit: string;
  achievements: string;
  /** Values of further columns of the form. */
  extra: Record<string, string> | undefined;
  flags: readonly string[];
  section: Section;
  /** Number the row carries when the author let Word number it. */
  at: Place;
  faults: readonly { column: string; fault: CellFault; at: Place }[];
};

/** Place of a row, in the words of its format. */
export function placeOf({ table, sheet }: TablePlace, row: GridRow): Place {
  if (row.record !== undefined) return { record: row.record, ...(row.line === undefined ? {} : { line: row.line }) };
  const at: Place = sheet === undefined ? { row: row.row } : { row: row.row, sheet };
  if (table !== undefined) at.table = table;
  if (row.page !== undefined) at.page = row.page;
  return at;
}

/** Where a column of the form stands in the rows of a table. */
const spotOf = (column: string, layout: Layout): Spot => ({ column, gridColumn: layout.places.get(column)?.[0] });

/** Place of one column of a row; a workbook's cell gets its address. */
export const columnPlace = (at: Place, column: string, layout: Layout): Place => placeAt(at, spotOf(column, layout));

const faultCodes = {
  formula_without_value: 'formula_without_value',
  cell_error_value: 'cell_error_value',
  corrupt_cell: 'corrupt_cell',
  cell_too_long: 'cell_too_long',
} as const satisfies Record<CellFault, string>;

const missingCodes: Readonly<
  Record<string, 'name_missing' | 'unit_missing' | 'position_missing' | 'achievements_missing'>
> = {
  name: 'name_missing',
  unit: 'unit_missing',
  position: 'position_missing',
  achievements: 'achievements_missing',
};

/** People number with figures, Roman figures and letters, alone or together: 1a, I.2, iv. */
const countsAsNumber = /\d|^[ivxlcdm]+\W*$|^\(?[a-zđ]\W*$/i;

/** True when a list lacks what it must have without this column. */
const weighsMuch = (column: string): boolean =>
  findingRegistry[missingCodes[column] ?? 'value_missing'].severity === 'block';

/** Finishes nominees: kind, missing values, repeated numbers and people. Keeps a hash per nominee, nothing else. */
export type NomineeDesk = {
  finish(nominee: Nominee, layout: Layout): DossierRow;
  /** Numbers start again: a new section, table or sheet. In a group of a section they may go on, or start again with 1. */
  restartNumbers(when?: 'now' | 'at one'): void;
};

/** What is known of letters that are gone for good. */
export type Loss = {
  /** The beginning of the document has such letters: every value is looked at. */
  readonly isSuspected: boolean;
  isGarbled(text: string): boolean;
};

export function nomineeDesk(form: FormDefinition, findings: Findings, loss: Loss): NomineeDesk {
  const people = hashSet();
  const postHash = recentHashes(toneHash);
  const numbers = numberSet();
  let mayRestart = false;
  // Activities, articles, covenants and ratings are no persons or collectives: nobody is asked which of the two they are.
  const namesNominees = form.columns.some(({ required }) => required === 'individual');
  const wanted = form.columns.filter(({ required }) => required !== 'never');
  const value = (nominee: Nominee, id: string): string =>
    id === 'tt' || id === 'name' || id === 'position' || id === 'unit' || id === 'achievements'
      ? nominee[id]
      : (nominee.extra?.[id] ?? '');
  const isAsked = ({ required }: FormColumn, kind: DossierRow['kind']): boolean =>
    required === 'always' || (required === 'individual' && kind === 'individual');
  const tellFaults = (nominee: Nominee, kind: DossierRow['kind']): void => {
    for (const { column, fault, at } of nominee.faults) {
      const asked = form.columns.find((one) => one.id === column);
      // What cannot be seen weighs at least as much as what is not there.
      const isMissing = asked && isAsked(asked, kind) && value(nominee, column) === '' && weighsMuch(column);
      findings.add(faultCodes[fault], { at: { ...at, column }, column, ...(isMissing ? { severity: 'block' } : {}) });
    }
  };
  const checkMissing = (nominee: Nominee, kind: DossierRow['kind'], layout: Layout): void => {
    for (const column of wanted) {
      const { id, label } = column;
      if (value(nominee, id) !== '' || !isAsked(column, kind)) continue;
      if (hasFault(nominee, id) || !layout.places.has(id)) continue;
      const seen = { at: nominee.at, spot: spotOf(id, layout), value: nominee.name || undefined, column: label };
      findings.add(missingCodes[id] ?? 'value_missing', seen);
    }
  };
  const checkGarbled = (nominee: Nominee, layout: Layout): void => {
    for (const id of layout.columns) {
      const text = value(nominee, id);
      if (!loss.isGarbled(text)) continue;
      findings.add('cell_garbled', { at: nominee.at, spot: spotOf(id, layout), value: text, column: id });
    }
  };
  const checkRepeated = (nominee: Nominee, layout: Layout): void => {
    if (nominee.tt !== '') {
      if (mayRestart && nominee.tt === '1') numbers.clear();
      mayRestart = false;
      const isNumber = isPlainNumber(nominee.tt) || countsAsNumber.test(nominee.tt);
      const isKnown = numbers.add(nominee.tt);
      if (!isNumber || isKnown) {
        const seen = { at: nominee.at, spot: spotOf('tt', layout), value: nominee.tt };
        findings.add(isNumber ? 'tt_duplicate' : 'tt_invalid', seen);
      }
    }
    if (nominee.name === '' || !namesNominees) return;
    const post = joinHashes(postHash(nominee.position), postHash(nominee.unit));
    if (people.add(joinHashes(toneHash(nominee.name), post))) {
      findings.add('duplicate_nominee', { at: nominee.at, spot: spotOf('name', layout), value: nominee.name });
    }
  };
  return {
    restartNumbers(when = 'now') {
      mayRestart = when === 'at one';
      if (!mayRestart) numbers.clear();
    },
    finish(nominee, layout) {
      const { section } = nominee;
      const kind =
        section.kind ??
        (nominee.name === '' && nominee.position === '' ? 'unknown' : inferKind(nominee.name, nominee.position));
      if (nominee.faults.length > 0) tellFaults(nominee, kind);
      checkMissing(nominee, kind, layout);
      checkRepeated(nominee, layout);
      if (loss.isSuspected) checkGarbled(nominee, layout);
      if (namesNominees && kind === 'unknown' && nominee.name !== '') {
        findings.add('kind_unknown', { at: nominee.at, spot: spotOf('name', layout), value: nominee.name });
      }
      if (namesNominees && kind === 'individual' && namesSeveral(nominee.name)) {
        findings.add('several_names', {
          at: nominee.at,
          spot: spotOf('name', layout),
          value: nominee.name.replaceAll('\n', ', '),
        });
      }
      if (nominee.flags.includes('hidden')) findings.add('hidden_rows', { at: nominee.at });
      return dossierRow(nominee, kind);
    },
  };
}

const hasFault = ({ faults }: Nominee, id: string): boolean => faults.some(({ column }) => column === id);

function dossierRow(nominee: Nominee, kind: DossierRow['kind']): DossierRow {
  const { tt, name, position, unit, achievements, extra, flags, section, at } = nominee;
  const row: DossierRow =
    section.text === undefined
      ? { tt, kind, name, position, unit, achievements, at }
      : { tt, kind, name, position, unit, achievements, at, section: section.text };
  if (section.group !== undefined) row.group = section.group;
  if (extra !== undefined) row.extra = extra;
  if (flags.length > 0) row.flags = [...flags];
  return row;
}
