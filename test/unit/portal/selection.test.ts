import { beforeEach, describe, expect, it } from 'vitest';
import { Conflict } from '../../../shared/ports/faults.ts';
import { arrivals } from '../../support/arrivals.ts';
import { aKey } from '../../support/dossiers.ts';
import { hiddenOf, memoryPortal, openMail } from '../../support/memory-portal.ts';
import { memorySystem, sampleOf } from '../../support/memory-system.ts';

const office = 'tccb@syt.thaibinh.example';
const key = aKey({ unitId: 'bvdk-tinh', campaignId: 'thai-binh-2017-phat-dong', callId: 'TB-04n', period: 'D1' });
const listKey = { ...key, unitId: aKey({ unitId: 'syt-thai-binh' }).unitId };
const address = '/cong-khai/thai-binh-2017-phat-dong/TB-04n/D1';

let system: ReturnType<typeof memorySystem>;

const opened = (to: string, ...words: string[]) => openMail(system, to, ...words);
type Person = Awaited<ReturnType<typeof opened>>;

const list = async () => {
  const found = await system.needs.lists.load(listKey);
  if (!found) throw new Error('no list');
  return found;
};

let desk: Person;

/** One dossier of the first wave is accepted and composed on Monday 6 March 2017: comments until the end of the 16th. */
beforeEach(async () => {
  system = memorySystem('2017-03-01T01:00:00.000Z', 'thai-binh');
  await system.load(sampleOf('thai-binh').load);
  await system.sweep();
  await system.deliver();
  const store = arrivals(system);
  await store.read(store.put('Lê Thị Mẫu\nTrần Văn Mẫu', { key, at: '2017-03-02T02:00:00.000Z' }));
  await system.deliver();
  const review = await opened(office, 'Chờ thẩm định');
  await review.post(review.home, { ...hiddenOf(review.html, '/ho-so/[^"]+'), outcome: 'accept' });
  await system.deliver();
  system.setClock('2017-03-06T02:00:00.000Z');
  const path = `${review.base}/lap-danh-sach/TB-04n/D1`;
  const html = await (await review.go(path)).text();
  const body = new URLSearchParams(hiddenOf(html, '/lap-danh-sach/[^"]+'));
  for (const [, value = ''] of html.matchAll(/name="item"[^>]*value="([^"]+)"/g)) body.append('item', value);
  const answer = await review.go(path, { method: 'POST', body });
  if (answer.status !== 303) throw new Error(await answer.text());
  system.mails.length = 0;
  await system.deliver();
  desk = review;
});

const listPath = () => `${desk.base}/danh-sach/TB-04n/D1`;
const good = { name: 'Lê Thị Góp Ý', unit: 'Khoa Ngoại', email: '', about: '', text: 'Nên xem lại.', consent: '1' };

/** A visitor of the public page, who reads for a while before sending. */
async function says(more: Record<string, string> = {}, from = '113.160.0.1', readFor = 30_000) {
  const visitor = memoryPortal(system);
  const shown = await (await visitor.go(address)).text();
  system.setClock(new Date(Date.parse(system.needs.clock.now()) + readFor).toISOString());
  const body = new URLSearchParams({ ...hiddenOf(shown, address), ...good, ...more });
  const answer = await visitor.go(address, {
    method: 'POST',
    body,
    headers: { 'x-forwarded-for': `10.9.9.9, ${from}` },
  });
  return { status: answer.status, html: await answer.text() };
}

const comments = () => system.needs.comments.ofList(listKey);
async function ends() {
  const html = await (await desk.go(listPath())).text();
  return desk.post(`${listPath()}/het-cong-khai`, hiddenOf(html, '/het-cong-khai'));
}
async function answers(id: string, more: Record<string, string>) {
  const path = `${desk.base}/gop-y/TB-04n/D1`;
  const html = await (await desk.go(path)).text();
  const form = html.split('<form').find((part) => part.includes(`value="${id}"`)) ?? '';
  const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((m) => [
    m[1] ?? '',
    m[2] ?? '',
  ]);
  return desk.post(path, { ...Object.fromEntries(hidden), ...more });
}

describe('D8: When a list of a wave is published for open selection', () => {
  it('anybody sees who is on it and until when, and nothing of achievements; no ballot is out yet', async () => {
    expect(await list()).toMatchObject({ state: 'PUBLISHED', publication: { until: '2017-03-16T17:00:00.000Z' } });
    const html = await (await memoryPortal(system).go(address)).text();
    expect(html).toContain('Lê Thị Mẫu');
    expect(html).toContain('16/03/2017');
    expect(html).not.toContain('CSTĐ');
    expect(await (await memoryPortal(system).go('/')).text()).toContain('href="/cong-khai"');
    expect(await (await memoryPortal(system).go('/cong-khai')).text()).toContain(address);
    expect(system.mails.some((m) => m.subject.includes('Mời bỏ phiếu'))).toBe(false);
  });

  it('a comment is kept, told to the office once a day, and not shown before the office has looked', async () => {
    expect((await says()).status).toBe(303);
    await system.deliver();
    expect((await says({ text: 'Ý kiến thứ hai.' })).status).toBe(303);
    await system.deliver();
    expect(system.mails.filter((m) => m.subject.includes('Có góp ý')).map((m) => m.to.email)).toEqual([
      ...[office, 'thidua@syt.thaibinh.example'],
    ]);
    expect(await (await memoryPortal(system).go(address)).text()).not.toContain('Nên xem lại.');
    expect(await comments()).toMatchObject([{ name: 'Lê Thị Góp Ý', answer: null }, { text: 'Ý kiến thứ hai.' }]);
  });

  it('neither mail nor event nor the table outside the comment holds who said what or from where', async () => {
    await says();
    await system.deliver();
    const items = [...system.store.items.values()].filter((i) => i.kind !== 'comment');
    expect(JSON.stringify(items)).not.toMatch(/Góp Ý|Nên xem lại|113\.160/);
    expect(system.mails.map((m) => m.text).join()).not.toMatch(/Lê Thị Góp Ý|Nên xem lại/);
    expect(JSON.stringify([...system.store.items.values()])).not.toContain('113.160');
  });

  it('all mistakes are shown at once and what was typed stays', async () => {
    const { status, html } = await says({
      name: ' ',
      email: 'không phải thư',
      consent: '',
      text: 'Giữ nguyên câu này.',
    });
    expect(status).toBe(422);
    for (const field of ['name', 'email', 'consent']) expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('Giữ nguyên câu này.');
    expect(await comments()).toEqual([]);
  });

  it.each([
    ['sends faster than anybody types', {}, 1_000],
    ['sends a form this server did not make', { sign: 'x'.repeat(43) }, 30_000],
    ['sends a form of yesterday', {}, 30 * 3_600_000],
  ])('a machine that %s is refused', async (_how, more, readFor) => {
    expect((await says(more, '113.160.0.1', readFor)).status).toBe(422);
    expect(await comments()).toEqual([]);
  });

  it('one that fills in the hidden field is thanked and nothing is kept', async () => {
    expect((await says({ website: 'https://spam.example' })).status).toBe(303);
    expect(await comments()).toEqual([]);
  });

  it('a visitor is stopped after five comments in an hour, others are not', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await says({ text: `Ý kiến ${n}` })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    expect((await says({}, '113.160.0.2')).status).toBe(303);
    expect(await comments()).toHaveLength(6);
  });

  it('a suspended nominee is not shown to the public', async () => {
    const review = await (await desk.go(desk.home)).text();
    const path = /href="([^"]+\/truong-hop\/[^"]+)">Lê Thị Mẫu/.exec(review)?.[1] ?? '';
    const form = hiddenOf(await (await desk.go(path)).text(), '/truong-hop/[^"]+');
    await desk.post(path, { ...form, act: 'suspend', 'suspend-ground': 'complaint', 'suspend-reason': 'Đơn thư' });
    expect(await (await memoryPortal(system).go(address)).text()).not.toContain('Lê Thị Mẫu');
  });
});

describe('D8: When the time of comments ends', () => {
  it('the list does not go on before it is over', async () => {
    system.setClock('2017-03-16T16:59:59.999Z');
    const answer = await ends();
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Chưa hết thời gian lấy ý kiến');
    expect(await list()).toMatchObject({ state: 'PUBLISHED' });
  });

  it('nor before every comment is answered; then the council gets its ballots', async () => {
    await says();
    const [comment] = await comments();
    system.setClock('2017-03-16T17:00:00.000Z');
    expect(await (await ends()).text()).toContain('Còn 1 góp ý chưa trả lời');
    const id = comment?.id ?? '';
    expect((await answers(id, { [`answer-${id}`]: '', [`published-${id}`]: '1' })).status).toBe(422);
    const said = { [`answer-${id}`]: 'Đã đối chiếu, đúng hồ sơ.', [`published-${id}`]: '1' };
    expect((await answers(id, said)).status).toBe(303);
    expect((await ends()).status).toBe(303);
    expect(await list()).toMatchObject({ state: 'VOTING' });
    await system.deliver();
    expect(system.mails.filter((m) => m.subject.includes('Mời bỏ phiếu')).length).toBeGreaterThan(0);
  });

  it('an answered comment stands on the public page when the office decided so, without the address', async () => {
    await says({ email: 'gopy@donvi.example' });
    await says({ text: 'Ý kiến riêng.' });
    const [first, second] = (await comments()).map((c) => c.id);
    const answer = (id = '', shown = '1') =>
      answers(id, { [`answer-${id}`]: `Trả lời ${shown}.`, [`published-${id}`]: shown });
    expect([(await answer(first)).status, (await answer(second, '0')).status]).toEqual([303, 303]);
    const html = await (await memoryPortal(system).go(address)).text();
    expect(html).toContain('Nên xem lại.');
    expect(html).toContain('Trả lời 1.');
    expect(html).not.toMatch(/gopy@donvi|Ý kiến riêng|Trả lời 0/);
  });

  it('afterwards the page takes nothing and names nobody any more', async () => {
    system.setClock('2017-03-16T17:00:00.000Z');
    const html = await (await memoryPortal(system).go(address)).text();
    expect(html).toContain('đã kết thúc');
    expect(html).not.toContain('Lê Thị Mẫu');
    const late = await memoryPortal(system).post(address, { ...good, shown: '0', sign: 'x' });
    expect(late.status).toBe(422);
    expect(await comments()).toEqual([]);
  });
});

describe('When two visitors send a comment at the same moment', () => {
  it('whoever meets the other at the count of the hour is heard too', async () => {
    const kept = system.needs.comments;
    let met = 0;
    system.needs.comments = {
      ...kept,
      add: async (...given) => {
        met += 1;
        if (met === 1) throw new Conflict('another transaction on the same counter');
        return kept.add(...given);
      },
    };
    expect((await says()).status).toBe(303);
    expect(await comments()).toHaveLength(1);
  });
});
