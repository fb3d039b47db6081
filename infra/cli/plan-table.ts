import type { CalendarLine, CalendarView } from '../../shared/domain/campaign/calendar-view.ts';

const heads = [
  'Yêu cầu',
  'Kỳ',
  'Loại hạn',
  'Mở',
  'Nhận đến (giờ địa phương)',
  'Nhận đến (UTC)',
  'Khóa',
  'Nhắc',
  'Ai nộp',
];
const dueNames: Record<CalendarLine['due'], string> = { hard: 'cứng', soft: 'mềm', on_demand: 'khi cần' };

/** `2021-06-14T23:59:59.999+07:00` -> `2021-06-14 23:59` */
const short = (local: string | undefined) => local?.slice(0, 16).replace('T', ' ') ?? '-';
const dayAndHour = (local: string) => local.slice(5, 13).replace('T', ' ');

function cells(line: CalendarLine): string[] {
  const may = line.mayAlso === null ? '' : ` (có thể: ${line.mayAlso})`;
  const owing = line.owing === undefined ? '' : `: ${line.owing.join(', ')}`;
  return [
    line.callId,
    line.period,
    dueNames[line.due],
    short(line.opens.local),
    line.lastAcceptable?.local ?? '-',
    line.lastAcceptable?.utc ?? '-',
    short(line.locks?.local),
    line.reminders.map((step) => `${step.step} ${dayAndHour(step.local)}h`).join(', ') || '-',
    `${line.who}${may}${owing}`,
  ];
}

/** The calendar as lines of a table for a terminal, one period a line, columns two spaces apart. */
export function calendarTable(view: CalendarView): string[] {
  const rows = [heads, ...view.periods.map(cells)];
  const widths = heads.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [view.title, `Múi giờ ${view.timezone}; ${view.periods.length} kỳ`, '', ...table];
}
