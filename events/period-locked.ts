import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const periodLocked = defineEvent(
  'period.locked.v1',
  'A dossier became read-only: its list was composed, its term of late acceptance ended or the office locked it.',
  z.object({ dossier: DossierKey, reason: z.enum(['list_composed', 'late_term_ended', 'office']) }),
);
