import { Temporal } from 'temporal-polyfill';
import { vietnamWorkCalendar } from '../deadlines/holidays-vietnam.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import type { Call } from './call.ts';
import type { CampaignDefinition } from './definition.ts';
import { type DatedDue, type Due, writtenDate } from './due.ts';
import { edgesOf } from './edges.ts';
import { maxOccurrences, occurrences } from './occurrences.ts';
import type { PlanParts } from './parts.ts';
import { nearestWord, type PlanIssue, planError, planWarning } from './plan-issue.ts';

type Path = PlanIssue['path'];
type Plan = Pick<CampaignDefinition, 'meta' | 'waves'>;

function knownZone(timeZone: string): boolean {
  try {
    Temporal.PlainDate.from('2021-01-01').toZonedDateTime(timeZone);
    return true;
  } catch {
    return false;
  }
}

const contradiction = (path: Path, message: string) => planError('CONTRADICTORY_DUE', path, { message });

function checkRepetition(plan: Plan, due: DatedDue & { rrule: string }, path: Path): PlanIssue[] {
  const { date } = writtenDate(due);
  const until = due.until ?? plan.meta.window.to;
  if (until < date) return [contradiction([...path, 'until'], `"until" ${until} trước ngày đầu tiên ${date}.`)];
  let dates: LocalDate[];
  try {
    dates = occurrences({ first: date, rrule: due.rrule, until, timeZone: plan.meta.timezone });
  } catch {
    return [planError('WRONG_FORMAT', [...path, 'rrule'], { message: `Quy tắc lặp "${due.rrule}" không hợp lệ.` })];
  }
  if (dates.length >= maxOccurrences) {
    const message = `Quy tắc lặp cho từ ${maxOccurrences} kỳ trở lên: quá nhiều.`;
    return [contradiction([...path, 'rrule'], message)];
  }
  if (dates[0] !== date) {
    const message = `Ngày đầu tiên ${date} không thuộc quy tắc lặp (kỳ đầu theo quy tắc: ${dates[0] ?? 'không có'}).`;
    return [contradiction([...path, 'rrule'], message)];
  }
  if (due.rrule.startsWith('FREQ=MONTHLY') && Number(date.slice(8)) > 28 && /BYMONTHDAY=(29|3[01])\b/.test(due.rrule)) {
    const message = `Tháng không có ngày ${date.slice(8)} sẽ không có kỳ; "BYMONTHDAY=-1" là ngày cuối tháng.`;
    return [planWarning('SKIPS_MONTHS', [...path, 'rrule'], message)];
  }
  if (dates.at(-1) !== until && due.until !== undefined) {
    const message = `"until" ${until} không phải một kỳ của quy tắc; kỳ cuối là ${dates.at(-1)}.`;
    return [planWarning('UNTIL_NOT_A_PERIOD', [...path, 'until'], message)];
  }
  return [];
}

function checkDated(plan: Plan, due: DatedDue, path: Path): PlanIssue[] {
  const { window } = plan.meta;
  const { date } = writtenDate(due);
  const key = 'before' in due ? 'before' : 'by' in due ? 'by' : 'soft';
  if (due.rrule !== undefined) return checkRepetition(plan, { ...due, rrule: due.rrule }, path);
  if (due.until !== undefined) return [contradiction([...path, 'until'], 'Có "until" nhưng không có "rrule".')];
  if (date < window.from || date > window.to) {
    const message = `Hạn ${date} nằm ngoài thời gian của kế hoạch (${window.from} đến ${window.to}).`;
    return [planError('OUT_OF_WINDOW', [...path, key], { message })];
  }
  return [];
}

function checkDue(plan: Plan, call: Call, at: { due: Due; path: Path }): PlanIssue[] {
  const { due, path } = at;
  const counted = 'softOffset' in due;
  if (counted && call.perWave === undefined) {
    return [contradiction(path, '"softOffset" tính từ một đợt, nên yêu cầu cần "perWave".')];
  }
  if (!counted && call.perWave !== undefined) {
    return [contradiction(path, 'Yêu cầu theo đợt ("perWave") có hạn là "softOffset".')];
  }
  return counted || 'onDemand' in due ? [] : checkDated(plan, due, path);
}

function checkReach(plan: Plan, call: Call, at: { due: Due; path: Path }): PlanIssue[] {
  const unreachable = (message: string) => [planError('UNREACHABLE_CALL', at.path, { message })];
  const edges = edgesOf(plan, call, at.due);
  if (edges.length === 0) return unreachable(`Yêu cầu ${call.id} không có kỳ nào.`);
  const shut = edges.find((edge) => edge.lastDay !== null && edge.opensOn > edge.lastDay);
  if (shut === undefined) return [];
  return unreachable(`Yêu cầu ${call.id} mở ngày ${shut.opensOn}, sau ngày cuối cùng được nhận ${shut.lastDay}.`);
}

/** A list that ends before the call it is chosen out of has taken anything. */
function checkSource(parts: PlanParts, plan: Plan, call: Call, path: Path): PlanIssue[] {
  const source = parts.calls.find((other) => other.call.id === call.from)?.call;
  if (source === undefined || call.from === call.id) return [];
  const last = edgesOf(plan, call, call.due).at(-1)?.lastDay;
  const first = edgesOf(plan, source, source.due)[0]?.lastDay;
  if (last === undefined || last === null || first === undefined || first === null || last >= first) return [];
  const message = `Yêu cầu ${call.id} hết hạn ${last}, trước khi ${source.id} hết hạn ${first}: chưa có gì để chọn.`;
  return [contradiction([...path, 'due'], message)];
}

/** Intake outside the plan's days, or an upper number below the lower one. */
function checkCallItself(plan: Plan, call: Call, path: Path): PlanIssue[] {
  const { from, to } = plan.meta.window;
  const outside = call.opens !== undefined && (call.opens < from || call.opens > to);
  const { min = 0, max = min } = call.per ?? {};
  return [
    ...(outside
      ? [
          planError('OUT_OF_WINDOW', [...path, 'opens'], {
            message: `Ngày mở ${call.opens} nằm ngoài thời gian của kế hoạch (${from} đến ${to}).`,
          }),
        ]
      : []),
    ...(max < min
      ? [planError('CONTRADICTION', [...path, 'per', 'max'], { message: `Nhiều nhất ${max} mà ít nhất ${min}.` })]
      : []),
  ];
}

function checkCallDates(plan: Plan, call: Call, index: number): PlanIssue[] {
  const path = ['calls', index];
  const dues = [
    { due: call.due, path: [...path, 'due'] },
    ...Object.entries(call.dueFor ?? {}).map(([who, due]) => ({ due, path: [...path, 'dueFor', who] })),
  ];
  return dues.flatMap((at) => {
    const wrong = checkDue(plan, call, at);
    return wrong.some((issue) => issue.severity === 'error') ? wrong : [...wrong, ...checkReach(plan, call, at)];
  });
}

function checkFrom(parts: PlanParts, call: Call, index: number): PlanIssue[] {
  const seen = new Set<string>([call.id]);
  for (let next = call.from; next !== undefined; ) {
    if (seen.has(next)) {
      const message = `Yêu cầu ${call.id} lấy mục từ chính nó (${[...seen, next].join(' <- ')}).`;
      return [planError('UNREACHABLE_CALL', ['calls', index, 'from'], { message })];
    }
    seen.add(next);
    next = parts.calls.find((other) => other.call.id === next)?.call.from;
  }
  return [];
}

function checkWaves(plan: Plan, parts: PlanParts): PlanIssue[] {
  return parts.waves.flatMap(({ wave, index }) => {
    const error = (key: string, message: string) => planError('CONTRADICTORY_WAVE', ['waves', index, key], { message });
    const { from, to } = plan.meta.window;
    // A wave that ends before it begins has no inside for a review to lie in.
    if (wave.to < wave.from) return [error('to', `Đợt ${wave.id} kết thúc ${wave.to} trước khi bắt đầu ${wave.from}.`)];
    const beyond = wave.from < from ? 'from' : wave.to > to ? 'to' : undefined;
    return [
      ...(beyond === undefined
        ? []
        : [error(beyond, `Đợt ${wave.id} vượt thời gian của kế hoạch (${from} đến ${to}).`)]),
      ...(wave.midReview !== undefined && (wave.midReview < wave.from || wave.midReview > wave.to)
        ? [error('midReview', `Sơ kết ngày ${wave.midReview} không nằm trong đợt ${wave.id}.`)]
        : []),
    ];
  });
}

/** Years of the plan whose holidays nobody entered: there reminders and terms in working days know weekends only. */
function checkHolidays({ meta }: Plan): PlanIssue[] {
  const [first, last] = [Number(meta.window.from.slice(0, 4)), Number(meta.window.to.slice(0, 4))];
  const years = Array.from({ length: Math.min(last - first + 1, 200) }, (_, n) => first + n);
  const unknown = years.filter((year) => !vietnamWorkCalendar.years.has(year));
  if (unknown.length === 0) return [];
  const message = `Chưa có bảng ngày nghỉ lễ năm ${unknown.slice(0, 5).join(', ')}${unknown.length > 5 ? '…' : ''}: nhắc việc và hạn theo ngày làm việc chỉ tính thứ Bảy, Chủ nhật.`;
  return [planWarning('HOLIDAYS_UNKNOWN', ['meta', 'window'], message)];
}

/** Every date of a plan that cannot be, contradicts another, or leaves a call that nobody can ever answer. */
export function checkDates(parts: PlanParts): PlanIssue[] {
  const { meta } = parts;
  if (meta === undefined) return [];
  if (!knownZone(meta.timezone)) {
    const message = `Không có múi giờ "${meta.timezone}"; viết tên IANA, ví dụ Asia/Ho_Chi_Minh.`;
    const near = nearestWord(meta.timezone, ['Asia/Ho_Chi_Minh', ...Intl.supportedValuesOf('timeZone')]);
    const issue = planError('UNKNOWN_WORD', ['meta', 'timezone'], { message });
    return [near === undefined ? issue : { ...issue, nearest: near }];
  }
  if (meta.window.to < meta.window.from) {
    const message = `Kế hoạch kết thúc ${meta.window.to} trước khi bắt đầu ${meta.window.from}.`;
    return [planError('CONTRADICTORY_WINDOW', ['meta', 'window', 'to'], { message })];
  }
  const plan = { meta, waves: parts.waves.map(({ wave }) => wave) };
  return [
    ...checkHolidays(plan),
    ...checkWaves(plan, parts),
    ...parts.calls.flatMap(({ call, index }) => {
      const dates = checkCallDates(plan, call, index);
      const wrong = dates.some((issue) => issue.severity === 'error');
      return [
        ...dates,
        ...checkFrom(parts, call, index),
        ...checkCallItself(plan, call, ['calls', index]),
        // A date that is wrong by itself says nothing of the dates of others.
        ...(wrong ? [] : checkSource(parts, plan, call, ['calls', index])),
      ];
    }),
  ];
}
