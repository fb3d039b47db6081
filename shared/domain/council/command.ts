import type { DossierKey, Instant } from '../../../events/ids.ts';
import type { EventDraft } from '../event-draft.ts';
import type {
  Candidate,
  Choice,
  CouncilMember,
  Count,
  Meeting,
  Presence,
  Recusal,
  Session,
  VoteRules,
} from './session.ts';

/** What the office, its secretary and the members do in a session. */
export type SessionCommand =
  | {
      name: 'call';
      meeting: Meeting;
      members: readonly CouncilMember[];
      rules: VoteRules;
      secret: boolean;
      recusals: readonly Recusal[];
    }
  | { name: 'postpone'; reason: string }
  | { name: 'open'; presence: Readonly<Record<string, Presence>>; absences: Readonly<Record<string, string>> }
  | { name: 'attend'; memberId: string; presence: Presence }
  | { name: 'recuse'; memberId: string; itemId: string }
  | { name: 'lift-recusal'; memberId: string; itemId: string; reason: string }
  | { name: 'vote'; memberId: string; choices: Readonly<Record<string, Choice>> }
  | {
      name: 'paper-vote';
      memberId: string;
      documentNo: string;
      /** Null in a secret vote: the committee counts the box when the vote ends. */
      choices: Readonly<Record<string, Choice>> | null;
    }
  | {
      name: 'close-vote';
      committee: readonly string[];
      discussion: string;
      /** What the committee counted on paper, by item; only in a secret vote. */
      papers: Readonly<Record<string, Count>>;
    }
  | { name: 'choose'; itemIds: readonly string[]; reason: string };

/** One command of a session. */
export type CommandOf<N extends SessionCommand['name']> = Extract<SessionCommand, { name: N }>;

/** A session changed, with what is told of it. `list.voted` is told by the list, which knows what comes next. */
export type SessionChange = { session: Session; events: readonly EventDraft[] };

/** What a session is decided on besides itself. */
export type SessionContext = {
  list: DossierKey;
  items: readonly Candidate[];
  /** The most items that may go on, or null. */
  max: number | null;
  now: Instant;
};

type Recorded = 'attendance' | 'recusal' | 'recusal_lifted' | 'paper_ballot';

/** A line of the history about one member; reasons are for the history only. */
export function recorded(
  context: SessionContext,
  what: Recorded,
  given: { memberId: string; note?: string },
): EventDraft {
  const data = { list: context.list, what, memberId: given.memberId };
  return { type: 'session.recorded.v1', data, ...(given.note ? { note: given.note } : {}) };
}
