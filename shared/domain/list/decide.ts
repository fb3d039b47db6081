import type { Instant } from '../../../events/ids.ts';
import { ended, selectedItems } from '../council/close.ts';
import type { SessionCommand, SessionContext } from '../council/command.ts';
import { decideSession } from '../council/decide.ts';
import { ballotItems, markOf, type Session } from '../council/session.ts';
import { tally } from '../council/tally.ts';
import type { EventDraft } from '../event-draft.ts';
import { subjectKey } from '../intake/subjects.ts';
import { because, type Rejection } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import { withListClock } from './clock.ts';
import { endPublication } from './end-publication.ts';
import { itemsFree, numberProblems, withVoteBegunAnew } from './held.ts';
import type { ListItem, ListState, NominationList } from './list.ts';
import { stateAt } from './stages.ts';

export { itemsInForce } from './held.ts';

export type ListCommand =
  | SessionCommand
  | { name: 'end-publication'; comments: number; open: number }
  | { name: 'decide'; approved: boolean; reason: string; by: string }
  | { name: 'forward'; documentNo: string; receiver: string; by: string };

export type ListChange = { list: NominationList; events: readonly EventDraft[] };

/** The one table of moves of a list: which command is possible in which state. */
export const listMoves: Record<ListState, readonly ListCommand['name'][]> = {
  PUBLISHED: ['end-publication'],
  VOTING: [
    ...['call', 'postpone', 'open', 'attend', 'recuse', 'lift-recusal', 'vote', 'paper-vote', 'close-vote', 'choose'],
  ] as const,
  DECIDING: ['decide'],
  READY: ['forward'],
  FORWARDED: [],
  SENT_BACK: [],
};

/** A new composition: the given items against the plan's numbers. `previous` is a list that was sent back, or null. */
export function composeList(
  draft: Omit<NominationList, 'state' | 'revision' | 'round' | 'tallies' | 'selected' | 'decision' | 'forwarded'>,
  previous: NominationList | null,
): Result<ListChange> {
  const problems = quotaProblems(draft.items, draft);
  if (draft.stages.includes('vote') !== (draft.session !== null))
    throw new Error('a vote needs a session, and only a vote');
  if (previous && previous.state !== 'SENT_BACK') problems.push(because('WRONG_STATE', { seen: previous.state }));
  const first = draft.stages[0] ?? 'forward';
  if (problems.length > 0) return rejected(...problems);
  const list: NominationList = {
    ...draft,
    state: stateAt[first],
    revision: (previous?.revision ?? 0) + 1,
    round: (previous?.round ?? 0) + 1,
    tallies: [],
    selected: null,
    decision: null,
    forwarded: null,
  };
  const source = { callId: draft.source.callId, period: draft.source.period };
  const data = { list: draft.key, source, items: draft.items.length, next: first };
  return accepted({ list: withListClock(null, list, draft.composedAt), events: [{ type: 'list.composed.v1', data }] });
}

function quotaProblems(
  items: readonly ListItem[],
  limits: { min: number; max: number | null; shortlist: boolean },
): Rejection[] {
  const problems: Rejection[] = [];
  if (items.length < limits.min)
    problems.push(because('QUOTA_MISSING', { limit: limits.min, seen: String(items.length) }));
  if (limits.max !== null && !limits.shortlist && items.length > limits.max) {
    problems.push(because('QUOTA_EXCEEDED', { limit: limits.max, seen: String(items.length) }));
  }
  const twice = items.find((item, at) => items.slice(0, at).some((other) => isSame(item, other)));
  if (twice) problems.push(because('ITEM_TWICE', { seen: twice.name }));
  return problems;
}

/** The same item, or one that another unit wrote the same: a subject stands once in a call and period (invariant I5). */
const isSame = (one: ListItem, other: ListItem): boolean =>
  one.id === other.id || (one.unit.trim() !== '' && subjectKey(one) === subjectKey(other));

/** What a command makes of a list at `now` (UTC), or every reason against it. */
export function decideList(list: NominationList, command: ListCommand, now: Instant): Result<ListChange> {
  const result = decided(list, command, now);
  if (!result.ok) return result;
  return accepted({ ...result.value, list: withListClock(list, result.value.list, now) });
}

function decided(list: NominationList, command: ListCommand, now: Instant): Result<ListChange> {
  if (!listMoves[list.state].includes(command.name)) return rejected(because('WRONG_STATE', { seen: list.state }));
  switch (command.name) {
    case 'end-publication':
      return endPublication(list, command, now);
    case 'decide':
      return decide(list, command, now);
    case 'forward':
      return forward(list, command, now);
    default:
      return inSession(list, command, now);
  }
}

function inSession(list: NominationList, command: SessionCommand, now: Instant): Result<ListChange> {
  if (!list.session) return rejected(because('WRONG_STATE', { seen: list.state }));
  const items = itemsFree(list);
  const context: SessionContext = { list: list.key, items, max: list.max, now };
  const result = decideSession(list.session, command, context);
  if (!result.ok) return result;
  const change = everybodyVoted(result.value.session, items) ? ended(result.value.session, context) : result.value;
  const events = change === result.value ? change.events : [...result.value.events, ...change.events];
  const changed = withVoteBegunAnew({ ...list, revision: list.revision + 1, session: change.session });
  if (change.session.state === 'TIED') {
    return accepted({ list: { ...changed, tallies: tally(change.session, items) }, events });
  }
  return accepted(
    change.session.state === 'CLOSED' ? afterVote(changed, change.session, events) : { list: changed, events },
  );
}

/** Without a meeting nobody has to end the vote: the last ballot does. */
const everybodyVoted = (session: Session, items: readonly ListItem[]): boolean =>
  session.form === 'links' &&
  session.state === 'OPEN' &&
  session.members.every((m) => markOf(session, m.id) || ballotItems(session, items, m.id).length === 0);

function afterVote(list: NominationList, session: Session, events: readonly EventDraft[]): ListChange {
  const items = itemsFree(list);
  const tallies = tally(session, items);
  const selected = selectedItems(session, { items, max: list.max });
  const passed = tallies.filter((t) => t.passed).length;
  const after = list.stages.includes('decide') ? ('decide' as const) : ('forward' as const);
  const next = selected.length >= list.min ? after : ('compose' as const);
  const state: ListState = next === 'compose' ? 'SENT_BACK' : stateAt[next];
  const data = { list: list.key, passed, failed: tallies.length - passed, next };
  return { list: { ...list, tallies, selected, state }, events: [...events, { type: 'list.voted.v1', data }] };
}

function decide(
  list: NominationList,
  command: { approved: boolean; reason: string; by: string },
  now: Instant,
): Result<ListChange> {
  const reason = command.reason.trim();
  if (!command.approved && reason === '') return rejected(because('REASON_MISSING', { field: 'reason' }));
  const numbers = command.approved ? numberProblems(list) : [];
  if (numbers.length > 0) return rejected(...numbers);
  const changed: NominationList = {
    ...list,
    revision: list.revision + 1,
    state: command.approved ? 'READY' : 'SENT_BACK',
    decision: { approved: command.approved, reason, by: command.by, at: now },
  };
  const data = { list: list.key, approved: command.approved };
  return accepted({ list: changed, events: [{ type: 'list.decided.v1', data, ...(reason ? { note: reason } : {}) }] });
}

function forward(
  list: NominationList,
  command: { documentNo: string; receiver: string; by: string },
  now: Instant,
): Result<ListChange> {
  const problems: Rejection[] = numberProblems(list);
  const documentNo = command.documentNo.trim();
  const receiver = command.receiver.trim();
  if (documentNo === '' || documentNo.length > 60)
    problems.push(because('DOCUMENT_NUMBER_MISSING', { field: 'documentNo' }));
  if (receiver === '') problems.push(because('RECEIVER_MISSING', { field: 'receiver' }));
  if (problems.length > 0) return rejected(...problems);
  const changed: NominationList = {
    ...list,
    revision: list.revision + 1,
    state: 'FORWARDED',
    forwarded: { documentNo, receiver, by: command.by, at: now },
  };
  const data = { list: list.key, documentNo, receiver };
  return accepted({ list: changed, events: [{ type: 'list.forwarded.v1', data }] });
}
