import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, UploadId } from './ids.ts';

export const uploadRefused = defineEvent(
  'upload.refused.v1',
  'A file arrived that cannot become a version: the period is locked or not open for the unit, it is the file sent before, or the unit took its dossier back after sending it.',
  z.object({
    dossier: DossierKey,
    uploadId: UploadId,
    code: z.enum(['PERIOD_LOCKED', 'NOT_OPEN', 'SAME_FILE', 'TAKEN_BACK']),
  }),
);
