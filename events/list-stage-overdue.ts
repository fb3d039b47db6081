import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, Instant } from './ids.ts';

export const listStageOverdue = defineEvent(
  'list.stage-overdue.v1',
  'The term of the stage a list is at has passed.',
  z.object({ list: DossierKey, stage: z.enum(['vote', 'decide', 'result-notice']), dueAt: Instant }),
);
