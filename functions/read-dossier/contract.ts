import { z } from 'zod';
import { ProvinceId } from '../../events/ids.ts';
import type { FunctionContract } from '../contract.ts';

export const env = z.object({ TABLE_NAME: z.string(), FILES_BUCKET: z.string(), PROVINCE_ID: ProvinceId });

/** Reads each file that arrives and records the version, its findings and the outcome in one transaction. */
export const contract = {
  name: 'read-dossier',
  purpose: 'Turns an uploaded file into a version of a dossier with its rows and findings.',
  trigger: { kind: 'object-created', prefix: 'incoming/' },
  env,
  grants: ['table:read', 'table:write', 'files:read', 'files:write'],
  memoryMb: 1769,
  timeoutSeconds: 60,
  batchSize: 1,
  severity: 'high',
  impact: 'Files that units sent stay unread: no receipt and no findings reach them.',
} as const satisfies FunctionContract;
