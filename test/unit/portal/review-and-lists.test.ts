import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Organisation } from '../../../shared/domain/registry/registry.ts';
import { arrivals } from '../../support/arrivals.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { hiddenOf, openMail } from '../../support/memory-portal.ts';
import { haTinh, memorySystem } from '../../support/memory-system.ts';

const office = 'tccb@syt.hatinh.example';
const council = ['tccb', 'giamdoc', 'hoidong1', 'hoidong2', 'hoidong3', 'hoidong4', 'hoidong5'];
const listKey = aKey({ unitId: 'syt-ha-tinh', callId: 'HT-02' });

const someCause = {
  actor: { kind: 'system' as const, id: 'test', channel: 'event' as const },
  ...{ correlationId: 'test', now: at('2021-06-16T01:00:00.000Z') },
};

let system: ReturnType<typeof memorySystem>;
let store: ReturnType<typeof arrivals>;

const opened = (to: string, ...words: string[]) => openMail(system, to, ...words);

const reviewForm = (html: string) => hiddenOf(html, '/ho-so/[^"]+');
const dossier = async () => {
  const found = await system.needs.dossiers.load(aKey());
  if (!found) throw new Error('no dossier');
  return found;
};

async function send(text: string) {
  await store.read(store.put(text));
  await system.deliver();
}

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  await system.deliver();
  store = arrivals(system);
  await send('Lê Thị Mẫu\nTrần Văn Mẫu\nHồ Thị Mẫu');
});

describe('When the dossier is a case of the office itself', () => {
  const { organisation, ...rest } = z.looseObject({ organisation: Organisation }).parse(haTinh());
  const asWritten = (person: Record<string, unknown>) => ({
    ...rest,
    organisation: {
      ...organisation,
      people: organisation.people.map((one) => (one.id === 'tccb-truong' ? { ...one, ...person } : one)),
    },
  });

  it.each([
    ['own unit', { unit: 'ttyt-can-loc' }],
    ['declared relative', { relatives: ['Trần Văn Mẫu'] }],
    ['very self', { name: 'Lê Thị Mẫu' }],
  ])('I12: nobody judges a dossier of their %s; somebody else of the office does', async (_, person) => {
    await system.load(asWritten(person));
    const own = await opened(office, 'Chờ thẩm định');
    const refused = await own.post(own.home, { ...reviewForm(own.html), outcome: 'accept' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('phải do người khác của cơ quan thường trực thẩm định');
    expect(await dossier()).toMatchObject({ state: 'UNDER_REVIEW' });
    const other = await opened('thidua@syt.hatinh.example', 'Chờ thẩm định');
    expect((await other.post(other.home, { ...reviewForm(other.html), outcome: 'accept' })).status).toBe(303);
  });
});

describe('When the office judges a dossier', () => {
  it('accepting it from the mail is recorded and the unit is told', async () => {
    const { home, html, post } = await opened(office, 'Chờ thẩm định');
    const answer = await post(home, { ...reviewForm(html), outcome: 'accept' });
    expect(answer.status).toBe(303);
    expect(await dossier()).toMatchObject({ state: 'ACCEPTED', acceptedVersion: 1 });
    await system.deliver();
    expect(system.mails.at(-1)?.to.email).toBe('thutruong@ttyt-can-loc.hatinh.example');
  });

  it('a version that came meanwhile makes the form stale: 409, and nothing is recorded', async () => {
    const { home, html, post } = await opened(office, 'Chờ thẩm định');
    await send('Lê Thị Mẫu');
    const before = await dossier();
    const answer = await post(home, { ...reviewForm(html), outcome: 'accept' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('chưa được ghi nhận');
    expect(await dossier()).toEqual(before);
  });

  it.each([
    ['made up', { token: 'x'.repeat(43) }],
    ['of another revision', { revision: '7' }],
    ['missing', { token: '' }],
  ])('a token that is %s is refused with 400 and changes nothing', async (_how, more) => {
    const { home, html, post } = await opened(office, 'Chờ thẩm định');
    const before = await dossier();
    const answer = await post(home, { ...reviewForm(html), outcome: 'accept', ...more });
    expect(answer.status).toBe(400);
    expect(await dossier()).toEqual(before);
  });

  it('the form of one person does not serve another', async () => {
    const mine = await opened(office, 'Chờ thẩm định');
    const other = await opened('thidua@syt.hatinh.example', 'Chờ thẩm định');
    expect((await other.post(other.home, { ...reviewForm(mine.html), outcome: 'accept' })).status).toBe(400);
  });

  it('all mistakes of a return are shown at once and what was typed stays', async () => {
    const { home, html, post } = await opened(office, 'Chờ thẩm định');
    const typed = { outcome: 'return', reason: ' ', 'due-day': '31', 'due-month': '2', 'due-year': '2021' };
    const answer = await post(home, { ...reviewForm(html), ...typed });
    const again = await answer.text();
    expect(answer.status).toBe(422);
    expect(again).toContain('href="#reason"');
    expect(again).toContain('href="#due-day"');
    expect(again).toMatch(/name="due-day"[^>]*value="31"/);
    expect(again).toMatch(/value="return" checked/);
    expect(await dossier()).toMatchObject({ state: 'UNDER_REVIEW' });
  });

  it('a return binds the unit to the end of the day that was given', async () => {
    const { home, html, post } = await opened(office, 'Chờ thẩm định');
    const typed = { outcome: 'return', reason: 'Thiếu số', 'due-day': '9', 'due-month': '6', 'due-year': '2021' };
    await post(home, { ...reviewForm(html), ...typed });
    expect(await dossier()).toMatchObject({ state: 'RETURNED', supplementDue: '2021-06-09T16:59:59.999Z' });
  });

  it('a return that would keep the dossier open beyond the term of the plan is refused', async () => {
    const { home, html, post } = await opened(office, 'Chờ thẩm định');
    const due = { 'due-day': '22', 'due-month': '6', 'due-year': '2021' };
    const answer = await post(home, { ...reviewForm(html), outcome: 'return', reason: 'Thiếu số', ...due });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Hạn bổ sung phải trước khi kỳ này khóa');
    expect(await dossier()).toMatchObject({ state: 'UNDER_REVIEW' });
    const last = { ...due, 'due-day': '21' };
    await post(home, { ...reviewForm(html), outcome: 'return', reason: 'Thiếu số', ...last });
    expect(await dossier()).toMatchObject({ state: 'RETURNED', supplementDue: '2021-06-21T16:59:59.999Z' });
  });
});

describe('When a list is composed and the council votes', () => {
  let desk: Awaited<ReturnType<typeof opened>>;
  let ids: string[];

  const lists = async () => {
    const list = await system.needs.lists.load(listKey);
    if (!list) throw new Error('no list');
    return list;
  };
  const compose = (items: readonly string[]) => {
    const body = new URLSearchParams(hiddenOf(desk.html, '/lap-danh-sach/[^"]+'));
    for (const item of items) body.append('item', item);
    return desk.go(`${desk.home.split('/').slice(0, 3).join('/')}/lap-danh-sach/HT-02/once`, {
      method: 'POST',
      body,
    });
  };
  const ballot = async (member: string) => opened(`${member}@syt.hatinh.example`, 'Mời bỏ phiếu');
  const votes = (choice: string, of = ids) => Object.fromEntries(of.map((id) => [`choice-${id}`, choice]));

  beforeEach(async () => {
    const review = await opened(office, 'Chờ thẩm định');
    await review.post(review.home, { ...reviewForm(review.html), outcome: 'accept' });
    system.setClock('2021-06-16T01:00:00.000Z');
    await system.sweep();
    await system.deliver();
    const door = await opened(office, '[HT-02]');
    const base = door.home.split('/').slice(0, 3).join('/');
    const html = await (await door.go(`${base}/lap-danh-sach/HT-02/once`)).text();
    desk = { ...door, html };
    ids = [...html.matchAll(/name="item"[^>]*value="([^"]+)"/g)].map((m) => m[1] ?? '');
  });

  it('a number outside the plan is refused in words and keeps what was ticked', async () => {
    const answer = await compose(ids.slice(0, 1));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Chọn ít nhất 2');
    expect(html).toMatch(new RegExp(`value="${ids[0]}" checked`));
  });

  it('composing locks the period, and the same form again is stale', async () => {
    expect((await compose(ids)).status).toBe(303);
    await system.deliver();
    expect((await dossier()).lockedAt).not.toBeNull();
    expect((await compose(ids)).status).toBe(409);
    expect(await lists()).toMatchObject({ round: 1, state: 'VOTING' });
  });

  it('ballots of seven members at the same moment all count, and a double press is no conflict', async () => {
    await compose(ids);
    await system.deliver();
    const ballots = await Promise.all(council.map(ballot));
    const cast = (one: (typeof ballots)[number]) =>
      one.post(`${one.home}/phieu`, { ...hiddenOf(one.html, '/phieu'), ...votes('yes') });
    for (const press of ['first', 'double']) {
      const answers = await Promise.all(ballots.map(cast));
      expect(
        answers.map((a) => a.status),
        press,
      ).toEqual(council.map(() => 303));
    }
    const list = await lists();
    expect(list.session?.ballots).toHaveLength(7);
    expect(list).toMatchObject({ state: 'DECIDING' });
    expect(list.tallies.map((t) => t.yes)).toEqual([7, 7, 7]);
  });

  it('a ballot that leaves one out is shown again with the choices made, and not counted', async () => {
    await compose(ids);
    await system.deliver();
    const one = await ballot('hoidong1');
    const answer = await one.post(`${one.home}/phieu`, {
      ...hiddenOf(one.html, '/phieu'),
      ...votes('no', ids.slice(1)),
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Phiếu chưa đủ');
    expect(html.match(/value="no" checked/g)).toHaveLength(2);
    expect((await lists()).session?.ballots).toHaveLength(0);
  });

  it('more candidates than places: equals at the cut are the chair’s, and the office is told', async () => {
    const body = new URLSearchParams(hiddenOf(desk.html, '/lap-danh-sach/[^"]+'));
    for (const item of ids) body.append('item', item);
    body.append('shortlist', '1');
    const base = desk.home.split('/').slice(0, 3).join('/');
    expect((await desk.go(`${base}/lap-danh-sach/HT-02/once`, { method: 'POST', body })).status).toBe(303);
    const before = await lists();
    await system.needs.lists.save({ before, after: { ...before, max: 2, revision: 2 }, events: [] }, someCause);
    await system.deliver();
    for (const one of await Promise.all(council.map(ballot))) {
      const answer = await one.post(`${one.home}/phieu`, { ...hiddenOf(one.html, '/phieu'), ...votes('yes') });
      expect(answer.status).toBe(303);
    }
    await system.deliver();
    expect(await lists()).toMatchObject({ state: 'VOTING', session: { state: 'TIED' } });
    const told = await opened(office, 'Bằng phiếu');
    expect(told.html).toContain('Chọn 2.');
    const form = hiddenOf(told.html, '/chu-toa-chon');
    const choice = new URLSearchParams({ ...form, reason: 'Ưu tiên người lao động trực tiếp' });
    for (const id of ids.slice(1)) choice.append('item', id);
    const chosen = await told.go(`${told.home}/chu-toa-chon`, { method: 'POST', body: choice });
    expect(chosen.status).toBe(303);
    expect(await lists()).toMatchObject({ state: 'DECIDING', selected: ids.slice(1) });
  });
});
