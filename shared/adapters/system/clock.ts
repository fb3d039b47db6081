import { Instant } from '../../../events/ids.ts';
import type { Clock } from '../../ports/clock.ts';

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Instant.parse(new Date().toISOString()) };
