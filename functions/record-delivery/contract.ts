import { z } from 'zod';
import { ProvinceId } from '../../events/ids.ts';
import type { FunctionContract } from '../contract.ts';

export const env = z.object({ TABLE_NAME: z.string(), PROVINCE_ID: ProvinceId });

/** Writes what became of each mail into the ledger: sent, delivered, bounced, complained. */
export const contract = {
  name: 'record-delivery',
  purpose: 'Settles the mail ledger from the sending results.',
  trigger: { kind: 'mail-events' },
  env,
  grants: ['table:read', 'table:write'],
  memoryMb: 256,
  timeoutSeconds: 30,
  batchSize: 10,
  severity: 'medium',
  impact: 'The office cannot see which mails bounced, so a unit may miss its deadline unheard.',
} as const satisfies FunctionContract;
