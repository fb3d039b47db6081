import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, SubjectId } from './ids.ts';

export const nomineeAssessed = defineEvent(
  'nominee.assessed.v1',
  'The standing office answered for a nominee what no record can say: group, kind, a criterion it judges, a reading, or that the records are complete.',
  z.object({
    subjectId: SubjectId,
    dossier: DossierKey,
    version: z.number().int().min(1),
    about: z.enum(['group', 'kind', 'answer', 'reading', 'complete']),
  }),
);
