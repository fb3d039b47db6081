import type { AnyEvent, EventOf, EventType } from '../../events/catalogue.ts';
import { keyText } from '../../shared/domain/dossier/reference.ts';
import { nothingInForce } from '../../shared/domain/dossier/withdraw.ts';
import type { LinkScope } from '../../shared/domain/link/link.ts';
import { boardOf, pageUnit, toOffice, toRole, toUnit } from './addressees.ts';
import { byNotify } from './by-notify.ts';
import type { Facts } from './facts.ts';
import { boardPath, listPath, reviewPath, sessionPath } from './landings.ts';
import type { Letter } from './letter.ts';
import { onListStage, round, toChair, toCouncil } from './list-letters.ts';

type Planner<T extends EventType> = (event: EventOf<T>, facts: Facts) => readonly Letter[];

/** True for a version the office has yet to decide on, because a list was composed before it was read. */
const readLateBeside = ({ dossier }: Facts, version: number): boolean =>
  dossier?.readLate?.version === version && !dossier.readLate.inForce;

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
  // Told late, after the unit had sent its dossier, a reminder says nothing true any more.
  'reminder.due.v1': ({ data }, facts) =>
    facts.dossier && !nothingInForce(facts.dossier)
      ? []
      : pageUnit(facts)
        ? toUnit('reminder', data.dossier, { facts, step: `${data.step}-${data.reason}` })
        : toOffice('office-own-duty', data.dossier, { facts, step: data.step, landing: listPath(data.dossier) }),
  'upload.refused.v1': ({ data }, facts) => toUnit('upload-refused', data.dossier, { facts, step: data.uploadId }),
  'dossier.submitted.v1': ({ data }, facts) => [
    ...toUnit('receipt', data.dossier, { facts, step: `v${data.version}` }),
    ...(readLateBeside(facts, data.version)
      ? toOffice('office-read-late', data.dossier, {
          facts,
          step: `v${data.version}`,
          landing: reviewPath(data.dossier),
        })
      : []),
    // One that was overtaken, or taken back, awaits nobody; nor one sent before the return it does not answer.
    ...(facts.version && (facts.dossier?.validVersion !== data.version || facts.dossier?.state === 'RETURNED')
      ? []
      : toOffice('office-new-dossier', data.dossier, {
          facts,
          step: `v${data.version}`,
          landing: reviewPath(data.dossier),
        })),
  ],
  'dossier.invalidated.v1': ({ data }, facts) => toUnit('findings', data.dossier, { facts, step: `v${data.version}` }),
  // Told late, after the unit answered, it asks for what was sent; an acceptance that a newer version undid says no truth.
  'dossier.returned.v1': ({ data }, facts) =>
    facts.version && facts.dossier?.state !== 'RETURNED' && facts.dossier?.validVersion !== data.version
      ? []
      : toUnit('returned', data.dossier, { facts, step: `v${data.version}` }),
  'dossier.accepted.v1': ({ data }, facts) =>
    facts.version && facts.dossier?.acceptedVersion !== data.version
      ? []
      : toUnit('accepted', data.dossier, { facts, step: `v${data.version}` }),
  // Told late, after something valid came in time or late, it is not true any more.
  'period.missed.v1': ({ data }, facts) =>
    facts.dossier && !nothingInForce(facts.dossier)
      ? []
      : [
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
  'list.composed.v1': ({ data }, facts) => [
    ...onListStage(data.list, data.next, { facts, step: `composed-${round(facts)}` }),
    ...toChair(data.list, { facts, step: `waive-${round(facts)}` }),
  ],
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
  'list.held.v1': ({ data }, facts) => [
    ...toOffice('office-list-held', data.list, { facts, step: `r${data.revision}`, landing: listPath(data.list) }),
    ...toChair(data.list, { facts, step: `waive-r${data.revision}` }),
  ],
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

/** Every mail an event calls for, in a fixed order, to those the plan's `notify` names. */
export function lettersFor(event: AnyEvent, facts: Facts): readonly Letter[] {
  // TypeScript cannot see that the planner found under an event's own type takes that event.
  const planner = planners[event.type] as Planner<EventType>;
  return byNotify(planner(event, facts), facts);
}
