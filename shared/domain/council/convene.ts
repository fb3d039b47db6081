import { because, type Rejection } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import type { CommandOf, SessionChange, SessionContext } from './command.ts';
import { proposedRecusals } from './recusal.ts';
import type { VotingManner } from './rules.ts';
import { type Candidate, type CouncilMember, type Session, untouched } from './session.ts';

/** Hours a session may have begun before it is entered: urgent ones are called by telephone and written down after. */
const GRACE_HOURS = 12;

/** A session at the moment its list is composed: to be called, or without a meeting open at once. */
export function newSession(
  manner: VotingManner,
  members: readonly CouncilMember[],
  items: readonly Candidate[],
): Session {
  const links = manner.form === 'links';
  return {
    ...untouched,
    ...{ form: manner.form, secret: manner.secret, rules: manner.rules, members, meeting: null },
    ...{ state: links ? 'OPEN' : 'PLANNED', calls: 0, ballot: links ? 1 : 0 },
    recusals: proposedRecusals(members, items),
  };
}

/** The office calls the council, or calls it to another time or place. Members are those of this moment. */
export function callSession(
  session: Session,
  command: CommandOf<'call'>,
  context: SessionContext,
): Result<SessionChange> {
  const { meeting, members, rules, secret, recusals } = command;
  const problems: Rejection[] = [];
  const place = meeting.place.trim();
  if (place === '' || place.length > 300) problems.push(because('PLACE_MISSING', { field: 'place' }));
  if (Date.parse(meeting.startsAt) < Date.parse(context.now) - GRACE_HOURS * 3_600_000) {
    problems.push(because('DUE_NOT_IN_FUTURE', { field: 'startsAt' }));
  }
  if (!members.some((m) => m.id === meeting.chairId)) problems.push(because('CHAIR_MISSING', { field: 'chair' }));
  if (problems.length > 0) return rejected(...problems);
  const calls = session.calls + 1;
  const changed: Session = {
    ...session,
    ...untouched,
    ...{ state: 'CALLED', calls, meeting: { ...meeting, place }, members, rules, secret },
    recusals: keptRecusals(session, recusals),
  };
  const data = { list: context.list, call: calls, startsAt: meeting.startsAt };
  return accepted({ session: changed, events: [{ type: 'session.called.v1', data }] });
}

/** What people decided about recusals outlives a second call; the proposals of the system are made anew. */
function keptRecusals(session: Session, proposed: Session['recusals']): Session['recusals'] {
  const told = session.recusals.filter((r) => r.why === 'declared' || r.lifted !== null);
  const same = (r: Session['recusals'][number]) => told.some((t) => t.memberId === r.memberId && t.itemId === r.itemId);
  return [...told, ...proposed.filter((r) => !same(r))];
}

/** The session does not take place, or breaks off: ballots already given are void, and it can be called again. */
export function postponeSession(session: Session, given: string, context: SessionContext): Result<SessionChange> {
  const reason = given.trim();
  if (session.form === 'links') return rejected(because('WRONG_STATE', { seen: session.form }));
  if (reason === '') return rejected(because('REASON_MISSING', { field: 'reason' }));
  const changed: Session = { ...session, ...untouched, state: 'PLANNED' };
  const data = { list: context.list, call: session.calls, ballotsVoid: session.marks.length };
  return accepted({ session: changed, events: [{ type: 'session.postponed.v1', data, note: reason }] });
}

/** The secretary has recorded who is there: ballots are given out. Quorum is asked for at the end, not here. */
export function openSession(
  session: Session,
  command: CommandOf<'open'>,
  context: SessionContext,
): Result<SessionChange> {
  const unknown = session.members.filter((m) => command.presence[m.id] === undefined);
  if (unknown.length > 0) {
    return rejected(...unknown.map((m) => because('ATTENDANCE_MISSING', { field: `presence-${m.id}`, seen: m.name })));
  }
  const ids = new Set(session.members.map((m) => m.id));
  const own = <V>(record: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
  const presence = own(command.presence);
  const ballot = session.ballot + 1;
  const absences = own(command.absences);
  const changed: Session = { ...session, state: 'OPEN', ballot, presence, absences, openedAt: context.now };
  const present = session.members.filter((m) => presence[m.id] === 'present').length;
  const data = { list: context.list, ballot, present, members: session.members.length };
  return accepted({ session: changed, events: [{ type: 'session.opened.v1', data }] });
}
