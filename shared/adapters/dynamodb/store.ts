import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  type QueryCommandInput,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { Conflict, Full } from '../../ports/faults.ts';
import { type Count, type Item, isItemKind, type Put, type Question, type Store, type Write } from '../store.ts';
import { table } from './table.ts';

/** The table of the province. `client` is replaced in tests only. */
export function dynamoStore(tableName: string, client = new DynamoDBClient({})): Store {
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    async get(pk, sk) {
      const answer = await db.send(new GetCommand({ TableName: tableName, Key: { pk, sk }, ConsistentRead: true }));
      return asItem(answer.Item);
    },
    async getAll(wanted) {
      const found: Item[] = [];
      const keys = [...new Map(wanted.map(({ pk, sk }) => [`${pk}\n${sk}`, { pk, sk }])).values()];
      for (let at = 0; at < keys.length; at += 100)
        found.push(...(await getChunk(db, tableName, keys.slice(at, at + 100))));
      return found;
    },
    async query(question) {
      const found: Item[] = [];
      const pages = paginateQuery({ client: db }, toQuery(tableName, question));
      for await (const page of pages) {
        for (const raw of page.Items ?? []) {
          const item = asItem(raw);
          if (item) found.push(item);
        }
        if (question.limit !== undefined && found.length >= question.limit) break;
      }
      return question.limit === undefined ? found : found.slice(0, question.limit);
    },
    async transact(writes) {
      if (writes.some((write) => 'count' in write && write.by > write.upTo)) throw new Full('more than the whole');
      try {
        const items = writes.map((write) => ('count' in write ? toUpdate(tableName, write) : toPut(tableName, write)));
        await db.send(new TransactWriteCommand({ TransactItems: items }));
      } catch (error) {
        throw asFault(error, writes);
      }
    },
    async putAll(items) {
      for (let at = 0; at < items.length; at += 25) await putChunk(db, tableName, items.slice(at, at + 25));
    },
  };
}

function toQuery(tableName: string, q: Question): QueryCommandInput {
  const index = table.indexes.find((i) => i.name === q.index);
  const range =
    q.begins !== undefined
      ? 'begins'
      : q.above !== undefined && q.upTo !== undefined
        ? 'between'
        : q.above !== undefined
          ? 'above'
          : q.upTo !== undefined
            ? 'upTo'
            : 'all';
  const condition = {
    begins: ' AND begins_with(#sk, :begins)',
    between: ' AND #sk BETWEEN :above AND :upTo',
    above: ' AND #sk > :above',
    upTo: ' AND #sk <= :upTo',
    all: '',
  }[range];
  return {
    TableName: tableName,
    ...(index ? { IndexName: index.name } : { ConsistentRead: true }),
    KeyConditionExpression: `#pk = :pk${condition}`,
    ExpressionAttributeNames: {
      '#pk': index?.partitionKey ?? table.partitionKey,
      ...(condition ? { '#sk': index?.sortKey ?? table.sortKey } : {}),
    },
    ExpressionAttributeValues: {
      ':pk': q.partition,
      ...(q.begins !== undefined ? { ':begins': q.begins } : {}),
      ...(q.begins === undefined && q.above !== undefined ? { ':above': q.above } : {}),
      ...(q.begins === undefined && q.upTo !== undefined ? { ':upTo': q.upTo } : {}),
    },
    ScanIndexForward: !q.newestFirst,
    ...(q.limit !== undefined ? { Limit: q.limit } : {}),
  };
}

function toPut(tableName: string, put: Put) {
  const base = { TableName: tableName, Item: put.item };
  if (put.when === undefined) return { Put: base };
  if (put.when === 'absent') return { Put: { ...base, ConditionExpression: 'attribute_not_exists(pk)' } };
  return {
    Put: {
      ...base,
      ConditionExpression: '#revision = :revision',
      ExpressionAttributeNames: { '#revision': 'revision' },
      ExpressionAttributeValues: { ':revision': put.when.revision },
    },
  };
}

/** An absent counter stands at 0, and `by` alone was found to fit. */
function toUpdate(tableName: string, { count, by, upTo, expiresAt }: Count) {
  return {
    Update: {
      TableName: tableName,
      Key: count,
      UpdateExpression: `SET #kind = :kind${expiresAt ? ', #expires = :expires' : ''} ADD #total :by`,
      ...(by > 0 ? { ConditionExpression: 'attribute_not_exists(#total) OR #total <= :room' } : {}),
      ExpressionAttributeNames: {
        ...{ '#total': 'total', '#kind': 'kind' },
        ...(expiresAt ? { '#expires': table.timeToLive } : {}),
      },
      ExpressionAttributeValues: {
        ...{ ':by': by, ':kind': 'counter' },
        ...(by > 0 ? { ':room': upTo - by } : {}),
        ...(expiresAt ? { ':expires': expiresAt } : {}),
      },
    },
  };
}

function asItem(raw: Record<string, unknown> | undefined): Item | null {
  if (!raw) return null;
  const { pk, sk, kind } = raw;
  if (typeof pk !== 'string' || typeof sk !== 'string' || !isItemKind(kind)) return null;
  return { ...raw, pk, sk, kind };
}

/** The reasons of a cancelled transaction stand in the order of its writes. */
function asFault(error: unknown, writes: readonly Write[]): unknown {
  if (!(error instanceof TransactionCanceledException)) return error;
  const lost = (error.CancellationReasons ?? []).flatMap(({ Code }, at) =>
    Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict' ? [{ Code, write: writes[at] }] : [],
  );
  const full = lost.every(
    ({ Code, write }) => Code === 'ConditionalCheckFailed' && write !== undefined && 'count' in write,
  );
  if (lost.length === 0) return error;
  return full ? new Full('no room left', { cause: error }) : new Conflict('changed meanwhile', { cause: error });
}

type Key = { pk: string; sk: string };

/** At most 100 keys a request and 16 MB an answer (BatchGetItem): what is left over is asked for again. */
async function getChunk(db: DynamoDBDocumentClient, tableName: string, wanted: readonly Key[]): Promise<Item[]> {
  const found: Item[] = [];
  let keys: Record<string, unknown>[] = [...wanted];
  for (let attempt = 0; keys.length > 0; attempt += 1) {
    if (attempt === 8) throw new Error(`the table did not give ${keys.length} items after ${attempt} attempts`);
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
    const request = { RequestItems: { [tableName]: { Keys: keys, ConsistentRead: true } } };
    const answer = await db.send(new BatchGetCommand(request));
    for (const raw of answer.Responses?.[tableName] ?? []) {
      const item = asItem(raw);
      if (item) found.push(item);
    }
    keys = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
  }
  return found;
}

/** DynamoDB may leave part of a batch unprocessed when throttled: those items are sent again, with growing pauses. */
async function putChunk(db: DynamoDBDocumentClient, tableName: string, items: readonly Item[]): Promise<void> {
  let rest: { PutRequest: { Item: Item } }[] = items.map((Item) => ({ PutRequest: { Item } }));
  for (let attempt = 0; rest.length > 0; attempt += 1) {
    if (attempt === 8) throw new Error(`the table did not take ${rest.length} items after ${attempt} attempts`);
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
    const answer = await db.send(new BatchWriteCommand({ RequestItems: { [tableName]: rest } }));
    const left = answer.UnprocessedItems?.[tableName] ?? [];
    rest = rest.filter((r) =>
      left.some(
        (l) =>
          l.PutRequest?.Item?.['pk'] === r.PutRequest.Item.pk && l.PutRequest?.Item?.['sk'] === r.PutRequest.Item.sk,
      ),
    );
  }
}
