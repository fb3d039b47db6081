import { join } from 'node:path';
import { type Assembled, credentials } from './assembled.ts';
import { busEndpoint } from './bus-endpoint.ts';
import { controlEndpoints, walker } from './control.ts';
import { functionCalled } from './function-name.ts';
import { httpApi, sayJson } from './http-api.ts';
import { inboxPages } from './inbox.ts';
import { mailAnnouncer } from './mail-events.ts';
import { openMailStore } from './mail-store.ts';
import { announceObject } from './s3-events.ts';
import { s3Gate } from './s3-gate.ts';
import { announceUnfinished, sesEndpoint } from './ses-endpoint.ts';
import type { Sources } from './sources.ts';
import { tableEndpoint } from './table-endpoint.ts';

/** Gives every open server its endpoint. From here on the runtime answers. */
export async function serveAll(parts: Assembled, sources: Sources): Promise<void> {
  const { servers, wiring, clock, faults, bus, lambdas } = parts;
  const mail = openMailStore(join(parts.dataDir, 'mail'));
  const announce = mailAnnouncer(wiring, bus, parts.region);
  servers.table.serve(tableEndpoint(servers.engines.table, clock, faults));
  servers.bus.serve(busEndpoint(bus, clock, faults));
  servers.ses.serve(sesEndpoint({ ...parts, store: mail, announce }));
  servers.s3.serve(fileEndpoint(parts));
  await announceUnfinished({ store: mail, announce });

  const invoke = (name: string, payload: unknown) => lambdas.invoke(functionCalled(wiring, name), payload);
  const move = walker({ clock, ...sources });
  const control = controlEndpoints({ clock, mail, faults, invoke, ...sources }, move);
  const inbox = inboxPages({ mail, clock, move });
  servers.inbox.serve(async (request, response) => {
    if ((await control(request, response)) || (await inbox(request, response))) return;
    sayJson(response, 404, { error: 'Không có trang này.' });
  });
  const api = httpApi(parts);
  servers.portal.serve(async (request, response) => {
    if (await control(request, response)) return;
    const { host = '' } = request.headers;
    // One origin for people too: the store's CORS rules and the mailed links name 127.0.0.1.
    if (host.startsWith('localhost:')) {
      response.writeHead(307, { location: `${servers.portal.url}${request.url}` }).end();
      return;
    }
    await api(request, response);
  });
}

function fileEndpoint({ wiring, engines, clock, faults, bus }: Assembled) {
  const buckets = wiring.of('AWS::S3::Bucket');
  const announced = new Set(
    buckets
      .filter(({ properties }) => properties.NotificationConfiguration?.EventBridgeConfiguration.EventBridgeEnabled)
      .map(({ name }) => name),
  );
  return s3Gate({
    storage: engines.storage,
    credentials,
    clock,
    faults,
    cors: new Map(buckets.map(({ name, properties }) => [name, properties.CorsConfiguration?.CorsRules ?? []])),
    announce: async (created) => {
      if (announced.has(created.bucket)) await announceObject(bus, clock.now(), created);
    },
  });
}
