import type { Instant, UnitId } from '../../../events/ids.ts';
import type { AwardCode } from '../campaign/vocabulary.ts';

/** What a member may say about one nominee. `recused`: the member declares to have no part in this one. */
export type Choice = 'yes' | 'no' | 'abstain' | 'recused';

/** What the council needs to know of a nominee; the items of a list are candidates. */
export type Candidate = {
  id: string;
  unitId: UnitId;
  name: string;
  kind: 'individual' | 'collective' | 'unknown';
  targetAward?: AwardCode | null | undefined;
};

/** A member as the register knew them when the session was called. */
export type CouncilMember = {
  id: string;
  name: string;
  title: string;
  /** The unit the member belongs to or heads, when the register says so. */
  unitId: UnitId | null;
  /** Names of relatives the member has declared. */
  relatives: readonly string[];
};

/** How an item is decided: ratios in integers, with the article they come from when the law sets them. */
export type VoteRule = {
  quorumNumerator: number;
  quorumDenominator: number;
  percent: number;
  /** True: more than `percent`; false: at least. */
  over: boolean;
  base: 'present' | 'total';
  /** Absent members vote in writing; such votes only count where the base is all members. */
  absentInWriting: boolean;
  excludeRecused: boolean;
  /** Null: the plan's own rule, not one of the law. */
  article: string | null;
  verified: boolean;
};

/** The rules of a session, by target award; `none` for items without one. */
export type VoteRules = Readonly<Partial<Record<AwardCode | 'none', VoteRule>>>;

export type Presence = 'present' | 'absent';

export const recusalReasons = ['nominee', 'relative', 'own_unit', 'declared'] as const;
export type RecusalReason = (typeof recusalReasons)[number];

/** One member kept out of the vote on one item. A proposal of the system may be lifted with a reason. */
export type Recusal = { memberId: string; itemId: string; why: RecusalReason; lifted: string | null };

/** That a member has voted; never what. Kept in the order of members, so that no order of voting is told. */
export type CastMark = { memberId: string; how: 'link' | 'paper'; presence: Presence; documentNo: string | null };

/** A ballot of an open vote. A later one of the same member supersedes it; both stay. */
export type Ballot = { memberId: string; choices: Readonly<Record<string, Choice>>; at: Instant };

export type Count = { yes: number; no: number; abstain: number };

export type Tally = Count & {
  itemId: string;
  recused: number;
  /** Paper ballots that said nothing valid about this item. */
  invalid: number;
  /** Of the votes, how many came in writing from absent members. */
  written: number;
  /** The denominator, and the least number of yes votes that passes. */
  of: number;
  needed: number;
  passed: boolean;
};

export type Meeting = {
  place: string;
  startsAt: Instant;
  chairId: string;
  secretary: { id: string; name: string; title: string };
};

/**
 * `PLANNED`: to be called (again). `CALLED`: members are invited. `OPEN`: votes are taken. `TIED`: counted, the chair
 * chooses among equals. `CLOSED`: nothing changes any more.
 */
export const sessionStates = ['PLANNED', 'CALLED', 'OPEN', 'TIED', 'CLOSED'] as const;
export type SessionState = (typeof sessionStates)[number];

/** The vote of the council on one list. `links`: no meeting, every member votes by the mailed link. */
export type Session = {
  form: 'meeting' | 'links';
  secret: boolean;
  state: SessionState;
  /** How often it was called, and how often ballots were given out: a postponed vote is void and begins anew. */
  calls: number;
  ballot: number;
  meeting: Meeting | null;
  members: readonly CouncilMember[];
  rules: VoteRules;
  presence: Readonly<Record<string, Presence>>;
  absences: Readonly<Record<string, string>>;
  recusals: readonly Recusal[];
  marks: readonly CastMark[];
  /** Open votes only: every ballot with its name, corrections after what they correct. */
  ballots: readonly Ballot[];
  /** Secret votes only: the sums and nothing else. What is not stored nobody can be made to tell. */
  box: Readonly<Record<string, Count>>;
  committee: readonly string[];
  discussion: string;
  openedAt: Instant | null;
  closedAt: Instant | null;
  tie: { places: number; itemIds: readonly string[] } | null;
  choice: { itemIds: readonly string[]; reason: string } | null;
};

/** What stays of a session before anybody has voted. */
export const untouched = {
  presence: {},
  absences: {},
  marks: [],
  ballots: [],
  box: {},
  committee: [],
  discussion: '',
  openedAt: null,
  closedAt: null,
  tie: null,
  choice: null,
} as const satisfies Partial<Session>;

/** The rule an item is decided by. Throws when the session was made without one for its award: a fault of the caller. */
export function ruleOf(session: Pick<Session, 'rules'>, item: Candidate): VoteRule {
  const rule = session.rules[item.targetAward ?? 'none'];
  if (!rule) throw new Error(`no vote rule for award ${item.targetAward ?? 'none'}`);
  return rule;
}

/** Members who count for the quorum: those at the meeting; without one, those whose ballot is in. */
export function presentMembers(session: Session): readonly string[] {
  if (session.form === 'links') return session.marks.map((m) => m.memberId);
  return session.members.map((m) => m.id).filter((id) => session.presence[id] === 'present');
}

export const recusalOf = (session: Session, memberId: string, itemId: string): Recusal | undefined =>
  session.recusals.find((r) => r.memberId === memberId && r.itemId === itemId && r.lifted === null);

export const markOf = (session: Session, memberId: string): CastMark | undefined =>
  session.marks.find((m) => m.memberId === memberId);

export const presenceOf = (session: Session, memberId: string): Presence =>
  session.form === 'links' ? 'present' : (session.presence[memberId] ?? 'absent');

/** Absent members have a written vote only where the rule takes one and counts all members. */
export const takesWriting = (rule: VoteRule): boolean => rule.absentInWriting && rule.base === 'total';

/** The items a member may vote on now. */
export function ballotItems<T extends Candidate>(
  session: Session,
  items: readonly T[],
  memberId: string,
): readonly T[] {
  const present = presenceOf(session, memberId) === 'present';
  return items.filter(
    (item) => !recusalOf(session, memberId, item.id) && (present || takesWriting(ruleOf(session, item))),
  );
}
