import type { Closer } from './closing.ts';
import { freePort, type Listening, listen } from './http-body.ts';

/** Every address of the runtime. People and browsers see the first three; handlers get the rest by environment. */
export type Servers = {
  portal: Listening;
  inbox: Listening;
  s3: Listening;
  ses: Listening;
  bus: Listening;
  table: Listening;
  /** Ports of the engine processes, not open yet. */
  engines: { table: number; queues: number; files: number };
};

/** Opens the portal at `port`, the inbox and the file store at the next two, all else anywhere; 0 = anywhere. */
export async function openServers(port: number, closers: Closer[]): Promise<Servers> {
  const open = async (wanted: number) => {
    const server = await listen(wanted);
    closers.push(server.close);
    return server;
  };
  const next = (step: number) => (port === 0 ? 0 : port + step);
  const [portal, inbox, s3] = [await open(port), await open(next(1)), await open(next(2))];
  const [ses, bus, table] = [await open(0), await open(0), await open(0)];
  const engines = { table: await freePort(), queues: await freePort(), files: await freePort() };
  return { portal, inbox, s3, ses, bus, table, engines };
}
