import { Cron } from 'croner';

/** When a schedule is due. */
export type Recurrence = {
  /** First due instant (ms) after `after`; undefined when there is none. */
  next(after: number): number | undefined;
  /** True when it comes round at least every hour: too often to be played one by one over a simulated year. */
  frequent: boolean;
};

const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads an EventBridge Scheduler expression: `rate(5 minutes)`, `cron(0 8 * * ? *)` in a time zone, `at(2021-06-01T08:00:00)`.
 * `startedAt` (ms) is where rates count from. Throws when the expression is not understood.
 */
export function readSchedule(expression: string, timeZone: string, startedAt: number): Recurrence {
  const [, kind, argument = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression) ?? [];
  if (kind === 'rate') return rate(expression, argument, startedAt);
  if (kind === 'at') {
    const cron = new Cron(argument, { timezone: timeZone, paused: true });
    return { next: (after) => cron.nextRun(new Date(after))?.getTime(), frequent: false };
  }
  if (kind !== 'cron') throw new Error(`schedule expression ${expression} is not understood`);
  const [minute, hour, day, month, weekday, year] = argument.split(' ');
  if (year !== '*' && year !== undefined)
    throw new Error(`${expression}: schedules of single years are not understood`);
  const fields = [minute, hour, day, month, weekday].map((field) => (field === '?' ? '*' : field)).join(' ');
  const cron = new Cron(fields, { timezone: timeZone, alternativeWeekdays: true, sloppyRanges: true, paused: true });
  const next = (after: number) => cron.nextRun(new Date(after))?.getTime();
  const first = next(startedAt);
  const second = first === undefined ? undefined : next(first);
  return { next, frequent: first !== undefined && second !== undefined && second - first <= 3_600_000 };
}

function rate(expression: string, argument: string, startedAt: number): Recurrence {
  const [, amount, unit] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? [];
  const every = Number(amount) * (unitMs[unit ?? ''] ?? Number.NaN);
  if (!(every > 0)) throw new Error(`schedule expression ${expression} is not understood`);
  return {
    next: (after) => startedAt + Math.max(1, Math.floor((after - startedAt) / every) + 1) * every,
    frequent: every <= 3_600_000,
  };
}
