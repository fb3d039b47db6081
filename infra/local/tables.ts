import { z } from 'zod';
import { type TableEngine, TableError } from './table-engine.ts';
import type { TableResource, Wiring } from './wiring.ts';

const Description = z.object({
  Table: z.object({
    KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.string() })),
    GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })).default([]),
  }),
});

export function tablesOf(wiring: Wiring): TableResource[] {
  const plain = wiring
    .of('AWS::DynamoDB::Table')
    .map((table) => ({ ...table, type: 'AWS::DynamoDB::GlobalTable' as const }));
  return [...wiring.of('AWS::DynamoDB::GlobalTable'), ...plain];
}

/**
 * Makes the tables of the template that the data folder does not have yet, and adds indexes that are new.
 * Throws when the folder holds the table with another key: it was made by another version of the system.
 */
export async function provisionTables(engine: TableEngine, tables: readonly TableResource[]): Promise<void> {
  for (const table of tables) {
    try {
      await create(engine, table);
    } catch (error) {
      if (!(error instanceof TableError) || error.code !== 'ResourceInUseException') throw error;
      await adapt(engine, table);
    }
  }
}

async function create(engine: TableEngine, { name, properties }: TableResource): Promise<void> {
  const { GlobalSecondaryIndexes: indexes, StreamSpecification: stream, TimeToLiveSpecification: ttl } = properties;
  await engine.call('CreateTable', {
    TableName: name,
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema,
    BillingMode: 'PAY_PER_REQUEST',
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
    ...(stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: stream.StreamViewType } } : {}),
  });
  if (ttl?.Enabled) await engine.call('UpdateTimeToLive', { TableName: name, TimeToLiveSpecification: ttl });
}

async function adapt(engine: TableEngine, { name, properties }: TableResource): Promise<void> {
  const { Table } = Description.parse(await engine.call('DescribeTable', { TableName: name }));
  if (keyText(Table.KeySchema) !== keyText(properties.KeySchema)) {
    throw new Error(`The data folder holds table ${name} with another key. Start with another --data folder.`);
  }
  const present = new Set(Table.GlobalSecondaryIndexes.map(({ IndexName }) => IndexName));
  for (const index of properties.GlobalSecondaryIndexes.filter(({ IndexName }) => !present.has(IndexName))) {
    await engine.call('UpdateTable', {
      TableName: name,
      AttributeDefinitions: properties.AttributeDefinitions,
      GlobalSecondaryIndexUpdates: [{ Create: index }],
    });
  }
}

function keyText(schema: readonly { AttributeName: string; KeyType: string }[]): string {
  return schema.map(({ AttributeName, KeyType }) => `${KeyType}=${AttributeName}`).join(',');
}
