import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackActivity } from './activity.ts';
import { type Assembled, credentials, type LocalOptions } from './assembled.ts';
import { readAssembly } from './assembly.ts';
import { startBus } from './bus.ts';
import { openClock } from './clock.ts';
import type { Closer } from './closing.ts';
import { type Report, startDelivery } from './delivery.ts';
import { startEngines } from './engines.ts';
import { faultBox } from './faults.ts';
import { startLambdas } from './lambdas.ts';
import { takeFolder } from './processes.ts';
import { queueUrl } from './queue-engine.ts';
import { serveAll } from './serve-all.ts';
import { openServers, type Servers } from './servers.ts';
import { startSources } from './sources.ts';
import { resolveStacks } from './template.ts';
import { type Wiring, wire } from './wiring.ts';

/** Builds and starts every part; what was started is in `closers`, also when it throws. */
export async function assemble(options: LocalOptions, closers: Closer[]): Promise<Assembled> {
  const { dataDir } = options;
  const report = reporting(options.report ?? ((line) => console.error(line)));
  const folder = takeFolder(dataDir);
  closers.push(folder.release);
  const servers = await openServers(options.port ?? 0, closers);
  const stacks = readAssembly(options.assembly, options.stacks);
  const region = stacks[0]?.region ?? '';
  const addresses = {
    portal: servers.portal.url,
    s3: servers.s3.url,
    queueUrl: (name: string) => queueUrl(servers.engines.queues, name),
  };
  const wiring = wire(resolveStacks(stacks, addresses));
  const clock = openClock(dataDir, options.now === undefined ? Date.now() : Date.parse(options.now));
  const engines = await startEngines({ wiring, servers, region, dataDir, clock, report: report.say }, closers);
  folder.record(engines.pids);
  const activity = trackActivity();
  const environment = variables(servers, region);
  tellStack({ dataDir, wiring, environment });
  const lambdas = startLambdas({
    clock,
    activity,
    variables: environment,
    logDir: join(dataDir, 'logs'),
  });
  closers.push(lambdas.stop);
  const delivery = startDelivery({ wiring, queues: engines.queues, lambdas, activity, report: report.say });
  const bus = startBus({ wiring, delivery, clock, activity, region });
  const faults = faultBox();
  const parts = {
    wiring,
    region,
    dataDir,
    servers,
    clock,
    faults,
    activity,
    report: report.say,
    engines,
    lambdas,
    delivery,
    bus,
  };
  const sources = await startSources(parts, closers);
  await serveAll(parts, sources);
  closers.push(report.silence);
  return parts;
}

/** What the command line needs to reach this stack as it reaches a deployed one: `env $(cat …/stack.env) npx tiencu …`. */
function tellStack({ dataDir, wiring, environment }: { dataDir: string; wiring: Wiring; environment: object }): void {
  const [table] = wiring.of('AWS::DynamoDB::GlobalTable');
  const files = wiring.of('AWS::Lambda::Function').map((f) => f.properties.Environment?.Variables?.['FILES_BUCKET']);
  const names = { TABLE_NAME: table?.name ?? '', FILES_BUCKET: files.find(Boolean) ?? '' };
  const lines = Object.entries({ ...environment, ...names }).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(dataDir, 'stack.env'), lines.join(''));
}

/** Reports until silenced: what a stop cuts off is no failure. */
function reporting(report: Report): { say: Report; silence: () => void } {
  let silent = false;
  return {
    say: (line) => {
      if (!silent) report(line);
    },
    silence: () => {
      silent = true;
    },
  };
}

/** What Lambda and its SDK find in every environment. Endpoints are IP addresses, so the SDK uses path-style S3 by itself. */
function variables(servers: Servers, region: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_S3: servers.s3.url,
    AWS_ENDPOINT_URL_DYNAMODB: servers.table.url,
    AWS_ENDPOINT_URL_SES: servers.ses.url,
    AWS_ENDPOINT_URL_EVENTBRIDGE: servers.bus.url,
    AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${servers.engines.queues}`,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };
}
