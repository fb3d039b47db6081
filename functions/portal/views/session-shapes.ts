import type {
  Ballot,
  CastMark,
  Meeting,
  Presence,
  Recusal,
  SessionState,
  Tally,
} from '../../../shared/domain/council/session.ts';
import type { Shares } from '../../../shared/domain/council/shares.ts';
import type { ListState } from '../../../shared/domain/list/list.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { BallotNominee } from './ballot-page.ts';
import type { DeskMenu } from './desk-menu.ts';
import type { Frame, PostForm } from './frame.ts';
import type { HistoryEntry } from './history.ts';

/** The forms of the session page, by the last part of their address. */
export type SessionAct =
  | 'trieu-tap'
  | 'hoan'
  | 'khai-mac'
  | 'diem-danh'
  | 'hoi-ty'
  | 'bo-hoi-ty'
  | 'phieu-giay'
  | 'kiem-phieu'
  | 'chu-toa-chon';

/** One of the council on the page: there or not, voted or not. */
export type SessionMember = {
  id: string;
  name: string;
  title: string;
  presence: Presence | null;
  absence: string | null;
  mark: CastMark | null;
};

/** One line of the comparison sheet. Null: not known. */
export type SessionCandidate = BallotNominee & {
  claims: readonly string[];
  woman: boolean | null;
  directLabour: boolean | null;
  womenPercent: number | null;
  first: boolean;
};

export type SessionPageModel = {
  frame: Frame;
  menu: DeskMenu | null;
  call: { id: string; title: string; period: string | null };
  council: string;
  state: SessionState;
  listState: ListState;
  form: 'meeting' | 'links';
  secret: boolean;
  calls: number;
  meeting: Meeting | null;
  members: readonly SessionMember[];
  quorum: { present: number; members: number; reached: boolean };
  rules: readonly { award: string | null; words: string; article: string | null; verified: boolean; quorum: string }[];
  candidates: readonly SessionCandidate[];
  shares: Shares;
  /** How many may go on at most, when the council chooses out of more. */
  max: number | null;
  tallies: readonly Tally[];
  /** Who goes on; null before the end. */
  selected: readonly string[] | null;
  recusals: readonly (Recusal & { member: string; item: string })[];
  ballots: readonly (Ballot & { member: string })[];
  tie: { places: number; itemIds: readonly string[] } | null;
  choice: { itemIds: readonly string[]; reason: string } | null;
  committee: readonly string[];
  chairs: readonly { value: string; label: string }[];
  secretaries: readonly { value: string; label: string }[];
  /** The forms that can be sent now. */
  forms: Partial<Readonly<Record<SessionAct, PostForm>>>;
  /** What was typed into a form that had mistakes. */
  typed: { act: SessionAct; values: Readonly<Record<string, string>>; mistakes: readonly Rejection[] } | null;
  /** Paper ballots of a secret vote to be counted, by item. */
  papers: Readonly<Record<string, number>>;
  downloads: readonly { href: string; label: string }[];
  listHref: string;
  history: readonly HistoryEntry[];
};
