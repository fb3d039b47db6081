import type { NominationList } from '../list/list.ts';
import type { Person } from '../registry/registry.ts';
import { agencyName, holding, type Organisation } from '../registry/registry.ts';
import type { SessionEntry } from './session-ics.ts';

/** The calendar entry of a list's session for one person; null while it was never called. */
export function sessionEntry(
  list: Pick<NominationList, 'key' | 'round' | 'session'>,
  given: { organisation: Organisation; attendee: Pick<Person, 'name' | 'email'>; stamp: string; cancelled: boolean },
): SessionEntry | null {
  const { key, round, session } = list;
  const { organisation, attendee, stamp, cancelled } = given;
  const office = holding(organisation, 'STANDING_OFFICE')[0] ?? organisation.people[0];
  if (!session?.meeting || !office) return null;
  return {
    uid: `${key.campaignId}.${key.callId}.${key.period}.${round}`,
    call: Math.max(session.calls, 1),
    method: cancelled ? 'CANCEL' : 'REQUEST',
    startsAt: session.meeting.startsAt,
    stamp,
    title: `Họp ${organisation.council} (${key.callId})`,
    place: session.meeting.place,
    about: `${agencyName(organisation)}, ${organisation.standingOffice}. Phiếu mở tại liên kết trong thư mời.`,
    organiser: { name: organisation.standingOffice, email: office.email },
    attendee: { name: attendee.name, email: attendee.email },
  };
}
