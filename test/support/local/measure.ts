import { setTimeout as wait } from 'node:timers/promises';
import { startLocal } from '../../../infra/local/runtime.ts';
import { emptyFolder } from './folders.ts';
import { sampleAssembly } from './sample-assembly.ts';
import { sampleClient } from './sample-client.ts';

/**
 * Prints how fast the local runtime is with the sample deployment: start to ready (new folder, then the same again), one
 * upload to its mail when warm, and a burst of 60. Run: `node test/support/local/measure.ts`.
 */
const assembly = await sampleAssembly();
const dataDir = emptyFolder();
const start = async () => {
  const begun = performance.now();
  const local = await startLocal({ assembly, dataDir, report: () => {} });
  return { local, ms: Math.round(performance.now() - begun) };
};

const first = await start();
await first.local.stop();
const { local, ms } = await start();
console.log(`start to ready: new folder ${first.ms} ms, same folder ${ms} ms`);

const client = sampleClient(local);
const mailed = async (count: number) => {
  while ((await client.mails()).length < count) await wait(2);
};
const times: number[] = [];
for (let index = 0; index < 40; index++) {
  const begun = performance.now();
  await client.send(await client.form(`m${index}`), 'x');
  await mailed(index + 1);
  if (index >= 10) times.push(performance.now() - begun);
}
times.sort((left, right) => left - right);
const at = (part: number) => Math.round(times[Math.floor(times.length * part)] ?? 0);
console.log(`warm upload to mail, ${times.length} times: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);

const burst = performance.now();
await Promise.all(Array.from({ length: 60 }, async (_, index) => client.send(await client.form(`b${index}`), 'x')));
await mailed(100);
console.log(`burst of 60 uploads to 60 mails: ${Math.round(performance.now() - burst)} ms`);
const stopping = performance.now();
await local.stop();
console.log(`stop: ${Math.round(performance.now() - stopping)} ms`);
