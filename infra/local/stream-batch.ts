import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { message, type Report } from './delivery.ts';
import type { Lambdas } from './lambdas.ts';
import type { Queues } from './queue-engine.ts';
import type { FunctionResource, Mapping } from './wiring.ts';

export type StreamRecord = { dynamodb: { SequenceNumber: string } };

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() }).nullish();

/** Without `MaximumRetryAttempts` Lambda retries until the record expires; a desk gives up earlier and says so. */
const defaultRetries = 20;

type Parts = {
  fn: FunctionResource;
  properties: Mapping['properties'];
  lambdas: Lambdas;
  queues: Queues;
  report: Report;
};

/**
 * Hands records to the function in order and resolves when each is handled or given up: from the first failed record
 * on again, in halves when the mapping bisects, and to the failure destination when the retries are used up.
 */
export async function tryBatch(records: readonly StreamRecord[], parts: Parts, attempt = 0): Promise<void> {
  if (records.length === 0) return;
  const rest = await remaining(records, parts);
  if (rest.length === 0) return;
  if (attempt >= retryLimit(parts.properties)) return giveUp(rest, parts, attempt);
  await wait(Math.min(100 * 2 ** attempt, 5_000));
  if (!parts.properties.BisectBatchOnFunctionError || rest.length === 1) return tryBatch(rest, parts, attempt + 1);
  const middle = rest.length >> 1;
  await tryBatch(rest.slice(0, middle), parts, attempt + 1);
  await tryBatch(rest.slice(middle), parts, attempt + 1);
}

function retryLimit({ MaximumRetryAttempts }: Mapping['properties']): number {
  return MaximumRetryAttempts === undefined || MaximumRetryAttempts < 0 ? defaultRetries : MaximumRetryAttempts;
}

/** The records still to be handled: all when the function failed, those from the first reported failure on otherwise. */
async function remaining(records: readonly StreamRecord[], parts: Parts): Promise<readonly StreamRecord[]> {
  try {
    const answer = Answer.safeParse(await parts.lambdas.invoke(parts.fn, { Records: records }));
    if (!parts.properties.FunctionResponseTypes.includes('ReportBatchItemFailures')) return [];
    if (!answer.success) return records;
    const failed = (answer.data?.batchItemFailures ?? []).map(({ itemIdentifier }) =>
      records.findIndex((record) => record.dynamodb.SequenceNumber === itemIdentifier),
    );
    return failed.length === 0 ? [] : records.slice(Math.max(0, Math.min(...failed)));
  } catch (error) {
    parts.report(message(error));
    return records;
  }
}

async function giveUp(records: readonly StreamRecord[], parts: Parts, attempt: number): Promise<void> {
  const destination = parts.properties.DestinationConfig?.OnFailure?.Destination;
  parts.report(`${parts.fn.name}: ${records.length} stream record(s) given up after ${attempt + 1} attempts`);
  if (destination === undefined) return;
  const letter = {
    requestContext: {
      functionArn: parts.fn.arn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempt + 1,
    },
    DDBStreamBatchInfo: {
      startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      batchSize: records.length,
      streamArn: parts.properties.EventSourceArn,
    },
  };
  await parts.queues.send(destination, JSON.stringify(letter));
}
