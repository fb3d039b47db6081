import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { CampaignId } from './ids.ts';

export const campaignActivated = defineEvent(
  'campaign.activated.v1',
  'A plan came into force in this province; its periods will open by themselves.',
  z.object({ campaignId: CampaignId, definitionVersion: z.number().int().min(1) }),
);
