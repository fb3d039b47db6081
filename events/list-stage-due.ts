import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, Instant } from './ids.ts';

export const listStageDue = defineEvent(
  'list.stage-due.v1',
  'The term of the stage a list is at ends soon.',
  z.object({ list: DossierKey, stage: z.enum(['vote', 'decide', 'result-notice']), dueAt: Instant }),
);
