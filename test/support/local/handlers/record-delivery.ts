import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { put } from './store.ts';

export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  for (const { body } of Records) {
    const event = JSON.parse(body);
    await put({ pk: `MAIL#${event.detail.mail.tags.ledger[0]}`, sk: event['detail-type'], detail: event.detail });
  }
  return { batchItemFailures: [] };
}
