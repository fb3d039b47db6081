import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { nomineeAct } from './nominee-act.ts';

export const nominationEligible = defineEvent(
  'nomination.eligible.v1',
  'The office took back that a nominee does not meet the criteria.',
  z.object({ ...nomineeAct }),
);
