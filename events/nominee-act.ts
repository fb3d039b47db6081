import { z } from 'zod';
import { DossierKey } from './ids.ts';

/** What every event about one nominee says: whose dossier, which nominee (a hash, never a name), the how-manieth act. */
export const nomineeAct = {
  dossier: DossierKey,
  nominee: z.string().regex(/^[0-9a-f]{16}$/),
  revision: z.number().int().min(1),
};

export const NominationStage = z.enum(['PROPOSED', 'SCREENED', 'COUNCIL', 'PASSED', 'FAILED', 'FORWARDED']);
