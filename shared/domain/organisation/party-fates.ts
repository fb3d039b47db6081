import { type Party, partiesOf } from '../registry/parties.ts';
import type { Organisation, Unit } from '../registry/registry.ts';
import type { MergeEvent, UnitFate } from './merge.ts';

/**
 * The event with what becomes of those who answer for an organisation that dissolves: what it owed itself and what its
 * standing office owed goes over to the successor's; what a member of its council owed ends with the council. Those of an
 * organisation that stays, and whoever the map names already, are left as they are.
 */
export function withPartyFates(
  event: MergeEvent,
  given: { old: Organisation; units: readonly Unit[]; successor: Organisation; there: readonly Unit[] },
): MergeEvent {
  if (event.organisation === 'stays') return event;
  const theirs = partiesOf(given.successor, given.there);
  const fates = partiesOf(given.old, given.units)
    .filter(({ unit, isRegistered }) => !isRegistered && !event.unitMap.some(({ from }) => from === unit.id))
    .flatMap((party) => fateOf(party, theirs));
  return { ...event, unitMap: [...event.unitMap, ...fates] };
}

function fateOf({ unit, roles }: Party, theirs: readonly Party[]): UnitFate[] {
  if (roles.includes('COUNCIL_MEMBER')) return [{ from: unit.id, kind: 'close' }];
  const to = theirs.find((party) => roles.some((role) => party.roles.includes(role)));
  return to && to.unit.id !== unit.id ? [{ from: unit.id, kind: 'rename', to: to.unit.id }] : [];
}
