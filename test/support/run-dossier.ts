import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../../infra/cli/dossier.ts';

/** Runs `tiencu dossier …` in this process: what it printed where, its exit code, and the document when it printed one. */
export async function runDossier(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    stdin: async () => '',
  };
  const exit = await command.run(args, io);
  return { exit, out, err: err.join('\n') };
}

/** Writes bytes as a file of that name in a folder of its own and gives its path. */
export async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'dossier-')), name);
  await writeFile(path, bytes);
  return path;
}
