import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from './activity.ts';
import type { Clock } from './clock.ts';
import type { Answer, Invocation } from './lambda-environment.ts';
import type { FunctionResource } from './wiring.ts';

/** Runs functions as Lambda does: own process per environment, one event at a time in each, limits from the template. */
export type Lambdas = {
  /** Answers what the handler returned; throws `InvocationError` when it threw, timed out or could not start. */
  invoke(fn: FunctionResource, event: unknown): Promise<unknown>;
  stop(): void;
};

export class InvocationError extends Error {}
/** The function ran out of the time its template gives it. */
export class TimedOut extends InvocationError {}

type Environment = { child: ChildProcess; busy: boolean; ready: Promise<void> };
type Pool = { environments: Environment[]; waiting: (() => void)[] };
export type LambdaOptions = {
  clock: Clock;
  activity: Activity;
  /** Endpoints, region and credentials; the template's variables are added. */
  variables: Record<string, string>;
  logDir: string;
};

/** Two environments let races between invocations happen as they do in the cloud, at a bearable memory price. */
const environmentsPerFunction = 2;
/** Lambda gives the init phase 10 s; a busy two-core machine that starts everything at once needs more. */
const initLimitMs = 30_000;

export function startLambdas(options: LambdaOptions): Lambdas {
  const pools = new Map<string, Pool>();
  mkdirSync(options.logDir, { recursive: true });
  const invoke = async (fn: FunctionResource, event: unknown) => {
    const pool = pools.get(fn.arn) ?? { environments: [], waiting: [] };
    pools.set(fn.arn, pool);
    const environment = await take(pool, () => startEnvironment(fn, options));
    try {
      await environment.ready;
      return await run(environment, fn, { event, offsetMs: options.clock.offset() });
    } finally {
      environment.busy = false;
      pool.waiting.shift()?.();
    }
  };
  return {
    invoke: (fn, event) => options.activity.during(`function ${fn.name}`, () => invoke(fn, event)),
    stop: () => {
      for (const { environments } of pools.values()) for (const { child } of environments) child.kill('SIGKILL');
    },
  };

  async function take(pool: Pool, start: () => Environment): Promise<Environment> {
    for (;;) {
      pool.environments = pool.environments.filter(({ child }) => child.connected);
      const free = pool.environments.find(({ busy }) => !busy);
      if (free) return Object.assign(free, { busy: true });
      if (pool.environments.length < environmentsPerFunction) {
        const environment = start();
        pool.environments.push(environment);
        return environment;
      }
      await new Promise<void>((resume) => pool.waiting.push(resume));
    }
  }
}

function startEnvironment(fn: FunctionResource, options: LambdaOptions): Environment {
  const { Handler, MemorySize, Environment: given } = fn.properties;
  const folder = codeFolder(fn);
  const log = openSync(join(options.logDir, `${fn.name}.log`), 'a');
  const child = fork(join(import.meta.dirname, 'lambda-environment.ts'), [folder, Handler], {
    execArgv: ['--enable-source-maps', '--disable-warning=ExperimentalWarning', `--max-old-space-size=${MemorySize}`],
    stdio: ['ignore', log, log, 'ipc'],
    env: {
      PATH: process.env['PATH'],
      TZ: ':UTC',
      LANG: 'en_US.UTF-8',
      ...options.variables,
      LOCAL_CLOCK_OFFSET_MS: String(options.clock.offset()),
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: fn.name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      LAMBDA_TASK_ROOT: folder,
      ...given?.Variables,
    },
  });
  closeSync(log);
  return { child, busy: true, ready: initialised(child, fn) };
}

function codeFolder(fn: FunctionResource): string {
  const asset = fn.properties.Code.S3Key?.replace(/\.zip$/, '');
  const folder = asset === undefined ? undefined : fn.assets[asset];
  if (folder === undefined) throw new InvocationError(`${fn.name}: the assembly holds no code of this function`);
  return folder;
}

function initialised(child: ChildProcess, fn: FunctionResource): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new InvocationError(`${fn.name} could not start: ${reason}`));
    };
    const timer = setTimeout(() => fail(`init took more than ${initLimitMs / 1000} s`), initLimitMs);
    child.once('exit', (code) => fail(`its process ended with ${code}`));
    child.once('message', (answer: Answer) => {
      clearTimeout(timer);
      if (answer.kind === 'ready' && answer.error === undefined) resolve();
      else fail(answer.kind === 'ready' ? String(answer.error) : 'it answered before it was ready');
    });
  });
  ready.catch(() => {});
  return ready;
}

function run(
  { child }: Environment,
  fn: FunctionResource,
  { event, offsetMs }: Pick<Invocation, 'event' | 'offsetMs'>,
): Promise<unknown> {
  const id = randomUUID();
  const timeoutMs = fn.properties.Timeout * 1000;
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      child.off('message', onAnswer);
      child.off('exit', onExit);
      settle();
    };
    const fail = (reason: string, Kind = InvocationError) => end(() => reject(new Kind(`${fn.name}: ${reason}`)));
    const onExit = () => fail('its process ended while it ran');
    const onAnswer = (answer: Answer) => {
      if (answer.kind === 'ready' || answer.id !== id) return;
      if (answer.kind === 'result') end(() => resolve(answer.result));
      else fail(`${answer.errorType}: ${answer.errorMessage}`);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      child.disconnect();
      fail(`Task timed out after ${fn.properties.Timeout}.00 seconds`, TimedOut);
    }, timeoutMs);
    child.on('message', onAnswer);
    child.once('exit', onExit);
    const invocation: Invocation = { id, event, offsetMs, timeoutMs, arn: fn.arn };
    child.send(invocation);
  });
}
