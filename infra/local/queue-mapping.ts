import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Activity } from './activity.ts';
import type { Clock } from './clock.ts';
import { message, type Report } from './delivery.ts';
import { nameInArn } from './identity.ts';
import type { Lambdas } from './lambdas.ts';
import { type LastAttempts, lastAttempts } from './last-attempt.ts';
import { compilePattern } from './pattern.ts';
import type { Message, Queues } from './queue-engine.ts';
import { type FunctionResource, isOf, type Mapping, type Wiring } from './wiring.ts';

/** Feeds a function from a queue as an SQS event source mapping does. */
export type QueueMapping = {
  queueName: string;
  /**
   * Gives messages whose attempt failed back at once instead of after the visibility timeout; answers how many. The last
   * attempt before the dead letters waits until simulated time is where it would be made in the cloud.
   */
  retryNow(): Promise<number>;
  /** How many messages wait for that time. */
  waitingForTime(): number;
  stop(): Promise<void>;
};

export type MappingParts = {
  wiring: Wiring;
  queues: Queues;
  lambdas: Lambdas;
  clock: Pick<Clock, 'now'>;
  activity: Activity;
  region: string;
  report: Report;
};

const BatchResponse = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullish();

export function startQueueMapping(mapping: Mapping, parts: MappingParts): QueueMapping {
  const { queues, report } = parts;
  const { EventSourceArn } = mapping.properties;
  const queue = parts.wiring.byArn(EventSourceArn);
  if (!isOf(queue, 'AWS::SQS::Queue')) throw new Error(`${mapping.id}: ${EventSourceArn} is no queue`);
  const stopping = new AbortController();
  const last = lastAttempts(queue, parts.clock);
  const work = batchWorker(mapping, parts, last);
  const poll = async () => {
    while (!stopping.signal.aborted) {
      try {
        const messages = await queues.receive(EventSourceArn, mapping.properties.BatchSize ?? 10, stopping.signal);
        if (messages.length > 0) await parts.activity.during(`queue ${queue.name}`, () => work(messages));
      } catch (error) {
        if (stopping.signal.aborted) return;
        report(`queue ${queue.name}: ${message(error)}`);
        await wait(500);
      }
    }
  };
  // Two pollers, so that two batches of a queue race as they do in the cloud; order matters in a FIFO queue.
  const pollers = Math.min(
    2,
    queue.properties.FifoQueue ? 1 : (mapping.properties.ScalingConfig?.MaximumConcurrency ?? 2),
  );
  const running = Promise.all(Array.from({ length: pollers }, poll));
  return {
    queueName: queue.name,
    async retryNow() {
      const receipts = last.takeDue();
      await Promise.allSettled(receipts.map((receipt) => queues.release(EventSourceArn, receipt)));
      return receipts.length;
    },
    waitingForTime: () => last.waiting(),
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

function batchWorker(mapping: Mapping, { wiring, queues, lambdas, region, report }: MappingParts, last: LastAttempts) {
  const { EventSourceArn, FunctionName, FunctionResponseTypes, FilterCriteria } = mapping.properties;
  const fn = functionNamed(wiring, FunctionName);
  const filters = (FilterCriteria?.Filters ?? []).map(({ Pattern }) => compilePattern(JSON.parse(Pattern)));
  const partial = FunctionResponseTypes.includes('ReportBatchItemFailures');
  return async (messages: readonly Message[]) => {
    const wanted = messages.filter(
      (one) => filters.length === 0 || filters.some((matches) => matches(filterView(one))),
    );
    const failed = new Set<string>();
    if (wanted.length > 0) {
      try {
        const answer = await lambdas.invoke(fn, {
          Records: wanted.map((one) => toRecord(one, EventSourceArn, region)),
        });
        for (const id of partial ? failures(answer, wanted) : []) failed.add(id);
      } catch (error) {
        report(message(error));
        for (const { MessageId } of wanted) failed.add(MessageId);
      }
    }
    for (const one of messages) {
      if (!failed.has(one.MessageId)) last.forget(one);
      else {
        const seconds = last.failed(one);
        if (seconds > 0) await queues.hide(EventSourceArn, one.ReceiptHandle, seconds);
      }
    }
    const done = messages.filter((one) => !failed.has(one.MessageId));
    await queues.remove(
      EventSourceArn,
      done.map((one) => one.ReceiptHandle),
    );
  };
}

/** Failed message ids; an answer that names an unknown message fails the whole batch, as the Lambda guide says. */
function failures(answer: unknown, messages: readonly Message[]): string[] {
  const all = messages.map(({ MessageId }) => MessageId);
  const parsed = BatchResponse.safeParse(answer);
  if (!parsed.success) return all;
  const named = (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return named.every((id) => all.includes(id)) ? named : all;
}

export function functionNamed(wiring: Wiring, nameOrArn: string): FunctionResource {
  const name = nameInArn(nameOrArn);
  const found = wiring.of('AWS::Lambda::Function').find((fn) => fn.name === name);
  if (!found) throw new Error(`there is no function ${name}`);
  return found;
}

function toRecord(one: Message, arn: string, region: string): object {
  return {
    messageId: one.MessageId,
    receiptHandle: one.ReceiptHandle,
    body: one.Body,
    attributes: one.Attributes,
    messageAttributes: one.MessageAttributes,
    md5OfBody: one.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: region,
  };
}

/** Filters of a queue mapping read a JSON body as data. */
function filterView(one: Message): object {
  try {
    return { body: JSON.parse(one.Body) };
  } catch {
    return { body: one.Body };
  }
}
