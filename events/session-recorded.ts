import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const sessionRecorded = defineEvent(
  'session.recorded.v1',
  'The secretary recorded something about one member of the council in a session; never what the member voted.',
  z.object({
    list: DossierKey,
    what: z.enum(['attendance', 'recusal', 'recusal_lifted', 'paper_ballot']),
    memberId: z.string().min(1).max(120),
  }),
);
