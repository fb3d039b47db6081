import type { CallId, CampaignId, DossierKey, Instant, PeriodId, UnitId } from '../../../events/ids.ts';
import type { AwardCode } from '../campaign/vocabulary.ts';
import type { Session, Tally } from '../council/session.ts';
import type { NominationHold } from '../nomination/nomination.ts';
import type { Publication } from '../selection/publication.ts';

/**
 * Where a list of nominations for the next level (danh sách đề nghị) stands. PUBLISHED: open to everybody's comments. VOTING: the council has it, its session says
 * how far. DECIDING: the leader has it. READY: approved, to be forwarded. SENT_BACK: to be composed again.
 */
export const listStates = ['PUBLISHED', 'VOTING', 'DECIDING', 'READY', 'FORWARDED', 'SENT_BACK'] as const;
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
  /** What is asked for: as the unit wrote it, as the call says, or as the office chose; null or absent: nothing named. */
  targetAward?: AwardCode | null | undefined;
  /** The same in the words of the unit, which say more than the kind: `Bằng khen của UBND tỉnh`. */
  targetWords?: string | undefined;
  /** As far as the unit told: absent means unknown, never no. */
  woman?: boolean | undefined;
  directLabour?: boolean | undefined;
  /** Of a collective: women in percent. */
  womenPercent?: number | undefined;
};

/** What remains of the route after screening, in order; `receive` is where the list leaves this province's system. */
export type ListStage = 'publish' | 'vote' | 'decide' | 'forward';

/**
 * An item that stays on the list but is not voted on, decided or forwarded until nothing holds it any more.
 * VOTE_UNDER_WAY: it was cleared when votes were in already, which do not speak of it; the next vote takes it in.
 */
export type HeldItem = { itemId: string; why: HoldReason };
export type HoldReason = NominationHold | 'VOTE_UNDER_WAY';

/** Stages with a term of working days. */
export type TimedStage = 'vote' | 'decide' | 'result-notice';
export type ListTerms = { days: Partial<Record<TimedStage, number>>; remindBefore: number; timeZone: string };

/** Until when the stage the list is at has to be done (exclusive), and the next step of the sweep. */
export type ListClock = {
  stage: TimedStage;
  dueAt: Instant;
  next: { kind: 'remind' | 'overdue'; at: Instant } | null;
};

export type NominationList = {
  key: DossierKey;
  source: { campaignId: CampaignId; callId: CallId; period: PeriodId };
  state: ListState;
  revision: number;
  /** Counts compositions; a session belongs to one round. */
  round: number;
  stages: readonly ListStage[];
  min: number;
  max: number | null;
  /** True: more than `max` stand before the council, which takes at most `max` of them. */
  shortlist: boolean;
  items: readonly ListItem[];
  /** The vote of the council; null when the route has none. */
  session: Session | null;
  /** When it is open to comments; absent where the route has no publication. */
  publication?: Publication;
  /** Terms of its stages and the clock of the present one; absent where the plans set none. */
  terms?: ListTerms;
  clock?: ListClock | null;
  /** Items held out; absent as long as nothing ever held one. */
  held?: readonly HeldItem[];
  tallies: readonly Tally[];
  /** The items that go on after the vote; null when there was none. */
  selected: readonly string[] | null;
  decision: { approved: boolean; reason: string; by: string; at: Instant } | null;
  forwarded: { documentNo: string; receiver: string; by: string; at: Instant } | null;
  composedAt: Instant;
};
