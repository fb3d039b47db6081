import type { FieldMistake } from './frame.ts';

/** A form that was sent and not taken: what was typed into it, by name, and what is wrong with it. */
export type SentForm = { values: Readonly<Record<string, string>>; mistakes: readonly FieldMistake[] };

/** Nothing was sent. */
export const nothingSent: SentForm = { values: {}, mistakes: [] };

/** What was typed into a control of one form, or what it starts with. */
export type Said = (name: string, start?: string) => string;

/** Reads what was typed into the form that carries these hidden fields; any other form starts as ever. */
export function saidIn({ values }: SentForm, own: Readonly<Record<string, string>>): Said {
  const isThis = Object.entries(own).every(([name, value]) => values[name] === value);
  return (name, start = '') => (isThis ? values[name] : undefined) ?? start;
}

/** True when one of these controls has a mistake: what folds them away must stand open. */
export const hasMistake = ({ mistakes }: SentForm, ids: readonly string[]): boolean =>
  mistakes.some(({ field }) => ids.includes(field));
