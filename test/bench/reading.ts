import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { formDk } from '../support/forms.ts';
import { benchFiles } from './reading/bench-files.ts';
import { candidates } from './reading/candidates.ts';

/**
 * `npm run bench:reading [-- --full] [-- --doc FILE]`: every reader in a process of its own, one after the other, on the same files;
 * times are the best of several rounds, on the clock and of the processor (ratios are of the processor's: other work on the machine
 * does not count); memory is the peak of the process (VmHWM, Linux). Writes the tables into docs/performance.md. `--full` lets mammoth read
 * 50,000 rows (two minutes, 8 GB); `--doc` names a .doc of 5,000 rows, which only Word or LibreOffice can make.
 */
const out = join(import.meta.dirname, '../../node_modules/.cache/bench-reading');
const page = join(import.meta.dirname, '../../docs/performance.md');
const isFull = process.argv.includes('--full');
const docAt = process.argv.indexOf('--doc');
const roundsFor = (rows: number): number => (rows >= 50_000 ? 3 : rows >= 5_000 ? 7 : 25);

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
  await build({ ...options, entryPoints: [join(import.meta.dirname, 'reading/measure-one.ts')], packages: 'external' });
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

function measure(entry: string, name: string, { file, rounds }: { file: string; rounds: number }): Measured {
  const env = { ...process.env, BENCH_FORM: JSON.stringify(formDk) };
  const text = execFileSync(process.execPath, ['--max-old-space-size=12000', entry, name, file, String(rounds)], {
    env,
    maxBuffer: 1 << 26,
  });
  return JSON.parse(text.toString().trim().split('\n').at(-1) ?? '{}');
}

/** Peak of a process that does nothing. */
function emptyProcessMb(): number {
  const code =
    "import{readFileSync}from'node:fs';console.log(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]/1024)";
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code]).toString());
}

function importMs(): number {
  const code = `const s=performance.now();await import(${JSON.stringify(join(out, 'document-reader.mjs'))});console.log(performance.now()-s)`;
  const times = Array.from({ length: 7 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', code]).toString()),
  );
  return times.sort((a, b) => a - b)[3] ?? 0;
}

const figure = (value: number, digits = 0): string => value.toFixed(digits);

async function main(): Promise<void> {
  const { entry, bytes } = await bundle();
  const emptyMb = emptyProcessMb();
  const files = await benchFiles();
  if (docAt > 0) files.push({ kind: 'doc', rows: 5_000, bytes: readFileSync(process.argv[docAt + 1] ?? '') });
  const lines = [
    '| file | reader | ms | processor ms | times tiencu | peak MB over an empty process |',
    '|---|---|---|---|---|---|',
  ];
  for (const { kind, rows, bytes: content } of files) {
    const file = join(out, `${rows}.${kind}`);
    writeFileSync(file, content);
    const able = Object.entries(candidates).filter(
      ([name, { kinds }]) => kinds.includes(kind) && (isFull || name !== 'mammoth' || rows < 50_000),
    );
    const found = able.map(([name]) => ({
      name,
      ...measure(entry, name, { file, rounds: roundsFor(rows) }),
      peak: measure(entry, name, { file, rounds: 1 }).peakMb - emptyMb,
    }));
    const own = found.find(({ name }) => name === 'tiencu')?.cpuMs ?? 1;
    for (const { name, ms, cpuMs, peak } of found) {
      lines.push(
        `| ${kind}, ${rows} rows | ${name} | ${figure(ms, ms < 10 ? 1 : 0)} | ${figure(cpuMs, cpuMs < 10 ? 1 : 0)} | ${figure(cpuMs / own, 2)} | ${figure(peak)} |`,
      );
      console.log(lines.at(-1));
    }
  }
  const cold = `Bundle of the reader without what is loaded when first needed: ${figure(bytes / 1024)} KiB minified, ${figure(importMs())} ms cold import. Empty process: ${figure(emptyMb)} MB.`;
  console.log(cold);
  writePage(`${cold}\n\n${lines.join('\n')}`);
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
