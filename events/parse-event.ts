import { z } from 'zod';
import { type AnyEvent, catalogue } from './catalogue.ts';

const schemas: ReadonlyMap<string, z.ZodType<AnyEvent>> = new Map(
  Object.values(catalogue).map((entry) => [entry.type, entry.schema]),
);
const Typed = z.object({ type: z.string() });

/** The event in `raw`, checked whole. Throws with every wrong path, or when no event has this type. */
export function parseEvent(raw: unknown): AnyEvent {
  const { type } = Typed.parse(raw);
  const schema = schemas.get(type);
  if (!schema) throw new Error(`no event is called "${type}"`);
  return schema.parse(raw);
}

const Delivery = z.object({ detail: z.unknown() });

/** The event inside a bus delivery (what a rule puts into a queue). */
export const parseDelivery = (body: unknown): AnyEvent => parseEvent(Delivery.parse(body).detail);
