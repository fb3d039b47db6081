import { z } from 'zod';
import { ProvinceId } from '../../../events/ids.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import { datedSchema, valueOn } from './dated.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().min(1);

/**
 * An organisation or a unit over time. Its id never changes and is never used again; its name, its superior and its
 * province are what they were on a day.
 */
export const Body = z.strictObject({
  id,
  kind: z.enum(['SO', 'UBND', 'BAN_TDKT', 'BO', 'DON_VI']),
  names: z.array(datedSchema(text)).min(1),
  superiors: z.array(datedSchema(id)),
  provinces: z.array(datedSchema(ProvinceId)).min(1),
});
export type Body = z.infer<typeof Body>;

export const Bodies = z.array(Body);

/** The body of this id, or undefined. */
export function bodyOf(bodies: readonly Body[], wanted: string): Body | undefined {
  return bodies.find((body) => body.id === wanted);
}

/**
 * Whom a plan's owner reports to on a local day: `superior(owner, at)` of the plan language. Undefined where the
 * bodies do not say.
 */
export function superior(bodies: readonly Body[], owner: string, on: LocalDate): Body | undefined {
  const own = bodyOf(bodies, owner);
  const above = own === undefined ? undefined : valueOn(own.superiors, on);
  return above === undefined ? undefined : bodyOf(bodies, above);
}

/** What a body was called on a local day; a paper keeps the name of its day. */
export function nameOn(body: Body, on: LocalDate): string | undefined {
  return valueOn(body.names, on);
}
