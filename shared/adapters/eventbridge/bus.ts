import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { AnyEvent } from '../../../events/catalogue.ts';
import type { Bus } from '../../ports/bus.ts';

/** PutEvents takes at most 10 entries (EventBridge quota). */
const ENTRIES = 10;

/** The province bus. Gives the ids of events the bus did not take, so that the stream sends them again. */
export function eventBridgeBus(busName: string, client = new EventBridgeClient({})): Bus {
  return {
    async publish(events) {
      const failed: string[] = [];
      for (let at = 0; at < events.length; at += ENTRIES) {
        const chunk = events.slice(at, at + ENTRIES);
        const answer = await client.send(new PutEventsCommand({ Entries: chunk.map((e) => toEntry(busName, e)) }));
        (answer.Entries ?? []).forEach((entry, n) => {
          const event = chunk[n];
          if (entry.ErrorCode && event) failed.push(event.id);
        });
      }
      return failed;
    },
  };
}

function toEntry(busName: string, event: AnyEvent) {
  return {
    EventBusName: busName,
    Source: 'tiencu',
    DetailType: event.type,
    Detail: JSON.stringify(event),
    Time: new Date(event.occurredAt),
  };
}
