import { readFileSync } from 'node:fs';
import { candidates } from './candidates.ts';

/** Child of the benchmark: `measure-one NAME FILE ROUNDS` prints the best times and the peak memory of its process. */
const peakMb = (): number => Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;

const [name = '', file = '', rounds = '1'] = process.argv.slice(2);
const { bytes, form } = { bytes: readFileSync(file), form: JSON.parse(process.env['BENCH_FORM'] ?? '{}') };
const candidate = candidates[name];
if (candidate) {
  const times: number[] = [];
  const busy: number[] = [];
  let rows = 0;
  for (let round = 0; round < Number(rounds); round++) {
    const started = performance.now();
    const before = process.cpuUsage();
    rows = await candidate.read(bytes, form);
    times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(before);
    busy.push((user + system) / 1_000);
  }
  console.log(JSON.stringify({ ms: Math.min(...times), cpuMs: Math.min(...busy), rows, peakMb: peakMb() }));
}
