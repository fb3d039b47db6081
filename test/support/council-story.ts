import { z } from 'zod';
import type { Choice } from '../../shared/domain/council/session.ts';
import { arrivals } from './arrivals.ts';
import { aKey } from './dossiers.ts';
import { hiddenOf, memoryPortal } from './memory-portal.ts';
import { haTinh, memorySystem } from './memory-system.ts';

const Register = z.looseObject({ organisation: z.looseObject({ people: z.array(z.looseObject({ id: z.string() })) }) });

/** The sample register with two more on the council, nine in all; `more` by person: their unit or declared relatives. */
export function registerOfNine(more: Readonly<Record<string, object>> = {}): unknown {
  const load = Register.parse(structuredClone(haTinh()));
  const member = (n: number, name: string) => ({
    ...{ id: `hoi-dong-${n}`, name, title: 'Ủy viên Hội đồng', roles: ['COUNCIL'] },
    email: `hoidong${n}@syt.hatinh.example`,
  });
  const people = [...load.organisation.people, member(6, 'Trịnh Thị Tài Vụ'), member(7, 'Cao Văn Đào Tạo')];
  load.organisation.people = people.map((p) => ({ ...p, ...more[p.id] }));
  return load;
}

/** A browser on a mailed link: where it landed and how to send its forms. */
export type Visit = Awaited<ReturnType<typeof visit>>;

async function visit(system: ReturnType<typeof memorySystem>, to: string, words: readonly string[]) {
  const mail = system.mails.findLast((m) => m.to.email === to && words.every((w) => m.subject.includes(w)));
  if (!mail) throw new Error(`no mail for ${to} about ${words.join(' ')}`);
  const portal = memoryPortal(system);
  const { home } = await portal.openLink(mail.text);
  const base = home.split('/').slice(0, 3).join('/');
  const page = async (path = '') => (await portal.go(`${path === '' ? home : base + path}`)).text();
  return {
    ...{ portal, home, base, mail, page },
    /** Sends the form of a page whose address ends with `action`. */
    async send(path: string, action: string, values: Record<string, string> | [string, string][]): Promise<Response> {
      const body = new URLSearchParams(hiddenOf(await page(path), action));
      for (const [name, value] of Array.isArray(values) ? values : Object.entries(values)) body.append(name, value);
      return portal.go(`${base}${action}`, { method: 'POST', body });
    },
  };
}

export const office = 'tccb@syt.hatinh.example';
export const SESSION = '/phien-hop/HT-12/2025';
const key = aKey({ unitId: 'syt-ha-tinh', callId: 'HT-12', period: '2025' });

/** Spring 2025: a unit's yearly nominations are accepted and stand before the office to be put on a list. */
export async function councilStory(given: { rows: string; register?: unknown; start?: string }) {
  const system = memorySystem(given.start ?? '2025-05-05T01:00:00.000Z');
  await system.load(given.register ?? registerOfNine());
  await system.sweep();
  await system.deliver();
  const store = arrivals(system);
  const dossier = aKey({ callId: 'HT-12', period: '2025' });
  await store.read(store.put(given.rows, { key: dossier, at: given.start ?? '2025-05-05T02:00:00.000Z' }));
  await system.deliver();
  const review = await visit(system, office, ['Chờ thẩm định']);
  const path = review.home.slice(review.base.length);
  await review.portal.post(review.home, { ...hiddenOf(await review.page(), path), outcome: 'accept' });
  await system.deliver();
  const desk = review;
  const list = async () => {
    const found = await system.needs.lists.load(key);
    if (!found?.session) throw new Error('no list with a vote');
    return { ...found, session: found.session };
  };
  return {
    ...{ system, desk, list },
    visit: (to: string, ...words: string[]) => visit(system, to, words),
    member: (name: string) => visit(system, `${name}@syt.hatinh.example`, ['Hội đồng']),
    async compose(values: Record<string, string>) {
      const at = '/lap-danh-sach/HT-12/2025';
      const ids = [...(await desk.page(at)).matchAll(/name="item"[^>]*value="([^"]+)"/g)].map((m) => m[1] ?? '');
      const items = ids.map((id): [string, string] => ['item', id]);
      const answer = await desk.send(at, at, [...items, ...Object.entries(values)]);
      await system.deliver();
      return { answer, ids };
    },
    /** The secretary sends one of the forms of the session page. */
    async act(name: string, values: Record<string, string> | [string, string][]): Promise<Response> {
      const answer = await desk.send(SESSION, `${SESSION}/${name}`, values);
      await system.deliver();
      return answer;
    },
    async vote(who: Visit, choices: Readonly<Record<string, Choice>>): Promise<Response> {
      const entries = Object.entries(choices).map(([id, choice]): [string, string] => [`choice-${id}`, choice]);
      return who.send('', '/phieu', entries);
    },
  };
}

export const mailNames = ['tccb', 'giamdoc', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `hoidong${n}`)];
export const memberIds = ['tccb-truong', 'giam-doc', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `hoi-dong-${n}`)];

export const calling = {
  ...{ place: 'Hội trường tầng 3, Sở Y tế', 'date-day': '20', 'date-month': '5', 'date-year': '2025', time: '8:00' },
  ...{ chair: 'giam-doc', secretary: 'tccb-chuyen-vien' },
};

export const attendance = (absent: readonly string[]): Record<string, string> =>
  Object.fromEntries(memberIds.map((id) => [`presence-${id}`, absent.includes(id) ? 'absent' : 'present']));
