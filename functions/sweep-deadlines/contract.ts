import { z } from 'zod';
import { ProvinceId } from '../../events/ids.ts';
import type { FunctionContract } from '../contract.ts';

export const env = z.object({ TABLE_NAME: z.string(), FILES_BUCKET: z.string(), PROVINCE_ID: ProvinceId });

/** Opens periods, takes reminder steps, marks boundaries and locks, each once and only when due. */
export const contract = {
  name: 'sweep-deadlines',
  purpose: 'Does what the calendar says has become due since the last run.',
  trigger: { kind: 'schedule', expression: 'cron(0/5 * * * ? *)' },
  env,
  grants: ['table:read', 'table:write', 'files:list'],
  memoryMb: 512,
  timeoutSeconds: 120,
  severity: 'high',
  impact: 'Periods do not open, reminders do not go out and missed deadlines are not seen.',
} as const satisfies FunctionContract;
