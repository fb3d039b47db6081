import { beforeEach, describe, expect, it } from 'vitest';
import { arrivals } from '../../support/arrivals.ts';
import { aKey } from '../../support/dossiers.ts';
import { haTinh, memorySystem } from '../../support/memory-system.ts';

let system: ReturnType<typeof memorySystem>;
let store: ReturnType<typeof arrivals>;

/** The plan of Hà Tĩnh, were HT-01 to take two nominees of all units together. */
function planForTwo() {
  const { plans, ...register } = haTinh() as { plans: { file: string; text: string }[] };
  const changed = plans.map(({ file, text }) => ({
    file,
    text: text.replace('{id: HT-01,', '{id: HT-01, whole: {max: 2},'),
  }));
  return { ...register, plans: changed };
}

const send = (unitId: string, names: string) => store.read(store.put(names, { key: aKey({ unitId }) }));
const states = async () => (await system.needs.dossiers.board(aKey())).map((d) => d.state);
const under = async () => (await states()).filter((state) => state === 'UNDER_REVIEW').length;

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  const { answer } = await system.load(planForTwo());
  expect(answer).toMatchObject({ ok: true, issues: [] });
  await system.sweep();
  store = arrivals(system);
});

describe('When a period takes two nominees of all units together', () => {
  it('of as many units as send one at the same time exactly two are taken', async () => {
    const units = (await system.needs.dossiers.board(aKey())).map((d) => d.key.unitId);
    const outcomes = await Promise.all(units.map((unitId) => send(unitId, `Lê Thị ${unitId}`)));
    expect(units.length).toBeGreaterThan(15);
    expect(outcomes.filter((o) => o.outcome === 'submitted')).toHaveLength(2);
    expect(outcomes.filter((o) => o.outcome === 'invalid')).toHaveLength(units.length - 2);
    expect(await under()).toBe(2);
    expect(await system.needs.dossiers.placesTaken(aKey())).toBe(2);
  });

  it('whoever comes too late is told what is left, and nothing of the others', async () => {
    await send('ttyt-can-loc', 'Lê Thị Mẫu');
    await send('cdc', 'Trần Văn Mẫu\nHồ Thị Mẫu');
    const findings = [...system.readings.values()].at(-1)?.findings;
    expect(findings?.map((f) => f.code)).toEqual(['QUOTA_EXCEEDED']);
    expect(findings?.[0]?.message).toBe(
      'Cả kỳ này nhận nhiều nhất 02 mục của mọi đơn vị, còn 01 chỗ; danh sách có 02 mục.',
    );
  });

  it('a new version takes the places of the one before, not further ones', async () => {
    await send('ttyt-can-loc', 'Lê Thị Mẫu\nTrần Văn Mẫu');
    await send('ttyt-can-loc', 'Hồ Thị Mẫu\nTrần Văn Mẫu');
    expect(await system.needs.dossiers.placesTaken(aKey())).toBe(2);
    expect(await under()).toBe(1);
  });

  it('a shorter list gives places back to the others', async () => {
    await send('ttyt-can-loc', 'Lê Thị Mẫu\nTrần Văn Mẫu');
    await send('ttyt-can-loc', 'Lê Thị Mẫu');
    expect((await send('cdc', 'Hồ Thị Mẫu')).outcome).toBe('submitted');
  });

  it('a longer list that finds no room leaves the version before in force', async () => {
    await send('ttyt-can-loc', 'Lê Thị Mẫu');
    await send('cdc', 'Hồ Thị Mẫu');
    expect((await send('ttyt-can-loc', 'Lê Thị Mẫu\nTrần Văn Mẫu')).outcome).toBe('invalid');
    expect(await system.needs.dossiers.load(aKey())).toMatchObject({ state: 'UNDER_REVIEW', validVersion: 1 });
    expect(await system.needs.dossiers.placesTaken(aKey())).toBe(2);
  });
});
