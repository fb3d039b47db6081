import { because, type Rejection } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import type { CommandOf, SessionChange, SessionContext } from './command.ts';
import { type Count, presentMembers, type Session } from './session.ts';
import { cutAt } from './shortlist.ts';
import { hasQuorum, papersFor, tally } from './tally.ts';

/** The end of a vote: counted when there is a quorum, by a committee with names when there was a meeting. */
export function closeVote(
  session: Session,
  command: CommandOf<'close-vote'>,
  context: SessionContext,
): Result<SessionChange> {
  const committee = command.committee.map((name) => name.trim()).filter((name) => name !== '');
  const problems: Rejection[] = [];
  if (!hasQuorum(session)) {
    const seen = String(presentMembers(session).length);
    problems.push(because('QUORUM_MISSING', { seen, limit: session.members.length }));
  }
  if (session.form === 'meeting' && committee.length === 0) {
    problems.push(because('COMMITTEE_MISSING', { field: 'committee' }));
  }
  problems.push(...paperProblems(session, command.papers, context));
  if (problems.length > 0) return rejected(...problems);
  const counted = { ...withPapers(session, command.papers), committee, discussion: command.discussion.trim() };
  return accepted(ended(counted, context));
}

/** The chair takes as many of the equals as there are places left, and says why. */
export function chooseAmongEquals(
  session: Session,
  command: CommandOf<'choose'>,
  context: SessionContext,
): Result<SessionChange> {
  const { tie } = session;
  const reason = command.reason.trim();
  const chosen = [...new Set(command.itemIds)];
  const problems: Rejection[] = [];
  if (
    !tie ||
    chosen.length !== tie.places ||
    chosen.some((id) => !tie.itemIds.includes(id) || !context.items.some((i) => i.id === id))
  ) {
    problems.push(because('CHOICE_OF_EQUALS', { limit: tie?.places ?? 0, seen: String(chosen.length) }));
  }
  if (reason === '') problems.push(because('REASON_MISSING', { field: 'reason' }));
  if (problems.length > 0) return rejected(...problems);
  const session2: Session = { ...session, state: 'CLOSED', closedAt: context.now, choice: { itemIds: chosen, reason } };
  return accepted({ session: session2, events: [] });
}

/** Counts and ends a vote, or leaves it to the chair when equals stand at the cut. */
export function ended(session: Session, context: SessionContext): SessionChange {
  const { tie } = cutAt(tally(session, context.items), context.max);
  if (tie === null) return { session: { ...session, state: 'CLOSED', closedAt: context.now }, events: [] };
  const data = { list: context.list, places: tie.places, equals: tie.itemIds.length };
  return { session: { ...session, state: 'TIED', tie }, events: [{ type: 'session.tied.v1', data }] };
}

/** The items that go on after a closed session, in the order of the list. */
export function selectedItems(session: Session, context: Pick<SessionContext, 'items' | 'max'>): readonly string[] {
  const { selected } = cutAt(tally(session, context.items), context.max);
  const all = new Set([...selected, ...(session.choice?.itemIds ?? [])]);
  return context.items.map((i) => i.id).filter((id) => all.has(id));
}

const sum = ({ yes, no, abstain }: Count): number => yes + no + abstain;

/** What the committee counted must fit the paper ballots that were handed in. */
function paperProblems(
  session: Session,
  papers: Readonly<Record<string, Count>>,
  { items }: SessionContext,
): Rejection[] {
  if (!session.secret) return [];
  return items.flatMap((item) => {
    const [limit, count] = [papersFor(session, item), papers[item.id]];
    if (limit === 0 && (!count || sum(count) === 0)) return [];
    if (count && sum(count) <= limit) return [];
    return [because('PAPER_COUNT', { field: item.id, limit, ...(count ? { seen: String(sum(count)) } : {}) })];
  });
}

function withPapers(session: Session, papers: Readonly<Record<string, Count>>): Session {
  if (!session.secret) return session;
  const box: Record<string, Count> = { ...session.box };
  for (const [id, { yes, no, abstain }] of Object.entries(papers)) {
    const count = box[id] ?? { yes: 0, no: 0, abstain: 0 };
    box[id] = { yes: count.yes + yes, no: count.no + no, abstain: count.abstain + abstain };
  }
  return { ...session, box };
}
