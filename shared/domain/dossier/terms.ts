import type { Instant } from '../../../events/ids.ts';

/** Allowed working days of the office's review, as the plan gave them when the period opened. */
export type ReviewTerms = { screening: number; returnIneligible: number; remindBefore: number; timeZone: string };

/** Until when the office has to have judged a version: `dueAt` is exclusive, the end of the last working day. */
export type ReviewClock = {
  stage: 'screening' | 'return-ineligible';
  version: number;
  since: Instant;
  remindAt: Instant | null;
  dueAt: Instant;
};

/** A unit's word that it has nothing to propose, with its reason. The obligation stays unfulfilled: the plan asks for some. */
export type NilReturn = { reason: string; by: string; at: Instant };
