import type { z } from 'zod';
import { campaignActivated } from './campaign-activated.ts';
import { dossierAccepted } from './dossier-accepted.ts';
import { dossierInvalidated } from './dossier-invalidated.ts';
import { dossierNilReturned } from './dossier-nil-returned.ts';
import { dossierReturned } from './dossier-returned.ts';
import { dossierSubmitted } from './dossier-submitted.ts';
import { dossierWithdrawn } from './dossier-withdrawn.ts';
import { linkRequested } from './link-requested.ts';
import { listCommentAnswered } from './list-comment-answered.ts';
import { listCommented } from './list-commented.ts';
import { listComposed } from './list-composed.ts';
import { listDecided } from './list-decided.ts';
import { listForwarded } from './list-forwarded.ts';
import { listHeld } from './list-held.ts';
import { listSelectionClosed } from './list-selection-closed.ts';
import { listStageDue } from './list-stage-due.ts';
import { listStageOverdue } from './list-stage-overdue.ts';
import { listVoted } from './list-voted.ts';
import { nominationEligible } from './nomination-eligible.ts';
import { nominationIneligible } from './nomination-ineligible.ts';
import { nominationReinstated } from './nomination-reinstated.ts';
import { nominationRevoked } from './nomination-revoked.ts';
import { nominationSuspended } from './nomination-suspended.ts';
import { nominationWaived } from './nomination-waived.ts';
import { nominationWithdrawn } from './nomination-withdrawn.ts';
import { nomineeAssessed } from './nominee-assessed.ts';
import { periodLocked } from './period-locked.ts';
import { periodMissed } from './period-missed.ts';
import { periodOpened } from './period-opened.ts';
import { quotasSet } from './quotas-set.ts';
import { recordsJudged } from './records-judged.ts';
import { reminderDue } from './reminder-due.ts';
import { reviewDue } from './review-due.ts';
import { reviewOverdue } from './review-overdue.ts';
import { sessionCalled } from './session-called.ts';
import { sessionOpened } from './session-opened.ts';
import { sessionPostponed } from './session-postponed.ts';
import { sessionRecorded } from './session-recorded.ts';
import { sessionTied } from './session-tied.ts';
import { subjectsRelated } from './subjects-related.ts';
import { uploadRefused } from './upload-refused.ts';

/** Every event of the system with the functions that produce and consume it. The list of events is this one. */
export const catalogue = {
  'campaign.activated.v1': { ...campaignActivated, producers: ['load-province'], consumers: ['send-notice'] },
  'period.opened.v1': {
    ...periodOpened,
    producers: ['sweep-deadlines', 'portal'],
    consumers: ['send-notice', 'register-awards'],
  },
  'reminder.due.v1': { ...reminderDue, producers: ['sweep-deadlines'], consumers: ['send-notice'] },
  'upload.refused.v1': { ...uploadRefused, producers: ['read-dossier'], consumers: ['send-notice'] },
  'dossier.submitted.v1': {
    ...dossierSubmitted,
    producers: ['read-dossier', 'portal'],
    consumers: ['send-notice', 'register-awards'],
  },
  'dossier.invalidated.v1': {
    ...dossierInvalidated,
    producers: ['read-dossier', 'portal'],
    consumers: ['send-notice'],
  },
  'dossier.returned.v1': { ...dossierReturned, producers: ['portal'], consumers: ['send-notice'] },
  'dossier.accepted.v1': { ...dossierAccepted, producers: ['portal'], consumers: ['send-notice', 'register-awards'] },
  'period.missed.v1': {
    ...periodMissed,
    producers: ['sweep-deadlines', 'portal', 'advance-review'],
    consumers: ['send-notice'],
  },
  'period.locked.v1': { ...periodLocked, producers: ['sweep-deadlines', 'portal', 'advance-review'], consumers: [] },
  'quotas.set.v1': { ...quotasSet, producers: ['portal'], consumers: [] },
  'link.requested.v1': { ...linkRequested, producers: ['portal'], consumers: ['send-notice'] },
  'list.composed.v1': { ...listComposed, producers: ['portal'], consumers: ['send-notice', 'advance-review'] },
  'list.voted.v1': { ...listVoted, producers: ['portal'], consumers: ['send-notice'] },
  'list.decided.v1': { ...listDecided, producers: ['portal'], consumers: ['send-notice'] },
  'list.forwarded.v1': { ...listForwarded, producers: ['portal'], consumers: ['send-notice'] },
  'records.judged.v1': { ...recordsJudged, producers: ['portal'], consumers: [] },
  'subjects.related.v1': { ...subjectsRelated, producers: ['portal'], consumers: [] },
  'nominee.assessed.v1': { ...nomineeAssessed, producers: ['portal'], consumers: [] },
  'session.called.v1': { ...sessionCalled, producers: ['portal'], consumers: ['send-notice'] },
  'session.postponed.v1': { ...sessionPostponed, producers: ['portal'], consumers: ['send-notice'] },
  'session.opened.v1': { ...sessionOpened, producers: ['portal'], consumers: [] },
  'session.recorded.v1': { ...sessionRecorded, producers: ['portal'], consumers: [] },
  'session.tied.v1': { ...sessionTied, producers: ['portal'], consumers: ['send-notice'] },
  'nomination.suspended.v1': {
    ...nominationSuspended,
    producers: ['portal'],
    consumers: ['send-notice', 'advance-review'],
  },
  'nomination.reinstated.v1': {
    ...nominationReinstated,
    producers: ['portal'],
    consumers: ['send-notice', 'advance-review'],
  },
  'nomination.ineligible.v1': {
    ...nominationIneligible,
    producers: ['portal'],
    consumers: ['send-notice', 'advance-review'],
  },
  'nomination.eligible.v1': {
    ...nominationEligible,
    producers: ['portal'],
    consumers: ['send-notice', 'advance-review'],
  },
  'nomination.waived.v1': { ...nominationWaived, producers: ['portal'], consumers: ['send-notice', 'advance-review'] },
  'nomination.withdrawn.v1': {
    ...nominationWithdrawn,
    producers: ['portal'],
    consumers: ['send-notice', 'advance-review'],
  },
  'nomination.revoked.v1': {
    ...nominationRevoked,
    producers: ['portal'],
    consumers: ['send-notice', 'advance-review'],
  },
  'list.held.v1': { ...listHeld, producers: ['portal', 'advance-review'], consumers: ['send-notice'] },
  'dossier.withdrawn.v1': {
    ...dossierWithdrawn,
    producers: ['portal'],
    consumers: ['send-notice', 'register-awards'],
  },
  'dossier.nil-returned.v1': { ...dossierNilReturned, producers: ['portal'], consumers: ['send-notice'] },
  'review.due.v1': { ...reviewDue, producers: ['sweep-deadlines'], consumers: ['send-notice'] },
  'review.overdue.v1': { ...reviewOverdue, producers: ['sweep-deadlines'], consumers: ['send-notice'] },
  'list.commented.v1': { ...listCommented, producers: ['portal'], consumers: ['send-notice'] },
  'list.comment-answered.v1': { ...listCommentAnswered, producers: ['portal'], consumers: [] },
  'list.selection-closed.v1': { ...listSelectionClosed, producers: ['portal'], consumers: ['send-notice'] },
  'list.stage-due.v1': { ...listStageDue, producers: ['sweep-deadlines'], consumers: ['send-notice'] },
  'list.stage-overdue.v1': { ...listStageOverdue, producers: ['sweep-deadlines'], consumers: ['send-notice'] },
} as const;

export type EventType = keyof typeof catalogue;

/** The whole event (envelope and data) of one type. */
export type EventOf<T extends EventType> = z.infer<(typeof catalogue)[T]['schema']>;
export type AnyEvent = { [T in EventType]: EventOf<T> }[EventType];
