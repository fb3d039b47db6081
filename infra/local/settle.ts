import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from './activity.ts';
import type { Queues } from './queue-engine.ts';
import type { QueueMapping } from './queue-mapping.ts';
import type { StreamMapping } from './stream-mapping.ts';

/** Whether everything set going has come to rest; if not, what still runs. */
export type Rest = { idle: boolean; waitingFor: string[] };
/** Answers when nothing is left to do, or after `timeoutMs` with what is left. */
export type Settle = (timeoutMs: number) => Promise<Rest>;

export type SettleParts = {
  activity: Activity;
  queues: Queues;
  queueMappings: readonly QueueMapping[];
  streamMappings: readonly StreamMapping[];
};

/**
 * At rest: no function, delivery or mail under way, streams read to their end, queues with a reader empty, and nothing
 * begun while that was looked at. Messages whose attempt failed are retried at once instead of after their
 * visibility timeout: nobody waits minutes at a desk for what the cloud does in minutes. The last attempt before the
 * dead-letter queue alone waits for simulated time to pass, and is no reason to wait here.
 */
export function settler({ activity, queues, queueMappings, streamMappings }: SettleParts): Settle {
  const read = new Map(queueMappings.map((mapping) => [mapping.queueName, mapping]));
  const busyQueues = async () =>
    [...(await queues.counts())]
      .filter(([name, count]) => count > (read.get(name)?.waitingForTime() ?? count))
      .map(([name]) => `queue ${name}`);
  const left = async () => [...activity.pending(), ...(await busyQueues())];
  const drained = () => Promise.all(streamMappings.map((mapping) => mapping.drained()));
  return async (timeoutMs) => {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const begun = activity.begun();
      if (activity.pending().length === 0) await Promise.all(queueMappings.map((mapping) => mapping.retryNow()));
      let waitingFor = await left();
      if (waitingFor.length === 0) {
        // What ran until a moment ago may have written to a stream: only now is an empty stream a proof.
        await Promise.race([drained(), wait(timeoutMs, undefined, { ref: false })]);
        waitingFor = await left();
        if (waitingFor.length === 0 && activity.begun() === begun) return { idle: true, waitingFor };
      }
      if (performance.now() > deadline) return { idle: false, waitingFor: [...new Set(waitingFor)] };
      await wait(15);
    }
  };
}
