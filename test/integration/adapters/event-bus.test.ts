import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventBridgeBus } from '../../../shared/adapters/eventbridge/bus.ts';
import { someEvents } from '../../support/some-events.ts';

const client = new EventBridgeClient({ region: 'ap-southeast-1' });
const mock = mockClient(client);
const bus = eventBridgeBus('tiencu-ha-tinh', client);

beforeEach(() => mock.reset());

describe('When events are published to the bus', () => {
  it('23 go in calls of at most 10, each once and in order', async () => {
    mock.on(PutEventsCommand).callsFake(({ Entries }) => ({ Entries: Entries.map(() => ({ EventId: 'x' })) }));
    const events = someEvents(23);
    expect(await bus.publish(events)).toEqual([]);
    const calls = mock.commandCalls(PutEventsCommand).map((c) => c.args[0].input.Entries ?? []);
    expect(calls.map((entries) => entries.length)).toEqual([10, 10, 3]);
    expect(calls.flat().map((e) => JSON.parse(e.Detail ?? '{}').id)).toEqual(events.map((e) => e.id));
  });

  it('each entry carries source, type, time of the event and the whole event', async () => {
    mock.on(PutEventsCommand).resolves({ Entries: [{ EventId: 'x' }] });
    const [event] = someEvents(1);
    if (!event) throw new Error('no event');
    await bus.publish([event]);
    expect(mock.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries).toEqual([
      {
        ...{ EventBusName: 'tiencu-ha-tinh', Source: 'tiencu', DetailType: event.type },
        ...{ Detail: JSON.stringify(event), Time: new Date(event.occurredAt) },
      },
    ]);
  });

  it('the ids of events the bus did not take come back, also from the second call', async () => {
    mock.on(PutEventsCommand).callsFake(({ Entries }) => ({
      Entries: Entries.map((_: unknown, n: number) => (n === 1 ? { ErrorCode: 'InternalFailure' } : { EventId: 'x' })),
    }));
    const events = someEvents(12);
    expect(await bus.publish(events)).toEqual([events[1]?.id, events[11]?.id]);
  });

  it('no event makes no call', async () => {
    expect(await bus.publish([])).toEqual([]);
    expect(mock.calls()).toHaveLength(0);
  });
});
