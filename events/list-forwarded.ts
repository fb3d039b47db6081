import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const listForwarded = defineEvent(
  'list.forwarded.v1',
  'A list left for the next level, under a document number.',
  z.object({ list: DossierKey, documentNo: z.string().min(1).max(60), receiver: z.string().min(1) }),
);
