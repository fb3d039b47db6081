import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, Instant } from './ids.ts';

export const periodMissed = defineEvent(
  'period.missed.v1',
  'The boundary passed without a valid version.',
  z.object({ dossier: DossierKey, soft: z.boolean(), boundary: Instant }),
);
