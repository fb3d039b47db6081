import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './files.ts';

const Recorded = z.object({
  runtime: z.object({ pid: z.number(), command: z.string() }),
  engines: z.array(z.number()),
});

/** Keeps a data folder to one runtime and cleans up after one that was killed. */
export type Folder = { record(engines: readonly number[]): void; release(): void };

/**
 * Takes `dataDir` for this process. Engines left by a killed runtime are ended, each only when its command line still
 * names this folder. Throws when a living runtime uses the folder.
 */
export function takeFolder(dataDir: string): Folder {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'processes.json');
  if (existsSync(file)) {
    const { runtime, engines } = Recorded.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (runtime.pid !== process.pid && commandOf(runtime.pid) === runtime.command) {
      throw new Error(
        `Thư mục dữ liệu ${dataDir} đang được tiến trình ${runtime.pid} dùng. Chọn thư mục khác: --data DIR`,
      );
    }
    for (const pid of engines) if (commandOf(pid)?.includes(dataDir)) process.kill(pid, 'SIGKILL');
  }
  const runtime = { pid: process.pid, command: commandOf(process.pid) ?? '' };
  return {
    record: (engines) => writeWhole(file, JSON.stringify({ runtime, engines })),
    release: () => rmSync(file, { force: true }),
  };
}

/** The command line of a process; undefined when there is no such process. */
function commandOf(pid: number): string | undefined {
  try {
    if (existsSync('/proc/self/cmdline'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
