import { z } from 'zod';
import { ProvinceId } from '../../events/ids.ts';
import type { FunctionContract } from '../contract.ts';

export const env = z.object({ TABLE_NAME: z.string(), PROVINCE_ID: ProvinceId });

/** Locks the dossiers of a period as soon as a list drawing on it is composed, and keeps held nominees out of lists. */
export const contract = {
  name: 'advance-review',
  purpose: 'Moves dossiers on when something they depend on has happened.',
  trigger: {
    kind: 'events',
    types: [
      'list.composed.v1',
      'nomination.suspended.v1',
      'nomination.reinstated.v1',
      'nomination.ineligible.v1',
      'nomination.eligible.v1',
      'nomination.waived.v1',
      'nomination.withdrawn.v1',
      'nomination.revoked.v1',
    ],
  },
  env,
  grants: ['table:read', 'table:write'],
  memoryMb: 512,
  timeoutSeconds: 60,
  batchSize: 5,
  severity: 'medium',
  impact: 'Dossiers stay open although their list is composed, and lists may miss that a nominee was suspended.',
} as const satisfies FunctionContract;
