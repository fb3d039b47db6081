import type { Clock } from './clock.ts';
import type { Message } from './queue-engine.ts';
import type { QueueResource } from './wiring.ts';

/** The failed messages of one queue: which may be tried again now, and which wait for their last attempt. */
export type LastAttempts = {
  /** Notes a failed attempt; answers for how many seconds the next one has to wait, 0 when it may be made at once. */
  failed(message: Message): number;
  forget(message: Message): void;
  /** Receipts of what may be tried again now. */
  takeDue(): string[];
  waiting(): number;
};

/**
 * Failed messages are tried again at once, but for the last attempt. Some failures pass with time alone: a mail in doubt is
 * sent again after a quiet period. Tried as often as the queue allows while simulated time stands still, it would end in
 * the dead letters; the last attempt is therefore made no sooner after the first than the queue's visibility timeouts say.
 */
export function lastAttempts(queue: QueueResource, clock: Pick<Clock, 'now'>): LastAttempts {
  const { VisibilityTimeout, RedrivePolicy } = queue.properties;
  const most = RedrivePolicy?.maxReceiveCount ?? Number.POSITIVE_INFINITY;
  const firstSeen = new Map<string, number>();
  const next = new Map<string, { receipt: string; at: number }>();
  return {
    failed({ MessageId, ReceiptHandle, Attributes }) {
      const now = clock.now();
      const first = firstSeen.get(MessageId) ?? now;
      firstSeen.set(MessageId, first);
      const isNextTheLast = Number(Attributes['ApproximateReceiveCount'] ?? 1) === most - 1;
      const at = isNextTheLast ? first + (most - 1) * VisibilityTimeout * 1000 : now;
      next.set(MessageId, { receipt: ReceiptHandle, at });
      return (at - now) / 1000;
    },
    forget({ MessageId }) {
      firstSeen.delete(MessageId);
      next.delete(MessageId);
    },
    takeDue() {
      const ready = [...next].filter(([, { at }]) => at <= clock.now());
      for (const [id] of ready) next.delete(id);
      return ready.map(([, { receipt }]) => receipt);
    },
    waiting: () => [...next.values()].filter(({ at }) => at > clock.now()).length,
  };
}
