import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const listVoted = defineEvent(
  'list.voted.v1',
  'The council has voted on every item of a list.',
  z.object({
    list: DossierKey,
    passed: z.number().int().min(0),
    failed: z.number().int().min(0),
    next: z.enum(['decide', 'forward', 'compose']),
  }),
);
