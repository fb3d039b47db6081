import { z } from 'zod';
import type { LocalDate } from '../deadlines/instants.ts';
import { LocalDate as Day } from '../deadlines/instants.ts';

/** A value and the local days it holds, `from` inclusive, `to` exclusive; without an end it holds on. */
export type Dated<T> = { value: T; from?: LocalDate | undefined; to?: LocalDate | undefined };

/** Schema of a dated value: `{value, from?, to?}`. */
export const datedSchema = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, from: Day.optional(), to: Day.optional() });

const holds = (one: Dated<unknown>, on: LocalDate) =>
  (one.from === undefined || one.from <= on) && (one.to === undefined || on < one.to);

/** The value on a local day. Of several that hold the one that began last; undefined on a day none covers. */
export function valueOn<T>(history: readonly Dated<T>[], on: LocalDate): T | undefined {
  return history
    .filter((one) => holds(one, on))
    .reduce<Dated<T> | undefined>((best, one) => ((one.from ?? '') >= (best?.from ?? '') ? one : best), undefined)
    ?.value;
}
