import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const listSelectionClosed = defineEvent(
  'list.selection-closed.v1',
  'The time of comments is over, every comment is answered, and the list goes on.',
  z.object({ list: DossierKey, next: z.enum(['vote', 'decide', 'forward']), comments: z.number().int().min(0) }),
);
