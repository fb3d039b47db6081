import type { AnyEvent } from '../../events/catalogue.ts';

/** The province's event bus. `publish` gives the ids of the events that were not taken. */
export type Bus = { publish(events: readonly AnyEvent[]): Promise<readonly string[]> };
