import type { Mail } from '../../../infra/local/mail-store.ts';
import type { Local } from '../../../infra/local/runtime.ts';

export type PostForm = { url: string; fields: Record<string, string> };

/** What a browser and a test do with a running sample deployment. */
export function sampleClient(local: Pick<Local, 'portalUrl'>) {
  const ask = async (path: string, init?: RequestInit) => fetch(new URL(path, local.portalUrl), init);
  const json = async (path: string, init?: RequestInit) => JSON.parse(await (await ask(path, init)).text());
  return {
    ask,
    json,
    control: async (path: string, body: object = {}) => {
      const answer = await ask(`/__local/${path}`, { method: 'POST', body: JSON.stringify(body) });
      return { status: answer.status, body: JSON.parse(await answer.text()) };
    },
    form: async (name: string): Promise<PostForm> => json(`/uploads/${name}`),
    items: async (pk: string): Promise<({ sk: string } & Record<string, unknown>)[]> =>
      json(`/items/${encodeURIComponent(pk)}`),
    mails: async (to?: string): Promise<Mail[]> =>
      json(`/__local/mail${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`),
    send: (form: PostForm, file: string | Uint8Array, change: Record<string, string> = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...form.fields, ...change })) body.append(name, value);
      const bytes = typeof file === 'string' ? file : Buffer.from(file);
      body.append('file', new Blob([bytes], { type: 'text/plain' }), 'danh sách.txt');
      return fetch(form.url, { method: 'POST', body });
    },
  };
}
