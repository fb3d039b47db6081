import { beforeEach, describe, expect, it } from 'vitest';
import { arrivals } from '../../support/arrivals.ts';
import { aKey } from '../../support/dossiers.ts';
import { hiddenOf, memoryPortal } from '../../support/memory-portal.ts';
import { memorySystem } from '../../support/memory-system.ts';

const office = 'tccb@syt.hatinh.example';
const chair = 'giamdoc@syt.hatinh.example';
const monthly = { callId: 'HT-11', period: '2021-06' };
const waiting = 'Chờ Hội đồng xem xét miễn tiêu chuẩn';

let system: ReturnType<typeof memorySystem>;

async function opened(to: string, ...words: string[]) {
  const mail = system.mails.findLast((m) => m.to.email === to && words.every((w) => m.subject.includes(w)));
  if (!mail) throw new Error(`no mail for ${to} about ${words.join(' ')}`);
  const portal = memoryPortal(system);
  const { home, page } = await portal.openLink(mail.text);
  return { ...portal, home, base: home.split('/').slice(0, 3).join('/'), html: await page.text() };
}
type Person = Awaited<ReturnType<typeof opened>>;

const pathOf = (html: string) => /href="([^"]+\/truong-hop\/[^"]+)"/.exec(html)?.[1] ?? '';

async function doing(person: Person, path: string, act: string, fields: Record<string, string>) {
  const html = await (await person.go(path)).text();
  const prefixed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${act}-${name}`, value]));
  const { status } = await person.post(path, { ...hiddenOf(html, '/truong-hop/[^"]+'), act, ...prefixed });
  await system.deliver();
  return status;
}

const listOf = async () =>
  system.needs.lists.load(aKey({ unitId: 'syt-ha-tinh', ...monthly })) ?? Promise.reject(new Error('no list'));

describe('When a monthly list, which no vote brings before the council, holds one that lacks a waivable criterion', () => {
  beforeEach(async () => {
    system = memorySystem('2021-06-01T01:00:00.000Z');
    await system.load();
    await system.sweep();
    await system.deliver();
    const store = arrivals(system);
    await store.read(store.put('Lê Thị Mẫu', { key: aKey(monthly) }));
    await system.deliver();
    const desk = await opened(office, 'Chờ thẩm định');
    await doing(desk, pathOf(desk.html), 'find-ineligible', { criteria: 'L0', reason: 'Chưa đủ 3 năm' });
    const again = await (await desk.go(desk.home)).text();
    await desk.post(desk.home, { ...hiddenOf(again, '/ho-so/[^"]+'), outcome: 'accept' });
    await system.deliver();
    const path = `${desk.base}/lap-danh-sach/HT-11/2021-06`;
    const html = await (await desk.go(path)).text();
    const body = new URLSearchParams(hiddenOf(html, '/lap-danh-sach/[^"]+'));
    for (const [, value = ''] of html.matchAll(/name="item"[^>]*value="([^"]+)"/g)) body.append('item', value);
    await desk.go(path, { method: 'POST', body });
    await system.deliver();
  });

  it('the chair alone is asked by mail, and the page names who waits', async () => {
    expect(system.mails.filter((m) => m.subject.includes(waiting)).map((m) => m.to.email)).toEqual([chair]);
    const page = await opened(chair, waiting);
    expect(page.html).toContain(waiting);
    expect(page.html).toContain('Lê Thị Mẫu');
    expect(page.failures).toEqual([]);
  });

  it('a waiver with a reason lets it go on, and nothing waits any more', async () => {
    expect(await listOf()).toMatchObject({ held: [{ why: 'INELIGIBLE' }] });
    const page = await opened(chair, waiting);
    expect(await doing(page, pathOf(page.html), 'waive', { criteria: 'L0', reason: '' })).toBe(422);
    expect(await doing(page, pathOf(page.html), 'waive', { criteria: 'L0', reason: 'Hội đồng họp 16/6' })).toBe(303);
    expect((await listOf())?.held ?? []).toEqual([]);
    expect(await (await page.go(page.home)).text()).toContain('không còn trường hợp nào');
  });
});
