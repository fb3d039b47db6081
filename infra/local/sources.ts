import type { Assembled } from './assembled.ts';
import type { Closer } from './closing.ts';
import { type QueueMapping, startQueueMapping } from './queue-mapping.ts';
import { type Schedules, startSchedules } from './schedules.ts';
import { type Settle, settler } from './settle.ts';
import { type StreamMapping, startStreamMapping } from './stream-mapping.ts';

/** What feeds functions by itself: queues, table streams, schedules; and the answer to "has all that come to rest?". */
export type Sources = { schedules: Schedules; settle: Settle };

export async function startSources(parts: Assembled, closers: Closer[]): Promise<Sources> {
  const shared = { ...parts, queues: parts.engines.queues, engine: parts.engines.table };
  const queueMappings: QueueMapping[] = [];
  const streamMappings: StreamMapping[] = [];
  for (const mapping of parts.wiring.of('AWS::Lambda::EventSourceMapping')) {
    const { EventSourceArn, Enabled } = mapping.properties;
    if (!Enabled) continue;
    if (EventSourceArn.includes(':sqs:')) queueMappings.push(startQueueMapping(mapping, shared));
    else streamMappings.push(await startStreamMapping(mapping, shared));
  }
  const schedules = startSchedules(parts);
  closers.push(async () => {
    schedules.stop();
    parts.lambdas.stop();
    await Promise.all([...queueMappings, ...streamMappings].map((mapping) => mapping.stop()));
  });
  const settle = settler({ activity: parts.activity, queues: shared.queues, queueMappings, streamMappings });
  return { schedules, settle };
}
