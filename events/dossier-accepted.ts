import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const dossierAccepted = defineEvent(
  'dossier.accepted.v1',
  'The standing office accepted a version.',
  z.object({ dossier: DossierKey, version: z.number().int().min(1) }),
);
