import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

const bus = new EventBridgeClient({});

export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const keys = Records.flatMap(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S ?? []);
  const { FailedEntryCount } = await bus.send(
    new PutEventsCommand({
      Entries: keys.map((key) => ({
        EventBusName: process.env['BUS_NAME'],
        Source: 'sample',
        DetailType: 'upload.read',
        Detail: JSON.stringify({ key }),
      })),
    }),
  );
  if (FailedEntryCount) throw new Error(`${FailedEntryCount} events refused`);
  return { batchItemFailures: [] };
}
