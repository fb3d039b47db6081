import { z } from 'zod';
import { ProvinceId } from '../../events/ids.ts';
import type { FunctionContract } from '../contract.ts';

export const env = z.object({ TABLE_NAME: z.string(), PROVINCE_ID: ProvinceId });

/** Enters what units claim of their nominees into the register of persons and collectives; takes out what was withdrawn. */
export const contract = {
  name: 'register-awards',
  purpose: 'Enters nominees, their claimed awards and registrations into the register.',
  trigger: {
    kind: 'events',
    // A dossier that goes on under another unit after a merge is opened with its rows.
    types: ['period.opened.v1', 'dossier.submitted.v1', 'dossier.accepted.v1', 'dossier.withdrawn.v1'],
  },
  env,
  grants: ['table:read', 'table:write'],
  memoryMb: 1024,
  timeoutSeconds: 120,
  batchSize: 1,
  severity: 'medium',
  impact: 'Nominees are missing from the register: nobody can verify their awards, and registrations do not count.',
} as const satisfies FunctionContract;
