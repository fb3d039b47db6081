import { describe, expect, it } from 'vitest';
import { ProvinceId } from '../../../events/ids.ts';
import { dossiers } from '../../../shared/adapters/dynamodb/dossiers.ts';
import { ledger } from '../../../shared/adapters/dynamodb/ledger.ts';
import { links } from '../../../shared/adapters/dynamodb/links.ts';
import type { Store } from '../../../shared/adapters/store.ts';
import { systemIds } from '../../../shared/adapters/system/ids.ts';
import { Conflict, Full } from '../../../shared/ports/faults.ts';
import { retryOnConflict } from '../../../shared/ports/retry.ts';
import { aDossier, aKey, at } from '../../support/dossiers.ts';
import { actsContract } from './acts-contract.ts';
import { commentsContract } from './comments-contract.ts';
import { listsContract } from './lists-contract.ts';
import { registryContract } from './registry-contract.ts';
import { subjectsContract } from './subjects-contract.ts';

const recorder = { provinceId: ProvinceId.parse('ha-tinh'), ids: systemIds };
const now = at('2021-06-07T01:00:00.000Z');
const cause = {
  actor: { kind: 'system' as const, id: 'test', channel: 'schedule' as const },
  correlationId: 'test',
  now,
};

/** What every table must do for the entities; run on memory and on the real engine alike. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  subjectsContract(name, open);
  listsContract(name, open);
  actsContract(name, open);
  commentsContract(name, open);
  registryContract(name, open);
  describe(`A table (${name})`, () => {
    it('gives back what was put, and null for what was not', async () => {
      const store = await open();
      await store.transact([{ item: { pk: 'A', sk: '1', kind: 'unit', value: { deep: [1, 'hai', null] } } }]);
      expect(await store.get('A', '1')).toMatchObject({ value: { deep: [1, 'hai', null] } });
      expect(await store.get('A', '2')).toBeNull();
    });

    it('writes all of a transaction or nothing', async () => {
      const store = await open();
      await store.transact([{ item: { pk: 'T', sk: '1', kind: 'unit', revision: 3 } }]);
      const both = [
        { item: { pk: 'T', sk: '2', kind: 'unit' as const } },
        { item: { pk: 'T', sk: '1', kind: 'unit' as const, revision: 4 }, when: { revision: 2 } },
      ];
      await expect(store.transact(both)).rejects.toBeInstanceOf(Conflict);
      expect(await store.get('T', '2')).toBeNull();
      expect(await store.get('T', '1')).toMatchObject({ revision: 3 });
    });

    it('keeps what stands where absence was asked for', async () => {
      const store = await open();
      await store.transact([{ item: { pk: 'B', sk: '1', kind: 'unit' }, when: 'absent' }]);
      const again = store.transact([{ item: { pk: 'B', sk: '1', kind: 'mail' }, when: 'absent' }]);
      await expect(again).rejects.toBeInstanceOf(Conflict);
      expect(await store.get('B', '1')).toMatchObject({ kind: 'unit' });
    });

    it('counts up to the limit and not beyond, however many ask at the same time', async () => {
      const store = await open();
      const take = (by: number) => store.transact([{ count: { pk: 'C', sk: '1' }, by, upTo: 5 }]);
      const tries = await Promise.all(
        Array.from({ length: 6 }, () => retryOnConflict(() => take(2), 30).catch((error: unknown) => error)),
      );
      expect(tries.filter((t) => t === undefined)).toHaveLength(2);
      expect(tries.filter((t) => t instanceof Full)).toHaveLength(4);
      expect(await store.get('C', '1')).toMatchObject({ total: 4 });
      await take(-3);
      expect(await store.get('C', '1')).toMatchObject({ total: 1 });
      await expect(store.transact([{ count: { pk: 'C', sk: '2' }, by: 6, upTo: 5 }])).rejects.toBeInstanceOf(Full);
    });

    it('counts nothing when another part of the transaction fails, and then it is a conflict', async () => {
      const store = await open();
      await store.transact([{ item: { pk: 'D', sk: '1', kind: 'unit' } }]);
      const both = store.transact([
        { item: { pk: 'D', sk: '1', kind: 'unit' }, when: 'absent' },
        { count: { pk: 'D', sk: '2' }, by: 1, upTo: 5 },
      ]);
      await expect(both).rejects.toBeInstanceOf(Conflict);
      expect(await store.get('D', '2')).toBeNull();
    });

    it('gives many items at once, each once and only those that stand', async () => {
      const store = await open();
      const items = Array.from({ length: 130 }, (_, n) => ({ pk: `M#${n}`, sk: 'M', kind: 'unit' as const, n }));
      await store.putAll(items);
      const asked = [...items, ...items.slice(0, 5), { pk: 'M#none', sk: 'M' }].map(({ pk, sk }) => ({ pk, sk }));
      const found = await store.getAll(asked);
      expect(found.map(({ n }) => n).toSorted((a, b) => Number(a) - Number(b))).toEqual(items.map(({ n }) => n));
      expect(await store.getAll([])).toEqual([]);
    });

    it('answers questions by prefix, range, direction and limit, across pages', async () => {
      const store = await open();
      const text = 'x'.repeat(30_000);
      const items = Array.from({ length: 60 }, (_, n) => ({
        pk: 'Q',
        sk: `K#${String(n).padStart(3, '0')}`,
        kind: 'unit' as const,
        text,
      }));
      await store.putAll([...items, { pk: 'Q', sk: 'L#1', kind: 'mail' }]);
      expect(await store.query({ partition: 'Q', begins: 'K#' })).toHaveLength(60);
      const upTo = await store.query({ partition: 'Q', upTo: 'K#002' });
      expect(upTo.map((i) => i.sk)).toEqual(['K#000', 'K#001', 'K#002']);
      const newest = await store.query({ partition: 'Q', begins: 'K#', newestFirst: true, limit: 2 });
      expect(newest.map((i) => i.sk)).toEqual(['K#059', 'K#058']);
      expect((await store.query({ partition: 'Q', above: 'K#058' })).map((i) => i.sk)).toEqual(['K#059', 'L#1']);
    });
  });

  describe(`Dossiers (${name})`, () => {
    it('a folder holds the dossier, its versions and its history from one question', async () => {
      const repository = dossiers(await open(), recorder);
      const dossier = aDossier();
      const data = { dossier: dossier.key, boundary: dossier.boundary, soft: false, owed: true };
      await repository.save({ before: null, after: dossier, events: [{ type: 'period.opened.v1', data }] }, cause);
      const folder = await repository.folder(dossier.key);
      expect(folder?.dossier).toEqual(dossier);
      expect(folder?.history.map((h) => h.event.type)).toEqual(['period.opened.v1']);
      expect(await repository.folder(aKey({ period: '2021' }))).toBeNull();
    });

    it('of two changes of the same revision one wins and the other is a conflict', async () => {
      const repository = dossiers(await open(), recorder);
      const before = aDossier();
      await repository.save({ before: null, after: before, events: [] }, cause);
      const after = { ...before, revision: before.revision + 1 };
      const both = await Promise.allSettled([1, 2].map(() => repository.save({ before, after, events: [] }, cause)));
      expect(both.filter((b) => b.status === 'fulfilled')).toHaveLength(1);
    });

    it('only what is due is found, and the next instant is told', async () => {
      const repository = dossiers(await open(), recorder);
      const dossier = aDossier();
      await repository.save({ before: null, after: dossier, events: [] }, cause);
      expect(await repository.due(at('2021-06-07T00:59:59.999Z'))).toEqual([]);
      expect(await repository.nextDueAt(at('2021-06-07T00:59:59.999Z'))).toBe('2021-06-07T01:00:00.000Z');
      expect((await repository.due(now)).map((d) => d.key)).toEqual([dossier.key]);
      expect(await repository.nextDueAt(now)).toBeNull();
    });

    it('nominations count only for the accepted version', async () => {
      const repository = dossiers(await open(), recorder);
      const row = {
        id: 'a',
        unitId: aKey().unitId,
        row: 1,
        name: 'Phan Thị Mẫu',
        kind: 'individual' as const,
        position: '',
        unit: '',
        achievements: '',
      };
      const first = aDossier();
      await repository.save(
        {
          before: null,
          after: first,
          events: [],
          nominations: [
            { ...row, version: 1 },
            { ...row, id: 'b', version: 2 },
          ],
        },
        cause,
      );
      expect(await repository.nominations(first.key)).toEqual([]);
      const accepted = { ...first, revision: 2, acceptedVersion: 2 };
      await repository.save({ before: first, after: accepted, events: [] }, cause);
      expect((await repository.nominations(first.key)).map((n) => n.id)).toEqual(['b']);
    });
  });

  describe(`The mail ledger (${name})`, () => {
    const mail = {
      key: { recipient: 'a@b.example', about: 'x', reason: 'reminder', step: 'D-7' },
      board: 'x',
      subject: 'Nhắc',
    };

    it('gives a claim once, however many ask at the same time', async () => {
      const entries = ledger(await open());
      const claims = await Promise.all(Array.from({ length: 5 }, () => entries.claim(mail, now)));
      expect(claims.filter((c) => typeof c === 'object')).toHaveLength(1);
      expect(claims.filter((c) => c === 'busy')).toHaveLength(4);
    });

    it('after the close it is done, and a crash in between frees it after the quiet period', async () => {
      const entries = ledger(await open());
      const claim = await entries.claim(mail, now);
      expect(await entries.claim(mail, at('2021-06-07T01:14:59.999Z'))).toBe('busy');
      expect(await entries.claim(mail, at('2021-06-07T01:15:00.000Z'))).toEqual(claim);
      if (typeof claim !== 'object') throw new Error('not claimed');
      await entries.close(claim.id, { state: 'SENT', messageId: 'm1', detail: null }, now);
      expect(await entries.claim(mail, at('2021-06-08T01:00:00.000Z'))).toBe('done');
    });

    it('a bounce that arrives before our own close is kept', async () => {
      const entries = ledger(await open());
      const claim = await entries.claim(mail, now);
      if (typeof claim !== 'object') throw new Error('not claimed');
      await entries.settle(claim.id, 'BOUNCED', 'Permanent/General', now);
      await entries.close(claim.id, { state: 'SENT', messageId: 'm1', detail: null }, now);
      expect(await entries.ofBoard('x')).toMatchObject([
        { state: 'BOUNCED', messageId: 'm1', detail: 'Permanent/General' },
      ]);
    });

    it('a claim given back is free at once', async () => {
      const entries = ledger(await open());
      const claim = await entries.claim(mail, now);
      if (typeof claim !== 'object') throw new Error('not claimed');
      await entries.release(claim.id);
      expect(await entries.claim(mail, now)).toEqual(claim);
    });
  });

  describe(`Links (${name})`, () => {
    it('are found by their secret only, which is stored nowhere', async () => {
      const store = await open();
      const scope = { kind: 'unit' as const, dossier: aKey(), role: 'clerk' as const };
      const to = 'vanthu@bv-mat.example';
      const times = {
        issuedAt: now,
        actsUntil: at('2021-07-01T00:00:00.000Z'),
        showsUntil: at('2022-07-01T00:00:00.000Z'),
      };
      const secret = await links(store, systemIds).issue({ scope, to, landing: '', generation: 1, ...times });
      expect(await links(store, systemIds).find(secret)).toMatchObject({ scope, to, ...times });
      expect(
        await links(store, systemIds).find(`${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`),
      ).toBeNull();
    });
  });
}
