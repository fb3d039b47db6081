import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { CallId, CampaignId, PeriodId } from './ids.ts';

export const quotasSet = defineEvent(
  'quotas.set.v1',
  'The standing office gave units a number of their own for one period of a call.',
  z.object({ campaignId: CampaignId, callId: CallId, period: PeriodId, units: z.number().int().min(0) }),
);
