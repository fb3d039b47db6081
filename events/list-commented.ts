import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const listCommented = defineEvent(
  'list.commented.v1',
  'Somebody commented on a published list; the words stay in the table.',
  z.object({ list: DossierKey, comment: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/) }),
);
