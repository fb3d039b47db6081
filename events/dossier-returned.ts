import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, Instant } from './ids.ts';

export const dossierReturned = defineEvent(
  'dossier.returned.v1',
  'The standing office returned a version for supplement, with its reason and a due instant.',
  z.object({ dossier: DossierKey, version: z.number().int().min(1), supplementDue: Instant }),
);
