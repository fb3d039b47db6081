import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { processSettings } from '../../functions/contract.ts';
import { formDk } from '../support/forms.ts';
import { benchFiles } from './reading/bench-files.ts';
import { candidates, type Job } from './reading/candidates.ts';

/**
 * `npm run bench:reading [-- --full]`: every reader in processes of its own, taking turns, on the same files. Times are the best of
 * several rounds in several processes, all warmed alike, on the clock and of the processor (ratios are of the processor's: other work on the machine
 * does not count). Memory is the middle peak of processes that read the file once (VmHWM, Linux). All processes start with the variables
 * of the deployed functions; what ours needs without them stands below the table. Ratios compare what does the same job (see `candidates.ts`). Writes the tables into docs/performance.md. `--full` lets mammoth read 50,000 rows (two minutes, 8 GB).
 */
const out = join(import.meta.dirname, '../../node_modules/.cache/bench-reading');
const page = join(import.meta.dirname, '../../docs/performance.md');
const isFull = process.argv.includes('--full');
const roundsFor = (rows: number, isSlow: boolean): number => (isSlow && rows >= 5_000 ? 3 : rows >= 50_000 ? 10 : 30);
const TURNS = 3;
const PEAKS_A_TURN = 3;

type Measured = { ms: number; cpuMs: number; rows: number; peakMb: number };

async function bundle(): Promise<{ entry: string; bytes: number }> {
  mkdirSync(out, { recursive: true });
  const options = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    outdir: out,
    outExtension: { '.js': '.mjs' },
  } as const;
  // Split and minified as the product is, so that no reader carries what only another needs.
  const entryPoints = [join(import.meta.dirname, 'reading/measure-one.ts')];
  await build({ ...options, entryPoints, packages: 'external', splitting: true, minify: true });
  const reader = await build({
    ...options,
    entryPoints: [join(import.meta.dirname, '../../shared/adapters/documents/document-reader.ts')],
    minify: true,
    splitting: true,
    metafile: true,
  });
  const [entry] = Object.entries(reader.metafile.outputs).filter(([, output]) =>
    output.entryPoint?.endsWith('document-reader.ts'),
  );
  const bytes = entry ? staticBytes(reader.metafile.outputs, entry[0]) : 0;
  return { entry: join(out, 'measure-one.mjs'), bytes };
}

type Outputs = Record<string, { bytes: number; imports: { path: string; kind: string }[] }>;
/** Bytes that are loaded with an output, not counting what is imported only when needed. */
function staticBytes(outputs: Outputs, start: string): number {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const one of outputs[path]?.imports ?? [])
      if (one.kind === 'import-statement' && outputs[one.path]) visit(one.path);
  };
  visit(start);
  return [...seen].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
}

type Reading = { file: string; rounds: number; settings?: Record<string, string> };

function measure(entry: string, name: string, { file, rounds, settings = processSettings }: Reading): Measured {
  const env = { ...process.env, ...settings, BENCH_FORM: JSON.stringify(formDk) };
  const text = execFileSync(process.execPath, ['--max-old-space-size=12000', entry, name, file, String(rounds)], {
    env,
    maxBuffer: 1 << 26,
  });
  return JSON.parse(text.toString().trim().split('\n').at(-1) ?? '{}');
}

/** Peaks of processes that read the file once. */
const peaks = (entry: string, name: string, reading: Omit<Reading, 'rounds'>, times = PEAKS_A_TURN): number[] =>
  Array.from({ length: times }, () => measure(entry, name, { ...reading, rounds: 1 }).peakMb);

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Peak of a process that does nothing. */
function emptyProcessMb(): number {
  const code =
    "import{readFileSync}from'node:fs';console.log(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]/1024)";
  const env = { ...process.env, ...processSettings };
  const peak = (): number =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { env }).toString());
  return middle(Array.from({ length: TURNS * PEAKS_A_TURN }, peak));
}

function importMs(): number {
  const code = `const s=performance.now();await import(${JSON.stringify(join(out, 'document-reader.mjs'))});console.log(performance.now()-s)`;
  const times = Array.from({ length: 7 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', code]).toString()),
  );
  return middle(times);
}

const figure = (value: number, digits = 0): string => value.toFixed(digits);

const tenths = (value: number): string => figure(value, value < 10 ? 1 : 0);

type Found = Measured & { name: string; job: Job };

/** All readers of a kind in turns: a slow minute of the machine falls on each of them. */
function measureAll(entry: string, { kind, rows, file }: { kind: string; rows: number; file: string }): Found[] {
  const able = Object.entries(candidates).filter(
    ([name, { kinds }]) => kinds.includes(kind) && (isFull || name !== 'mammoth' || rows < 50_000),
  );
  const best = new Map<string, Found>();
  const peaksOf = new Map<string, number[]>();
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [name, { job, isSlow = false }] of able) {
      const isLong = isSlow && rows >= 5_000;
      if (isLong && turn > 0) continue;
      const timed = measure(entry, name, { file, rounds: roundsFor(rows, isSlow) });
      const seen = [...(peaksOf.get(name) ?? []), ...peaks(entry, name, { file }, isLong ? 1 : PEAKS_A_TURN)];
      peaksOf.set(name, seen);
      const before = best.get(name);
      best.set(name, {
        name,
        job,
        rows: timed.rows,
        ms: Math.min(timed.ms, before?.ms ?? timed.ms),
        cpuMs: Math.min(timed.cpuMs, before?.cpuMs ?? timed.cpuMs),
        peakMb: middle(seen),
      });
    }
  }
  return [...best.values()];
}

async function main(): Promise<void> {
  const { entry, bytes } = await bundle();
  const emptyMb = emptyProcessMb();
  const files = await benchFiles();
  const lines = [
    '| file | reader | rows | ms | processor ms | times tiencu, same job | times the whole of tiencu | peak MB over an empty process |',
    '|---|---|---|---|---|---|---|---|',
  ];
  const bare: string[] = [];
  for (const { kind, rows, bytes: content } of files) {
    const file = join(out, `${rows}.${kind}`);
    writeFileSync(file, content);
    const found = measureAll(entry, { kind, rows, file });
    for (const { name, job, ms, cpuMs, rows: seen, peakMb } of found) {
      const own = (like: Job): number =>
        found.find((one) => one.name.startsWith('tiencu') && one.job === like)?.cpuMs ?? 1;
      const same = job === 'floor' ? '' : figure(cpuMs / own(job), 2);
      const whole = figure(cpuMs / own('typed rows'), 2);
      const cells = [
        `${kind}, ${rows} rows`,
        name,
        seen || '',
        tenths(ms),
        tenths(cpuMs),
        same,
        whole,
        figure(peakMb - emptyMb),
      ];
      lines.push(`| ${cells.join(' | ')} |`);
      console.log(lines.at(-1));
    }
    if (rows >= 50_000) {
      const without = middle(peaks(entry, 'tiencu', { file, settings: {} }, TURNS * PEAKS_A_TURN));
      bare.push(`${kind} ${figure(without - emptyMb)} MB`);
    }
  }
  const cold = `Bundle of the reader without what is loaded when first needed: ${figure(bytes / 1024)} KiB minified, ${figure(importMs())} ms cold import. Empty process: ${figure(emptyMb)} MB.`;
  const plain = `Peak of tiencu at 50,000 rows in a process without the variables of the deployed functions: ${bare.join(', ')}.`;
  console.log(`${cold}\n${plain}`);
  writePage(`${cold}\n\n${lines.join('\n')}\n\n${plain}`);
}

/** Puts the tables between the marks of the page, which keeps what others wrote around them. */
function writePage(text: string): void {
  const [start, end] = ['<!-- reading: begin -->', '<!-- reading: end -->'];
  const old = existsSync(page) ? readFileSync(page, 'utf8') : '# Performance\n';
  const section = `${start}\n${text}\n${end}`;
  const isThere = old.includes(start) && old.includes(end);
  const next = isThere
    ? old.slice(0, old.indexOf(start)) + section + old.slice(old.indexOf(end) + end.length)
    : `${old}\n## Reading\n\nMeasured by \`npm run bench:reading\`.\n\n${section}\n`;
  writeFileSync(page, next);
}

await main();
