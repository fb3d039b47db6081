import type { CallId, CampaignId, Instant, PeriodId } from '../../../events/ids.ts';

/** One step of the reminder ladder: `D-7` at its instant (already moved to a working day). */
export type ReminderStep = { step: string; at: Instant };

/**
 * One period of one call with every instant that matters, all UTC. `boundary` is exclusive: a valid version received
 * strictly before it is on time. `null` boundary: on demand, never overdue.
 */
export type CallPeriod = {
  campaignId: CampaignId;
  callId: CallId;
  period: PeriodId;
  opensAt: Instant;
  boundary: Instant | null;
  /** One millisecond before `boundary`: the last acceptable instant. */
  lastAcceptable: Instant | null;
  /** Not a deadline of the text: passing it gives OVERDUE_SOFT, never MISSED. */
  soft: boolean;
  /**
   * End of the 5th working day after the last acceptable day, or, of a soft period, after the end of the plan when that
   * is later; from here the period is read-only.
   */
  locksAt: Instant | null;
  reminders: readonly ReminderStep[];
  /** The selector of the definition: who owes it, and who may send without owing. */
  who: string;
  mayAlso: string | null;
};
