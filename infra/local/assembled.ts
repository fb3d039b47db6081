import type { Activity } from './activity.ts';
import type { Bus } from './bus.ts';
import type { Clock } from './clock.ts';
import type { Delivery, Report } from './delivery.ts';
import type { Engines } from './engines.ts';
import type { Faults } from './faults.ts';
import type { Lambdas } from './lambdas.ts';
import type { Servers } from './servers.ts';
import type { Wiring } from './wiring.ts';

export type LocalOptions = {
  /** Folder of a synthesized cloud assembly. */
  assembly: string;
  /** Which stacks of it run; all without. */
  stacks?: (stackName: string) => boolean;
  /** Where everything is kept between runs. */
  dataDir: string;
  /** Portal; the inbox and the file store take the next two. 0 (default) = any free ports. */
  port?: number;
  /** Simulated time a new data folder starts at, ISO with offset. Default: real time. */
  now?: string;
  /** Gets a line for everything that fails; default: standard error. */
  report?: (line: string) => void;
};

/** Everything the runtime is made of, joined in `assemble`. */
export type Assembled = {
  wiring: Wiring;
  region: string;
  dataDir: string;
  servers: Servers;
  clock: Clock;
  faults: Faults;
  activity: Activity;
  report: Report;
  engines: Engines;
  lambdas: Lambdas;
  delivery: Delivery;
  bus: Bus;
};

export const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
