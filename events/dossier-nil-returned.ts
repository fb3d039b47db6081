import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const dossierNilReturned = defineEvent(
  'dossier.nil-returned.v1',
  'The unit reported, with a reason, that it has nothing to propose; the obligation stays unfulfilled.',
  z.object({ dossier: DossierKey, revision: z.number().int().min(1) }),
);
