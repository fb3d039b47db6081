import { beforeEach, describe, expect, it } from 'vitest';
import { arrivals } from '../../support/arrivals.ts';
import { aKey } from '../../support/dossiers.ts';
import { hiddenOf, openMail } from '../../support/memory-portal.ts';
import { memorySystem } from '../../support/memory-system.ts';

const office = 'tccb@syt.hatinh.example';
const leader = 'giamdoc@syt.hatinh.example';
const clerk = 'vanthu@ttyt-can-loc.hatinh.example';

let system: ReturnType<typeof memorySystem>;

const opened = (to: string, ...words: string[]) => openMail(system, to, ...words);

const mailed = (words: string) => system.mails.filter((m) => m.subject.includes(words)).map((m) => m.to.email);
const load = async () => {
  const dossier = await system.needs.dossiers.load(aKey());
  if (!dossier) throw new Error('no dossier');
  return dossier;
};

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  await system.deliver();
});

async function send(text: string, at = '2021-06-02T02:00:00.000Z', key = aKey()) {
  const store = arrivals(system);
  await store.read(store.put(text, { at, key }));
  await system.deliver();
}

describe('When a dossier waits for the office', () => {
  // Received on Wednesday 2 June 2021: the twentieth working day after it is Wednesday 30 June.
  beforeEach(() => send('Lê Thị Mẫu\nTrần Văn Mẫu'));

  it('the plan gives twenty working days, and the mail and the queue say so', async () => {
    expect((await load()).review).toMatchObject({ stage: 'screening', dueAt: '2021-06-30T17:00:00.000Z' });
    expect(system.mails.findLast((m) => m.subject.includes('Chờ thẩm định'))?.text).toContain(
      'Hạn thẩm định: chậm nhất 23:59, thứ Tư, 30/06/2021',
    );
    system.setClock('2021-06-25T02:00:00.000Z');
    const desk = await opened(office, 'Chờ thẩm định');
    expect(await (await desk.go(`${desk.base}/cho-tham-dinh`)).text()).toContain('còn 3 ngày làm việc');
    system.setClock('2021-07-02T02:00:00.000Z');
    expect(await (await desk.go(`${desk.base}/cho-tham-dinh`)).text()).toContain('quá hạn 2 ngày làm việc');
  });

  it('the office is reminded three working days before the end, the leader told once after it', async () => {
    await system.passTo('2021-06-25T00:59:59.999Z');
    expect(mailed('Sắp hết hạn thẩm định')).toEqual([]);
    await system.passTo('2021-06-25T01:00:00.000Z');
    expect(mailed('Sắp hết hạn thẩm định')).toEqual([office, 'thidua@syt.hatinh.example']);
    await system.passTo('2021-06-30T16:59:59.999Z');
    expect(mailed('Quá hạn thẩm định')).toEqual([]);
    for (const at of ['2021-06-30T17:00:00.000Z', '2021-06-30T17:00:00.000Z', '2021-07-09T01:00:00.000Z'])
      await system.passTo(at);
    expect(mailed('Quá hạn thẩm định')).toEqual([leader]);
  });

  it('two dossiers of one period and day are one mail to the leader, who can look and not act', async () => {
    await send('Hồ Thị Mẫu', '2021-06-02T03:00:00.000Z', aKey({ unitId: 'bv-mat' }));
    await system.passTo('2021-07-01T01:00:00.000Z');
    expect(mailed('Quá hạn thẩm định')).toEqual([leader]);
    const door = await opened(leader, 'Quá hạn thẩm định');
    expect(door.html).toContain('Bệnh viện Mắt');
    const path = `${door.base}/ho-so/bv-mat/HT-01/once`;
    expect(await (await door.go(path)).text()).not.toContain('value="accept"');
    expect((await door.post(path, { outcome: 'accept', token: 'x', revision: '2' })).status).toBe(403);
  });

  it('a dossier judged in time is never escalated, also when its period was locked meanwhile', async () => {
    await system.passTo('2021-06-21T17:30:00.000Z');
    expect((await load()).steps.map((s) => s.kind)).toEqual(['review-remind', 'review-overdue']);
    const desk = await opened(office, 'Chờ thẩm định');
    await desk.post(desk.home, { ...hiddenOf(desk.html, '/ho-so/[^"]+'), outcome: 'accept' });
    expect(await load()).toMatchObject({ review: null, steps: [] });
    await system.passTo('2021-07-09T01:00:00.000Z');
    expect([...mailed('Sắp hết hạn thẩm định'), ...mailed('Quá hạn thẩm định')]).toEqual([]);
  });

  it('a new version starts the term anew, a return stops it', async () => {
    const desk = await opened(office, 'Chờ thẩm định');
    const typed = { outcome: 'return', reason: 'Thiếu', 'due-day': '9', 'due-month': '6', 'due-year': '2021' };
    await desk.post(desk.home, { ...hiddenOf(desk.html, '/ho-so/[^"]+'), ...typed });
    expect((await load()).review).toBeNull();
    await send('Lê Thị Mẫu', '2021-06-08T02:00:00.000Z');
    expect((await load()).review).toMatchObject({ version: 2, dueAt: '2021-07-06T17:00:00.000Z' });
  });

  it('a nominee found not to meet the criteria is to be returned within five working days', async () => {
    const desk = await opened(office, 'Chờ thẩm định');
    const path = /href="([^"]+\/truong-hop\/[^"]+)">Lê Thị Mẫu/.exec(desk.html)?.[1] ?? '';
    const form = hiddenOf(await (await desk.go(path)).text(), '/truong-hop/[^"]+');
    const found = { act: 'find-ineligible', 'find-ineligible-criteria': 'L0', 'find-ineligible-reason': 'Chưa đủ' };
    system.setClock('2021-06-03T02:00:00.000Z');
    expect((await desk.post(path, { ...form, ...found })).status).toBe(303);
    expect((await load()).review).toMatchObject({ stage: 'return-ineligible', dueAt: '2021-06-10T17:00:00.000Z' });
    const again = hiddenOf(await (await desk.go(path)).text(), '/truong-hop/[^"]+');
    await desk.post(path, { ...again, act: 'find-eligible', 'find-eligible-reason': 'Nhầm' });
    expect((await load()).review).toMatchObject({ stage: 'screening', dueAt: '2021-06-30T17:00:00.000Z' });
  });
});

describe('B17: When a unit has nothing to propose', () => {
  const key = aKey({ callId: 'HT-11', period: '2021-06' });

  it('its report with a reason is recorded, shown on the board, and the obligation stays unfulfilled', async () => {
    const person = await opened(clerk, '[HT-11');
    const path = `${person.base}/bao-khong-co`;
    expect(person.html).toContain(path);
    const form = hiddenOf(await (await person.go(path)).text(), '/bao-khong-co');
    expect((await person.post(path, { ...form, reason: ' ' })).status).toBe(422);
    expect((await person.post(path, { ...form, reason: 'Tập trung chống dịch' })).status).toBe(303);
    await system.deliver();
    expect(mailed('báo không có')).toEqual(expect.arrayContaining([clerk, office]));
    expect(await (await person.go(person.base)).text()).toContain('Tập trung chống dịch');
    await system.passTo('2021-06-19T17:00:00.000Z');
    expect(await system.needs.dossiers.load(key)).toMatchObject({
      overdue: 'MISSED',
      nil: { by: 'ttyt-can-loc.clerk' },
    });
    const desk = await opened(office, 'báo không có');
    expect(desk.html).toContain('Báo không có');
    expect(desk.html).toContain('Tập trung chống dịch');
  });

  it('a dossier that comes afterwards takes its place', async () => {
    const person = await opened(clerk, '[HT-11');
    const form = hiddenOf(await (await person.go(`${person.base}/bao-khong-co`)).text(), '/bao-khong-co');
    await person.post(`${person.base}/bao-khong-co`, { ...form, reason: 'Chưa bình xét' });
    await send('Lê Thị Mẫu', '2021-06-05T02:00:00.000Z', key);
    expect(await system.needs.dossiers.load(key)).toMatchObject({ state: 'UNDER_REVIEW', nil: null, overdue: null });
  });

  it('a call whose plan takes none offers none and refuses a forged one', async () => {
    const person = await opened(clerk, '[HT-01]');
    expect(person.html).not.toContain('bao-khong-co');
    expect(await (await person.go(`${person.base}/bao-khong-co`)).text()).toContain('Hiện không báo được');
    expect((await person.post(`${person.base}/bao-khong-co`, { reason: 'x', token: 'x', revision: '1' })).status).toBe(
      400,
    );
  });
});
