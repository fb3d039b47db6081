import type { CallId, CampaignId, DossierKey, Instant, PeriodId, UnitId } from '../../../events/ids.ts';

/**
 * Where a list of nominations for the next level (danh sách đề nghị) stands. VOTING: ballots of the council are out.
 * DECIDING: the leader has it. READY: approved, to be forwarded. SENT_BACK: to be composed again.
 */
export const listStates = ['VOTING', 'DECIDING', 'READY', 'FORWARDED', 'SENT_BACK'] as const;
export type ListState = (typeof listStates)[number];

/** One nominee as it stood in the accepted version of its unit: a copy, so that the list never changes under a voter. */
export type ListItem = {
  id: string;
  unitId: UnitId;
  version: number;
  row: number;
  name: string;
  kind: 'individual' | 'collective' | 'unknown';
  position: string;
  unit: string;
  achievements: string;
};

export type Choice = 'yes' | 'no' | 'abstain' | 'recused';

/** One member's vote on every item, cast once and never changed. */
export type Ballot = { memberId: string; choices: Readonly<Record<string, Choice>>; at: Instant };

export type Tally = { itemId: string; yes: number; no: number; abstain: number; recused: number; passed: boolean };

/** What remains of the route after screening, in order; `receive` is where the list leaves this province's system. */
export type ListStage = 'vote' | 'decide' | 'forward';

export type VotePolicy = {
  quorumNumerator: number;
  quorumDenominator: number;
  percent: number;
  over: boolean;
  base: 'present' | 'total';
};

export type NominationList = {
  key: DossierKey;
  source: { campaignId: CampaignId; callId: CallId; period: PeriodId };
  state: ListState;
  revision: number;
  /** Counts compositions; ballots belong to one round. */
  round: number;
  stages: readonly ListStage[];
  min: number;
  max: number | null;
  members: readonly string[];
  policy: VotePolicy;
  items: readonly ListItem[];
  ballots: readonly Ballot[];
  tallies: readonly Tally[];
  decision: { approved: boolean; reason: string; by: string; at: Instant } | null;
  forwarded: { documentNo: string; receiver: string; by: string; at: Instant } | null;
  composedAt: Instant;
};
