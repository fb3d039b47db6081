import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installSimulatedDate } from './simulated-date.ts';

/** One execution environment of a Lambda function: argv holds the folder of the bundle and the handler's name. */
export type Invocation = { id: string; event: unknown; offsetMs: number; timeoutMs: number; arn: string };
export type Answer =
  | { kind: 'ready'; error?: string }
  | { kind: 'result'; id: string; result: unknown }
  | { kind: 'error'; id: string; errorType: string; errorMessage: string; trace: string };

type Handler = (event: unknown, context: object) => unknown;

const setOffset = installSimulatedDate();
const [folder = '', handlerName = ''] = process.argv.slice(2);
const say = (answer: Answer) => process.send?.(answer);

process.on('disconnect', () => process.exit(0));
// Ctrl+C reaches every process of the terminal; the runtime ends this one when its work is done.
process.on('SIGINT', () => {});

try {
  setOffset(Number(process.env['LOCAL_CLOCK_OFFSET_MS'] ?? 0));
  delete process.env['LOCAL_CLOCK_OFFSET_MS'];
  const handler = await loadHandler();
  process.on('message', (invocation: Invocation) => void answer(handler, invocation));
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'ready', error: error instanceof Error ? String(error.stack) : String(error) });
}

async function loadHandler(): Promise<Handler> {
  const [file = '', name = ''] = handlerName.split('.');
  const path = ['mjs', 'js', 'cjs'].map((ending) => join(folder, `${file}.${ending}`)).find(existsSync);
  if (path === undefined) throw new Error(`${folder} holds no ${file}.mjs`);
  const module: Record<string, unknown> = await import(pathToFileURL(path).href);
  const handler = module[name];
  if (typeof handler !== 'function') throw new Error(`${path} does not export a function called ${name}`);
  return (event, context) => handler(event, context);
}

async function answer(handler: Handler, invocation: Invocation): Promise<void> {
  setOffset(invocation.offsetMs);
  try {
    const result = await handler(invocation.event, contextOf(invocation));
    say({ kind: 'result', id: invocation.id, result: result ?? null });
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    console.error(fault);
    say({
      kind: 'error',
      id: invocation.id,
      errorType: fault.name,
      errorMessage: fault.message,
      trace: String(fault.stack),
    });
  }
}

/** The context object as the Node.js runtime documents it; the time left is real, not simulated. */
function contextOf({ id, arn, timeoutMs }: Invocation): object {
  const deadline = performance.now() + timeoutMs;
  const name = process.env['AWS_LAMBDA_FUNCTION_NAME'];
  return {
    awsRequestId: id,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: String(process.pid),
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
  };
}
