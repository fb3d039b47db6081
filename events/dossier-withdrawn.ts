import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const dossierWithdrawn = defineEvent(
  'dossier.withdrawn.v1',
  'The unit withdrew its whole dossier before the period was locked.',
  z.object({ dossier: DossierKey, version: z.number().int().min(1), revision: z.number().int().min(1) }),
);
