import { z } from 'zod';
import { ProvinceId } from '../../events/ids.ts';
import type { FunctionContract } from '../contract.ts';

export const env = z.object({ TABLE_NAME: z.string(), PROVINCE_ID: ProvinceId });

/** Locks the dossiers of a period as soon as a list drawing on it is composed. */
export const contract = {
  name: 'advance-review',
  purpose: 'Moves dossiers on when something they depend on has happened.',
  trigger: { kind: 'events', types: ['list.composed.v1'] },
  env,
  grants: ['table:read', 'table:write'],
  memoryMb: 512,
  timeoutSeconds: 60,
  batchSize: 5,
  severity: 'medium',
  impact: 'Dossiers stay open although their list is composed, so a unit could replace a version nobody will read.',
} as const satisfies FunctionContract;
