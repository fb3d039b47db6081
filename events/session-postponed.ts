import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const sessionPostponed = defineEvent(
  'session.postponed.v1',
  'A session of the council does not take place or broke off; ballots given so far are void.',
  z.object({ list: DossierKey, call: z.number().int().min(1), ballotsVoid: z.number().int().min(0) }),
);
