import { because } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import { castByLink, castOnPaper } from './cast.ts';
import { chooseAmongEquals, closeVote } from './close.ts';
import { recorded, type SessionChange, type SessionCommand, type SessionContext } from './command.ts';
import { callSession, openSession, postponeSession } from './convene.ts';
import { markOf, type Presence, type Session, type SessionState } from './session.ts';

/** The one table of moves of a session: which command is possible in which state. */
export const sessionMoves: Record<SessionState, readonly SessionCommand['name'][]> = {
  PLANNED: ['call'],
  CALLED: ['call', 'postpone', 'open', 'recuse', 'lift-recusal'],
  OPEN: ['postpone', 'attend', 'recuse', 'lift-recusal', 'vote', 'paper-vote', 'close-vote'],
  TIED: ['choose'],
  CLOSED: [],
};

/** What a command makes of a session, or every reason against it. */
export function decideSession(
  session: Session,
  command: SessionCommand,
  context: SessionContext,
): Result<SessionChange> {
  if (!sessionMoves[session.state].includes(command.name)) {
    return rejected(because('WRONG_STATE', { seen: session.state }));
  }
  switch (command.name) {
    case 'call':
      return callSession(session, command, context);
    case 'postpone':
      return postponeSession(session, command.reason, context);
    case 'open':
      return openSession(session, command, context);
    case 'attend':
      return attend(session, command, context);
    case 'recuse':
      return recuse(session, command, context);
    case 'lift-recusal':
      return lift(session, command, context);
    case 'vote':
      return castByLink(session, command, context);
    case 'paper-vote':
      return castOnPaper(session, command, context);
    case 'close-vote':
      return closeVote(session, command, context);
    case 'choose':
      return chooseAmongEquals(session, command, context);
    default:
      return command satisfies never;
  }
}

function attend(
  session: Session,
  { memberId, presence }: { memberId: string; presence: Presence },
  context: SessionContext,
): Result<SessionChange> {
  if (session.form === 'links') return rejected(because('WRONG_STATE', { seen: session.form }));
  if (!isMember(session, memberId)) return rejected(because('NOT_A_MEMBER'));
  // How a vote counts was settled when it was cast; a member who leaves after voting has voted.
  if (markOf(session, memberId)) return rejected(because('ALREADY_VOTED'));
  const changed = { ...session, presence: { ...session.presence, [memberId]: presence } };
  return accepted({ session: changed, events: [recorded(context, 'attendance', { memberId, note: presence })] });
}

function recuse(
  session: Session,
  { memberId, itemId }: { memberId: string; itemId: string },
  context: SessionContext,
): Result<SessionChange> {
  const problems = aboutVote(session, { memberId, itemId }, context);
  if (problems.length > 0) return rejected(...problems);
  const standing = session.recusals.filter((r) => r.memberId !== memberId || r.itemId !== itemId);
  const recusals = [...standing, { memberId, itemId, why: 'declared' as const, lifted: null }];
  return accepted({ session: { ...session, recusals }, events: [recorded(context, 'recusal', { memberId })] });
}

function lift(
  session: Session,
  { memberId, itemId, reason }: { memberId: string; itemId: string; reason: string },
  context: SessionContext,
): Result<SessionChange> {
  const problems = aboutVote(session, { memberId, itemId }, context);
  const standing = session.recusals.some((r) => r.memberId === memberId && r.itemId === itemId && r.lifted === null);
  if (!standing) problems.push(because('ITEM_UNKNOWN', { field: itemId }));
  if (reason.trim() === '') problems.push(because('REASON_MISSING', { field: 'reason' }));
  if (problems.length > 0) return rejected(...problems);
  const recusals = session.recusals.map((r) =>
    r.memberId === memberId && r.itemId === itemId ? { ...r, lifted: reason.trim() } : r,
  );
  const event = recorded(context, 'recusal_lifted', { memberId, note: reason.trim() });
  return accepted({ session: { ...session, recusals }, events: [event] });
}

function aboutVote(session: Session, asked: { memberId: string; itemId: string }, { items }: SessionContext) {
  const problems = [];
  if (!isMember(session, asked.memberId)) problems.push(because('NOT_A_MEMBER'));
  if (!items.some((i) => i.id === asked.itemId)) problems.push(because('ITEM_UNKNOWN', { field: asked.itemId }));
  // A vote in the box cannot be taken out or made up for any more.
  if (session.secret && markOf(session, asked.memberId)) problems.push(because('ALREADY_VOTED'));
  return problems;
}

const isMember = (session: Session, memberId: string): boolean => session.members.some((m) => m.id === memberId);
