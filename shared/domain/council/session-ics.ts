import { icsFile, icsInstant, icsText } from '../wording/ics-lines.ts';

/** A session as a calendar entry. `call`: how often it was called; each call replaces the entry of the one before. */
export type SessionEntry = {
  uid: string;
  call: number;
  /** Cancelled, or called (again). */
  method: 'REQUEST' | 'CANCEL';
  startsAt: string;
  /** The instant this entry was made, UTC. */
  stamp: string;
  title: string;
  place: string;
  about: string;
  organiser: { name: string; email: string };
  attendee: { name: string; email: string };
};

const quoted = (name: string) => `"${name.replace(/["\r\n]/g, '')}"`;

/**
 * The entry as iCalendar (RFC 5545, RFC 5546). Without an end: nobody can say when a council will be done. A call again
 * and a cancellation bear the same UID and a higher SEQUENCE, so that calendars move the entry instead of adding one.
 */
export function sessionIcs(entry: SessionEntry): string {
  const cancelled = entry.method === 'CANCEL';
  return icsFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tien Cu//Council session//VI',
    'CALSCALE:GREGORIAN',
    `METHOD:${entry.method}`,
    'BEGIN:VEVENT',
    `UID:${entry.uid}@tiencu`,
    `SEQUENCE:${(entry.call - 1) * 2 + (cancelled ? 1 : 0)}`,
    `DTSTAMP:${icsInstant(entry.stamp)}`,
    `DTSTART:${icsInstant(entry.startsAt)}`,
    `SUMMARY:${icsText(entry.title)}`,
    `LOCATION:${icsText(entry.place)}`,
    `DESCRIPTION:${icsText(entry.about)}`,
    `ORGANIZER;CN=${quoted(entry.organiser.name)}:mailto:${entry.organiser.email}`,
    `ATTENDEE;CN=${quoted(entry.attendee.name)};ROLE=REQ-PARTICIPANT:mailto:${entry.attendee.email}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}
