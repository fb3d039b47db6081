import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { NominationStage, nomineeAct } from './nominee-act.ts';

export const nominationSuspended = defineEvent(
  'nomination.suspended.v1',
  'The office suspended consideration of a nominee until a matter is cleared; the ground is not told.',
  z.object({ ...nomineeAct, stage: NominationStage }),
);
