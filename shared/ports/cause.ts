import type { Actor } from '../../events/envelope.ts';
import type { Instant } from '../../events/ids.ts';

/** Who and what made a change, recorded with every event: no change without who, when and why. */
export type Cause = { actor: Actor; correlationId: string; now: Instant };
