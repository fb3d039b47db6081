import type { Nomination } from '../../domain/nomination/nomination.ts';
import type { Nominations } from '../../ports/nominations.ts';
import type { Item, Store } from '../store.ts';
import { headItem } from './dossiers.ts';
import { eventItems, type Recorder } from './event-items.ts';
import { below, keys } from './keys.ts';
import { listPuts } from './lists.ts';

const held = (item: Item): Nomination => (item as Item & { value: Nomination }).value;

/** Acts about nominees in the table, in the folder of their dossier, so that its one query shows them and their history. */
export function nominations(store: Store, recorder: Recorder): Nominations {
  return {
    async load(key, id) {
      const { pk, sk } = keys.dossier(key);
      const item = await store.get(pk, below(sk, 'S', id));
      return item ? held(item) : null;
    },
    async ofDossier(key) {
      const { pk, sk } = keys.dossier(key);
      return (await store.query({ partition: pk, begins: `${sk}#S#` })).map(held);
    },
    async ofPeriod(period) {
      const partition = keys.board(period);
      return (await store.query({ index: 'gsi1', partition, begins: 'S#' })).map(held);
    },
    async save({ before, after, events, dossier, lists = [] }, cause) {
      const place = keys.dossier(after.dossier);
      const item: Item = {
        pk: place.pk,
        sk: below(place.sk, 'S', after.id),
        kind: 'nomination-acts',
        revision: after.revision,
        gsi1pk: keys.board(after.dossier),
        gsi1sk: `S#${after.dossier.unitId}#${after.id}`,
        value: after,
      };
      await store.transact([
        { item, when: before === null ? 'absent' : { revision: before.revision } },
        ...eventItems(place, events, { ...recorder, cause }).map((event) => ({ item: event, when: 'absent' as const })),
        ...(dossier ? [{ item: headItem(dossier.after), when: { revision: dossier.before.revision } }] : []),
        ...lists.flatMap((list) => listPuts(list, { ...recorder, cause })),
      ]);
    },
  };
}
