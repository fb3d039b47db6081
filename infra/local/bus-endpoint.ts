import { z } from 'zod';
import type { Bus } from './bus.ts';
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import { type Endpoint, readBody } from './http-body.ts';
import { nameInArn } from './identity.ts';

const Entry = z.object({
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().default('default'),
  Resources: z.array(z.string()).default([]),
});
const PutEvents = z.object({ Entries: z.array(Entry).min(1).max(10) });
type Outcome = { EventId: string } | { ErrorCode: string; ErrorMessage: string };

/** An entry above this size is refused (EventBridge quota "PutEvents entry size"). */
const largestEntry = 256 * 1024;

/** The EventBridge endpoint handlers publish to: `PutEvents` only, every other operation is refused by name. */
export function busEndpoint(bus: Bus, clock: Clock, faults: Faults): Endpoint {
  return async (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1];
    const say = (status: number, body: object) => {
      response.writeHead(status, {
        'content-type': 'application/x-amz-json-1.1',
        date: new Date(clock.now()).toUTCString(),
      });
      response.end(JSON.stringify(body));
    };
    const body = await readBody(request);
    if (await faults.strikes('bus')) return say(500, { __type: 'InternalException', message: 'fault asked for' });
    if (operation !== 'PutEvents') {
      return say(400, { __type: 'UnknownOperationException', message: `${operation} is not run on one machine` });
    }
    const parsed = PutEvents.safeParse(JSON.parse(body.toString()));
    if (!parsed.success) return say(400, { __type: 'ValidationException', message: z.prettifyError(parsed.error) });
    try {
      const outcomes = await Promise.all(parsed.data.Entries.map((entry) => put(bus, entry)));
      say(200, { FailedEntryCount: outcomes.filter((outcome) => 'ErrorCode' in outcome).length, Entries: outcomes });
    } catch (error) {
      say(500, { __type: 'InternalException', message: String(error) });
    }
  };
}

async function put(bus: Bus, entry: z.infer<typeof Entry>): Promise<Outcome> {
  const { Source, DetailType, Detail } = entry;
  if (!Source || !DetailType || Detail === undefined)
    return refuse('InvalidArgument', 'Source, DetailType and Detail are required.');
  if (Source.startsWith('aws.')) return refuse('NotAuthorizedForSourceException', 'Not authorized for the source.');
  if (Buffer.byteLength(Detail) > largestEntry) return refuse('InvalidArgument', 'The entry is larger than 256 KB.');
  const busName = nameInArn(entry.EventBusName);
  if (!bus.names.has(busName)) return refuse('InvalidArgument', `EventBus ${busName} not found.`);
  const detail = jsonObject(Detail);
  if (!detail) return refuse('MalformedDetail', 'Detail is malformed.');
  const event = { source: Source, 'detail-type': DetailType, detail, resources: entry.Resources };
  return { EventId: await bus.publish(busName, event) };
}

function refuse(ErrorCode: string, ErrorMessage: string): Outcome {
  return { ErrorCode, ErrorMessage };
}

function jsonObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
