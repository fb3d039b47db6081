import type { EventOf, EventType } from '../../events/catalogue.ts';

/**
 * An event as a decision states it: type and data. Id, time and actor are added where it is recorded. `note` is the reason
 * in a person's words: it stands in the history and is never published.
 */
export type EventDraft = { [T in EventType]: { type: T; data: EventOf<T>['data']; note?: string } }[EventType];
