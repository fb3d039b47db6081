import { type AnyEvent, catalogue, type EventType } from '../../events/catalogue.ts';
import { systemIds } from '../../shared/adapters/system/ids.ts';
import { eventSamples } from './event-samples.ts';

/** The valid samples of one type, parsed. */
export const samplesOf = (type: EventType): AnyEvent[] =>
  eventSamples.filter((s) => s.type === type && !s.faultAt).map((s) => catalogue[type].schema.parse(s.event));

/** As many valid events as asked for, each with an id of its own. */
export function someEvents(count: number): AnyEvent[] {
  const [sample] = samplesOf('dossier.accepted.v1');
  if (!sample) throw new Error('no sample of dossier.accepted.v1');
  return Array.from({ length: count }, () => ({ ...sample, id: systemIds.event() }));
}
