import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const listHeld = defineEvent(
  'list.held.v1',
  'A nominee on a composed list was held out or taken in again, and the numbers were checked once more.',
  z.object({
    list: DossierKey,
    held: z.number().int().min(0),
    inForce: z.number().int().min(0),
    enough: z.boolean(),
    revision: z.number().int().min(1),
  }),
);
