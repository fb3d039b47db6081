import { z } from 'zod';
import { ProvinceId } from '../../events/ids.ts';
import type { FunctionContract } from '../contract.ts';

export const env = z.object({
  TABLE_NAME: z.string(),
  FILES_BUCKET: z.string(),
  MAIL_FROM: z.string(),
  MAIL_CONFIGURATION_SET: z.string(),
  PUBLIC_URL: z.url(),
  PROVINCE_ID: ProvinceId,
});

/** Mails the people an event concerns, each once: claim in the ledger, send with the key as tag, close. */
export const contract = {
  name: 'send-notice',
  purpose: 'Tells units, reviewers and leaders by mail what happened and what to do.',
  trigger: {
    kind: 'events',
    types: [
      'campaign.activated.v1',
      'period.opened.v1',
      'reminder.due.v1',
      'upload.refused.v1',
      'dossier.submitted.v1',
      'dossier.invalidated.v1',
      'dossier.returned.v1',
      'dossier.accepted.v1',
      'period.missed.v1',
      'link.requested.v1',
      'list.composed.v1',
      'list.voted.v1',
      'list.decided.v1',
      'list.forwarded.v1',
      'session.called.v1',
      'session.postponed.v1',
      'session.tied.v1',
      'nomination.suspended.v1',
      'nomination.reinstated.v1',
      'nomination.ineligible.v1',
      'nomination.eligible.v1',
      'nomination.waived.v1',
      'nomination.withdrawn.v1',
      'nomination.revoked.v1',
      'dossier.withdrawn.v1',
      'list.stage-due.v1',
      'list.stage-overdue.v1',
      'list.commented.v1',
      'list.selection-closed.v1',
      'dossier.nil-returned.v1',
      'review.due.v1',
      'review.overdue.v1',
      'list.held.v1',
    ],
  },
  env,
  grants: ['table:read', 'table:write', 'files:read', 'mail:send'],
  memoryMb: 512,
  timeoutSeconds: 60,
  batchSize: 5,
  severity: 'high',
  impact: 'Units and reviewers get no mail, so they do not know that something is due or decided.',
} as const satisfies FunctionContract;
