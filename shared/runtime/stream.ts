import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { z } from 'zod';
import { environmentOf } from './environment.ts';
import { type Outcome, outcomeLog } from './outcome.ts';

export type StreamItem = {
  sequenceNumber: string;
  newImage: NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;
};

/**
 * A handler of the table stream. `work` gives the sequence number of the first record that failed, or null. The stream
 * starts again from there, so the order within a dossier is kept.
 */
export function streamHandler<S extends z.ZodType>(
  contract: { name: string; env: S },
  build: (env: z.output<S>) => (items: readonly StreamItem[]) => Promise<{ log: Outcome; failedFrom: string | null }>,
) {
  const work = build(environmentOf(contract));
  const log = outcomeLog(contract.name);
  return middy(async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const startedAt = performance.now();
    const items = event.Records.flatMap((r) =>
      r.dynamodb?.NewImage && r.dynamodb.SequenceNumber
        ? [{ sequenceNumber: r.dynamodb.SequenceNumber, newImage: r.dynamodb.NewImage }]
        : [],
    );
    try {
      const { log: outcome, failedFrom } = await work(items);
      log.done(outcome, startedAt);
      return { batchItemFailures: failedFrom === null ? [] : [{ itemIdentifier: failedFrom }] };
    } catch (error) {
      log.failed(error, { first: items[0]?.sequenceNumber ?? '' }, startedAt);
      throw error;
    }
  });
}
