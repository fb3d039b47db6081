import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/** The DynamoDB server of this machine (dynoxide, data in one SQLite file) and a way to call it. */
export type TableEngine = {
  port: number;
  pid: number;
  /** Resolves with a sentence when the process ends, asked for or not. */
  ended: Promise<string>;
  /** One call of the DynamoDB JSON protocol, e.g. `call('CreateTable', {...})`. Throws `TableError`. */
  call(operation: string, body: object, service?: TableService): Promise<unknown>;
  stop(): Promise<void>;
};
export type TableService = 'DynamoDB_20120810' | 'DynamoDBStreams_20120810';

export class TableError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** Starts the engine on `port` with its data in `dataDir`. Throws a sentence when it cannot start. */
export async function startTableEngine(port: number, dataDir: string, region: string): Promise<TableEngine> {
  const file = join(dataDir, 'dynamo.db');
  const child = spawn(engineBinary(), ['serve', '--port', String(port), '--db-path', file], { stdio: 'ignore' });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`the DynamoDB engine did not start: ${error.message}`));
    child.once('exit', (code) => resolve(`the DynamoDB engine ended with ${code}; its data is ${file}`));
  });
  const started = new AbortController();
  const failure = await Promise.race([answering(port, started.signal), ended]);
  started.abort();
  if (failure !== undefined) throw new Error(failure);
  indexStreamRecords(file);
  return {
    port,
    pid: child.pid ?? 0,
    ended,
    call: (operation, body, service = 'DynamoDB_20120810') => tableCall({ port, region, service, operation, body }),
    stop: () => stopEngine(child),
  };
}

function engineBinary(): string {
  const chosen = process.env['DYNOXIDE_BIN'];
  if (chosen) return chosen;
  const name = `@dynoxide/${process.platform}-${process.arch}/dynoxide`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `Không có bộ máy DynamoDB cho ${process.platform}-${process.arch} (gói ${name}).\n` +
        'Cài dynoxide 1.2.1 rồi chỉ đường dẫn: DYNOXIDE_BIN=/duong/dan/dynoxide npm start',
    );
  }
}

async function answering(port: number, given: AbortSignal): Promise<undefined> {
  while (!given.aborted) {
    const socket = connect(port, '127.0.0.1');
    const outcome = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (outcome) return undefined;
    await wait(5);
  }
  return undefined;
}

/**
 * dynoxide 1.2.1 looks up the last stream record of a table without an index, so every write gets slower with the
 * length of the stream. The index removes that; it touches a private schema, so a version without it still runs.
 */
function indexStreamRecords(file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA busy_timeout = 5000');
    database.exec(
      'CREATE INDEX IF NOT EXISTS local_stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
  } catch (error) {
    console.warn(`stream index not made: ${String(error)}`);
  } finally {
    database.close();
  }
}

async function tableCall(request: {
  port: number;
  region: string;
  service: TableService;
  operation: string;
  body: object;
}): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${request.port}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `${request.service}.${request.operation}`,
      'x-amz-date': '20260101T000000Z',
      authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${request.region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(request.body),
  });
  const body = await answer.json();
  if (answer.ok) return body;
  const { __type = 'Error', message = answer.statusText }: { __type?: string; message?: string } = Object(body);
  throw new TableError(__type.split('#').at(-1) ?? __type, message);
}

async function stopEngine(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 2000);
  await exit;
  clearTimeout(impatient);
}
