import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const sessionTied = defineEvent(
  'session.tied.v1',
  'More items have the same number of votes than places are left; the chair chooses among them.',
  z.object({ list: DossierKey, places: z.number().int().min(1), equals: z.number().int().min(2) }),
);
