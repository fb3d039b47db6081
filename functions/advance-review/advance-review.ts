import type { AnyEvent } from '../../events/catalogue.ts';
import { decideDossier } from '../../shared/domain/dossier/decide.ts';
import type { Cause } from '../../shared/ports/cause.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Dossiers } from '../../shared/ports/dossiers.ts';
import { stayWhileOpen } from '../../shared/ports/moved-away.ts';
import { retryOnConflict } from '../../shared/ports/retry.ts';
import { type HoldNeeds, holdOut } from './hold-out.ts';

type Needs = HoldNeeds & { dossiers: Dossiers; clock: Clock };

/**
 * A composed list closes the period it draws on: every dossier of it is locked. A nominee about whom something was done
 * is held out of the lists it is on, or taken in again. What is as it should be stays, so an event may come twice.
 */
export async function advanceReview(needs: Needs, event: AnyEvent) {
  await stayWhileOpen(needs.registry, needs.clock.now());
  const cause: Cause = {
    actor: { kind: 'system', id: 'advance-review', channel: 'event' },
    correlationId: event.correlationId,
    now: needs.clock.now(),
  };
  if ('nominee' in event.data) {
    const lists = await holdOut(needs, event.data.dossier, cause);
    return { outcome: 'held-out', eventId: event.id, lists };
  }
  if (event.type !== 'list.composed.v1') return { outcome: 'not-concerned', eventId: event.id };
  const { list, source } = event.data;
  await holdOut(needs, { ...list, ...source }, cause);
  const board = await needs.dossiers.board({ campaignId: list.campaignId, ...source });
  let locked = 0;
  for (const { key } of board.filter((d) => d.key.unitId !== list.unitId)) {
    locked += await retryOnConflict(async () => {
      const before = await needs.dossiers.load(key);
      const decision = before && decideDossier(before, { name: 'lock', reason: 'list_composed' }, cause.now);
      if (!before || !decision?.ok) return 0;
      await needs.dossiers.save({ before, after: decision.value.dossier, events: decision.value.events }, cause);
      return 1;
    });
  }
  return { outcome: 'locked', eventId: event.id, dossiers: locked };
}
