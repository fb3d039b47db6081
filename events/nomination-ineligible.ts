import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { nomineeAct } from './nominee-act.ts';

export const nominationIneligible = defineEvent(
  'nomination.ineligible.v1',
  'The office found that a nominee does not meet some criteria; a council may waive those that can be waived.',
  z.object({ ...nomineeAct, criteria: z.array(z.string().min(1)).min(1), definitionVersion: z.number().int().min(1) }),
);
