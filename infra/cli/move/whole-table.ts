import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { type Item, isItemKind, type Store } from '../../../shared/adapters/store.ts';
import { Conflict } from '../../../shared/ports/faults.ts';
import { NotMoved } from './not-moved.ts';

/** Every item of a table, page by page: for export alone, no screen may ask this. */
export async function* everyItem(tableName: string, client = new DynamoDBClient({})): AsyncGenerator<Item> {
  const db = DynamoDBDocumentClient.from(client);
  for await (const page of paginateScan({ client: db }, { TableName: tableName, ConsistentRead: true })) {
    for (const raw of page.Items ?? []) {
      const { pk, sk, kind } = raw;
      // An export that leaves something out is none.
      if (typeof pk !== 'string' || typeof sk !== 'string' || !isItemKind(kind))
        throw new NotMoved(`Bảng có mục lạ (${String(pk)} / ${String(sk)}, loại ${String(kind)}); chưa xuất gì.`);
      yield { ...raw, pk, sk, kind };
    }
  }
}

const AT_ONCE = 16;

/** Puts each item where nothing stands yet, so that a run that broke off is simply run again. Answers how many were new. */
export async function putAbsent(store: Store, items: readonly Item[]): Promise<number> {
  let fresh = 0;
  const put = async (item: Item) => {
    try {
      await store.transact([{ item, when: 'absent' }]);
      fresh += 1;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  };
  for (let at = 0; at < items.length; at += AT_ONCE) await Promise.all(items.slice(at, at + AT_ONCE).map(put));
  return fresh;
}
