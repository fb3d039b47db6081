import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from './clock.ts';
import type { Mover } from './control.ts';
import { readBody } from './http-body.ts';
import { inboxPage, mailPage } from './inbox-page.ts';
import { later } from './iso-duration.ts';
import type { MailStore } from './mail-store.ts';
import { isFromThisMachine } from './this-machine.ts';

const html = 'text/html; charset=utf-8';
/** Frames of this page itself, its own style; a mail shown in a frame brings its own, stricter rule. */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * The inbox: what the system mailed, for people at this machine. `/` lists, `/mail/<id>` shows one mail,
 * `/mail/<id>/html|raw|attachments/<n>` its parts, `POST /clock` lets time go on. Answers false when the address is none
 * of these.
 */
export function inboxPages({ mail, clock, move }: { mail: MailStore; clock: Clock; move: Mover }) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, folder, id = '', part, index] = url.pathname.split('/');
    const say = (type: string, body: string | Uint8Array, headers: Record<string, string> = {}) => {
      const rules = {
        'content-security-policy': pagePolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      };
      response.writeHead(200, { 'content-type': type, ...rules, ...headers });
      response.end(body);
      return true;
    };
    if (!isFromThisMachine(request)) {
      response.writeHead(403).end('Only this machine may read these mails.');
      return true;
    }
    if (request.method === 'POST' && url.pathname === '/clock') {
      const step = new URLSearchParams((await readBody(request)).toString()).get('advance') ?? '';
      await move(later(clock.now(), step) ?? clock.now());
      response.writeHead(303, { location: '/' }).end();
      return true;
    }
    if (url.pathname === '/') {
      const to = url.searchParams.get('to') || undefined;
      const now = new Date(clock.now()).toISOString();
      return say(
        html,
        inboxPage({ mails: await mail.list(to), recipients: recipients(await mail.list()), chosen: to, now }),
      );
    }
    const raw = folder === 'mail' ? mail.raw(id) : undefined;
    if (!raw) return false;
    if (part === 'raw') return say('text/plain; charset=utf-8', raw);
    const shown = (await mail.list()).find((one) => one.id === id);
    if (!shown) return false;
    if (part === undefined) return say(html, mailPage(shown));
    if (part === 'html') {
      const document = `<base target="_blank">${shown.html}`;
      return say(html, document, { 'content-security-policy': mailPolicy });
    }
    const file = part === 'attachments' ? await mail.attachment(id, Number(index)) : undefined;
    if (!file) return false;
    const name = encodeURIComponent(file.name);
    return say(file.type, file.content, { 'content-disposition': `attachment; filename*=UTF-8''${name}` });
  };
}

function recipients(mails: readonly { to: string[] }[]): string[] {
  return [...new Set(mails.flatMap(({ to }) => to))].sort();
}
