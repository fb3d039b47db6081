import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, Instant } from './ids.ts';

export const reminderDue = defineEvent(
  'reminder.due.v1',
  'A unit has not sent a valid dossier and a step of the reminder ladder is reached.',
  z.object({
    dossier: DossierKey,
    step: z.string().regex(/^D-\d+$/),
    reason: z.enum(['not_sent', 'has_errors']),
    boundary: Instant,
  }),
);
