import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, type EventType } from '../../events/catalogue.ts';

const folder = join(import.meta.dirname, '..', '..', 'events', 'samples');
const INVALID = /^invalid-(?<path>.+)\.json$/;

/** A sample of one event. `faultAt` is the path an invalid one fails at, taken from its file name. */
export type EventSample = { type: EventType; name: string; faultAt: string | undefined; event: unknown };

export const eventTypes = Object.keys(catalogue).filter(isEventType);

/** Every sample in `events/samples/<type>/`. */
export const eventSamples: readonly EventSample[] = eventTypes.flatMap((type) =>
  readdirSync(join(folder, type)).map((name) => ({
    type,
    name: `${type}/${name}`,
    faultAt: INVALID.exec(name)?.groups?.['path'],
    event: JSON.parse(readFileSync(join(folder, type, name), 'utf8')),
  })),
);

export const sampleFolders = () => readdirSync(folder).sort();

function isEventType(name: string): name is EventType {
  return name in catalogue;
}
