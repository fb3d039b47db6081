import { z } from 'zod';
import { type Engine, startEngine } from './engine.ts';
import type { QueueResource } from './wiring.ts';

/** The queues of the deployment on a real SQS server whose messages live on disk. */
export type Queues = {
  /** Resolves when the message is on disk. */
  send(queueArn: string, body: string, groupId?: string): Promise<void>;
  receive(queueArn: string, limit: number, signal: AbortSignal): Promise<Message[]>;
  remove(queueArn: string, receiptHandles: readonly string[]): Promise<void>;
  /** Lets a received message be received again at once. */
  release(queueArn: string, receiptHandle: string): Promise<void>;
  /** Keeps a received message from being received again for so many seconds. */
  hide(queueArn: string, receiptHandle: string, seconds: number): Promise<void>;
  /** Messages of each queue name: waiting, delayed or being worked on. */
  counts(): Promise<Map<string, number>>;
  stop(): Promise<void>;
};

const Message = z.object({
  MessageId: z.string(),
  ReceiptHandle: z.string(),
  Body: z.string(),
  MD5OfBody: z.string(),
  Attributes: z.record(z.string(), z.string()).default({}),
  MessageAttributes: z.record(z.string(), z.unknown()).default({}),
});
export type Message = z.infer<typeof Message>;
const Received = z.object({ Messages: z.array(Message).default([]) });
const Inside = z.object({ messages: z.object({ inflight: z.array(z.object({ receiptHandle: z.string() })) }) });
const Counts = z.array(
  z.object({
    name: z.string(),
    approximateMessageCount: z.number(),
    approximateInflightCount: z.number(),
    approximateDelayedCount: z.number(),
  }),
);

/** fauxqs 2.4.1 drops a persisted message whose visibility timeout is set to 0 (it writes a null receive count). */
const atOnce = 0.001;

/** SQS hides a message for twelve hours at most. */
const LONGEST_HIDING = 43_200;

export function queueUrl(port: number, name: string): string {
  return `http://127.0.0.1:${port}/000000000000/${name}`;
}

export async function startQueues(options: {
  port: number;
  dataDir: string;
  region: string;
  queues: readonly QueueResource[];
}): Promise<Queues & { engine: Engine }> {
  const { port, region, queues } = options;
  const engine = await startEngine({
    port,
    region,
    dataDir: options.dataDir,
    init: { queues: queues.map((queue) => ({ name: queue.name, region, attributes: attributesOf(queue) })) },
  });
  const call = (operation: string, body: object, signal?: AbortSignal) =>
    sqsCall({ port, region, operation, body, signal });
  const urlOf = (arn: string) => queueUrl(port, arn.split(':').at(-1) ?? arn);
  // An existing queue keeps its old attributes at start: the template of today wins.
  await Promise.all(
    queues.map((queue) => {
      const { FifoQueue: _, ...attributes } = attributesOf(queue);
      return call('SetQueueAttributes', { QueueUrl: urlOf(queue.arn), Attributes: attributes });
    }),
  );
  const release = (arn: string, ReceiptHandle: string) =>
    call('ChangeMessageVisibility', { QueueUrl: urlOf(arn), ReceiptHandle, VisibilityTimeout: atOnce });
  // Whoever received these messages died with the last runtime: nobody need wait for their visibility timeout.
  await Promise.all(
    queues.map(async ({ name, arn }) => {
      const { messages } = Inside.parse(await (await fetch(`http://127.0.0.1:${port}/_fauxqs/queues/${name}`)).json());
      await Promise.all(messages.inflight.map(({ receiptHandle }) => release(arn, receiptHandle)));
    }),
  );
  return {
    engine,
    stop: engine.stop,
    async send(queueArn, body, groupId) {
      const group = groupId === undefined ? {} : { MessageGroupId: groupId };
      await call('SendMessage', { QueueUrl: urlOf(queueArn), MessageBody: body, ...group });
    },
    async receive(queueArn, limit, signal) {
      const request = {
        QueueUrl: urlOf(queueArn),
        MaxNumberOfMessages: Math.min(limit, 10),
        WaitTimeSeconds: 20,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      };
      return Received.parse(await call('ReceiveMessage', request, signal)).Messages;
    },
    async remove(queueArn, receiptHandles) {
      if (receiptHandles.length === 0) return;
      const Entries = receiptHandles.map((ReceiptHandle, index) => ({ Id: String(index), ReceiptHandle }));
      await call('DeleteMessageBatch', { QueueUrl: urlOf(queueArn), Entries });
    },
    async release(queueArn, receiptHandle) {
      await release(queueArn, receiptHandle);
    },
    async hide(queueArn, ReceiptHandle, seconds) {
      const VisibilityTimeout = Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_HIDING);
      await call('ChangeMessageVisibility', { QueueUrl: urlOf(queueArn), ReceiptHandle, VisibilityTimeout });
    },
    async counts() {
      const answer = await fetch(`http://127.0.0.1:${port}/_fauxqs/queues`);
      return new Map(
        Counts.parse(await answer.json()).map((queue) => [
          queue.name,
          queue.approximateMessageCount + queue.approximateInflightCount + queue.approximateDelayedCount,
        ]),
      );
    },
  };
}

function attributesOf({ properties }: QueueResource): Record<string, string> {
  const { VisibilityTimeout, RedrivePolicy, FifoQueue } = properties;
  const optional = (
    ['MessageRetentionPeriod', 'DelaySeconds', 'ReceiveMessageWaitTimeSeconds', 'MaximumMessageSize'] as const
  ).flatMap((name) => (properties[name] === undefined ? [] : [[name, String(properties[name])] as const]));
  return {
    VisibilityTimeout: String(VisibilityTimeout),
    ...Object.fromEntries(optional),
    ...(RedrivePolicy ? { RedrivePolicy: JSON.stringify(RedrivePolicy) } : {}),
    ...(FifoQueue
      ? { FifoQueue: 'true', ContentBasedDeduplication: String(properties.ContentBasedDeduplication ?? false) }
      : {}),
  };
}

/** One call of the SQS JSON protocol. The signature is not checked by the engine; it only reads the region from it. */
async function sqsCall(request: {
  port: number;
  region: string;
  operation: string;
  body: object;
  signal: AbortSignal | undefined;
}): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${request.port}/`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `AmazonSQS.${request.operation}`,
      authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${request.region}/sqs/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(request.body),
    ...(request.signal ? { signal: request.signal } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`SQS ${request.operation}: ${answer.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}
