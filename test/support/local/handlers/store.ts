import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env['TABLE_NAME'];

export type Item = { pk: string; sk: string } & Record<string, unknown>;

export async function put(...items: Item[]): Promise<void> {
  if (items.length === 1) await documents.send(new PutCommand({ TableName, Item: items[0] }));
  else
    await documents.send(
      new TransactWriteCommand({ TransactItems: items.map((Item) => ({ Put: { TableName, Item } })) }),
    );
}

export async function list(pk: string): Promise<Item[]> {
  const { Items = [] } = await documents.send(
    new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }),
  );
  return Items as Item[];
}
