import { z } from 'zod';
import { EventId, Instant, ProvinceId } from './ids.ts';

/** Who caused an event. `id` is a role-bound identifier, never a name or an address. */
export const Actor = z.object({
  kind: z.enum(['unit', 'office', 'council', 'leader', 'system', 'admin', 'public']),
  id: z.string().min(1).max(120),
  channel: z.enum(['link', 'file', 'schedule', 'event', 'cli', 'page']),
});
export type Actor = z.infer<typeof Actor>;

/** What every event of the system carries around its `data`. */
export const Envelope = z.object({
  id: EventId,
  type: z.string(),
  occurredAt: Instant,
  provinceId: ProvinceId,
  correlationId: z.string().min(1).max(120),
  actor: Actor,
});
export type Envelope = z.infer<typeof Envelope>;

/** Declares one event of the public language: its type string and the schema of the whole envelope. */
export function defineEvent<const T extends string, D extends z.ZodObject>(type: T, description: string, data: D) {
  return {
    type,
    description,
    schema: Envelope.extend({ type: z.literal(type), data }).meta({ title: type, description }),
  };
}
