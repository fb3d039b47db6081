import type { AnyEvent, EventOf, EventType } from '../../events/catalogue.ts';
import type { DossierKey } from '../../events/ids.ts';
import { intakeOf } from '../../shared/domain/campaign/intake.ts';
import { keyText } from '../../shared/domain/dossier/reference.ts';
import type { LinkScope } from '../../shared/domain/link/link.ts';
import { contactsOf } from '../../shared/domain/registry/parties.ts';
import { holding, type Role, type Unit } from '../../shared/domain/registry/registry.ts';
import type { Facts } from './facts.ts';

/** Which mail it is: names its template. */
export type LetterKind =
  | 'period-opened'
  | 'reminder'
  | 'upload-refused'
  | 'receipt'
  | 'findings'
  | 'returned'
  | 'accepted'
  | 'missed'
  | 'fresh-link'
  | 'office-activated'
  | 'office-new-dossier'
  | 'office-own-duty'
  | 'office-missed'
  | 'ballot-call'
  | 'session-call'
  | 'session-postponed'
  | 'leader-decide'
  | 'office-list-step'
  | 'list-forwarded'
  | 'unit-act'
  | 'list-stage-due'
  | 'office-comments'
  | 'office-review-due'
  | 'leader-review-overdue'
  | 'office-act'
  | 'office-list-held';

export type Recipient = { id: string; name: string; email: string };

/** One mail to one person: why, with which link, and what makes it the only one of its kind. */
export type Letter = {
  kind: LetterKind;
  to: Recipient;
  /** What it is about and which step of it: the ledger refuses a second mail with the same recipient, kind, about, step. */
  about: string;
  step: string;
  board: string;
  scope: LinkScope;
  /** The link shows and never acts: for somebody who is told of another's work. */
  readOnly?: boolean;
  /** Where the link lands, relative to the page of the link. */
  landing: string;
};

type Planner<T extends EventType> = (event: EventOf<T>, facts: Facts) => readonly Letter[];

const boardOf = (k: DossierKey) => `${k.campaignId}/${k.callId}/${k.period}`;

/** The unit that answers by its own page: a list is composed at the desk and has none. */
const pageUnit = ({ unit, call }: Facts): Unit | null =>
  call !== null && intakeOf(call.definition) === 'list' ? null : unit;

/** The people of a unit, each with a link of their own role. */
function toUnit(
  kind: LetterKind,
  key: DossierKey,
  given: { facts: Facts; step: string; headOnly?: boolean },
): Letter[] {
  const { facts, step, headOnly } = given;
  const unit = pageUnit(facts);
  if (!unit) return [];
  const people = headOnly ? [{ role: 'head' as const, ...unit.head }] : contactsOf(unit);
  return people.map(({ role, name, email }) => ({
    kind,
    to: { id: `${unit.id}.${role}`, name, email },
    about: keyText(key),
    step,
    board: boardOf(key),
    scope: { kind: 'unit', dossier: key, role },
    landing: '',
  }));
}

function toRole(
  role: Role,
  letter: Omit<Letter, 'to' | 'scope'> & { scope: (personId: string) => LinkScope },
  facts: Facts,
): Letter[] {
  return holding(facts.organisation, role).map((p) => ({
    ...letter,
    to: { id: p.id, name: p.name, email: p.email },
    scope: letter.scope(p.id),
  }));
}

function toOffice(kind: LetterKind, key: DossierKey, given: { facts: Facts; step: string; landing: string }): Letter[] {
  const scope = (personId: string): LinkScope => ({ kind: 'office', campaignId: key.campaignId, personId });
  const { facts, step, landing } = given;
  return toRole('STANDING_OFFICE', { kind, about: keyText(key), step, board: boardOf(key), landing, scope }, facts);
}

const reviewPath = (k: DossierKey) => `/ho-so/${k.unitId}/${k.callId}/${k.period}`;
const listPath = (k: DossierKey) => `/danh-sach/${k.callId}/${k.period}`;
const sessionPath = (k: DossierKey) => `/phien-hop/${k.callId}/${k.period}`;
const boardPath = (k: DossierKey) => `/theo-doi/${k.callId}/${k.period}`;

function onListStage(
  list: DossierKey,
  next: 'publish' | 'vote' | 'decide' | 'forward' | 'compose',
  given: { facts: Facts; step: string },
): Letter[] {
  const { facts, step } = given;
  const shared = { about: `list/${keyText(list)}`, step, board: boardOf(list) };
  if (next === 'vote') {
    // A meeting is called by the office, with time and place; without one the ballots go out at once.
    if (facts.list?.session?.form === 'meeting') return [];
    const scope = (personId: string): LinkScope => ({ kind: 'ballot', list, personId });
    return toRole('COUNCIL', { kind: 'ballot-call', ...shared, landing: '', scope }, facts);
  }
  if (next === 'decide') {
    const scope = (personId: string): LinkScope => ({ kind: 'decision', list, personId });
    return toRole('SO_LEADER', { kind: 'leader-decide', ...shared, landing: '', scope }, facts);
  }
  return toOffice('office-list-step', list, { facts, step: `${step}-${next}`, landing: listPath(list) });
}

/** The members of the session; one overtaken by a later call or act is not told to anybody any more. */
function toCouncil(
  kind: 'session-call' | 'session-postponed',
  data: { list: DossierKey; call: number },
  facts: Facts,
): Letter[] {
  const { list, call } = data;
  const session = facts.list?.session;
  if (session && (session.calls !== call || (session.state === 'PLANNED') !== (kind === 'session-postponed')))
    return [];
  const scope = (personId: string): LinkScope => ({ kind: 'ballot', list, personId });
  const shared = {
    about: `list/${keyText(list)}`,
    step: `${round(facts)}-call-${call}`,
    board: boardOf(list),
    landing: '',
  };
  const letters = toRole('COUNCIL', { kind, ...shared, scope }, facts);
  return session ? letters.filter((l) => session.members.some((m) => m.id === l.to.id)) : letters;
}

type ActEvent = Extract<AnyEvent, { data: { nominee: string } }>;

/** Whoever is concerned by an act about one nominee: its unit always, the office when it did not act itself. */
function onNominee(event: ActEvent, facts: Facts): Letter[] {
  const { dossier: key, nominee, revision } = event.data;
  const step = `${event.type}-${nominee}-r${revision}`;
  const landing = `/truong-hop/${nominee}`;
  const office =
    event.actor.kind === 'office'
      ? []
      : toOffice('office-act', key, { facts, step, landing: `${reviewPath(key)}${landing}` });
  return [...toUnit('unit-act', key, { facts, step }).map((letter) => ({ ...letter, landing })), ...office];
}

const round = (facts: Facts) => `round-${facts.list?.round ?? 0}`;

/** Who is written to for each event. A new event type does not compile until it is decided here. */
const planners: { [T in EventType]: Planner<T> } = {
  'campaign.activated.v1': ({ data }, facts) => {
    const scope = (personId: string): LinkScope => ({ kind: 'office', campaignId: data.campaignId, personId });
    const shared = { about: data.campaignId, step: `v${data.definitionVersion}`, board: data.campaignId, landing: '' };
    return toRole('STANDING_OFFICE', { kind: 'office-activated', ...shared, scope }, facts);
  },
  'period.opened.v1': ({ data }, facts) =>
    pageUnit(facts)
      ? toUnit('period-opened', data.dossier, { facts, step: 'open' })
      : toOffice('office-own-duty', data.dossier, { facts, step: 'open', landing: listPath(data.dossier) }),
  'reminder.due.v1': ({ data }, facts) =>
    pageUnit(facts)
      ? toUnit('reminder', data.dossier, { facts, step: `${data.step}-${data.reason}` })
      : toOffice('office-own-duty', data.dossier, { facts, step: data.step, landing: listPath(data.dossier) }),
  'upload.refused.v1': ({ data }, facts) => toUnit('upload-refused', data.dossier, { facts, step: data.uploadId }),
  'dossier.submitted.v1': ({ data }, facts) => [
    ...toUnit('receipt', data.dossier, { facts, step: `v${data.version}` }),
    ...toOffice('office-new-dossier', data.dossier, {
      facts,
      step: `v${data.version}`,
      landing: reviewPath(data.dossier),
    }),
  ],
  'dossier.invalidated.v1': ({ data }, facts) => toUnit('findings', data.dossier, { facts, step: `v${data.version}` }),
  'dossier.returned.v1': ({ data }, facts) => toUnit('returned', data.dossier, { facts, step: `v${data.version}` }),
  'dossier.accepted.v1': ({ data }, facts) => toUnit('accepted', data.dossier, { facts, step: `v${data.version}` }),
  'period.missed.v1': ({ data }, facts) => [
    ...toUnit('missed', data.dossier, { facts, step: 'boundary', headOnly: true }),
    // One mail for the whole period: the ledger takes the first and refuses the same mail for every further unit.
    ...toOffice('office-missed', data.dossier, { facts, step: 'boundary', landing: boardPath(data.dossier) }).map(
      (letter) => ({
        ...letter,
        about: letter.board,
      }),
    ),
  ],
  'period.locked.v1': () => [],
  'quotas.set.v1': () => [],
  'link.requested.v1': (event, facts) =>
    // Once an hour, so that nobody is flooded by somebody else's asking; a rotation always mails, or no link would be left.
    toUnit('fresh-link', event.data.dossier, {
      facts,
      step: `g${facts.dossier?.linkGeneration ?? 1}-${event.occurredAt.slice(0, 13)}`,
    }),
  'list.composed.v1': ({ data }, facts) =>
    onListStage(data.list, data.next, { facts, step: `composed-${round(facts)}` }),
  'list.voted.v1': ({ data }, facts) => [
    ...(data.next === 'decide' ? onListStage(data.list, 'decide', { facts, step: `voted-${round(facts)}` }) : []),
    ...toOffice('office-list-step', data.list, { facts, step: `voted-${round(facts)}`, landing: listPath(data.list) }),
  ],
  'session.called.v1': ({ data }, facts) => toCouncil('session-call', data, facts),
  'session.postponed.v1': ({ data }, facts) => toCouncil('session-postponed', data, facts),
  'session.opened.v1': () => [],
  'session.recorded.v1': () => [],
  'session.tied.v1': ({ data }, facts) =>
    toOffice('office-list-step', data.list, { facts, step: `tied-${round(facts)}`, landing: sessionPath(data.list) }),
  'list.decided.v1': ({ data }, facts) =>
    toOffice('office-list-step', data.list, { facts, step: `decided-${round(facts)}`, landing: listPath(data.list) }),
  'nomination.suspended.v1': onNominee,
  'nomination.reinstated.v1': onNominee,
  'nomination.ineligible.v1': onNominee,
  'nomination.eligible.v1': onNominee,
  'nomination.waived.v1': onNominee,
  'nomination.withdrawn.v1': onNominee,
  'nomination.revoked.v1': onNominee,
  'dossier.nil-returned.v1': ({ data }, facts) => {
    const step = `nil-r${data.revision}`;
    return [
      ...toUnit('unit-act', data.dossier, { facts, step }),
      ...toOffice('office-act', data.dossier, { facts, step, landing: boardPath(data.dossier) }),
    ];
  },
  // One mail for all dossiers of a period whose term ends on one day: the ledger takes the first of them.
  'review.due.v1': ({ data }, facts) =>
    toOffice('office-review-due', data.dossier, { facts, step: `due-${data.dueAt}`, landing: '/cho-tham-dinh' }).map(
      (letter) => ({ ...letter, about: letter.board }),
    ),
  'review.overdue.v1': ({ data }, facts) => {
    const { dossier: key, dueAt } = data;
    const scope = (personId: string): LinkScope => ({ kind: 'office', campaignId: key.campaignId, personId });
    const shared = { about: boardOf(key), step: `overdue-${dueAt}`, board: boardOf(key), landing: '/cho-tham-dinh' };
    const role = facts.campaign.common.sla?.escalateTo ?? 'SO_LEADER';
    return toRole(role, { kind: 'leader-review-overdue', ...shared, scope }, facts).map((letter) => ({
      ...letter,
      readOnly: true,
    }));
  },
  // Once a day, however many comment: the page behind the link has them all.
  'list.commented.v1': (event, facts) =>
    toOffice('office-comments', event.data.list, {
      facts,
      step: `${round(facts)}-${event.occurredAt.slice(0, 10)}`,
      landing: `/gop-y/${event.data.list.callId}/${event.data.list.period}`,
    }),
  'list.comment-answered.v1': () => [],
  'list.selection-closed.v1': ({ data }, facts) =>
    onListStage(data.list, data.next, { facts, step: `selected-${round(facts)}` }),
  // Whoever has the list is reminded; the office is told of everybody's term, the next person up of one that has passed.
  'list.stage-due.v1': ({ data }, facts) =>
    toOffice('list-stage-due', data.list, { facts, step: `due-${data.dueAt}`, landing: listPath(data.list) }),
  'list.stage-overdue.v1': ({ data }, facts) => {
    const { list, dueAt } = data;
    const scope = (personId: string): LinkScope => ({ kind: 'office', campaignId: list.campaignId, personId });
    const role = facts.campaign.common.sla?.escalateTo ?? 'SO_LEADER';
    const shared = { about: `list/${keyText(list)}`, step: `overdue-${dueAt}`, board: boardOf(list) };
    const up = toRole(role, { kind: 'list-stage-due', ...shared, landing: listPath(list), scope }, facts);
    return up.map((letter) => ({ ...letter, readOnly: true }));
  },
  'dossier.withdrawn.v1': ({ data }, facts) => {
    const step = `withdrawn-r${data.revision}`;
    return [
      ...toUnit('unit-act', data.dossier, { facts, step }),
      ...toOffice('office-act', data.dossier, { facts, step, landing: reviewPath(data.dossier) }),
    ];
  },
  'list.held.v1': ({ data }, facts) =>
    toOffice('office-list-held', data.list, { facts, step: `r${data.revision}`, landing: listPath(data.list) }),
  'list.forwarded.v1': ({ data }, facts) => {
    const { receiver } = data;
    const shared = { about: `list/${keyText(data.list)}`, step: 'forwarded', board: boardOf(data.list), landing: '' };
    const scope = (personId: string): LinkScope => ({ kind: 'receiver', list: data.list, personId });
    return facts.organisation.people
      .filter((p) => p.id === receiver || p.roles.includes('SO_LEADER'))
      .map((p) => ({
        kind: 'list-forwarded' as const,
        ...shared,
        to: { id: p.id, name: p.name, email: p.email },
        scope: scope(p.id),
      }));
  },
  'records.judged.v1': () => [],
  'subjects.related.v1': () => [],
  'nominee.assessed.v1': () => [],
};

/** Every mail an event calls for, in a fixed order. */
export function lettersFor(event: AnyEvent, facts: Facts): readonly Letter[] {
  // TypeScript cannot see that the planner found under an event's own type takes that event.
  const planner = planners[event.type] as Planner<EventType>;
  return planner(event, facts);
}
