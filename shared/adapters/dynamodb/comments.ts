import type { PublicComment } from '../../domain/selection/comment.ts';
import type { Comments } from '../../ports/comments.ts';
import { Full } from '../../ports/faults.ts';
import type { Item, Store } from '../store.ts';
import { eventItems, type Recorder } from './event-items.ts';
import { below, keys } from './keys.ts';

const held = (item: Item): PublicComment => (item as Item & { value: PublicComment }).value;

/** Comments in the folder of their list, with the counters that bound how many come in an hour. */
export function comments(store: Store, recorder: Recorder): Comments {
  const itemOf = (comment: PublicComment): Item => {
    const { pk, sk } = keys.list(comment.list);
    return { pk, sk: below(sk, 'C', comment.id), kind: 'comment', revision: comment.revision, value: comment };
  };
  return {
    async ofList(key) {
      const { pk, sk } = keys.list(key);
      const items = await store.query({ partition: pk, begins: `${sk}#C#` });
      return items.map(held).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    },
    async add(comment, { visitor, rates, events }, cause) {
      const place = keys.list(comment.list);
      const hour = comment.at.slice(0, 13);
      const spent = (name: string) => ({ pk: place.pk, sk: below(place.sk, 'R', `${hour}-${name}`) });
      // The hour is over by then, and the mark of the visitor is nobody's to keep.
      const expiresAt = Math.floor(Date.parse(comment.at) / 1000) + 86_400;
      try {
        await store.transact([
          { item: itemOf(comment), when: 'absent' },
          { count: spent(visitor), by: 1, upTo: rates.visitor, expiresAt },
          { count: spent('all'), by: 1, upTo: rates.list, expiresAt },
          ...eventItems(place, events, { ...recorder, cause }).map((item) => ({ item, when: 'absent' as const })),
        ]);
        return true;
      } catch (error) {
        if (error instanceof Full) return false;
        throw error;
      }
    },
    async answer({ before, after, events }, cause) {
      const place = keys.list(after.list);
      await store.transact([
        { item: itemOf(after), when: { revision: before.revision } },
        ...eventItems(place, events, { ...recorder, cause }).map((item) => ({ item, when: 'absent' as const })),
      ]);
    },
  };
}
