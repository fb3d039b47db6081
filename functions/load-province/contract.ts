import { z } from 'zod';
import { ProvinceId } from '../../events/ids.ts';
import type { FunctionContract } from '../contract.ts';

export const env = z.object({ TABLE_NAME: z.string(), PROVINCE_ID: ProvinceId });

/** Takes an administrator's register of units and plans into the table and puts the plans in force. */
export const contract = {
  name: 'load-province',
  purpose: 'Registers units and people and puts plans in force.',
  trigger: { kind: 'invoke' },
  env,
  grants: ['table:read', 'table:write'],
  memoryMb: 512,
  timeoutSeconds: 120,
  severity: 'low',
  impact: 'A new plan or a change in the register of units does not take effect.',
} as const satisfies FunctionContract;
