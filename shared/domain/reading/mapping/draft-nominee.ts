import type { Place } from '../result.ts';
import type { Layout, LeadColumn } from './layout.ts';
import { columnPlace, type Nominee, type Section } from './nominee.ts';
import { isPlainNumber } from './plain-number.ts';
import { type ColumnValue, isDitto, type Values, valueUnder } from './row-values.ts';

/** Shared by all the nominees with nothing to tell, which are nearly all. */
const none: never[] = [];

/** The author let Word number the row instead of typing a number. */
export const isAutoNumbered = ({ text, autoNumber }: ColumnValue): boolean =>
  text === '' && autoNumber !== undefined && autoNumber !== false;

/** The number of a row: `1.`, `(1)` and `01` are 1; anything else stays as typed. */
export function tidyNumber(text: string): string {
  if (isPlainNumber(text)) return text;
  const match = /^\(?\s*0*(\d{1,6})\s*[.)]?\s*\)?$/.exec(text);
  return match?.[1] ?? text;
}

const textUnder = (values: Values, layout: Layout, id: LeadColumn): string =>
  valueUnder(values, layout, id)?.text ?? '';

const orAbove = (text: string, above: string | undefined): string =>
  above !== undefined && isDitto(text) ? above : text;

/**
 * Begins a nominee from the values of its first row.
 * @param above the nominee before, for "as above" marks
 * @param autoNumber number for a row that Word numbers without telling which
 */
export function draftNominee(
  values: Values,
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
  let flags = isHidden ? ['hidden'] : none;
  const number = valueUnder(values, layout, 'tt');
  const isAuto = number !== undefined && isAutoNumbered(number);
  if (isAuto) flags = [...flags, 'tt_auto'];
  const typed = number?.text ?? '';
  const tt = isAuto ? String(number.autoNumber === true ? autoNumber : number.autoNumber) : tidyNumber(typed);
  if (!isAuto && tt !== typed) flags = [...flags, `tt_raw:${typed}`];
  const nominee: Nominee = {
    tt,
    name: textUnder(values, layout, 'name'),
    position: orAbove(textUnder(values, layout, 'position'), above?.position),
    unit: orAbove(textUnder(values, layout, 'unit'), above?.unit),
    achievements: textUnder(values, layout, 'achievements'),
    extra: extras,
    flags,
    section,
    at,
    faults: none,
  };
  for (const slot of layout.further) {
    const further = values[slot]?.text ?? '';
    if (further !== '') nominee.extra = { ...nominee.extra, [layout.columns[slot] ?? '']: further };
  }
  noteFaults(nominee, values, { at, layout });
  return nominee;
}

function noteFaults(nominee: Nominee, values: Values, { at, layout }: { at: Place; layout: Layout }): void {
  for (let slot = 0; slot < values.length; slot++) {
    const fault = values[slot]?.fault;
    if (fault === undefined) continue;
    const column = layout.columns[slot] ?? '';
    nominee.faults = [...nominee.faults, { column, fault, at: columnPlace(at, column, layout) }];
  }
}

const joined = (above: string, below: string): string => (above === '' ? below : `${above}\n${below}`);

/** Adds a further row to a nominee: what is covered by a merge says nothing new, the rest goes below what is there. */
export function continueNominee(nominee: Nominee, values: Values, { at, layout }: { at: Place; layout: Layout }): void {
  layout.columns.forEach((id, slot) => {
    const value = values[slot];
    if (!value || value.text === '' || value.merge === 'continue' || id === 'tt') return;
    if (id === 'name' || id === 'position' || id === 'unit' || id === 'achievements') {
      nominee[id] = joined(nominee[id], value.text);
    } else nominee.extra = { ...nominee.extra, [id]: joined(nominee.extra?.[id] ?? '', value.text) };
  });
  noteFaults(nominee, values, { at, layout });
}
