/** What one person sees after a request: where they are, the status and the page. */
export type Seen = { url: string; status: number; html: string };

/** A form on a page: where it goes and the hidden values it carries. */
export type PageForm = { action: string; hidden: Record<string, string> };

/**
 * Somebody with a browser of their own, without a screen: follows links, keeps the cookies of each path, fills in forms.
 * It goes through the same pages and forms as a person and knows nothing else.
 */
export function person() {
  const cookies: { path: string; pair: string }[] = [];

  const cookieFor = (url: string): string => {
    const { pathname } = new URL(url);
    return cookies
      .filter((c) => pathname.startsWith(c.path))
      .map((c) => c.pair)
      .join('; ');
  };

  async function request(url: string, init: RequestInit = {}): Promise<Seen> {
    const { pathname } = new URL(url);
    const cookie = cookies.filter((c) => pathname.startsWith(c.path)).map((c) => c.pair);
    const headers = {
      ...Object.fromEntries(new Headers(init.headers)),
      ...(cookie.length > 0 ? { cookie: cookie.join('; ') } : {}),
    };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(line);
    const next = response.headers.get('location');
    if (next && response.status >= 300 && response.status < 400) return request(new URL(next, url).href);
    return { url, status: response.status, html: await response.text() };
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const path = attributes.find((a) => a.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    cookies.push({ path, pair });
  }

  return {
    open: (url: string) => request(url),
    /** Sends a form as a browser would; `values` are what the person typed or ticked. */
    async send(from: Seen, form: PageForm, values: Record<string, string | readonly string[]> = {}): Promise<Seen> {
      const body = new URLSearchParams(form.hidden);
      for (const [name, value] of Object.entries(values)) {
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
      }
      return request(new URL(form.action, from.url).href, { method: 'POST', body });
    },
    /** The bytes behind an address, as a download gives them. Throws when there is no file. */
    async download(url: string): Promise<Uint8Array> {
      const response = await fetch(url, { headers: { cookie: cookieFor(url) } });
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    /** Chooses a file on an upload form and sends it straight to the store, then waits until it is read. */
    async upload(from: Seen, form: PageForm, file: { name: string; bytes: Uint8Array }): Promise<Seen> {
      const body = new FormData();
      for (const [name, value] of Object.entries(form.hidden)) body.append(name, value);
      body.append('file', new File([Uint8Array.from(file.bytes)], file.name));
      let seen = await request(new URL(form.action, from.url).href, { method: 'POST', body });
      for (let n = 0; n < 120 && seen.url.includes('/nop/'); n += 1) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        seen = await request(seen.url);
      }
      return seen;
    },
  };
}

/** The form of a page whose address contains `part`. Throws a sentence when there is none. */
export function formOn(seen: Seen, part: string): PageForm {
  for (const match of seen.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
    const action = /\baction="([^"]*)"/.exec(match[1] ?? '')?.[1];
    if (action === undefined || !unescaped(action).includes(part)) continue;
    const hidden: Record<string, string> = {};
    for (const input of (match[2] ?? '').matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
      const name = /\bname="([^"]*)"/.exec(input[0])?.[1];
      const value = /\bvalue="([^"]*)"/.exec(input[0])?.[1] ?? '';
      if (name) hidden[unescaped(name)] = unescaped(value);
    }
    return { action: unescaped(action), hidden };
  }
  throw new Error(`the page ${seen.url} (${seen.status}) has no form for "${part}"`);
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The words of a page, without its markup. */
export const wordsOf = (seen: Seen): string =>
  unescaped(seen.html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
