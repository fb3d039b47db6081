import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoStore } from '../../../shared/adapters/dynamodb/store.ts';
import type { Item } from '../../../shared/adapters/store.ts';
import { Conflict } from '../../../shared/ports/faults.ts';

const mock = mockClient(DynamoDBDocumentClient);
const store = dynamoStore('table', new DynamoDBClient({ region: 'ap-southeast-1' }));
const item = (n: number): Item => ({ pk: 'P', sk: String(n), kind: 'unit' });
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

beforeEach(() => mock.reset());

describe('When the table cancels a transaction', () => {
  it.each([
    ['a condition that did not hold', ['None', 'ConditionalCheckFailed']],
    ['another transaction on the same item', ['TransactionConflict']],
  ])('%s is a conflict: reading and deciding again is right', async (_why, codes) => {
    mock.on(TransactWriteCommand).rejects(cancelled(...codes));
    await expect(store.transact([{ item: item(1), when: 'absent' }])).rejects.toBeInstanceOf(Conflict);
  });

  it.each(['ProvisionedThroughputExceeded', 'ItemCollectionSizeLimitExceeded', 'ValidationError'])(
    '%s is no conflict and goes to the caller as it is',
    async (code) => {
      const fault = cancelled(code);
      mock.on(TransactWriteCommand).rejects(fault);
      await expect(store.transact([{ item: item(1) }])).rejects.toBe(fault);
    },
  );
});

describe('When many items are written', () => {
  it('they go in batches of at most 25', async () => {
    mock.on(BatchWriteCommand).resolves({});
    await store.putAll(Array.from({ length: 60 }, (_, n) => item(n)));
    const sizes = mock.commandCalls(BatchWriteCommand).map((c) => c.args[0].input.RequestItems?.['table']?.length);
    expect(sizes).toEqual([25, 25, 10]);
  });

  it('items the table left out are sent again, and only they', async () => {
    mock
      .on(BatchWriteCommand)
      .resolvesOnce({ UnprocessedItems: { table: [{ PutRequest: { Item: item(2) } }] } })
      .resolves({});
    await store.putAll([item(1), item(2), item(3)]);
    const sent = mock.commandCalls(BatchWriteCommand).map((c) => c.args[0].input.RequestItems?.['table'] ?? []);
    expect(sent.map((batch) => batch.map((r) => r.PutRequest?.Item?.['sk']))).toEqual([['1', '2', '3'], ['2']]);
  });
});
