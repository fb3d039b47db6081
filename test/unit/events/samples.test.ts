import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../events/catalogue.ts';
import { contracts } from '../../../functions/index.ts';
import { eventSamples, eventTypes, sampleFolders } from '../../support/event-samples.ts';

const valid = eventSamples.filter(({ faultAt }) => faultAt === undefined);
const invalid = eventSamples.filter(({ faultAt }) => faultAt !== undefined);

describe('When the catalogue states the events of the system', () => {
  it('every event has its folder of samples and no folder is left over', () => {
    expect(sampleFolders()).toEqual([...eventTypes].sort());
  });

  it.each(eventTypes)('%s has samples that hold and samples that do not', (type) => {
    expect(valid.some((sample) => sample.type === type)).toBe(true);
    expect(invalid.some((sample) => sample.type === type)).toBe(true);
  });

  it.each(valid)('$name is accepted as it is', ({ type, event }) => {
    expect(catalogue[type].schema.parse(event)).toEqual(event);
  });

  it.each(invalid)('$name is refused at the path it is named after, and only there', ({ type, event, faultAt }) => {
    const paths = catalogue[type].schema.safeParse(event).error?.issues.map(({ path }) => path.join('.'));
    expect(paths).toEqual([faultAt]);
  });

  it.each(eventTypes)('%s is produced and consumed by functions that exist', (type) => {
    const names = contracts.map(({ name }) => name);
    const { producers, consumers } = catalogue[type];
    expect([...producers, ...consumers].filter((name) => !names.some((known) => known === name))).toEqual([]);
  });

  it.each(contracts.filter(({ trigger }) => trigger.kind === 'events'))(
    '$name subscribes to exactly the events the catalogue says it consumes',
    ({ name, trigger }) => {
      const declared = eventTypes.filter((type) => catalogue[type].consumers.some((consumer) => consumer === name));
      expect(trigger.kind === 'events' && [...trigger.types].sort()).toEqual(declared.sort());
    },
  );
});
