import type { Facts } from './facts.ts';
import { noCall } from './mail-contexts.ts';
import type { ToldAct } from './mails/act-mails.ts';
import type { NextStep } from './mails/list-mails.ts';

/** What the office is told has become of the list. */
export function nextStep({ event }: Facts): NextStep {
  if (event.type === 'session.tied.v1') return 'tied';
  if (event.type === 'list.voted.v1') return event.data.next === 'compose' ? 'vote_failed' : 'voted';
  if (event.type === 'list.decided.v1') return event.data.approved ? 'approved' : 'sent_back';
  return 'approved';
}

/** Of a version: whether it was read after the lock it came before, and whether it came into force all the same. */
export function readLateOf({ dossier, version }: Facts): 'in_force' | 'beside' | null {
  const { readLate } = dossier ?? {};
  if (!readLate || readLate.version !== version?.number) return null;
  return readLate.inForce ? 'in_force' : 'beside';
}

const toldActs: readonly ToldAct[] = [
  ...(['suspended', 'reinstated', 'ineligible', 'eligible', 'waived', 'withdrawn', 'revoked'] as const),
  'dossier-withdrawn',
];

/** What the mails about a review term say: which call and period, when the term ends, how many wait with it. */
export function reviewFacts({ event, call, board, now }: Facts) {
  const dueAt = event.type === 'review.due.v1' || event.type === 'review.overdue.v1' ? event.data.dueAt : now;
  const waiting = board.filter((d) => d.review && d.review.dueAt <= dueAt).length;
  return { call: call?.call ?? noCall, dueAt, waiting, now };
}

/** `nomination.suspended.v1` → `suspended`; of the dossier itself only its withdrawal is told this way. */
export function toldAct({ type }: Facts['event']): ToldAct {
  if (type === 'dossier.withdrawn.v1') return 'dossier-withdrawn';
  if (type === 'dossier.nil-returned.v1') return 'nil-returned';
  return toldActs.find((act) => type === `nomination.${act}.v1`) ?? 'eligible';
}
