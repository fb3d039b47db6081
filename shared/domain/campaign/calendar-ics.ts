import { addDays, localDateOf } from '../deadlines/instants.ts';
import type { CalendarLine, CalendarView } from './calendar-view.ts';

const escaped = (text: string) => text.replace(/[\\;,]/g, (c) => `\\${c}`).replace(/\r?\n/g, '\\n');

/** RFC 5545 §3.1: at most 75 octets a line, the rest on lines that begin with a space; no character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

const stamp = (utc: string) => utc.replace(/\.\d{3}/, '').replace(/[-:]/g, '');
const dateOnly = (date: string) => date.replaceAll('-', '');
const dueNames: Record<CalendarLine['due'], string> = { hard: 'hạn', soft: 'hạn mềm', on_demand: 'khi cần' };

function eventLines(line: CalendarLine, view: CalendarView): string[] {
  if (line.lastAcceptable === null || line.boundary === null) return [];
  const day = localDateOf(line.lastAcceptable.utc, view.timezone);
  const period = line.period === 'once' ? '' : ` kỳ ${line.period}`;
  const summary = `${line.callId}${period} (${dueNames[line.due]})`;
  const description = [
    view.title,
    `Nhận từ ${line.opens.local} đến ${line.lastAcceptable.local}`,
    `Đối tượng: ${line.who}${line.mayAlso === null ? '' : `; có thể gửi: ${line.mayAlso}`}`,
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${view.campaignId}.${line.callId}.${line.period}.${dateOnly(day)}@tiencu`,
    `DTSTAMP:${stamp(line.opens.utc)}`,
    `DTSTART;VALUE=DATE:${dateOnly(day)}`,
    `DTEND;VALUE=DATE:${dateOnly(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `CATEGORIES:${line.type}`,
    'TRANSP:TRANSPARENT',
    ...line.reminders.flatMap((step) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(`${summary} ${step.step}`)}`,
      `TRIGGER;VALUE=DATE-TIME:${stamp(step.utc)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/**
 * A plan's calendar as iCalendar (RFC 5545): one all-day event on the last acceptable day of each period that has one,
 * with the reminders as alarms. The same plan gives the same text: DTSTAMP is the opening of the period.
 */
export function calendarIcs(view: CalendarView): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tien Cu//Plan calendar//VI',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(view.title)}`,
    `X-WR-TIMEZONE:${view.timezone}`,
    ...view.periods.flatMap((line) => eventLines(line, view)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
