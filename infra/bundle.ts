import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { contracts } from '../functions/index.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist', 'functions');

/** The folder of a function's bundle: what is deployed and what runs locally. */
export const bundleFolder = (name: string) => join(out, name);

/**
 * Threads a function starts beside its handler: each becomes `<name>.mjs` next to `index.mjs`, where
 * `new URL('./<name>.mjs', import.meta.url)` finds it.
 */
const threads: Record<string, Record<string, string>> = {
  'read-dossier': { 'pdf-thread': 'shared/adapters/documents/pdf/pdf-thread.ts' },
};

/** Libraries written as CommonJS call `require` for Node's own modules; an ESM bundle has none unless it makes one. */
const banner = `import { createRequire as bundleRequire } from 'node:module';const require = bundleRequire(import.meta.url);`;

/** esbuild drops what a namespace does not use only where it is imported as one: 360 kB less zod in every function. */
const zodInParts: Plugin = {
  name: 'zod-in-parts',
  setup({ onLoad }) {
    onLoad({ filter: /\/(events|shared|functions)\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { loader: 'ts', contents: source.replace("import { z } from 'zod'", "import * as z from 'zod'") };
    });
  },
};

const settings: BuildOptions = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  banner: { js: banner },
  logLevel: 'warning',
  plugins: [zodInParts],
};

/**
 * Bundles every function into `<outdir>/<name>/index.mjs`, by default under `dist/functions`, in one run. The same sources
 * give the same bytes, so an unchanged function keeps its asset hash. Throws when a source does not build.
 */
export async function bundleFunctions({ outdir = out } = {}): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  const entryPoints = Object.assign({}, ...contracts.map(({ name }) => entryPointsOf(name)));
  await build({ ...settings, outdir, entryPoints });
}

function entryPointsOf(name: string): Record<string, string> {
  const extra = Object.entries(threads[name] ?? {}).map(([thread, source]) => [`${name}/${thread}`, source]);
  return { [`${name}/index`]: `functions/${name}/handler.ts`, ...Object.fromEntries(extra) };
}

if (import.meta.main) await bundleFunctions();
