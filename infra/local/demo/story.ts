import { z } from 'zod';
import { formOn, type PageForm, person, type Seen, wordsOf } from './person.ts';

const MailSeen = z.object({
  id: z.string(),
  at: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  links: z.array(z.string()),
});
export type MailSeen = z.infer<typeof MailSeen>;
const Clock = z.object({ now: z.string() });
export type Say = (line: string) => void;
type Person = ReturnType<typeof person>;

/** The running instance as the story uses it: the portal's pages, and the clock and inbox of the machine. */
export function instance(base: string) {
  const call = async (path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${base}/__local/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {});
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const mails = async (to: string): Promise<MailSeen[]> =>
    z.array(MailSeen).parse(await call(`mail?to=${encodeURIComponent(to)}`));
  const newest = async (to: string, words: string[], before?: string): Promise<MailSeen> => {
    let all: MailSeen[] = [];
    for (let n = 0; n < 120; n += 1) {
      await call('idle', { timeoutMs: 120_000 });
      all = await mails(to);
      const found = all.find((mail) => words.every((word) => mail.subject.includes(word)));
      if (found && found.id !== before) return found;
      if (before === undefined) break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const known = all.map(({ subject }) => subject).join(' | ');
    throw new Error(`no ${before ? 'newer ' : ''}mail to ${to} about ${words.join(' ')}; there are: ${known}`);
  };
  return {
    base,
    now: async (): Promise<string> => Clock.parse(await call('clock')).now,
    moveTo: async (now: string): Promise<void> => void (await call('clock', { now })),
    settle: async (): Promise<void> => void (await call('idle', { timeoutMs: 120_000 })),
    mails,
    /** The newest mail to an address whose subject has all the words; waits for what is under way. */
    mail: (to: string, ...words: string[]): Promise<MailSeen> => newest(to, words),
    /** The same, once there is a newer one than `before`. */
    mailAfter: (before: MailSeen, to: string, ...words: string[]): Promise<MailSeen> => newest(to, words, before.id),
  };
}
export type Instance = ReturnType<typeof instance>;

/** Somebody opens the button of a mail. */
export async function fromMail(mail: MailSeen): Promise<{ who: Person; page: Seen }> {
  const who = person();
  const link = mail.links.find((l) => l.includes('/l/'));
  if (!link) throw new Error(`the mail "${mail.subject}" has no link`);
  return { who, page: await who.open(link) };
}

/** The form that leads to the store: the only one that leaves the portal. */
export function uploadFormOn(page: Seen): PageForm {
  const key = /<form class="tc-upload" action="([^"]+)"/.exec(page.html)?.[1];
  if (!key) throw new Error(`the page ${page.url} takes no file now: ${wordsOf(page).slice(0, 300)}`);
  return formOn(page, key);
}

/** The first address on a page that contains `part`, made whole. Throws when there is none. */
export function hrefOn(page: Seen, part: string): string {
  const href = [...page.html.matchAll(/href="([^"]+)"/g)].map((m) => m[1] ?? '').find((h) => h.includes(part));
  if (!href) throw new Error(`the page ${page.url} has no link to ${part}`);
  return new URL(href, page.url).href;
}

/** Throws when a page does not say what it should. */
export function expectWords(page: Seen, ...words: string[]): void {
  const text = wordsOf(page);
  for (const word of words) {
    if (!text.includes(word))
      throw new Error(`${page.url} (${page.status}) does not say "${word}" but: ${text.slice(0, 600)}`);
  }
}
