import { beforeEach, describe, expect, it } from 'vitest';
import { isBeingRead } from '../../../shared/domain/dossier/upload-key.ts';
import { arrivals } from '../../support/arrivals.ts';
import { aKey } from '../../support/dossiers.ts';
import { memorySystem } from '../../support/memory-system.ts';

const boundary = '2021-06-14T17:00:00.000Z';
const lastSecond = '2021-06-14T16:59:59.000Z';
const head = 'thutruong@ttyt-can-loc.hatinh.example';
const otherHead = 'thutruong@ttyt-thach-ha.hatinh.example';

let system: ReturnType<typeof memorySystem>;
let store: ReturnType<typeof arrivals>;
const dossier = async () => (await system.needs.dossiers.load(aKey())) ?? {};
const missedMails = (to: string) =>
  system.mails.filter((m) => m.to.email === to && m.subject.includes('[HT-01]') && m.subject.includes('quá hạn'));

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  await system.deliver();
  store = arrivals(system);
});

describe('When the boundary passes while a file of the last second is being read', () => {
  it('nothing is missed and nobody is told so; the others miss it at once', async () => {
    const last = store.put('Lê Thị Mẫu', { at: lastSecond });
    await system.passTo(boundary);
    expect(await dossier()).toMatchObject({ overdue: null });
    expect(missedMails(head)).toEqual([]);
    expect(missedMails(otherHead)).toHaveLength(1);
    await store.read(last);
    await system.passTo('2021-06-14T17:05:00.000Z');
    expect(await dossier()).toMatchObject({ overdue: null, late: false });
    await system.passTo('2021-06-14T18:00:00.000Z');
    expect(missedMails(head)).toEqual([]);
  });

  it('it is missed five minutes later when the file had mistakes, by the boundary of the plan', async () => {
    const last = store.put('Lê Thị Mẫu\n!', { at: lastSecond });
    await system.passTo(boundary);
    await store.read(last);
    await system.passTo('2021-06-14T17:04:59.999Z');
    expect(await dossier()).toMatchObject({ overdue: null });
    const events = await system.passTo('2021-06-14T17:05:00.000Z');
    expect(events.filter(({ type }) => type === 'period.missed.v1')).toMatchObject([{ data: { boundary } }]);
    expect(missedMails(head)).toHaveLength(1);
  });

  it('it is missed half an hour later when the file went to the dead letters, and no longer once it is read', async () => {
    const stuck = store.put('Lê Thị Mẫu', { at: lastSecond });
    for (let minutes = 0; minutes < 30; minutes += 5)
      await system.passTo(new Date(Date.parse(boundary) + minutes * 60_000).toISOString());
    expect(await dossier()).toMatchObject({ overdue: null });
    await system.passTo('2021-06-14T17:30:00.000Z');
    expect(await dossier()).toMatchObject({ overdue: 'MISSED' });
    expect(missedMails(head)).toHaveLength(1);
    await store.read(stuck);
    expect(await dossier()).toMatchObject({ overdue: null, late: false });
  });

  it('the event of a miss that is told after the dossier came writes to nobody', async () => {
    const last = store.put('Lê Thị Mẫu', { at: lastSecond });
    system.arrived.clear();
    system.setClock(boundary);
    await system.sweep();
    expect(await dossier()).toMatchObject({ overdue: 'MISSED' });
    await store.read(last);
    await system.deliver();
    expect(missedMails(head)).toEqual([]);
  });
});

describe('When the store is asked what is on its way', () => {
  it('what was read or refused is not, another file under the same ticket is', () => {
    const uploads = [{ id: system.ids.upload(), etag: '"a"' }];
    const key = (id: string) => `incoming/ttyt/ha-tinh/HT-01/once/${id}/x.docx`;
    const [first] = uploads;
    if (!first) throw new Error('none');
    expect(isBeingRead([{ key: key(first.id), etag: 'a' }], uploads)).toBe(false);
    expect(isBeingRead([{ key: key(first.id), etag: 'b' }], uploads)).toBe(true);
    expect(isBeingRead([{ key: key(system.ids.upload()), etag: 'a' }], uploads)).toBe(true);
    expect(isBeingRead([{ key: 'incoming/x', etag: 'a' }], uploads)).toBe(false);
    expect(isBeingRead([], uploads)).toBe(false);
  });
});
