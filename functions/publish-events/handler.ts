import { eventOfImage } from '../../shared/adapters/dynamodb/event-items.ts';
import { eventBridgeBus } from '../../shared/adapters/eventbridge/bus.ts';
import { streamHandler } from '../../shared/runtime/stream.ts';
import { contract } from './contract.ts';
import { publishEvents } from './publish-events.ts';

export const handler = streamHandler(contract, (env) => {
  const bus = eventBridgeBus(env.BUS_NAME);
  return (items) =>
    publishEvents(
      bus,
      items.map((i) => ({ sequenceNumber: i.sequenceNumber, event: eventOfImage(i.newImage) })),
    );
});
