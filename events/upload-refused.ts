import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, UploadId } from './ids.ts';

export const uploadRefused = defineEvent(
  'upload.refused.v1',
  'A file arrived that cannot become a version: the period is locked or not open for the unit.',
  z.object({ dossier: DossierKey, uploadId: UploadId, code: z.enum(['PERIOD_LOCKED', 'NOT_OPEN', 'SAME_FILE']) }),
);
