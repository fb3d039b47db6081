import { join } from 'node:path';
import type { Clock } from './clock.ts';
import type { Closer } from './closing.ts';
import type { Report } from './delivery.ts';
import { startEngine } from './engine.ts';
import { type Queues, startQueues } from './queue-engine.ts';
import { openStorage, type Storage } from './s3-storage.ts';
import type { Servers } from './servers.ts';
import { startTableEngine, type TableEngine } from './table-engine.ts';
import { provisionTables, tablesOf } from './tables.ts';
import { setTornAside } from './torn-files.ts';
import type { Wiring } from './wiring.ts';

export type Engines = { table: TableEngine; queues: Queues; storage: Storage; pids: number[] };

type Parts = { wiring: Wiring; servers: Servers; region: string; dataDir: string; clock: Clock; report: Report };

/** Starts the table, queue and file engines side by side, with the tables, queues and buckets of the template in them. */
export async function startEngines(parts: Parts, closers: Closer[]): Promise<Engines> {
  const { wiring, servers, region, dataDir } = parts;
  const started = await Promise.allSettled([
    startTables(parts, closers),
    startQueues({
      port: servers.engines.queues,
      dataDir: join(dataDir, 'queues'),
      region,
      queues: wiring.of('AWS::SQS::Queue'),
    }).then((queues) => keep(queues, closers)),
    startFiles(parts, closers),
  ]);
  const [table, queues, files] = started;
  if (table.status === 'rejected') throw table.reason;
  if (queues.status === 'rejected') throw queues.reason;
  if (files.status === 'rejected') throw files.reason;
  for (const { ended } of [table.value, queues.value.engine, files.value]) {
    void ended.then((sentence) => parts.report(`${sentence}: stop and start again`));
  }
  return {
    table: table.value,
    queues: queues.value,
    storage: openStorage(servers.engines.files),
    pids: [table.value.pid, queues.value.engine.pid, files.value.pid],
  };
}

async function startTables({ wiring, servers, region, dataDir }: Parts, closers: Closer[]): Promise<TableEngine> {
  const engine = await startTableEngine(servers.engines.table, dataDir, region);
  closers.push(engine.stop);
  await provisionTables(engine, tablesOf(wiring));
  return engine;
}

/** The file engine lives in simulated time, so that the times it stamps on objects agree with everything else. */
async function startFiles({ wiring, servers, region, dataDir, clock, report }: Parts, closers: Closer[]) {
  for (const path of setTornAside(join(dataDir, 'files'))) report(`half-written upload set aside: ${path}`);
  const engine = await startEngine({
    port: servers.engines.files,
    region,
    s3StorageDir: join(dataDir, 'files'),
    offsetMs: clock.offset(),
    init: { buckets: wiring.of('AWS::S3::Bucket').map(({ name }) => name) },
  });
  clock.onMove(engine.setOffset);
  return keep(engine, closers);
}

function keep<T extends { stop(): Promise<void> }>(engine: T, closers: Closer[]): T {
  closers.push(engine.stop);
  return engine;
}
