import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assetFiles } from '../../../functions/portal/assets/assets.generated.ts';
import { unitPage } from '../../../functions/portal/views/unit-page.ts';
import { aTarget } from './sent-models.ts';
import { aUnitPage } from './unit-models.ts';

/** How the store of the stage behaves. */
export type StoreMood = 'takes' | 'refuses' | 'stalls' | 'breaks';

export type Stage = {
  origin: string;
  /** Bodies the store has received, as text. */
  received: string[];
  tickets: number;
  mood: StoreMood;
  close: () => void;
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('latin1');
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  response.end(body);
}

async function store(stage: Stage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (stage.mood === 'breaks') return void request.destroy();
  if (stage.mood === 'stalls') return void request.pause();
  const body = await bodyOf(request);
  if (stage.mood === 'refuses') return answer(response, 403, 'application/xml', '<Error/>');
  stage.received.push(body);
  response.writeHead(303, { location: '/result' });
  response.end();
}

/** The unit page with a store, a ticket route and a status route that is done after the second question. */
export function openStage(): Promise<Stage> {
  let asked = 0;
  const stage: Stage = { origin: '', received: [], tickets: 0, mood: 'takes', close: () => undefined };
  const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
    '/page': (_, response) =>
      answer(response, 200, 'text/html', unitPage(aUnitPage({ upload: { ...aTarget, maxBytes: 8_000_000 } }))),
    '/result': (_, response) => answer(response, 200, 'text/html', '<title>Result</title><p>Đã đọc xong</p>'),
    '/store': (request, response) => void store(stage, request, response),
    '/ticket': (_, response) => {
      stage.tickets += 1;
      answer(
        response,
        200,
        'application/json',
        JSON.stringify({ action: '/store', fields: { key: 'fresh' }, statusHref: '/status' }),
      );
    },
    '/status': (_, response) => {
      asked += 1;
      const status =
        asked < 2
          ? { stage: 'reading', message: 'Đang đọc…', href: null }
          : { stage: 'done', message: '', href: '/result' };
      answer(response, 200, 'application/json', JSON.stringify(status));
    },
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const asset = assetFiles[path.split('/').at(-1) ?? ''];
    if (asset) return answer(response, 200, asset.type.split(';')[0] ?? '', asset.body);
    const route = routes[path];
    if (!route) return answer(response, 404, 'text/plain', '');
    route(request, response);
  });
  stage.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      stage.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      resolve(stage);
    });
  });
}
