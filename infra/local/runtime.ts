import { resolve } from 'node:path';
import { assemble } from './assemble.ts';
import type { Assembled, LocalOptions } from './assembled.ts';
import { type Closer, closing } from './closing.ts';
import { functionCalled } from './function-name.ts';

export type Local = {
  portalUrl: string;
  /** The inbox page. */
  mailUrl: string;
  /** `${controlUrl}/__local/clock` and its siblings. */
  controlUrl: string;
  s3Url: string;
  dataDir: string;
  /** Invokes a function by the name of its contract and answers its result; throws when it fails. */
  invoke(name: string, payload: unknown): Promise<unknown>;
  /** Simulated time, ISO. */
  now(): string;
  stop(): Promise<void>;
};

/**
 * Runs a synthesized deployment on this machine and answers when it serves. Several run side by side on folders of
 * their own. Throws a sentence when the template asks for what cannot run here, a port is taken or an engine is missing.
 */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const closers: Closer[] = [];
  const stop = closing(closers);
  try {
    const dataDir = resolve(options.dataDir);
    const parts = await assemble({ ...options, dataDir }, closers);
    return toLocal(parts, dataDir, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

function toLocal({ servers, clock, wiring, lambdas }: Assembled, dataDir: string, stop: () => Promise<void>): Local {
  return {
    portalUrl: servers.portal.url,
    mailUrl: servers.inbox.url,
    controlUrl: servers.portal.url,
    s3Url: servers.s3.url,
    dataDir,
    invoke: (name, payload) => lambdas.invoke(functionCalled(wiring, name), payload),
    now: () => new Date(clock.now()).toISOString(),
    stop,
  };
}
