import { beforeEach, describe, expect, it } from 'vitest';
import { aKey } from '../../support/dossiers.ts';
import { hiddenOf, memoryPortal } from '../../support/memory-portal.ts';
import { memorySystem } from '../../support/memory-system.ts';

let system: ReturnType<typeof memorySystem>;
let portal: ReturnType<typeof memoryPortal>;

const mailTo = (email: string, part: string) => {
  const mail = system.mails.find((m) => m.to.email === email && m.subject.includes(part));
  if (!mail) throw new Error(`no mail for ${email} about ${part}`);
  return mail;
};
const clerkMail = () => mailTo('vanthu@ttyt-can-loc.hatinh.example', '[HT-01]');

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  await system.deliver();
  portal = memoryPortal(system);
});

describe('When a clerk opens the mailed link', () => {
  it('the secret leaves the address and the page says what is owed and until when', async () => {
    const { home, page } = await portal.openLink(clerkMail().text);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(home).toMatch(/^\/k\/[\w-]{16}$/);
    expect(html).toContain('Trung tâm Y tế huyện Can Lộc');
    expect(html).toContain('14/06/2021');
    expect(page.headers.get('content-security-policy')).toContain('https://store.example');
    expect(page.headers.get('cache-control')).toBe('private, no-store');
  });

  it('opening it many times changes nothing in the table', async () => {
    const before = JSON.stringify([...system.store.items.values()]);
    for (let n = 0; n < 3; n += 1) await portal.openLink(clerkMail().text);
    expect(JSON.stringify([...system.store.items.values()])).toBe(before);
  });

  it('a ticket for a file is given to its own form only', async () => {
    const { home, page } = await portal.openLink(clerkMail().text);
    const html = await page.text();
    const data = /data-ticket="([^"]+)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '{}';
    const ticket = JSON.parse(data);
    const good = await portal.post(ticket.action, ticket.hidden);
    expect(await good.json()).toMatchObject({
      action: 'https://store.example/files',
      statusHref: expect.stringContaining(home),
    });
    expect((await portal.post(ticket.action, { ...ticket.hidden, token: 'x'.repeat(43) })).status).toBe(400);
  });

  it('the link of another unit opens nothing of this one', async () => {
    const { home } = await portal.openLink(clerkMail().text);
    const stranger = memoryPortal(system);
    await stranger.openLink(mailTo('vanthu@bv-mat.hatinh.example', '[HT-01]').text);
    expect((await stranger.go(home)).status).toBe(404);
  });
});

describe('When a link does not work', () => {
  it('unknown, rotated and expired links give the same page', async () => {
    const answers: string[] = [];
    answers.push(await (await portal.go(`/l/${'A'.repeat(43)}`)).text());
    const dossier = await system.needs.dossiers.load(aKey());
    if (!dossier) throw new Error('no dossier');
    const cause = {
      actor: { kind: 'system' as const, id: 't', channel: 'cli' as const },
      correlationId: 't',
      now: dossier.opensAt,
    };
    const rotated = { ...dossier, revision: dossier.revision + 1, linkGeneration: 2 };
    const link = /\/l\/[\w-]+/.exec(clerkMail().text)?.[0] ?? '';
    await system.needs.dossiers.save({ before: dossier, after: rotated, events: [] }, cause);
    answers.push(await (await portal.go(link)).text());
    const head = /\/l\/[\w-]+/.exec(mailTo('thutruong@bv-mat.hatinh.example', '[HT-01]').text)?.[0] ?? '';
    system.setClock('2023-06-01T01:00:00.000Z');
    answers.push(await (await portal.go(head)).text());
    const plain = answers.map((html) => html.replaceAll(/value="[\w-]{43}"/g, '').replaceAll(/\/l\/[\w-]{43}/g, ''));
    expect(new Set(plain).size).toBe(1);
    expect(plain[0]).toContain('không dùng được');
  });

  it('asking for a fresh one answers alike for a registered and an unknown address, and mails only the registered', async () => {
    system.mails.length = 0;
    const known = await portal.post('/lien-ket-moi', { email: 'vanthu@bv-mat.hatinh.example' });
    const unknown = await portal.post('/lien-ket-moi', { email: 'la@nguoila.example' });
    expect(await known.text()).toBe(await unknown.text());
    await system.deliver();
    expect(new Set(system.mails.map((m) => m.to.email))).toEqual(
      new Set(['vanthu@bv-mat.hatinh.example', 'thutruong@bv-mat.hatinh.example']),
    );
  });

  it('asking again and again within an hour adds one line to the history, not one each time', async () => {
    const key = aKey({ unitId: 'bv-mat' });
    const asked = async () =>
      (await system.needs.dossiers.folder(key))?.history.filter((h) => h.event.type === 'link.requested.v1').length;
    for (let n = 0; n < 4; n += 1) await portal.post('/lien-ket-moi', { email: 'vanthu@bv-mat.hatinh.example' });
    expect(await asked()).toBe(1);
    system.setClock('2021-06-01T02:00:00.000Z');
    await portal.post('/lien-ket-moi', { email: 'vanthu@bv-mat.hatinh.example' });
    expect(await asked()).toBe(2);
  });

  it('what is no address is said to be none', async () => {
    expect((await portal.post('/lien-ket-moi', { email: 'không phải thư' })).status).toBe(422);
  });
});

describe('When something is asked that is not there', () => {
  it.each(['/nothing', '/k/xxxxxxxxxxxxxxxx', '/assets/old/tiencu.css'])('%s answers 404 with a page', async (path) => {
    const answer = await portal.go(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<h1');
  });

  it.each([
    ['a body that is no form', 'application/json', '{"revision":0}'],
    ['a garbled form', 'multipart/form-data', 'x'],
    ['a form cut off in the middle', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-da'],
  ])('%s is refused with a page and is no fault of the system', async (_, type, body) => {
    const { home } = await portal.openLink(clerkMail().text);
    for (const path of [`${home}/phieu-nop`, `${home}/lien-ket-moi`, '/lien-ket-moi']) {
      const answer = await portal.go(path, { method: 'POST', headers: { 'content-type': type }, body });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('<h1');
    }
    expect(portal.failures).toEqual([]);
  });

  it('a form larger than any form is refused', async () => {
    const answer = await portal.go('/lien-ket-moi', {
      method: 'POST',
      headers: { 'content-length': '300000' },
      body: 'x',
    });
    expect(answer.status).toBe(413);
  });
});

describe('When a clerk asks for fresh links from a working page', () => {
  it('every link mailed before stops and the new mails open the page', async () => {
    const { home, page } = await portal.openLink(clerkMail().text);
    const old = clerkMail().text;
    const hidden = hiddenOf(await page.text(), 'lien-ket-moi');
    system.mails.length = 0;
    expect((await portal.post(`${home}/lien-ket-moi`, hidden)).status).toBe(303);
    await system.deliver();
    expect((await memoryPortal(system).openLink(old)).page.status).toBe(404);
    expect(system.mails).toHaveLength(2);
    expect((await memoryPortal(system).openLink(system.mails[0]?.text ?? '')).page.status).toBe(200);
  });
});
