import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Clock } from './clock.ts';
import { message, type Report } from './delivery.ts';
import { readBody } from './http-body.ts';
import { accountId } from './identity.ts';
import { type Lambdas, TimedOut } from './lambdas.ts';
import { functionNamed } from './queue-mapping.ts';
import { type FunctionResource, isOf, type Wiring } from './wiring.ts';

/** Serves the HTTP API of the template (payload format 2.0). */
export type HttpApi = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Route = { key: string; method: string; pattern: RegExp; names: string[]; fn: FunctionResource };

const Answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** API Gateway refuses larger request bodies (HTTP API quota "Payload size"). */
const largestBody = 10 * 1024 * 1024;

export function httpApi(parts: { wiring: Wiring; lambdas: Lambdas; clock: Clock; report: Report }): HttpApi {
  const { wiring, lambdas, clock, report } = parts;
  const routes = wiring.of('AWS::ApiGatewayV2::Route').map((route) => readRoute(route.properties, route.stack, wiring));
  const cors = wiring.of('AWS::ApiGatewayV2::Api')[0]?.properties.CorsConfiguration;
  return async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    response.setHeader('date', new Date(clock.now()).toUTCString());
    if (cors && allowOrigin(cors, request, response)) return;
    const hit = findRoute(routes, request.method ?? 'GET', url.pathname);
    if (!hit) return sayJson(response, 404, { message: 'Not Found' });
    const body = await readBody(request);
    if (body.length > largestBody) return sayJson(response, 413, { message: 'Request Entity Too Large' });
    try {
      const event = toEvent({ request, url, body, route: hit.route, parameters: hit.parameters }, clock.now());
      const result = await lambdas.invoke(hit.route.fn, event);
      send(response, result);
    } catch (error) {
      report(message(error));
      const late = error instanceof TimedOut;
      sayJson(response, late ? 503 : 500, { message: late ? 'Service Unavailable' : 'Internal Server Error' });
    }
  };
}

function readRoute({ RouteKey, Target }: { RouteKey: string; Target: string }, stack: string, wiring: Wiring): Route {
  const integration = wiring
    .of('AWS::ApiGatewayV2::Integration')
    .find((one) => one.stack === stack && one.name === Target.split('/')[1]);
  if (!isOf(integration, 'AWS::ApiGatewayV2::Integration')) throw new Error(`route ${RouteKey} has no integration`);
  const [method = '', path = ''] = RouteKey.split(' ');
  const source = path.replace(/\{\w+\+\}/g, '(.+)').replace(/\{\w+\}/g, '([^/]+)');
  return {
    key: RouteKey,
    method,
    pattern: new RegExp(`^${source}$`),
    names: [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name = '']) => name),
    fn: functionNamed(wiring, integration.properties.IntegrationUri),
  };
}

/** The most specific route: one with a method before ANY, a plain path before `{proxy+}`, `$default` last. */
function findRoute(routes: readonly Route[], method: string, path: string) {
  const fitting = routes
    .filter((route) => route.key !== '$default' && (route.method === method || route.method === 'ANY'))
    .flatMap((route) => {
      const groups = route.pattern.exec(path);
      return groups
        ? [
            {
              route,
              parameters: route.names.map(
                (name, index) => [name, decodeURIComponent(groups[index + 1] ?? '')] as const,
              ),
            },
          ]
        : [];
    })
    .sort((left, right) => left.parameters.length - right.parameters.length || (left.route.method === 'ANY' ? 1 : -1));
  const fallback = routes.find(({ key }) => key === '$default');
  return fitting[0] ?? (fallback ? { route: fallback, parameters: [] } : undefined);
}

type Call = {
  request: IncomingMessage;
  url: URL;
  body: Buffer;
  route: Route;
  parameters: (readonly [string, string])[];
};

function toEvent({ request, url, body, route, parameters }: Call, now: number): object {
  const cookies = request.headers.cookie?.split(/; */);
  const isText = /^(text\/|application\/(json|javascript|xml)|[^;]+\+(json|xml))/.test(
    request.headers['content-type'] ?? '',
  );
  const sourceIp = (request.socket.remoteAddress ?? '127.0.0.1').replace('::ffff:', '');
  const method = request.method ?? 'GET';
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies ? { cookies } : {}),
    headers: eventHeaders(request, sourceIp),
    ...(url.search ? { queryStringParameters: joined([...url.searchParams]) } : {}),
    ...(parameters.length > 0 ? { pathParameters: Object.fromEntries(parameters) } : {}),
    requestContext: {
      accountId,
      apiId: 'local',
      domainName: url.host,
      domainPrefix: 'local',
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: new Date(now).toUTCString(),
      timeEpoch: Math.round(now),
    },
    ...(body.length > 0 ? { body: body.toString(isText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** Lower-case names, repeated values joined by commas, cookies apart, and what a load balancer adds. */
function eventHeaders(request: IncomingMessage, sourceIp: string): Record<string, string> {
  const { cookie: _, connection: __, ...headers } = request.headers;
  const plain = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return {
    ...Object.fromEntries(plain),
    'x-forwarded-for': sourceIp,
    'x-forwarded-port': String(request.socket.localPort),
    'x-forwarded-proto': 'http',
    'x-amzn-trace-id': `Root=1-${randomUUID().replaceAll('-', '')}`,
  };
}

function joined(pairs: readonly [string, string][]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of pairs) values[name] = values[name] === undefined ? value : `${values[name]},${value}`;
  return values;
}

/** A handler may answer the whole response, or any value that becomes a JSON body with status 200. */
function send(response: ServerResponse, result: unknown): void {
  const parsed = Answer.safeParse(result);
  if (!parsed.success) {
    sayJson(response, 200, result);
    return;
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  response.writeHead(statusCode, {
    ...(body ? { 'content-type': 'text/plain;charset=UTF-8' } : {}),
    ...Object.fromEntries(named),
    ...(cookies && cookies.length > 0 ? { 'set-cookie': cookies } : {}),
  });
  response.end(Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'));
}

type Cors = NonNullable<ReturnType<typeof corsOf>>;
function corsOf(wiring: Wiring) {
  return wiring.of('AWS::ApiGatewayV2::Api')[0]?.properties.CorsConfiguration;
}

/** True when the request was a preflight and is answered. */
function allowOrigin(cors: Cors, request: IncomingMessage, response: ServerResponse): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && cors.AllowOrigins.some((one) => one === origin || one === '*')) {
    response.setHeader('access-control-allow-origin', cors.AllowOrigins.includes('*') ? '*' : origin);
    response.setHeader('access-control-allow-methods', cors.AllowMethods.join(','));
    response.setHeader('access-control-allow-headers', cors.AllowHeaders.join(','));
    response.setHeader('access-control-expose-headers', cors.ExposeHeaders.join(','));
    if (cors.AllowCredentials) response.setHeader('access-control-allow-credentials', 'true');
  }
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return false;
  response.writeHead(204).end();
  return true;
}

export function sayJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
