import type { Instant } from '../../events/ids.ts';
import { planFacts } from '../../shared/domain/campaign/call-facts.ts';
import { intakeOf } from '../../shared/domain/campaign/intake.ts';
import { receiverOn } from '../../shared/domain/campaign/receiver.ts';
import { sessionEntry } from '../../shared/domain/council/session-entry.ts';
import { sessionIcs } from '../../shared/domain/council/session-ics.ts';
import { localDateOf } from '../../shared/domain/deadlines/instants.ts';
import { itemsInForce } from '../../shared/domain/list/decide.ts';
import { isPerson, unitRolesOf } from '../../shared/domain/registry/parties.ts';
import { agencyName } from '../../shared/domain/registry/registry.ts';
import type { Facts } from './facts.ts';
import type { Letter } from './letter.ts';
import type { Mail } from './mails/mail.ts';
import type { UnitContext } from './mails/unit-context.ts';

export type LetterLink = { link: string; actsUntil: Instant };

const senderOf = ({ organisation, campaign }: Facts) => ({
  zone: campaign.definition.meta.timezone,
  agency: agencyName(organisation),
  office: organisation.standingOffice,
  phone: null,
});

const isClerk = ({ to }: Letter, { unit }: Facts): boolean =>
  unit !== null && unitRolesOf(unit, to.email).includes('clerk');

export const noCall = { id: '', title: '', period: null };

export function unitContext(letter: Letter, facts: Facts, { link, actsUntil }: LetterLink): UnitContext {
  const { definition } = facts.campaign;
  return {
    sender: senderOf(facts),
    intake: facts.call ? intakeOf(facts.call.definition) : 'file',
    unitName: facts.unit?.name ?? '',
    isPerson: facts.unit !== null && isPerson(facts.unit),
    // Who is both is written to as the unit: the mail is not for the head alone.
    recipient: letter.scope.kind === 'unit' && !isClerk(letter, facts) ? letter.scope.role : 'clerk',
    plan: facts.call?.plan ?? planFacts(definition),
    call: facts.call?.call ?? noCall,
    boundary: facts.dossier?.boundary ?? null,
    soft: facts.dossier?.soft ?? false,
    link,
    actsUntil,
  };
}

export const officeContext = (facts: Facts, { link, actsUntil }: LetterLink) => ({
  sender: senderOf(facts),
  link,
  actsUntil,
});

export const listContext = (facts: Facts, { link, actsUntil }: LetterLink) => ({
  sender: senderOf(facts),
  call: facts.call?.call ?? noCall,
  items: facts.list ? itemsInForce(facts.list).length : 0,
  link,
  actsUntil,
});

export function sessionContext(facts: Facts, link: LetterLink) {
  const { session } = facts.list ?? {};
  const chair = session?.members.find((m) => m.id === session.meeting?.chairId);
  return {
    ...listContext(facts, link),
    items: facts.list?.items.length ?? 0,
    council: facts.organisation.council,
    startsAt: session?.meeting?.startsAt ?? facts.now,
    place: session?.meeting?.place ?? '',
    chair: chair ? `${chair.name}, ${chair.title}` : '',
    secret: session?.secret ?? false,
    calls: session?.calls ?? 1,
  };
}

/** The calendar entry of a session for the person of the letter. */
export function calendarOf(letter: Letter, { list, organisation, now }: Facts): Pick<Mail, 'calendar'> {
  const cancelled = letter.kind === 'session-postponed';
  const entry = list && sessionEntry(list, { organisation, attendee: letter.to, stamp: now, cancelled });
  return entry ? { calendar: { method: entry.method, text: sessionIcs(entry) } } : {};
}

/** Whether the version told of came after its boundary. */
export const isLate = ({ event }: Facts): boolean => event.type === 'dossier.submitted.v1' && event.data.late;

/** How many rows the version has, where its form has rows. */
export const rowsOf = ({ call, version }: Facts): number | null =>
  call?.form?.kind === 'table' || (version?.counts.rows ?? 0) > 0 ? (version?.counts.rows ?? 0) : null;

/** Whom a report goes on to, by the day its version came in. */
export function receiverOf({ call, campaign, organisation, version }: Facts): string | null {
  if (!call || !version) return null;
  const on = localDateOf(version.receivedAt, campaign.definition.meta.timezone);
  return receiverOn(campaign.definition, call.definition, { organisation, on });
}

export const findingsCount = (facts: Facts, severity: 'warn' | 'block') => facts.version?.counts[severity] ?? 0;
