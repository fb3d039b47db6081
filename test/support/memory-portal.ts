import { portalApp } from '../../functions/portal/app.ts';
import { officePapers } from '../../shared/adapters/documents/paper-writer.ts';
import type { memorySystem } from './memory-system.ts';

/** The web of the memory system, with a browser that keeps the cookies of each link's pages. */
export function memoryPortal(system: ReturnType<typeof memorySystem>) {
  const failures: unknown[] = [];
  const app = portalApp(
    {
      ...system.needs,
      files: {
        ...system.needs.files,
        ticket: async ({ keyPrefix }) => ({
          url: 'https://store.example/files',
          fields: { key: `${keyPrefix}\${filename}` },
          maxBytes: 1000,
        }),
        read: async (key) => system.saved.get(key) ?? null,
        save: async (key, bytes) => void system.saved.set(key, bytes),
        saveReading: async (key, reading) => void system.readings.set(key, reading),
        downloadUrl: async (key, name) => `https://store.example/files/${key}?name=${encodeURIComponent(name)}`,
      },
      papers: officePapers,
      ids: system.ids,
      digest: system.needs.digest,
    },
    (error) => failures.push(error),
  );
  const cookies = new Map<string, string>();
  const cookieFor = (path: string) =>
    [...cookies]
      .filter(([p]) => path.startsWith(p))
      .map(([, pair]) => pair)
      .join('; ');

  async function go(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, system.needs.publicUrl);
    const headers = new Headers(init.headers);
    headers.set('cookie', cookieFor(url.pathname));
    const response = await app.request(url.href, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/';
      cookies.set(path, line.split(';')[0] ?? '');
    }
    return response;
  }

  return {
    ...{ go, failures, routes: app.routes },
    /** Opens the link of a mail and follows it to its page. */
    async openLink(text: string): Promise<{ home: string; page: Response }> {
      const link = /https:\/\/tiencu\.example\/l\/[\w-]+/.exec(text)?.[0] ?? '';
      const door = await go(link);
      const home = door.headers.get('location') ?? '';
      return { home, page: home === '' ? door : await go(home) };
    },
    post: (address: string, values: Record<string, string>) =>
      go(address, { method: 'POST', body: new URLSearchParams(values) }),
  };
}

/** Somebody opens the newest mail to an address whose subject has these words, with a browser of their own. */
export async function openMail(system: ReturnType<typeof memorySystem>, to: string, ...words: readonly string[]) {
  const mail = system.mails.findLast((m) => m.to.email === to && words.every((word) => m.subject.includes(word)));
  if (!mail) throw new Error(`no mail for ${to} about ${words.join(' ')}`);
  const portal = memoryPortal(system);
  const { home, page } = await portal.openLink(mail.text);
  return { ...portal, home, base: home.split('/').slice(0, 3).join('/'), html: await page.text() };
}

/** The hidden values of the form on a page whose address ends with `action`. */
export function hiddenOf(html: string, action: string): Record<string, string> {
  const form = new RegExp(`<form[^>]*action="[^"]*${action}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? '';
  const found = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map((m) => [m[1] ?? '', m[2] ?? '']));
}
