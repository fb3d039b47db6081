import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('../../../../shared/adapters/documents/document-reader.ts', import.meta.url));
const MOST_BYTES = 350 << 10;

describe('When the reader of files is bundled with a function', () => {
  it('it stays under 350 KiB, old formats and PDF aside, and brings no schema or calendar library', async () => {
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      outdir: 'out',
      write: false,
      metafile: true,
    });
    const loaded = new Set<string>();
    const load = (path: string): void => {
      const output = metafile.outputs[path];
      if (!output || loaded.has(path)) return;
      loaded.add(path);
      for (const { path: next, kind } of output.imports) if (kind === 'import-statement') load(next);
    };
    load(
      Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('document-reader.ts'))?.[0] ??
        '',
    );
    const parts = [...loaded].map((path) => metafile.outputs[path]);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.reduce((sum, part) => sum + (part?.bytes ?? 0), 0)).toBeLessThan(MOST_BYTES);
    const sources = parts.flatMap((part) => Object.keys(part?.inputs ?? {}));
    expect(sources.filter((path) => /node_modules\/(zod|temporal)/.test(path))).toEqual([]);
  });
});
