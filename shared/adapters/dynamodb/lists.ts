import { keyText } from '../../domain/dossier/reference.ts';
import type { ListItem, NominationList } from '../../domain/list/list.ts';
import type { Cause } from '../../ports/cause.ts';
import type { ListSaving, Lists } from '../../ports/lists.ts';
import type { Item, Put, Store } from '../store.ts';
import { headItem } from './dossiers.ts';
import { eventItems, historyLine, type Recorder } from './event-items.ts';
import { DUE_SHARDS, dueShard, keys, shardOf } from './keys.ts';
import { packed, partItems, partsBelow, partsName, type StoredList, unpacked } from './list-parts.ts';

type Head = Item & { parts: string; value: StoredList };
type Part = Item & { items: readonly ListItem[] };

/** Lists for the next level: the head with its ballots, and the nominees of each round in parts. */
export function lists(store: Store, recorder: Recorder): Lists {
  return {
    async load(key) {
      const { pk, sk } = keys.list(key);
      const head = await store.get(pk, sk);
      if (!head) return null;
      const { value, parts: name } = head as Head;
      const parts = await store.query({ partition: pk, begins: partsBelow(sk, value.round, name) });
      return unpacked(
        value,
        parts.flatMap((p) => (p as Part).items),
      );
    },
    async history(key) {
      const { pk, sk } = keys.list(key);
      return (await store.query({ partition: pk, begins: `${sk}#E#` })).map(historyLine);
    },
    async due(now) {
      const shards = Array.from({ length: DUE_SHARDS }, (_, n) => dueShard(n));
      const found = await Promise.all(
        shards.map((partition) => store.query({ index: 'gsi3', partition, upTo: `${now}~`, limit: 50 })),
      );
      return found.flat().flatMap((item) => (item.kind === 'list' ? [(item as Head).value.key] : []));
    },
    async save(saving, cause) {
      const { before, after } = saving;
      const isNew = before?.round !== after.round || partsName(before.items) !== partsName(after.items);
      if (isNew) await store.putAll(partItems(keys.list(after.key), after));
      await store.transact(listPuts(saving, { ...recorder, cause }));
    },
  };
}

/** What a change of a list writes, apart from the nominees of a new round; others put it into their own transaction. */
export function listPuts({ before, after, events, obligation }: ListSaving, given: Recorder & { cause: Cause }): Put[] {
  const place = keys.list(after.key);
  const head = { parts: partsName(after.items), value: packed(after) };
  return [
    {
      item: { ...place, kind: 'list', revision: after.revision, ...dueOf(after), ...head },
      when: before === null ? 'absent' : { revision: before.revision },
    },
    ...(obligation ? [{ item: headItem(obligation.after), when: { revision: obligation.before.revision } }] : []),
    ...eventItems(place, events, given).map((item) => ({ item, when: 'absent' as const })),
  ];
}

/** A list whose stage has a term stands among what is due, where the sweep finds it beside the dossiers. */
function dueOf({ key, clock }: NominationList): Record<string, string> {
  if (!clock?.next) return {};
  const text = `list/${keyText(key)}`;
  const { at } = clock.next;
  return { gsi3pk: dueShard(shardOf(text)), gsi3sk: `${at}#${text}`, dueAt: at };
}
