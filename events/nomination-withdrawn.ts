import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { nomineeAct } from './nominee-act.ts';

export const nominationWithdrawn = defineEvent(
  'nomination.withdrawn.v1',
  'The unit withdrew one of its nominees before the next stage acted.',
  z.object({ ...nomineeAct }),
);
