import { describe, expect, it } from 'vitest';
import { publishEvents } from '../../../functions/publish-events/publish-events.ts';
import { someEvents } from '../../support/some-events.ts';

const items = someEvents(4).map((event, n) => ({ sequenceNumber: `10${n}`, event }));
const busRefusing = (...refused: number[]) => ({
  publish: async () => refused.map((n) => items[n]?.event.id ?? ''),
});

describe('When recorded events are published', () => {
  it('all taken: the stream goes on', async () => {
    expect(await publishEvents(busRefusing(), items)).toMatchObject({
      failedFrom: null,
      log: { events: 4, failed: 0 },
    });
  });

  it('some not taken: the stream starts again at the first of them, in whatever order the bus names them', async () => {
    expect(await publishEvents(busRefusing(3, 1), items)).toMatchObject({
      failedFrom: '101',
      log: { outcome: 'partly', events: 2, failed: 2 },
    });
  });

  it('a bus that cannot be reached is a fault: nothing counts as published', async () => {
    const down = { publish: async () => Promise.reject(new Error('no route')) };
    await expect(publishEvents(down, items)).rejects.toThrow('no route');
  });
});
