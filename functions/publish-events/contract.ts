import { z } from 'zod';
import type { FunctionContract } from '../contract.ts';

export const env = z.object({ BUS_NAME: z.string() });

/** Publishes each event item of the table stream on the province bus, in order within a dossier. */
export const contract = {
  name: 'publish-events',
  purpose: 'Carries recorded events from the table stream to the bus.',
  trigger: { kind: 'event-stream' },
  env,
  grants: ['bus:put'],
  memoryMb: 256,
  timeoutSeconds: 30,
  batchSize: 10,
  severity: 'high',
  impact: 'What happened is recorded but nobody is told: no mail leaves and lists do not lock their periods.',
} as const satisfies FunctionContract;
