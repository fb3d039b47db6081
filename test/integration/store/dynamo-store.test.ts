import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { startTableEngine, type TableEngine } from '../../../infra/local/table-engine.ts';
import { dynamoStore } from '../../../shared/adapters/dynamodb/store.ts';
import { table } from '../../../shared/adapters/dynamodb/table.ts';
import { storeContract } from './store-contract.ts';

let engine: TableEngine;
let client: DynamoDBClient;
let folder: string;
let made = 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiencu-store-'));
  const port = await freePort();
  engine = await startTableEngine(port, folder, 'ap-southeast-1');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'ap-southeast-1', credentials });
});

afterAll(async () => {
  client.destroy();
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A fresh table with the keys and indexes the stacks deploy. */
async function freshTable() {
  made += 1;
  const TableName = `contract-${made}`;
  const names = [table.partitionKey, table.sortKey, ...table.indexes.flatMap((i) => [i.partitionKey, i.sortKey])];
  const schema = (keys: { partitionKey: string; sortKey: string }) => [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' as const },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: schema(table),
      GlobalSecondaryIndexes: table.indexes.map((i) => ({
        IndexName: i.name,
        KeySchema: schema(i),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  );
  return dynamoStore(TableName, client);
}

storeContract('DynamoDB engine', freshTable);
