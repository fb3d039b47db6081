import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, Instant } from './ids.ts';

export const reviewOverdue = defineEvent(
  'review.overdue.v1',
  'The term of the office to judge a version has passed.',
  z.object({
    dossier: DossierKey,
    stage: z.enum(['screening', 'return-ineligible']),
    version: z.number().int().min(1),
    dueAt: Instant,
  }),
);
