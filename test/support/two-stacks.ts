import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProvince } from '../../infra/local/build.ts';
import { instance } from '../../infra/local/demo/story.ts';
import { startLocal } from '../../infra/local/runtime.ts';

const root = join(import.meta.dirname, '../..');

/** A stack of its own on this machine with a register of the test, and the command line as its administrator uses it. */
export async function aStack(province: string, given: { now: string; register: object }) {
  const dataDir = await mkdtemp(join(tmpdir(), `tiencu-${province}-`));
  const local = await startLocal({
    assembly: await buildProvince(province),
    stacks: (name) => name.startsWith(`TienCu-${province}-`),
    dataDir,
    now: given.now,
  });
  const loaded = await local.invoke('load-province', given.register);
  const at = instance(local.portalUrl);
  const lines = readFileSync(join(dataDir, 'stack.env'), 'utf8').trim().split('\n');
  const env = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  return {
    ...{ at, loaded, portalUrl: local.portalUrl },
    sweep: async () => {
      await fetch(`${local.controlUrl}/__local/sweep`, { method: 'POST', body: '{}' });
      await at.settle();
    },
    /** Runs `tiencu province …` against this stack, in a process of its own. */
    province: (...words: string[]) =>
      new Promise<{ exit: number; out: string; err: string }>((resolve) => {
        const args = ['infra/cli/tiencu.ts', 'province', ...words];
        execFile(process.execPath, args, { cwd: root, env: { ...process.env, ...env } }, (error, out, err) =>
          resolve({ exit: error ? Number(error.code) : 0, out, err }),
        );
      }),
    stop: async () => {
      await local.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
export type Stack = Awaited<ReturnType<typeof aStack>>;
