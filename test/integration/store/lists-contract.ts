import { describe, expect, it } from 'vitest';
import { CallId, type Instant, ProvinceId } from '../../../events/ids.ts';
import { dossiers } from '../../../shared/adapters/dynamodb/dossiers.ts';
import { lists } from '../../../shared/adapters/dynamodb/lists.ts';
import type { Store } from '../../../shared/adapters/store.ts';
import { systemIds } from '../../../shared/adapters/system/ids.ts';
import { decideList, type ListCommand } from '../../../shared/domain/list/decide.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import type { Lists } from '../../../shared/ports/lists.ts';
import { retryOnConflict } from '../../../shared/ports/retry.ts';
import { aDossier, at } from '../../support/dossiers.ts';
import { atMeeting, composed, council, items, someNow } from '../../support/lists.ts';

const recorder = { provinceId: ProvinceId.parse('ha-tinh'), ids: systemIds };
const cause = {
  ...{ actor: { kind: 'council' as const, id: 'm1', channel: 'link' as const }, correlationId: 'test', now: someNow },
};
const members = council(9);
const present = members.map((m) => m.id);

/** A secret vote on 70 items at a meeting: its nominees do not fit one part. */
async function opened(store: Lists): Promise<NominationList> {
  const list = composed({ items: items(70, { targetAward: 'CSTDCS' }), members, min: 1, max: null });
  await store.save({ before: null, after: list, events: [] }, cause);
  const open = atMeeting(list, present);
  await store.save({ before: list, after: open, events: [] }, cause);
  return open;
}

async function act(store: Lists, key: NominationList['key'], command: ListCommand): Promise<string> {
  return retryOnConflict(async () => {
    const before = await store.load(key);
    if (!before) throw new Error('no list');
    const result = decideList(before, command, someNow);
    if (!result.ok) return result.rejections.map((r) => r.code).join();
    await store.save({ before, after: result.value.list, events: result.value.events }, cause);
    return 'ok';
  }, 40);
}

const ballot = (list: NominationList, memberId: string): ListCommand => ({
  ...{ name: 'vote', memberId },
  choices: Object.fromEntries(list.items.map((i) => [i.id, 'yes' as const])),
});

/** What the store of lists must do for the council; run on memory and on the real engine alike. */
export function listsContract(name: string, open: () => Promise<Store>): void {
  describe(`Lists before the council (${name})`, () => {
    it('a session comes back as it was saved', async () => {
      const store = lists(await open(), recorder);
      const saved = await opened(store);
      expect(await store.load(saved.key)).toEqual(saved);
    });

    it('of two compositions at the same moment one is the list, with its own nominees', async () => {
      const base = await open();
      const slow: Store = {
        ...base,
        transact: async (writes) => {
          await new Promise((resolve) => setTimeout(resolve, 30));
          return base.transact(writes);
        },
      };
      const composing = [items(3), items(2).toReversed()].map((chosen, n) =>
        lists(n === 0 ? slow : base, recorder).save(
          { before: null, after: composed({ items: chosen, members }), events: [] },
          cause,
        ),
      );
      const [late, quick] = await Promise.allSettled(composing);
      expect([late?.status, quick?.status]).toEqual(['rejected', 'fulfilled']);
      expect((await lists(base, recorder).load(composed().key))?.items).toEqual(items(2).toReversed());
    });

    it('five hundred nominees with a page each and an open vote that everybody corrects fit into the table', async () => {
      const store = lists(await open(), recorder);
      const many = items(500, { targetAward: 'CSTDCS', achievements: 'Thành tích đặc biệt xuất sắc; '.repeat(100) });
      const list = composed({ items: many, members, min: 1, max: null });
      await store.save({ before: null, after: list, events: [] }, cause);
      if (!list.session) throw new Error('no session');
      const choices = Object.fromEntries(
        many.map(({ id }, n) => [id, n % 3 === 0 ? ('no' as const) : ('yes' as const)]),
      );
      const ballots = [...present, ...present, ...present].map((memberId) => ({ memberId, choices, at: someNow }));
      const voted = { ...list, revision: list.revision + 1, session: { ...list.session, ballots } };
      await store.save({ before: list, after: voted, events: [] }, cause);
      expect(await store.load(list.key)).toEqual(voted);
    });

    it('nine members vote twice each at the same moment, and each counts once', async () => {
      const store = lists(await open(), recorder);
      const list = await opened(store);
      const both = [...present, ...present].map((id) => act(store, list.key, ballot(list, id)));
      const told = await Promise.all(both);
      expect(told.filter((t) => t === 'ok')).toHaveLength(9);
      expect(told.filter((t) => t === 'ALREADY_VOTED')).toHaveLength(9);
      const session = (await store.load(list.key))?.session;
      expect(session?.marks.map((m) => m.memberId)).toEqual(present);
      expect(Object.values(session?.box ?? {})).toEqual(list.items.map(() => ({ yes: 9, no: 0, abstain: 0 })));
    });

    it('a vote and the count at the same moment: the vote is in the count or refused', async () => {
      const store = lists(await open(), recorder);
      const list = await opened(store);
      for (const id of present.slice(0, 8)) await act(store, list.key, ballot(list, id));
      const close: ListCommand = { name: 'close-vote', committee: ['Tổ kiểm phiếu'], discussion: '', papers: {} };
      const [vote] = await Promise.all([act(store, list.key, ballot(list, 'm9')), act(store, list.key, close)]);
      const after = await store.load(list.key);
      expect(after?.session?.state).toBe('CLOSED');
      expect(after?.tallies[0]?.yes).toBe(vote === 'ok' ? 9 : 8);
      expect(after?.session?.marks).toHaveLength(vote === 'ok' ? 9 : 8);
    });
  });

  describe(`Lists with a term (${name})`, () => {
    const timed = (at: Instant, more: Partial<NominationList['key']> = {}): NominationList => {
      const list = composed();
      const clock = { stage: 'vote' as const, dueAt: at, next: { kind: 'overdue' as const, at } };
      return { ...list, key: { ...list.key, ...more }, clock };
    };
    const [early, late] = [at('2021-06-20T17:00:00.000Z'), at('2021-06-20T17:00:00.001Z')];

    it('are due from the very instant of their step, and neither before it nor without a clock', async () => {
      const store = lists(await open(), recorder);
      const [first, second] = [timed(early), timed(late, { callId: CallId.parse('HT-05') })];
      const untimed = { ...composed(), key: { ...first.key, callId: CallId.parse('HT-06') } };
      for (const after of [first, second, untimed]) await store.save({ before: null, after, events: [] }, cause);
      expect(await store.due(at('2021-06-20T16:59:59.999Z'))).toEqual([]);
      expect(await store.due(early)).toEqual([first.key]);
      const both = (await store.due(late)).map((k) => k.callId);
      expect(both.toSorted()).toEqual([first.key.callId, second.key.callId].toSorted());
    });

    it('are no longer due when the step is taken or the stage is over', async () => {
      const store = lists(await open(), recorder);
      const list = timed(early);
      await store.save({ before: null, after: list, events: [] }, cause);
      expect(await store.due(late)).toEqual([list.key]);
      const taken = {
        ...list,
        revision: list.revision + 1,
        clock: { stage: 'vote' as const, dueAt: early, next: null },
      };
      await store.save({ before: list, after: taken, events: [] }, cause);
      expect(await store.due(late)).toEqual([]);
    });

    it('stand among the dossiers that are due without being taken for one', async () => {
      const table = await open();
      const [store, folders] = [lists(table, recorder), dossiers(table, recorder)];
      const dossier = aDossier();
      await folders.save({ before: null, after: dossier, events: [] }, cause);
      await store.save({ before: null, after: timed(early), events: [] }, cause);
      const far = at('2100-01-01T00:00:00.000Z');
      expect(await store.due(far)).toEqual([timed(early).key]);
      expect((await folders.due(far)).map((d) => d.key)).toEqual([dossier.key]);
    });
  });
}
