import { beforeEach, describe, expect, it } from 'vitest';
import { readDossier } from '../../../functions/read-dossier/read-dossier.ts';
import { decideDossier } from '../../../shared/domain/dossier/decide.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { arrivals } from '../../support/arrivals.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { memorySystem } from '../../support/memory-system.ts';

let system: ReturnType<typeof memorySystem>;
let store: ReturnType<typeof arrivals>;

const folder = async () => {
  const found = await system.needs.dossiers.folder(aKey());
  if (!found) throw new Error('no dossier');
  return found;
};
const cause = {
  actor: { kind: 'unit' as const, id: 'bv-mat', channel: 'link' as const },
  correlationId: 't',
  now: at('2021-06-02T03:00:00.000Z'),
};
const types = async () => (await folder()).history.map(({ event }) => event.type);

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  await system.deliver();
  store = arrivals(system);
});

describe('When a file arrives for an open dossier', () => {
  it('a clean one becomes the valid version with its rows and one event', async () => {
    const answer = await store.read(store.put('Lê Thị Mẫu\nTrần Văn Mẫu'));
    expect(answer).toMatchObject({ outcome: 'submitted', version: 1, rows: 2 });
    const { dossier, versions } = await folder();
    expect(dossier).toMatchObject({ state: 'UNDER_REVIEW', latestVersion: 1, validVersion: 1, late: false });
    expect(versions).toHaveLength(1);
    expect((await types()).filter((t) => t === 'dossier.submitted.v1')).toHaveLength(1);
  });

  it('one with mistakes is kept as a version and leaves the valid version before it in force', async () => {
    await store.read(store.put('Lê Thị Mẫu'));
    expect(await store.read(store.put('Lê Thị Mẫu\n!'))).toMatchObject({ outcome: 'invalid', version: 2 });
    const { dossier, versions } = await folder();
    expect(dossier).toMatchObject({ latestVersion: 2, validVersion: 1 });
    expect(versions.map((v) => v.valid)).toEqual([true, false]);
  });

  it('one the reader refuses blocks even without a single mistake', async () => {
    expect(await store.read(store.put('\n'))).toMatchObject({ outcome: 'invalid', version: 1, rows: 0 });
  });

  it.each([
    ['2021-06-14T16:59:59.999Z', false],
    ['2021-06-14T17:00:00.000Z', true],
  ])('A11: a file the store received at %s is late: %s, however late it is read', async (received, late) => {
    system.setClock('2021-06-15T03:00:00.000Z');
    await store.read(store.put('Lê Thị Mẫu', { at: received }));
    expect((await folder()).dossier.late).toBe(late);
  });
});

describe('When the store tells the same arrival again', () => {
  it('a second delivery changes nothing', async () => {
    const arrival = store.put('Lê Thị Mẫu');
    await store.read(arrival);
    const before = JSON.stringify([...system.store.items.values()]);
    expect(await store.read(arrival)).toMatchObject({ outcome: 'seen-before' });
    expect(JSON.stringify([...system.store.items.values()])).toBe(before);
  });

  it('told after a newer one it is a version too, and the newer one stays in force', async () => {
    const older = store.put('Lê Thị Mẫu', { at: '2021-06-02T02:00:00.000Z' });
    await store.read(store.put('Trần Văn Mẫu', { at: '2021-06-14T17:00:01.000Z' }));
    expect((await folder()).dossier).toMatchObject({ late: true });
    expect(await store.read(older)).toMatchObject({ outcome: 'submitted', version: 2 });
    expect((await folder()).dossier).toMatchObject({
      ...{ validVersion: 1, latestVersion: 2, late: false, firstValidAt: older.receivedAt },
      validCounts: { receivedAt: '2021-06-14T17:00:01.000Z' },
    });
  });

  it('two deliveries at the same moment make one version', async () => {
    const arrival = store.put('Lê Thị Mẫu');
    const answers = await Promise.all([store.read(arrival), store.read(arrival)]);
    expect(answers.map((a) => a.outcome).sort()).toEqual(['seen-before', 'submitted']);
    expect((await folder()).versions).toHaveLength(1);
  });

  it('another file under the same ticket is another version', async () => {
    const upload = system.ids.upload();
    await store.read(store.put('Lê Thị Mẫu', { upload }));
    expect(await store.read(store.put('Trần Văn Mẫu', { upload }))).toMatchObject({ version: 2 });
  });
});

describe('When two people send at once', () => {
  it('both files become versions and none is lost', async () => {
    const [left, right] = [store.put('Lê Thị Mẫu'), store.put('Trần Văn Mẫu')];
    const answers = await Promise.all([store.read(left), store.read(right)]);
    expect(answers.map((a) => ('version' in a ? a.version : 0)).sort()).toEqual([1, 2]);
    const hashes = (await folder()).versions.map((v) => v.file.sha256);
    expect(new Set(hashes).size).toBe(2);
  });
});

describe('When two uploads try to become the same version', () => {
  it('the rows of that version are those of the one that did, though the other wrote after it', async () => {
    const { dossiers } = system.needs;
    let quick: Promise<unknown> | null = null;
    const slow: typeof dossiers = {
      ...dossiers,
      async load(key) {
        const before = await dossiers.load(key);
        quick ??= store.read(store.put('Lê Thị Mẫu\nTrần Văn Mẫu'));
        await quick;
        return before;
      },
      // Whoever lost is not heard of again.
      save: (saving, cause) => dossiers.save(saving, cause).catch(() => undefined),
    };
    await readDossier({ ...store.needs, dossiers: slow }, store.put('Hồ Thị Mẫu'));
    expect((await folder()).versions).toHaveLength(1);
    expect((await dossiers.rows(aKey())).map(({ name }) => name)).toEqual(['Lê Thị Mẫu', 'Trần Văn Mẫu']);
    const before = (await folder()).dossier;
    const accepted = decideDossier(before, { name: 'accept', version: 1 }, cause.now);
    if (!accepted.ok) throw new Error('not accepted');
    await dossiers.save({ before, after: accepted.value.dossier, events: [] }, cause);
    expect((await dossiers.nominations(aKey())).map(({ name }) => name)).toEqual(['Lê Thị Mẫu', 'Trần Văn Mẫu']);
  });
});

describe('When a file may not become a version', () => {
  it('the same bytes again are refused and the version stays', async () => {
    await store.read(store.put('Lê Thị Mẫu'));
    expect(await store.read(store.put('Lê Thị Mẫu'))).toMatchObject({ outcome: 'refused', code: 'SAME_FILE' });
    expect((await folder()).versions).toHaveLength(1);
    expect(await types()).toContain('upload.refused.v1');
  });

  it('the same bytes count again once the version they were was taken back', async () => {
    await store.read(store.put('Lê Thị Mẫu'));
    const before = (await folder()).dossier;
    const back = decideDossier(before, { name: 'withdraw', reason: 'Nộp nhầm kỳ' }, at('2021-06-02T03:00:00.000Z'));
    if (!back.ok) throw new Error('not withdrawn');
    await system.needs.dossiers.save({ before, after: back.value.dossier, events: back.value.events }, cause);
    const again = store.put('Lê Thị Mẫu', { at: '2021-06-02T04:00:00.000Z' });
    expect(await store.read(again)).toMatchObject({ outcome: 'submitted', version: 2 });
  });

  it('the same bytes are read again when they were not valid, for what stands around them changes', async () => {
    await store.read(store.put('Lê Thị Mẫu\n!'));
    expect(await store.read(store.put('Lê Thị Mẫu\n!'))).toMatchObject({ outcome: 'invalid', version: 2 });
  });

  it('a file after the lock is refused, noted with its upload, and nothing else changes', async () => {
    await store.read(store.put('Lê Thị Mẫu'));
    const before = (await folder()).dossier;
    const late = store.put('Trần Văn Mẫu', { at: '2021-06-21T17:00:00.000Z' });
    expect(await store.read(late)).toMatchObject({ outcome: 'refused', code: 'PERIOD_LOCKED' });
    const after = await folder();
    expect(after.dossier).toEqual(before);
    expect(after.uploads.at(-1) ?? null).toMatchObject({ state: expect.any(String) });
    expect(after.uploads.filter((u) => u.state === 'refused')).toMatchObject([
      { code: 'PERIOD_LOCKED', version: null },
    ]);
  });

  it('one that arrived in the last second is taken although the sweep was quicker', async () => {
    const last = store.put('Trần Văn Mẫu', { at: '2021-06-21T16:59:59.999Z' });
    await system.passTo('2021-06-21T17:00:00.000Z');
    expect(await store.read(last)).toMatchObject({ outcome: 'submitted' });
    expect((await folder()).dossier).toMatchObject({ late: true, lockedAt: null });
    await system.passTo('2021-06-21T17:30:00.000Z');
    expect((await folder()).dossier).toMatchObject({ state: 'UNDER_REVIEW', validVersion: 1 });
    expect((await folder()).dossier.lockedAt).not.toBeNull();
  });

  it('a refused file told twice is refused once', async () => {
    const late = store.put('Trần Văn Mẫu', { at: '2021-06-21T17:00:00.000Z' });
    await store.read(late);
    expect(await store.read(late)).toMatchObject({ outcome: 'seen-before' });
    expect((await types()).filter((t) => t === 'upload.refused.v1')).toHaveLength(1);
  });
});

describe('When a refused file is told twice at the same moment', () => {
  it('the history has one line', async () => {
    const late = store.put('Trần Văn Mẫu', { at: '2021-06-21T17:00:00.000Z' });
    const answers = await Promise.all([store.read(late), store.read(late)]);
    expect(answers.map((a) => a.outcome).sort()).toEqual(['refused', 'seen-before']);
    expect((await types()).filter((t) => t === 'upload.refused.v1')).toHaveLength(1);
  });
});

describe('When an arrival makes no sense', () => {
  it.each([
    ['an object of another folder', 'readings/x.json'],
    ['a key without an upload', 'incoming/bv-mat/ha-tinh-2021-dien-hinh/HT-01/once/'],
  ])('%s is a fault that ends in the dead-letter queue', async (_what, key) => {
    await expect(store.read({ ...store.put('Lê'), key })).rejects.toBeInstanceOf(NotFound);
  });

  it('an unknown unit and an object that is gone are faults and write nothing', async () => {
    const before = system.store.items.size;
    const foreign = store.put('Lê', { key: aKey({ unitId: 'khong-co-that' }) });
    await expect(store.read(foreign)).rejects.toBeInstanceOf(NotFound);
    const gone = store.put('Trần');
    store.lose(gone);
    await expect(store.read(gone)).rejects.toBeInstanceOf(NotFound);
    expect(system.store.items.size).toBe(before);
  });
});
