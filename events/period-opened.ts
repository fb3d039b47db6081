import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, Instant } from './ids.ts';

export const periodOpened = defineEvent(
  'period.opened.v1',
  'A unit may now send its dossier for one period of one call.',
  z.object({ dossier: DossierKey, boundary: Instant.nullable(), soft: z.boolean(), owed: z.boolean() }),
);
