import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { EngineConfig } from './engine-process.ts';

/** A running storage engine. */
export type Engine = {
  pid: number;
  /** Resolves with a sentence when the process ends, asked for or not. */
  ended: Promise<string>;
  setOffset(offsetMs: number): Promise<void>;
  stop(): Promise<void>;
};

/** Starts an engine process and answers when it serves. Throws when its process ends first. */
export async function startEngine(config: EngineConfig): Promise<Engine> {
  const child = fork(join(import.meta.dirname, 'engine-process.ts'), [JSON.stringify(config)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => `the storage engine of ${storeOf(config)} ended with ${code}`);
  const failure = await Promise.race([once(child, 'message').then(() => undefined), ended]);
  if (failure !== undefined) throw new Error(failure);
  return {
    pid: child.pid ?? 0,
    ended,
    async setOffset(offsetMs) {
      child.send({ offsetMs });
      await once(child, 'message');
    },
    stop: () => stopEngine(child),
  };
}

function storeOf({ dataDir, s3StorageDir }: EngineConfig): string {
  return dataDir ?? s3StorageDir ?? 'nothing';
}

async function stopEngine(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 2000);
  if (child.connected) child.send('stop');
  else child.kill('SIGKILL');
  await exit;
  clearTimeout(impatient);
}
