/** Every kind of item there is. Whoever adds one decides what becomes of it when a province moves (`moving.ts`). */
export const itemKinds = [
  ...(['organisation', 'unit', 'campaign', 'period', 'quotas', 'counter'] as const),
  ...(['dossier', 'version', 'upload', 'nomination', 'nomination-acts', 'occasion'] as const),
  ...(['list', 'list-part', 'comment'] as const),
  ...(['subject', 'name', 'alike', 'verdict'] as const),
  ...(['link', 'mail', 'event', 'past-event'] as const),
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const isItemKind = (text: unknown): text is ItemKind => itemKinds.some((kind) => kind === text);

/** One item of the table: its keys, its kind and the attributes of that kind. */
export type Item = { pk: string; sk: string; kind: ItemKind } & Record<string, unknown>;

/** `absent`: nothing stands under the key. `revision`: the stored item has exactly this revision. */
export type Condition = 'absent' | { revision: number };

export type Put = { item: Item; when?: Condition };

/** Adds `by` (may be negative) to a counter that never stands above `upTo`; a counter
 * begins at 0 and stands in `total` of its item. */
export type Count = {
  count: { pk: string; sk: string };
  by: number;
  upTo: number;
  /** When the table may forget the counter, seconds of the Unix epoch. */
  expiresAt?: number;
};

export type Write = Put | Count;

export type Index = 'table' | 'gsi1' | 'gsi2' | 'gsi3';

export type Question = {
  index?: Index;
  partition: string;
  /** Sort keys that begin with this. */
  begins?: string;
  /** Sort keys strictly above this text. */
  above?: string;
  /** Sort keys up to and including this text. */
  upTo?: string;
  limit?: number;
  newestFirst?: boolean;
};

/** The few things the entities need of a table. Two stand behind it: DynamoDB and memory. */
export interface Store {
  get(pk: string, sk: string): Promise<Item | null>;
  /** The items that stand under these keys, in no order. */
  getAll(keys: readonly { pk: string; sk: string }[]): Promise<readonly Item[]>;
  /** Every matching item up to `limit`, across pages. */
  query(question: Question): Promise<readonly Item[]>;
  /**
   * All or nothing, at most 100 items (TransactWriteItems). Throws `Conflict` when a condition does not hold, `Full` when
   * a counter would pass its limit and nothing else stands against the transaction.
   */
  transact(writes: readonly Write[]): Promise<void>;
  /** Any number of items without conditions; safe to repeat. */
  putAll(items: readonly Item[]): Promise<void>;
}
