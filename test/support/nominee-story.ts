import { arrivals } from './arrivals.ts';
import { aKey } from './dossiers.ts';
import { hiddenOf, openMail } from './memory-portal.ts';
import { memorySystem } from './memory-system.ts';

export const office = 'tccb@syt.hatinh.example';
export const head = 'thutruong@ttyt-can-loc.hatinh.example';
export const clerk = 'vanthu@ttyt-can-loc.hatinh.example';
const members = ['tccb', 'giamdoc', 'hoidong1', 'hoidong2', 'hoidong3', 'hoidong4', 'hoidong5'];
export const listKey = aKey({ unitId: 'syt-ha-tinh', callId: 'HT-02' });

/** Somebody who opened a mail. */
export type Person = Awaited<ReturnType<typeof openMail>>;

/** The address of a nominee's page, as the page shown links to it. */
export function pathOf(html: string, name: string): string {
  const link = new RegExp(`href="([^"]+/truong-hop/[^"]+)">(?:<span[^>]*>)?${name}<`).exec(html)?.[1];
  if (!link) throw new Error(`no page of ${name}`);
  return link;
}

/** A unit of Hà Tĩnh has sent three nominees; what the office, the council and the unit do with them from their mails. */
export async function nomineeStory() {
  const system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  await system.deliver();
  const store = arrivals(system);
  await store.read(store.put('Lê Thị Mẫu\nTrần Văn Mẫu\nHồ Thị Mẫu'));
  await system.deliver();

  const opened = (to: string, ...words: string[]) => openMail(system, to, ...words);
  const reviewing = () => opened(office, 'Chờ thẩm định');
  return {
    ...{ system, store, opened, reviewing },
    mailsAbout: (words: string) => system.mails.filter((m) => m.subject.includes(words)).map((m) => m.to.email),
    async list() {
      const found = await system.needs.lists.load(listKey);
      if (!found) throw new Error('no list');
      return found;
    },
    async doing(person: Person, path: string, act: string, fields: Record<string, string> = {}) {
      const html = await (await person.go(path)).text();
      const prefixed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${act}-${name}`, value]));
      const answer = await person.post(path, { ...hiddenOf(html, '/truong-hop/[^"]+'), act, ...prefixed });
      await system.deliver();
      return { status: answer.status, html: answer.status === 303 ? '' : await answer.text() };
    },
    async accept() {
      const desk = await reviewing();
      await desk.post(desk.home, { ...hiddenOf(desk.html, '/ho-so/[^"]+'), outcome: 'accept' });
      await system.deliver();
    },
    async compose(names: readonly string[]) {
      const desk = await reviewing();
      const path = `${desk.base}/lap-danh-sach/HT-02/once`;
      const html = await (await desk.go(path)).text();
      const body = new URLSearchParams(hiddenOf(html, '/lap-danh-sach/[^"]+'));
      const boxes = [...html.matchAll(/name="item"[^>]*value="([^"]+)"[^>]*>[^<]*<label[^>]*><strong>([^<]+)/g)];
      for (const [, value = '', name = ''] of boxes) if (names.includes(name)) body.append('item', value);
      const answer = await desk.go(path, { method: 'POST', body });
      await system.deliver();
      return { desk, status: answer.status, html: answer.status === 303 ? '' : await answer.text(), page: html };
    },
    async voteAll(choice = 'yes') {
      for (const member of members) {
        const one = await opened(`${member}@syt.hatinh.example`, 'Mời bỏ phiếu');
        const ids = [...new Set([...one.html.matchAll(/name="choice-([^"]+)"/g)].map((m) => m[1] ?? ''))];
        const choices = Object.fromEntries(ids.map((id) => [`choice-${id}`, choice]));
        await one.post(`${one.home}/phieu`, { ...hiddenOf(one.html, '/phieu'), ...choices });
      }
      await system.deliver();
    },
  };
}
