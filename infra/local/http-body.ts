import { randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request; throwing is a fault of the runtime itself. */
export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A server that already has its port; requests wait until it is given its endpoint. */
export type Listening = { url: string; port: number; serve(endpoint: Endpoint): void; close(): Promise<void> };

/** Listens on 127.0.0.1 (port 0 = any free one). Throws a sentence when the port is taken. */
export async function listen(port: number): Promise<Listening> {
  const endpoint = Promise.withResolvers<Endpoint>();
  const server = createServer({ requestTimeout: 0 }, async (request, response) => {
    try {
      await (await endpoint.promise)(request, response);
    } catch (error) {
      console.error(error);
      response.destroy();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const actual = portOf(server.address());
  return {
    port: actual,
    url: `http://127.0.0.1:${actual}`,
    serve: endpoint.resolve,
    close: () => close(server),
  };
}

/**
 * A port nothing listens on at the moment, for a process that will. Taken from below the range systems give to outgoing
 * connections (32768 and up), so that no connection gets it before that process does.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    try {
      const { port, close: release } = await listen(randomInt(20_000, 32_000));
      await release();
      return port;
    } catch (error) {
      if (!(error instanceof PortTaken) || tries === 50) throw error;
    }
  }
}

export class PortTaken extends Error {
  constructor(port: number) {
    super(`Cổng ${port} đang được dùng. Chọn cổng khác: npm start -- --port ${port + 100}`);
  }
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

function portOf(address: string | AddressInfo | null): number {
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('the server has no port');
}
