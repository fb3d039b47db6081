import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { contracts } from '../../../functions/index.ts';
import { bundleFunctions } from '../../../infra/bundle.ts';

const outdir = mkdtempSync(join(tmpdir(), 'bundle-'));
const hashes = () =>
  Object.fromEntries(
    globSync('**/*', { cwd: outdir })
      .filter((file) => file.includes('.'))
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(outdir, file)))
          .digest('hex'),
      ]),
  );

describe('When the functions are bundled', () => {
  beforeAll(async () => {
    await bundleFunctions({ outdir });
  });

  it.each(contracts)('$name starts from its bundle alone with the environment its contract names', ({ name, env }) => {
    const values = Object.keys(env.shape).map((key) => [key, key === 'PUBLIC_URL' ? 'https://tiencu.example' : 'x']);
    const bundle = pathToFileURL(join(outdir, name, 'index.mjs')).href;
    const script = `process.stdout.write(typeof (await import('${bundle}')).handler)`;
    const environment = { AWS_REGION: 'ap-southeast-1', ...Object.fromEntries(values) };
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: environment });
    expect(told.toString()).toBe('function');
  });

  it('a thread that a function starts stands beside it', () => {
    const started = contracts.flatMap(({ name }) => {
      const text = readFileSync(join(outdir, name, 'index.mjs'), 'utf8');
      return [...text.matchAll(/"\.\/([a-z-]+\.mjs)"/g)].map(([, thread]) => join(name, thread ?? ''));
    });
    expect(started).toContain('read-dossier/pdf-thread.mjs');
    expect(started.filter((thread) => !existsSync(join(outdir, thread)))).toEqual([]);
  });

  it('the same sources give the same bytes, so that an unchanged function is not deployed again', async () => {
    const first = hashes();
    await bundleFunctions({ outdir });
    expect(hashes()).toEqual(first);
  });
});
