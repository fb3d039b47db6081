import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const sessionOpened = defineEvent(
  'session.opened.v1',
  'The secretary recorded who is there and gave out the ballots of a session.',
  z.object({
    list: DossierKey,
    ballot: z.number().int().min(1),
    present: z.number().int().min(0),
    members: z.number().int().min(0),
  }),
);
