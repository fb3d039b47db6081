import { because, type Rejection } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import { type CommandOf, recorded, type SessionChange, type SessionContext } from './command.ts';
import {
  ballotItems,
  type Candidate,
  type CastMark,
  type Choice,
  type Count,
  markOf,
  presenceOf,
  type Recusal,
  type Session,
} from './session.ts';

type Choices = Readonly<Record<string, Choice>>;

/**
 * A member's ballot by link. In an open vote a further ballot corrects the earlier one, which stays visible; in a secret
 * vote there is nothing to correct: the choice went into the sums and is kept nowhere.
 */
export function castByLink(
  session: Session,
  command: CommandOf<'vote'>,
  context: SessionContext,
): Result<SessionChange> {
  const { memberId, choices } = command;
  const problems = refusals(session, memberId, context.items);
  const mark = markOf(session, memberId);
  if (mark && (session.secret || mark.how === 'paper' || isRepeated(session, memberId, choices))) {
    problems.push(because('ALREADY_VOTED'));
  }
  if (problems.length === 0) problems.push(...gaps(session, { memberId, choices, items: context.items }));
  if (problems.length > 0) return rejected(...problems);
  const cast = counted(session, { memberId, choices, context });
  return accepted({
    session: marked(cast, mark ?? newMark(session, memberId, { how: 'link', documentNo: null })),
    events: [],
  });
}

/** A paper ballot the secretary enters: of a member in the room, or of an absent one under the number of its paper. */
export function castOnPaper(
  session: Session,
  command: CommandOf<'paper-vote'>,
  context: SessionContext,
): Result<SessionChange> {
  const { memberId, choices } = command;
  const documentNo = command.documentNo.trim();
  const problems = refusals(session, memberId, context.items);
  const mark = markOf(session, memberId);
  if (mark && (session.secret || mark.how === 'link')) problems.push(because('ALREADY_VOTED'));
  const written = presenceOf(session, memberId) === 'absent';
  if (written && documentNo === '') problems.push(because('DOCUMENT_NUMBER_MISSING', { field: 'documentNo' }));
  if (!session.secret && problems.length === 0) {
    problems.push(...gaps(session, { memberId, choices: choices ?? {}, items: context.items }));
  }
  if (problems.length > 0) return rejected(...problems);
  const cast = session.secret || choices === null ? session : counted(session, { memberId, choices, context });
  const fresh = newMark(session, memberId, { how: 'paper', documentNo: documentNo === '' ? null : documentNo });
  const event = recorded(context, 'paper_ballot', { memberId, ...(documentNo ? { note: documentNo } : {}) });
  return accepted({ session: marked(cast, fresh), events: [event] });
}

function refusals(session: Session, memberId: string, items: readonly Candidate[]): Rejection[] {
  if (!session.members.some((m) => m.id === memberId)) return [because('NOT_A_MEMBER')];
  if (ballotItems(session, items, memberId).length > 0) return [];
  return [because(presenceOf(session, memberId) === 'absent' ? 'NOT_IN_WRITING' : 'RECUSED')];
}

function gaps(
  session: Session,
  { memberId, choices, items }: { memberId: string; choices: Choices; items: readonly Candidate[] },
): Rejection[] {
  const own = ballotItems(session, items, memberId);
  const missing = own.filter((i) => !choices[i.id]).map((i) => because('BALLOT_INCOMPLETE', { field: i.id }));
  const foreign = Object.keys(choices).filter((id) => !own.some((i) => i.id === id));
  return [...missing, ...foreign.map((id) => because('ITEM_UNKNOWN', { field: id }))];
}

function isRepeated(session: Session, memberId: string, choices: Choices): boolean {
  const last = session.ballots.findLast((b) => b.memberId === memberId)?.choices ?? {};
  const ids = Object.keys(choices);
  return ids.length === Object.keys(last).length && ids.every((id) => last[id] === choices[id]);
}

/** The session with what was chosen: beside the name in an open vote, in the sums and nowhere else in a secret one. */
function counted(
  session: Session,
  { memberId, choices, context }: { memberId: string; choices: Choices; context: SessionContext },
): Session {
  const declared: Recusal[] = Object.entries(choices)
    .filter(([, choice]) => choice === 'recused')
    .map(([itemId]) => ({ memberId, itemId, why: 'declared', lifted: null }));
  const others = session.recusals.filter((r) => r.memberId !== memberId || !(r.itemId in choices));
  const recusals = [...others, ...declared];
  if (!session.secret) {
    return { ...session, recusals, ballots: [...session.ballots, { memberId, choices, at: context.now }] };
  }
  const box: Record<string, Count> = { ...session.box };
  for (const [id, choice] of Object.entries(choices)) {
    if (choice === 'recused') continue;
    const count = box[id] ?? { yes: 0, no: 0, abstain: 0 };
    box[id] = { ...count, [choice]: count[choice] + 1 };
  }
  return { ...session, recusals, box };
}

const newMark = (
  session: Session,
  memberId: string,
  { how, documentNo }: Pick<CastMark, 'how' | 'documentNo'>,
): CastMark => ({ memberId, how, presence: presenceOf(session, memberId), documentNo });

/** Marks stand in the order of the members, never in the order of voting. */
function marked(session: Session, mark: CastMark): Session {
  const all = [...session.marks.filter((m) => m.memberId !== mark.memberId), mark];
  const order = new Map(session.members.map((m, at) => [m.id, at]));
  const place = (m: CastMark) => order.get(m.memberId) ?? 0;
  return { ...session, marks: all.toSorted((a, b) => place(a) - place(b)) };
}
