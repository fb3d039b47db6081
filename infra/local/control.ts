import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Clock } from './clock.ts';
import { message } from './delivery.ts';
import { Fault, type Faults } from './faults.ts';
import { sayJson } from './http-api.ts';
import { readBody } from './http-body.ts';
import { later } from './iso-duration.ts';
import type { MailStore } from './mail-store.ts';
import type { Schedules } from './schedules.ts';
import type { Settle } from './settle.ts';
import { isFromThisMachine } from './this-machine.ts';
import { type Walk, walkTo } from './walk.ts';

export type ControlParts = {
  clock: Clock;
  mail: MailStore;
  faults: Faults;
  schedules: Schedules;
  settle: Settle;
  invoke(name: string, payload: unknown): Promise<unknown>;
};

/** Moves simulated time to `target` (ms); walks wait for each other. */
export type Mover = (target: number) => Promise<Walk>;
export type Reply = { status: number; body: unknown };
type Endpoint = (call: { query: URLSearchParams; body: unknown; name: string }) => Promise<Reply> | Reply;

const Move = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advance: z.string() }),
]);
const Wait = z.object({ timeoutMs: z.int().min(0).max(600_000).default(60_000) });

/**
 * The local-only endpoints under `/__local/`: clock, sweep, idle, mail, fault, invoke. They are part of this runtime and
 * exist in no deployed stack. Answers a function that is true when it took the request.
 */
export function controlEndpoints(parts: ControlParts, move: Mover) {
  const endpoints = controls(parts, move);
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, prefix, endpoint = '', name = ''] = url.pathname.split('/');
    if (prefix !== '__local') return false;
    const handle = endpoints[`${request.method} ${endpoint}`];
    if (!isFromThisMachine(request)) sayJson(response, 403, { error: 'Only this machine may ask that.' });
    else if (!handle) sayJson(response, 404, { error: `There is no ${request.method} ${url.pathname} here.` });
    else {
      const { status, body } = await attempt(handle, { request, query: url.searchParams, name });
      sayJson(response, status, body);
    }
    return true;
  };
}

async function attempt(
  handle: Endpoint,
  call: { request: IncomingMessage; query: URLSearchParams; name: string },
): Promise<Reply> {
  try {
    const text = (await readBody(call.request)).toString();
    return await handle({ ...call, body: text === '' ? {} : JSON.parse(text) });
  } catch (error) {
    if (error instanceof z.ZodError) return { status: 400, body: { error: z.prettifyError(error) } };
    if (error instanceof SyntaxError) return { status: 400, body: { error: 'The body is no JSON.' } };
    return { status: 500, body: { error: message(error) } };
  }
}

function controls(
  { clock, mail, faults, schedules, settle, invoke }: ControlParts,
  move: Mover,
): Record<string, Endpoint> {
  const iso = () => new Date(clock.now()).toISOString();
  return {
    'GET clock': () => ({ status: 200, body: { now: iso() } }),
    'POST clock': async ({ body }) => {
      const wanted = Move.parse(body);
      const target = 'now' in wanted ? Date.parse(wanted.now) : later(clock.now(), wanted.advance);
      if (target === undefined)
        return { status: 400, body: { error: 'advance is an ISO 8601 duration such as P1D or PT30M.' } };
      if (target < clock.now()) {
        return { status: 409, body: { error: `The clock is at ${iso()} and only moves forward.`, now: iso() } };
      }
      const walk = await move(target);
      return { status: walk.idle ? 200 : 504, body: walk };
    },
    'POST sweep': async ({ body }) => {
      const { timeoutMs } = Wait.parse(body);
      await Promise.all(schedules.all.map((schedule) => schedule.fire(clock.now())));
      const rest = await settle(timeoutMs);
      return {
        status: rest.idle ? 200 : 504,
        body: { now: iso(), fired: schedules.all.map(({ name }) => name), ...rest },
      };
    },
    'POST idle': async ({ body }) => {
      const rest = await settle(Wait.parse(body).timeoutMs);
      return { status: rest.idle ? 200 : 504, body: { now: iso(), ...rest } };
    },
    'GET mail': async ({ query }) => ({ status: 200, body: await mail.list(query.get('to') ?? undefined) }),
    'POST fault': ({ body }) => {
      const fault = Fault.parse(body);
      faults.set(fault);
      return { status: 200, body: fault };
    },
    'POST invoke': async ({ name, body }) => ({ status: 200, body: await invoke(name, body) }),
  };
}

/** One walk at a time, in the order they were asked for. */
export function walker({ clock, schedules, settle }: Pick<ControlParts, 'clock' | 'schedules' | 'settle'>): Mover {
  let last: Promise<unknown> = Promise.resolve();
  return (target) => {
    const walk = last.catch(() => {}).then(() => walkTo(target, { clock, schedules: schedules.all, settle }));
    last = walk;
    return walk;
  };
}
