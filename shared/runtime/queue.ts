import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { z } from 'zod';
import { environmentOf } from './environment.ts';
import { type Outcome, outcomeLog } from './outcome.ts';

type Work = (body: unknown, messageId: string) => Promise<Outcome>;

/**
 * A handler of a queue: each message on its own, those that fail go back alone (partial batch response) and end in the
 * dead-letter queue after five attempts. A body that is no JSON fails like any other: it is never silently taken.
 */
export function queueHandler<S extends z.ZodType>(
  contract: { name: string; env: S },
  build: (env: z.output<S>) => Work,
) {
  const work = build(environmentOf(contract));
  const log = outcomeLog(contract.name);
  const one = async (record: SQSRecord): Promise<void> => {
    const startedAt = performance.now();
    try {
      const outcome = await work(JSON.parse(record.body), record.messageId);
      log.done({ ...outcome, messageId: record.messageId }, startedAt);
    } catch (error) {
      log.failed(error, { messageId: record.messageId }, startedAt);
      throw error;
    }
  };
  const processor = new BatchProcessor(EventType.SQS);
  return middy(
    (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
      processPartialResponse(event, one, processor, { context, throwOnFullBatchFailure: false }),
  );
}
