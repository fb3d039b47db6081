import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const folder = import.meta.dirname;
const root = join(folder, '../../..');

/** Bundles and synthesizes the sample deployment; answers the folder of its cloud assembly. */
export async function sampleAssembly(): Promise<string> {
  const out = join(root, 'dist', `test-sample-${process.pid}`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const handlers = readdirSync(join(folder, 'handlers')).filter((name) => name !== 'store.ts');
  await build({
    entryPoints: handlers.map((name) => ({
      in: join(folder, 'handlers', name),
      out: `${basename(name, '.ts')}/index`,
    })),
    outdir: join(out, 'functions'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  const assembly = join(out, 'cdk.out');
  execFileSync(process.execPath, [join(folder, 'sample-app.ts'), join(out, 'functions')], {
    env: { ...process.env, CDK_OUTDIR: assembly, CDK_VALIDATION: 'false' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return assembly;
}
