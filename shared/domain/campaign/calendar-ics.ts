import { addDays, localDateOf } from '../deadlines/instants.ts';
import { icsFile, icsInstant, icsText } from '../wording/ics-lines.ts';
import type { CalendarLine, CalendarView } from './calendar-view.ts';

const dateOnly = (date: string) => date.replaceAll('-', '');
const dueNames: Record<CalendarLine['due'], string> = { hard: 'hạn', soft: 'hạn mềm', on_demand: 'khi cần' };

function eventLines(line: CalendarLine, view: CalendarView): string[] {
  if (line.lastAcceptable === null || line.boundary === null) return [];
  const day = localDateOf(line.lastAcceptable.utc, view.timezone);
  const period = line.period === 'once' ? '' : ` kỳ ${line.period}`;
  const summary = [line.callId, line.title].filter(Boolean).join(' ').concat(`${period} (${dueNames[line.due]})`);
  const description = [
    view.title,
    `Nhận từ ${line.opens.local} đến ${line.lastAcceptable.local}`,
    `Đối tượng: ${line.who}${line.mayAlso === null ? '' : `; có thể gửi: ${line.mayAlso}`}`,
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${view.campaignId}.${line.callId}.${line.period}.${dateOnly(day)}@tiencu`,
    `DTSTAMP:${icsInstant(line.opens.utc)}`,
    `DTSTART;VALUE=DATE:${dateOnly(day)}`,
    `DTEND;VALUE=DATE:${dateOnly(addDays(day, 1))}`,
    `SUMMARY:${icsText(summary)}`,
    `DESCRIPTION:${icsText(description)}`,
    `CATEGORIES:${line.type}`,
    'TRANSP:TRANSPARENT',
    ...line.reminders.flatMap((step) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${icsText(`${summary} ${step.step}`)}`,
      `TRIGGER;VALUE=DATE-TIME:${icsInstant(step.utc)}`,
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
    `X-WR-CALNAME:${icsText(view.title)}`,
    `X-WR-TIMEZONE:${view.timezone}`,
    ...view.periods.flatMap((line) => eventLines(line, view)),
    'END:VCALENDAR',
  ];
  return icsFile(lines);
}
