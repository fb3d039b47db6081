import { z } from 'zod';
import { ProvinceId } from '../../events/ids.ts';
import type { FunctionContract } from '../contract.ts';

export const env = z.object({ TABLE_NAME: z.string(), PROVINCE_ID: ProvinceId });

/** Enters what units claim of their nominees into the register of persons and collectives. */
export const contract = {
  name: 'register-awards',
  purpose: 'Enters nominees, their claimed awards and registrations into the register.',
  trigger: { kind: 'events', types: ['dossier.submitted.v1', 'dossier.accepted.v1'] },
  env,
  grants: ['table:read', 'table:write'],
  memoryMb: 1024,
  timeoutSeconds: 120,
  batchSize: 1,
  severity: 'medium',
  impact: 'Nominees are missing from the register: nobody can verify their awards, and registrations do not count.',
} as const satisfies FunctionContract;
