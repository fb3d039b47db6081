import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const listDecided = defineEvent(
  'list.decided.v1',
  'The leader approved or sent back a list.',
  z.object({ list: DossierKey, approved: z.boolean() }),
);
