import { Instant } from '../../events/ids.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import type { LinkScope } from '../../shared/domain/link/link.ts';

const DAY_MS = 86_400_000;

/** Days a link may act and show after the end of what it is for (units) or after it was mailed (all others). */
const days: Record<LinkScope['kind'], { acts: number; shows: number }> = {
  unit: { acts: 30, shows: 365 },
  office: { acts: 120, shows: 365 },
  ballot: { acts: 60, shows: 180 },
  decision: { acts: 60, shows: 365 },
  receiver: { acts: 365, shows: 365 },
};

/**
 * The two clocks of a link, UTC. A unit's link acts until a month after its period is read-only (a supplement may run
 * beyond the lock); whether a file is still taken is the dossier's decision, never the link's.
 */
export function linkTimes(scope: LinkScope, given: { dossier: Dossier | null; now: Instant }) {
  const end = scope.kind === 'unit' ? (given.dossier?.locksAt ?? given.now) : given.now;
  const from = Date.parse(end > given.now ? end : given.now);
  const after = (count: number) => Instant.parse(new Date(from + count * DAY_MS).toISOString());
  const { acts, shows } = days[scope.kind];
  return { actsUntil: after(acts), showsUntil: after(shows) };
}
