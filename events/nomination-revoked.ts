import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { nomineeAct } from './nominee-act.ts';

export const nominationRevoked = defineEvent(
  'nomination.revoked.v1',
  'A recognition was taken back by a decision, after the list had been forwarded.',
  z.object({ ...nomineeAct, decisionNo: z.string().min(1).max(60) }),
);
