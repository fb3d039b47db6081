import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, Instant } from './ids.ts';

export const dossierInvalidated = defineEvent(
  'dossier.invalidated.v1',
  'A version was read and has findings that block it; the unit must send another.',
  z.object({
    dossier: DossierKey,
    version: z.number().int().min(1),
    blocking: z.number().int().min(1),
    receivedAt: Instant,
  }),
);
