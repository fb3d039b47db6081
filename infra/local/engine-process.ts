import { Server } from 'node:net';
import { startFauxqs } from 'fauxqs';
import { z } from 'zod';
import { installSimulatedDate } from './simulated-date.ts';

/** A storage engine (queues, or files) in a process of its own; argv[2] says what it serves. */
export const EngineConfig = z.object({
  port: z.number(),
  region: z.string(),
  dataDir: z.string().optional(),
  s3StorageDir: z.string().optional(),
  offsetMs: z.number().default(0),
  init: z.object({
    queues: z
      .array(z.object({ name: z.string(), region: z.string(), attributes: z.record(z.string(), z.string()) }))
      .default([]),
    buckets: z.array(z.string()).default([]),
  }),
});
export type EngineConfig = z.input<typeof EngineConfig>;

const config = EngineConfig.parse(JSON.parse(process.argv[2] ?? '{}'));
const setOffset = installSimulatedDate();
setOffset(config.offsetMs);
listenOnThisMachineOnly();

process.on('disconnect', () => process.exit(0));
// Ctrl+C reaches every process of the terminal; the runtime ends this one when its work is done.
process.on('SIGINT', () => {});
const server = await startFauxqs({
  port: config.port,
  logger: false,
  defaultRegion: config.region,
  init: config.init,
  ...(config.dataDir === undefined ? {} : { dataDir: config.dataDir }),
  ...(config.s3StorageDir === undefined ? {} : { s3StorageDir: config.s3StorageDir }),
});
process.on('message', (message: { offsetMs: number } | 'stop') => {
  if (message === 'stop') void server.stop().finally(() => process.exit(0));
  else {
    setOffset(message.offsetMs);
    process.send?.('moved');
  }
});
process.send?.('ready');

/** fauxqs 2.4.1 always listens on 0.0.0.0, which would let the network past the gate that checks signatures. */
function listenOnThisMachineOnly(): void {
  const listen = Server.prototype.listen;
  Server.prototype.listen = function (this: Server, ...parts: unknown[]) {
    const [options] = parts;
    const local =
      typeof options === 'object' && options !== null ? [{ ...options, host: '127.0.0.1' }, ...parts.slice(1)] : parts;
    return Reflect.apply(listen, this, local);
  };
}
