import type { Instant } from '../../events/ids.ts';

/** The time, read once a request. */
export type Clock = { now(): Instant };
