import { Agent, request as forward } from 'node:http';
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Endpoint } from './http-body.ts';

/** The DynamoDB endpoint handlers see: the engine, plus the faults a test asked for and the simulated date. */
export function tableEndpoint(enginePort: number, clock: Clock, faults: Faults): Endpoint {
  const agent = new Agent({ keepAlive: true });
  return async (incoming, outgoing) => {
    if (await faults.strikes('dynamodb')) {
      incoming.resume();
      outgoing.writeHead(500, { 'content-type': 'application/x-amz-json-1.0' });
      outgoing.end(JSON.stringify({ __type: 'InternalServerError', message: 'fault asked for' }));
      return;
    }
    const { method, url: path, headers } = incoming;
    const call = forward({ host: '127.0.0.1', port: enginePort, agent, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, date: new Date(clock.now()).toUTCString() });
      answer.pipe(outgoing);
    });
    call.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    incoming.pipe(call);
  };
}
