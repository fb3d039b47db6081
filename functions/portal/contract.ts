import { z } from 'zod';
import { ProvinceId } from '../../events/ids.ts';
import type { FunctionContract } from '../contract.ts';

export const env = z.object({
  TABLE_NAME: z.string(),
  FILES_BUCKET: z.string(),
  PUBLIC_URL: z.url(),
  PROVINCE_ID: ProvinceId,
});

/** Every page and every form of the web: one function, so that a link answers from a warm environment. */
export const contract = {
  name: 'portal',
  purpose: 'Answers the pages and forms of units, reviewers, council members and leaders.',
  trigger: { kind: 'http' },
  env,
  grants: ['table:read', 'table:write', 'files:read', 'files:write'],
  memoryMb: 1024,
  timeoutSeconds: 28,
  severity: 'high',
  impact: 'Units cannot open their link or send their file, and reviewers cannot act.',
} as const satisfies FunctionContract;
