import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, Instant } from './ids.ts';

export const dossierSubmitted = defineEvent(
  'dossier.submitted.v1',
  'A version passed machine validation and awaits the standing office.',
  z.object({
    dossier: DossierKey,
    version: z.number().int().min(1),
    reference: z.string(),
    rows: z.number().int().min(0),
    late: z.boolean(),
    receivedAt: Instant,
  }),
);
