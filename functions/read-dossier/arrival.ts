import { z } from 'zod';
import { Instant } from '../../events/ids.ts';

const ObjectCreated = z.object({
  time: z.string(),
  detail: z.object({ object: z.object({ key: z.string(), etag: z.string(), size: z.number() }) }),
});

/** A file that arrived in the store. `receivedAt` is the store's own time: the truth about on time or late. */
export type Arrival = { key: string; etag: string; size: number; receivedAt: Instant };

/** Reads the store's event. Throws when it is none: such a message ends in the dead-letter queue, never in silence. */
export function parseArrival(body: unknown): Arrival {
  const { time, detail } = ObjectCreated.parse(body);
  return { ...detail.object, receivedAt: Instant.parse(new Date(time).toISOString()) };
}
