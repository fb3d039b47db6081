import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { EngineConfig } from './engine-process.ts';

/** A running storage engine. */
export type Engine = { pid: number; setOffset(offsetMs: number): Promise<void>; stop(): Promise<void> };

/** Starts an engine process and answers when it serves. Throws when its process ends first. */
export async function startEngine(config: EngineConfig): Promise<Engine> {
  const child = fork(join(import.meta.dirname, 'engine-process.ts'), [JSON.stringify(config)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the storage engine on port ${config.port} ended with ${String(code)}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
  return {
    pid: child.pid ?? 0,
    async setOffset(offsetMs) {
      child.send({ offsetMs });
      await once(child, 'message');
    },
    stop: () => stopEngine(child),
  };
}

async function stopEngine(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 2000);
  if (child.connected) child.send('stop');
  else child.kill('SIGKILL');
  await exit;
  clearTimeout(impatient);
}
