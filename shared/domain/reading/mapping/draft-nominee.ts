import type { Place } from '../result.ts';
import type { Layout } from './layout.ts';
import { columnPlace, type Nominee, type Section } from './nominee.ts';
import { type ColumnValue, isDitto } from './row-values.ts';

const known = ['tt', 'name', 'position', 'unit', 'achievements'];

/** The number of a row: `1.`, `(1)` and `01` are 1; anything else stays as typed. */
export function tidyNumber(text: string): string {
  const match = /^\(?\s*0*(\d{1,6})\s*[.)]?\s*\)?$/.exec(text);
  return match?.[1] ?? text;
}

/**
 * Begins a nominee from the values of its first row.
 * @param above the nominee before, for "as above" marks
 * @param autoNumber number for a row that Word numbers without telling which
 */
export function draftNominee(
  values: ReadonlyMap<string, ColumnValue>,
  {
    at,
    layout,
    section,
    above,
    extras,
    isHidden,
    autoNumber,
  }: {
    at: Place;
    layout: Layout;
    section: Section;
    above: Nominee | undefined;
    extras: Record<string, string> | undefined;
    isHidden: boolean;
    autoNumber: number;
  },
): Nominee {
  const text = (id: string): string => values.get(id)?.text ?? '';
  const repeated = (id: 'position' | 'unit'): string => (above && isDitto(text(id)) ? above[id] : text(id));
  const flags: string[] = isHidden ? ['hidden'] : [];
  const number = values.get('tt');
  const isAuto =
    number !== undefined && number.text === '' && number.autoNumber !== undefined && number.autoNumber !== false;
  if (isAuto) flags.push('tt_auto');
  const tt = isAuto ? String(number.autoNumber === true ? autoNumber : number.autoNumber) : tidyNumber(text('tt'));
  if (!isAuto && tt !== text('tt')) flags.push(`tt_raw:${text('tt')}`);
  const nominee: Nominee = {
    tt,
    name: text('name'),
    position: repeated('position'),
    unit: repeated('unit'),
    achievements: text('achievements'),
    extra: { ...extras },
    flags,
    section,
    at,
    faults: [],
  };
  for (const [id, value] of values) {
    if (!known.includes(id) && value.text !== '') nominee.extra[id] = value.text;
    for (const fault of value.faults) nominee.faults.push({ column: id, fault, at: columnPlace(at, id, layout) });
  }
  return nominee;
}

const joined = (above: string, below: string): string => (above === '' ? below : `${above}\n${below}`);

/** Adds a further row to a nominee: what is covered by a merge says nothing new, the rest goes below what is there. */
export function continueNominee(nominee: Nominee, values: ReadonlyMap<string, ColumnValue>): void {
  for (const [id, { text, isCovered }] of values) {
    if (text === '' || isCovered || id === 'tt') continue;
    if (id === 'name' || id === 'position' || id === 'unit' || id === 'achievements') {
      nominee[id] = joined(nominee[id], text);
    } else nominee.extra[id] = joined(nominee.extra[id] ?? '', text);
  }
}
