import type { AnyEvent } from '../../events/catalogue.ts';
import type { Bus } from '../../shared/ports/bus.ts';

export type StreamedEvent = { sequenceNumber: string; event: AnyEvent };

/**
 * Publishes recorded events in their order. Gives the sequence number of the first one the bus did not take: the stream
 * starts again there, so consumers may see an event twice but never lose one.
 */
export async function publishEvents(bus: Bus, items: readonly StreamedEvent[]) {
  const failed = new Set(await bus.publish(items.map((i) => i.event)));
  const first = items.find((i) => failed.has(i.event.id));
  return {
    log: { outcome: first ? 'partly' : 'published', events: items.length - failed.size, failed: failed.size },
    failedFrom: first?.sequenceNumber ?? null,
  };
}
