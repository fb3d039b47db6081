import type { Instant } from '../../../events/ids.ts';
import type { EventDraft } from '../event-draft.ts';
import { because, type Rejection } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import type { Ballot, Choice, ListItem, ListStage, ListState, NominationList } from './list.ts';
import { hasQuorum, tally } from './tally.ts';

export type ListCommand =
  | { name: 'vote'; memberId: string; choices: Readonly<Record<string, Choice>> }
  | { name: 'close-vote' }
  | { name: 'decide'; approved: boolean; reason: string; by: string }
  | { name: 'forward'; documentNo: string; receiver: string; by: string };

export type ListChange = { list: NominationList; events: readonly EventDraft[] };

/** The one table of moves of a list: which command is possible in which state. */
export const listMoves: Record<ListState, readonly ListCommand['name'][]> = {
  VOTING: ['vote', 'close-vote'],
  DECIDING: ['decide'],
  READY: ['forward'],
  FORWARDED: [],
  SENT_BACK: [],
};

const stateAt: Record<ListStage, ListState> = { vote: 'VOTING', decide: 'DECIDING', forward: 'READY' };

/** A new composition: the given items against the plan's numbers. `previous` is a list that was sent back, or null. */
export function composeList(
  draft: Omit<NominationList, 'state' | 'revision' | 'round' | 'ballots' | 'tallies' | 'decision' | 'forwarded'>,
  previous: NominationList | null,
): Result<ListChange> {
  const problems = quotaProblems(draft.items, draft);
  if (previous && previous.state !== 'SENT_BACK') problems.push(because('WRONG_STATE', { seen: previous.state }));
  const first = draft.stages[0] ?? 'forward';
  if (problems.length > 0) return rejected(...problems);
  const list: NominationList = {
    ...draft,
    state: stateAt[first],
    revision: (previous?.revision ?? 0) + 1,
    round: (previous?.round ?? 0) + 1,
    ballots: [],
    tallies: [],
    decision: null,
    forwarded: null,
  };
  const source = { callId: draft.source.callId, period: draft.source.period };
  const data = { list: draft.key, source, items: draft.items.length, next: first };
  return accepted({ list, events: [{ type: 'list.composed.v1', data }] });
}

function quotaProblems(items: readonly ListItem[], limits: { min: number; max: number | null }): Rejection[] {
  const problems: Rejection[] = [];
  if (items.length < limits.min)
    problems.push(because('QUOTA_MISSING', { limit: limits.min, seen: String(items.length) }));
  if (limits.max !== null && items.length > limits.max) {
    problems.push(because('QUOTA_EXCEEDED', { limit: limits.max, seen: String(items.length) }));
  }
  const ids = items.map((i) => i.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice) problems.push(because('ITEM_TWICE', { seen: twice }));
  return problems;
}

/** What a command makes of a list at `now` (UTC), or every reason against it. */
export function decideList(list: NominationList, command: ListCommand, now: Instant): Result<ListChange> {
  if (!listMoves[list.state].includes(command.name)) return rejected(because('WRONG_STATE', { seen: list.state }));
  switch (command.name) {
    case 'vote':
      return vote(list, { memberId: command.memberId, choices: command.choices, at: now });
    case 'close-vote':
      return hasQuorum(list.ballots.length, list.members.length, list.policy)
        ? accepted(countVotes(list))
        : rejected(because('QUORUM_MISSING', { seen: String(list.ballots.length), limit: list.members.length }));
    case 'decide':
      return decide(list, command, now);
    case 'forward':
      return forward(list, command, now);
    default:
      return command satisfies never;
  }
}

function vote(list: NominationList, ballot: Ballot): Result<ListChange> {
  const problems: Rejection[] = [];
  if (!list.members.includes(ballot.memberId)) problems.push(because('NOT_A_MEMBER'));
  if (list.ballots.some((b) => b.memberId === ballot.memberId)) problems.push(because('ALREADY_VOTED'));
  for (const item of list.items) {
    if (!ballot.choices[item.id]) problems.push(because('BALLOT_INCOMPLETE', { field: item.id }));
  }
  for (const id of Object.keys(ballot.choices)) {
    if (!list.items.some((i) => i.id === id)) problems.push(because('ITEM_UNKNOWN', { field: id }));
  }
  if (problems.length > 0) return rejected(...problems);
  const changed = { ...list, revision: list.revision + 1, ballots: [...list.ballots, ballot] };
  if (changed.ballots.length < changed.members.length) return accepted({ list: changed, events: [] });
  return accepted(countVotes(changed, list.revision + 1));
}

function countVotes(list: NominationList, revision = list.revision + 1): ListChange {
  const tallies = tally(list.items, list.ballots, { members: list.members.length, policy: list.policy });
  const passed = tallies.filter((t) => t.passed).length;
  const enough = passed >= list.min;
  const after = list.stages.includes('decide') ? ('decide' as const) : ('forward' as const);
  const next = enough ? after : ('compose' as const);
  const state: ListState = next === 'compose' ? 'SENT_BACK' : stateAt[next];
  const data = { list: list.key, passed, failed: tallies.length - passed, next };
  return { list: { ...list, tallies, state, revision }, events: [{ type: 'list.voted.v1', data }] };
}

function decide(
  list: NominationList,
  command: { approved: boolean; reason: string; by: string },
  now: Instant,
): Result<ListChange> {
  const reason = command.reason.trim();
  if (!command.approved && reason === '') return rejected(because('REASON_MISSING', { field: 'reason' }));
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
  const problems: Rejection[] = [];
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

/** The items that go on: those that passed when a vote was held, all of them otherwise. */
export function itemsInForce(list: NominationList): readonly ListItem[] {
  if (list.tallies.length === 0) return list.items;
  return list.items.filter((i) => list.tallies.some((t) => t.itemId === i.id && t.passed));
}
