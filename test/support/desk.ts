import { hiddenOf, memoryPortal } from './memory-portal.ts';
import type { memorySystem } from './memory-system.ts';

/** The standing office at its desk, by the link of its newest mail about something to review. */
export async function atDesk(system: ReturnType<typeof memorySystem>, email = 'tccb@syt.hatinh.example') {
  const portal = memoryPortal(system);
  const mail = system.mails.findLast(({ to, subject }) => to.email === email && subject.includes('thẩm định'));
  const { home } = await portal.openLink(mail?.text ?? '');
  const base = home.split('/').slice(0, 3).join('/');
  const read = async (path: string) => (await portal.go(path)).text();
  /** Sends a form of a page back with what a person chose; the hidden fields are those the page shows now. */
  const press = async (page: string, act: Record<string, string>, action = page) =>
    portal.post(action, { ...hiddenOf(await read(page), action), ...act });
  return { portal, base, read, press };
}

export type Desk = Awaited<ReturnType<typeof atDesk>>;

/** The person page a nominee's page leads to. */
export const personOf = async (desk: Desk, nominee: string): Promise<string> =>
  new RegExp(`${desk.base}/so/sub_\\w+`).exec(await desk.read(nominee))?.[0] ?? '';

/** The judgement a nominee's page shows first, and the criteria that are tagged so. */
export function verdictIn(html: string) {
  const section = html.slice(html.indexOf('id="verdict"'), html.indexOf('id="records"'));
  const judgement = /Đủ tiêu chuẩn|Không đủ tiêu chuẩn|Cần xem xét/.exec(section)?.[0];
  const tagged = (word: string) =>
    [...section.matchAll(/id="criterion-([\w-]+)"><p class="tc-record__says">[\s\S]*?<span>([^<]+)<\/span>/g)]
      .filter((m) => m[2] === word)
      .map((m) => m[1]);
  return { judgement, failed: tagged('Không đạt'), open: tagged('Chưa rõ') };
}
