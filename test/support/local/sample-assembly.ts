import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { alone } from '../../../infra/local/alone.ts';

const folder = import.meta.dirname;
const handlersFolder = join(folder, 'handlers');
const home = join(folder, '../../../dist/test-sample');

/** Bundles and synthesizes the sample deployment, once for its sources; answers the folder of its cloud assembly. */
export async function sampleAssembly(): Promise<string> {
  mkdirSync(home, { recursive: true });
  const assembly = join(home, digest(), 'cdk.out');
  await alone(join(home, 'lock'), async () => {
    if (existsSync(assembly)) return;
    const draft = join(home, 'draft');
    rmSync(draft, { recursive: true, force: true });
    await bundle(join(draft, 'functions'));
    execFileSync(process.execPath, [join(folder, 'sample-app.ts'), join(draft, 'functions')], {
      env: { ...process.env, CDK_OUTDIR: join(draft, 'cdk.out'), CDK_VALIDATION: 'false' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    renameSync(draft, join(home, digest()));
  });
  return assembly;
}

async function bundle(outdir: string): Promise<void> {
  const handlers = readdirSync(handlersFolder).filter((name) => name !== 'store.ts');
  await build({
    entryPoints: handlers.map((name) => ({ in: join(handlersFolder, name), out: `${basename(name, '.ts')}/index` })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
}

function digest(): string {
  const files = readdirSync(handlersFolder).map((name) => join(handlersFolder, name));
  const hash = createHash('sha256');
  for (const file of [...files.sort(), join(folder, 'sample-app.ts')]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
