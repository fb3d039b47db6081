import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, Instant } from './ids.ts';

export const reviewDue = defineEvent(
  'review.due.v1',
  'The term of the office to judge a version ends soon.',
  z.object({
    dossier: DossierKey,
    stage: z.enum(['screening', 'return-ineligible']),
    version: z.number().int().min(1),
    dueAt: Instant,
  }),
);
