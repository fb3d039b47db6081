import { describe, expect, it } from 'vitest';
import { ProvinceId } from '../../../events/ids.ts';
import { dossiers } from '../../../shared/adapters/dynamodb/dossiers.ts';
import { lists } from '../../../shared/adapters/dynamodb/lists.ts';
import { nominations } from '../../../shared/adapters/dynamodb/nominations.ts';
import type { Store } from '../../../shared/adapters/store.ts';
import { systemIds } from '../../../shared/adapters/system/ids.ts';
import { withHolds } from '../../../shared/domain/list/held.ts';
import { decideNomination } from '../../../shared/domain/nomination/decide.ts';
import { newNomination } from '../../../shared/domain/nomination/nomination.ts';
import { nomineeId } from '../../../shared/domain/nomination/nominee-id.ts';
import { Conflict } from '../../../shared/ports/faults.ts';
import { aDossier, aKey, at } from '../../support/dossiers.ts';
import { anItem, composed } from '../../support/lists.ts';

const recorder = { provinceId: ProvinceId.parse('ha-tinh'), ids: systemIds };
const now = at('2021-06-16T02:00:00.000Z');
const cause = {
  actor: { kind: 'office' as const, id: 'tccb-truong', channel: 'link' as const },
  correlationId: 'test',
  now,
};
const item = anItem(1);
const fresh = newNomination(aKey(), { id: nomineeId(item), name: item.name });

function suspended() {
  const result = decideNomination(
    fresh,
    { name: 'suspend', ground: 'complaint', basis: 'Điều 4', reason: 'Đơn thư' },
    {
      ...{ now, role: 'STANDING_OFFICE', by: 'tccb-truong', stage: 'COUNCIL', acted: false, ownCase: false },
      ...{ criteria: [], waivable: [] },
    },
  );
  if (!result.ok) throw new Error('not suspended');
  return result.value;
}

/** Acts about nominees and once-only notes; run on memory and on the real engine alike. */
export function actsContract(name: string, open: () => Promise<Store>): void {
  describe(`Acts about nominees (${name})`, () => {
    it('stand in the folder of their dossier with their event, and among those of the period', async () => {
      const store = await open();
      const [acts, folders] = [nominations(store, recorder), dossiers(store, recorder)];
      await folders.save({ before: null, after: aDossier(), events: [] }, cause);
      const { nomination, events } = suspended();
      await acts.save({ before: null, after: nomination, events }, cause);
      expect(await acts.load(aKey(), nomination.id)).toEqual(nomination);
      expect(await acts.ofDossier(aKey())).toEqual([nomination]);
      expect(await acts.ofPeriod(aKey())).toEqual([nomination]);
      expect(await acts.ofDossier(aKey({ unitId: 'bv-mat' }))).toEqual([]);
      const folder = await folders.folder(aKey());
      expect(folder?.nominations).toEqual([nomination]);
      expect(folder?.history.map((h) => [h.event.type, h.note])).toEqual([['nomination.suspended.v1', 'Đơn thư']]);
    });

    it('of two first acts about one nominee one wins and the other is a conflict', async () => {
      const acts = nominations(await open(), recorder);
      const { nomination, events } = suspended();
      const both = await Promise.allSettled([
        acts.save({ before: null, after: nomination, events }, cause),
        acts.save({ before: null, after: nomination, events }, cause),
      ]);
      expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(both.flatMap((r) => (r.status === 'rejected' ? [r.reason instanceof Conflict] : []))).toEqual([true]);
    });

    it('hold an item out of its list in the same transaction, or not at all when the list moved meanwhile', async () => {
      const store = await open();
      const [acts, all] = [nominations(store, recorder), lists(store, recorder)];
      const list = composed();
      await all.save({ before: null, after: list, events: [] }, cause);
      const { nomination, events } = suspended();
      const change = withHolds(list, [nomination]);
      if (!change) throw new Error('nothing to hold');
      const moved = { ...list, revision: list.revision + 1 };
      await all.save({ before: list, after: moved, events: [] }, cause);
      const saving = { before: null, after: nomination, events };
      const stale = { before: list, after: change.list, events: change.events };
      await expect(acts.save({ ...saving, lists: [stale] }, cause)).rejects.toBeInstanceOf(Conflict);
      expect(await acts.load(aKey(), nomination.id)).toBeNull();
      const again = withHolds(moved, [nomination]);
      if (!again) throw new Error('nothing to hold');
      const newest = { before: moved, after: again.list, events: again.events };
      await acts.save({ ...saving, lists: [newest] }, cause);
      expect((await all.load(list.key))?.held).toEqual([{ itemId: item.id, why: 'SUSPENDED' }]);
      expect((await all.history(list.key)).map((h) => h.event.type)).toEqual(['list.held.v1']);
    });
  });

  describe(`Notes of an occasion (${name})`, () => {
    it('are written once, however often and however many at a time they come', async () => {
      const folders = dossiers(await open(), recorder);
      const dossier = aDossier();
      await folders.save({ before: null, after: dossier, events: [] }, cause);
      const asked = [{ type: 'link.requested.v1' as const, data: { dossier: dossier.key } }];
      const note = (once: string) => folders.note(dossier.key, asked, cause, { once });
      expect([await note('fresh.10'), await note('fresh.10'), await note('fresh.11')]).toEqual([true, false, true]);
      await Promise.allSettled([note('fresh.12'), note('fresh.12'), note('fresh.12')]);
      expect((await folders.folder(dossier.key))?.history).toHaveLength(3);
    });
  });
}
