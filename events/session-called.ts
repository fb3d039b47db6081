import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey, Instant } from './ids.ts';

export const sessionCalled = defineEvent(
  'session.called.v1',
  'The standing office called the council to a session on a list, for the first time or to another time or place.',
  z.object({ list: DossierKey, call: z.number().int().min(1), startsAt: Instant }),
);
