import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { NominationStage, nomineeAct } from './nominee-act.ts';

export const nominationReinstated = defineEvent(
  'nomination.reinstated.v1',
  'A suspended nominee was cleared and stands where it stood before.',
  z.object({ ...nomineeAct, stage: NominationStage }),
);
