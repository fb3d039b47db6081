import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { nomineeAct } from './nominee-act.ts';

export const nominationWaived = defineEvent(
  'nomination.waived.v1',
  'The council waived a criterion for a nominee, with its reason.',
  z.object({ ...nomineeAct, criterion: z.string().min(1) }),
);
