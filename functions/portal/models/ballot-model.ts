import type { DossierKey } from '../../../events/ids.ts';
import { ruleInWords } from '../../../shared/domain/council/rule-in-words.ts';
import {
  ballotItems,
  type Choice,
  markOf,
  presenceOf,
  ruleOf,
  type Session,
} from '../../../shared/domain/council/session.ts';
import { awardNames } from '../../../shared/domain/criteria/words.ts';
import { itemsFree } from '../../../shared/domain/list/held.ts';
import type { ListItem, NominationList } from '../../../shared/domain/list/list.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import type { Needs } from '../needs.ts';
import type { BallotClosed, BallotModel } from '../views/ballot-page.ts';
import type { Frame } from '../views/frame.ts';
import type { Visitor } from '../visitor.ts';
import { heldOn } from './held-model.ts';
import { judgedItems, listFolder, listSubject, postFor } from './list-models.ts';

/**
 * What the forms of a session are bound to: its composition, call and ballot, not each other's writing, so that members
 * and the secretary do not make one another's pages stale.
 */
export const sessionStamp = ({ round, session }: NominationList): number =>
  round * 10_000 + (session?.calls ?? 0) * 100 + (session?.ballot ?? 0);

/** The session of a list. Throws `NotFound` when its route has no vote. */
export function sessionOf(list: NominationList): Session {
  if (!list.session) throw new NotFound('no vote is held on this list');
  return list.session;
}

/** What an item asks for and needs, as the ballot and the session page say it. */
export function itemRule(session: Session, item: ListItem, language: Language) {
  const rule = ruleOf(session, item);
  return {
    award: item.targetAward ? awardNames[item.targetAward] : null,
    rule: ruleInWords(rule, session.members.length, language),
    verified: rule.verified,
  };
}

type Shown = {
  frame: Frame;
  key: DossierKey;
  personId: string;
  choices?: Readonly<Record<string, Choice>>;
  mistakes?: readonly Rejection[];
};

/** One council member's ballot: what to vote on and how, or what was cast. */
export async function ballotModel(needs: Needs, visitor: Visitor, shown: Shown): Promise<BallotModel> {
  const { frame, key, personId } = shown;
  const { list, campaign, organisation, facts } = await listFolder(needs, key);
  const session = sessionOf(list);
  const person = session.members.find((m) => m.id === personId) ?? organisation.people.find((p) => p.id === personId);
  const nominees = ballotItems(session, itemsFree(list), personId);
  const recusals = session.recusals.filter((r) => r.memberId === personId && r.lifted === null);
  const post = postFor(visitor, {
    action: `/k/${visitor.id}/phieu`,
    subject: listSubject(key, 'ballot'),
    revision: sessionStamp(list),
  });
  const closed = closedFor(visitor, list, { personId, some: nominees.length > 0 });
  return {
    frame,
    call: facts.call,
    member: person ? `${person.name}, ${person.title}` : '',
    secret: session.secret,
    meeting: meetingOf(session),
    calendarHref: session.meeting ? `/k/${visitor.id}/phien-hop.ics` : null,
    nominees: (await judgedItems(needs, visitor, { list, campaign, items: nominees })).map((n) => ({
      ...n,
      ...itemRule(session, n, frame.language),
    })),
    held: heldOn(list, visitor),
    recused: recusals.map((r) => ({ name: nameOf(list, r.itemId), why: r.why })),
    choices: shown.choices ?? ballotOf(session, personId)?.choices ?? {},
    post: closed ? { closed } : post,
    cast: castOf(session, personId),
    mistakes: shown.mistakes ?? [],
  };
}

export const nameOf = (list: NominationList, itemId: string): string =>
  list.items.find((i) => i.id === itemId)?.name ?? '';

export function meetingOf({ meeting, members }: Session) {
  if (!meeting) return null;
  const chair = members.find((m) => m.id === meeting.chairId);
  return { place: meeting.place, startsAt: meeting.startsAt, chair: chair ? `${chair.name}, ${chair.title}` : '' };
}

const ballotOf = (session: Session, personId: string) => session.ballots.findLast((b) => b.memberId === personId);

/** What the member's page says of a ballot that is in: of a secret one only that it is. */
function castOf(session: Session, personId: string): BallotModel['cast'] {
  const mark = markOf(session, personId);
  if (!mark) return null;
  const ballot = ballotOf(session, personId);
  const earlier = session.ballots.filter((b) => b.memberId === personId).length - 1;
  return {
    at: ballot?.at ?? null,
    choices: ballot?.choices ?? null,
    earlier: Math.max(earlier, 0),
    paper: mark.how === 'paper',
  };
}

function closedFor(
  visitor: Visitor,
  list: NominationList,
  given: { personId: string; some: boolean },
): BallotClosed | null {
  const session = sessionOf(list);
  if (list.state !== 'VOTING' || session.state === 'TIED' || session.state === 'CLOSED') return 'vote_over';
  if (visitor.power !== 'acts') return 'link_expired';
  if (session.state === 'PLANNED') return 'not_called';
  if (session.state === 'CALLED') return 'not_open';
  if (given.some) return null;
  return presenceOf(session, given.personId) === 'absent' ? 'not_in_writing' : 'recused';
}
