import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { CallId, DossierKey, PeriodId } from './ids.ts';

export const listComposed = defineEvent(
  'list.composed.v1',
  'The standing office composed a list out of accepted nominations.',
  z.object({
    list: DossierKey,
    source: z.object({ callId: CallId, period: PeriodId }),
    items: z.number().int().min(1),
    next: z.enum(['publish', 'vote', 'decide', 'forward']),
  }),
);
