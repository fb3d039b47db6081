import { Conflict, Full } from '../../ports/faults.ts';
import type { Count, Item, Put, Question, Store, Write } from '../store.ts';

type Fault = (operation: 'get' | 'query' | 'transact' | 'putAll') => Error | null;

const keys = {
  table: ['pk', 'sk'],
  gsi1: ['gsi1pk', 'gsi1sk'],
  gsi2: ['gsi2pk', 'gsi2sk'],
  gsi3: ['gsi3pk', 'gsi3sk'],
} as const;

/** Quotas of DynamoDB: bytes of an item, items of a transaction. */
const quota = { bytes: 400 * 1024, writes: 100 };

/** Throws where the real table would: an item too large, a transaction too long or with two writes on one item. */
function checkQuotas(items: readonly Item[], keys: readonly { pk: string; sk: string }[]): void {
  for (const item of items)
    if (Buffer.byteLength(JSON.stringify(item)) > quota.bytes) throw new Error(`too large: ${item.pk} ${item.sk}`);
  if (keys.length > quota.writes) throw new Error(`${keys.length} writes in one transaction`);
  if (new Set(keys.map(({ pk, sk }) => `${pk}\n${sk}`)).size < keys.length) throw new Error('two writes on one item');
}

/** A table in memory with the behaviour of the real one; `fault` may make any call fail, as networks do. */
export function memoryStore(fault: Fault = () => null): Store & { readonly items: ReadonlyMap<string, Item> } {
  const items = new Map<string, Item>();
  const place = (pk: string, sk: string) => `${pk}\n${sk}`;
  const fail = (operation: Parameters<Fault>[0]) => {
    const error = fault(operation);
    if (error) throw error;
  };
  return {
    items,
    async get(pk, sk) {
      fail('get');
      const item = items.get(place(pk, sk));
      return item ? structuredClone(item) : null;
    },
    async getAll(wanted) {
      fail('get');
      const found = [...new Set(wanted.map(({ pk, sk }) => place(pk, sk)))].map((key) => items.get(key));
      return structuredClone(found.filter((item) => item !== undefined));
    },
    async query(question) {
      fail('query');
      return structuredClone(matching([...items.values()], question));
    },
    async transact(writes) {
      fail('transact');
      const puts = writes.filter(isPut).map(({ item }) => item);
      checkQuotas(puts, [...puts, ...writes.filter(isCount).map(({ count }) => count)]);
      for (const put of writes.filter(isPut))
        if (!holds(put, items.get(place(put.item.pk, put.item.sk)))) throw new Conflict('changed meanwhile');
      const counted = writes
        .filter(isCount)
        .map((write) => counter(items.get(place(write.count.pk, write.count.sk)), write));
      for (const item of [...writes.filter(isPut).map((put) => put.item), ...counted])
        items.set(place(item.pk, item.sk), structuredClone(item));
    },
    async putAll(all) {
      fail('putAll');
      checkQuotas(all, []);
      for (const item of all) items.set(place(item.pk, item.sk), structuredClone(item));
    },
  };
}

function matching(items: readonly Item[], question: Question): Item[] {
  const [pk, sk] = keys[question.index ?? 'table'];
  const found = items
    .filter((i) => i[pk] === question.partition && i[sk] !== undefined)
    .map((item) => ({ item, sort: String(item[sk]) }))
    .filter(({ sort }) => question.begins === undefined || sort.startsWith(question.begins))
    .filter(({ sort }) => question.above === undefined || sort > question.above)
    .filter(({ sort }) => question.upTo === undefined || sort <= question.upTo)
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
  if (question.newestFirst) found.reverse();
  return found.slice(0, question.limit ?? found.length).map(({ item }) => item);
}

const isPut = (write: Write): write is Put => 'item' in write;
const isCount = (write: Write): write is Count => 'count' in write;

function counter(stored: Item | undefined, { count, by, upTo, expiresAt }: Count): Item {
  const total = Number(stored?.['total'] ?? 0) + by;
  if (by > 0 && total > upTo) throw new Full(`no room for ${by} more`);
  return { ...count, kind: 'counter', total, ...(expiresAt ? { expiresAt } : {}) };
}

function holds(put: Put, stored: Item | undefined): boolean {
  if (put.when === undefined) return true;
  if (put.when === 'absent') return stored === undefined;
  return stored?.['revision'] === put.when.revision;
}
