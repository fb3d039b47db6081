import type { z } from 'zod';
import type { EventType } from '../events/catalogue.ts';

/** Everything a function may be told by its environment. The stacks provide a value for each name. */
export type EnvName =
  | 'TABLE_NAME'
  | 'FILES_BUCKET'
  | 'BUS_NAME'
  | 'MAIL_FROM'
  | 'MAIL_CONFIGURATION_SET'
  | 'PUBLIC_URL'
  | 'PROVINCE_ID';

/**
 * Variables that every function's process starts with, whatever it asks for. From 32 KiB on glibc maps memory of its own and gives it
 * back when it is freed; else what V8's compilers used for a moment stays with the process (10 MB, `npm run bench:reading`).
 */
export const processSettings = { MALLOC_MMAP_THRESHOLD_: '32768' } as const;

/** What starts a function. The stacks turn each kind into resources; the local runtime reads those resources. */
export type Trigger =
  /** Every route of the HTTP API. */
  | { kind: 'http' }
  /** An object created in the files bucket under `prefix` → default bus rule → queue with dead-letter queue. */
  | { kind: 'object-created'; prefix: string }
  /** Events of the province bus → one rule → queue with dead-letter queue. */
  | { kind: 'events'; types: readonly EventType[] }
  /** Event items inserted in the table, from its stream. */
  | { kind: 'event-stream' }
  /** An EventBridge Scheduler expression in the province's time zone. */
  | { kind: 'schedule'; expression: string }
  /** Sending results of SES (configuration set → default bus rule → queue with dead-letter queue). */
  | { kind: 'mail-events' }
  /** Invoked by an administrator. */
  | { kind: 'invoke' };

export type Grant =
  | 'table:read'
  | 'table:write'
  | 'files:list'
  | 'files:read'
  | 'files:write'
  | 'bus:put'
  | 'mail:send';

/**
 * What a function is, in one place: read by the stacks (resources, rights, alarm), by its handler (environment)
 * and by the documentation.
 */
export type FunctionContract = {
  /** Folder name, construct id, log field, alarm prefix and runbook heading. */
  name: string;
  purpose: string;
  trigger: Trigger;
  env: z.ZodObject<Partial<Record<EnvName, z.ZodType<string>>>>;
  grants: readonly Grant[];
  memoryMb: number;
  timeoutSeconds: number;
  /** Messages per batch, for triggers with a queue or stream. */
  batchSize?: number;
  severity: 'high' | 'medium' | 'low';
  /** One sentence for the person woken at night: who is hurt if this function fails. */
  impact: string;
};
