import { z } from 'zod';
import { timestamp } from './bus.ts';
import type { Clock } from './clock.ts';
import { type Delivery, message, type Report, type Target } from './delivery.ts';
import { type Recurrence, readSchedule } from './schedule-expression.ts';
import type { ScheduleResource, Wiring } from './wiring.ts';

/** A schedule of the template, ready to fire. */
export type Schedule = {
  name: string;
  recurrence: Recurrence;
  /**
   * What its function last said about when it must run again (`{nextDueAt}`, ISO or null): a number (ms), null for
   * never, undefined when the function does not say.
   */
  nextDueAt: number | null | undefined;
  /** Invokes its target as of `at` (ms) and resolves when that is done. */
  fire(at: number): Promise<void>;
};

export type Schedules = { all: readonly Schedule[]; stop(): void };

const Answer = z.object({ nextDueAt: z.iso.datetime({ offset: true }).nullable() });
/** The longest wait a timer takes. */
const longestTimerMs = 2 ** 31 - 1;

/** Reads the schedules and fires each when simulated time, running at real pace, reaches it. */
export function startSchedules(parts: { wiring: Wiring; delivery: Delivery; clock: Clock; report: Report }): Schedules {
  const { wiring, delivery, clock, report } = parts;
  const all = wiring
    .of('AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map((resource) => toSchedule(resource, delivery, clock.now()));
  const timers = new Map<Schedule, NodeJS.Timeout>();
  const arm = (schedule: Schedule) => {
    clearTimeout(timers.get(schedule));
    const due = schedule.recurrence.next(clock.now());
    if (due === undefined) return;
    const pause = Math.min(due - clock.now(), longestTimerMs);
    const timer = setTimeout(() => {
      arm(schedule);
      if (clock.now() >= due)
        schedule.fire(due).catch((error) => report(`schedule ${schedule.name}: ${message(error)}`));
    }, pause);
    timers.set(schedule, timer.unref());
  };
  for (const schedule of all) arm(schedule);
  clock.onMove(() => {
    for (const schedule of all) arm(schedule);
  });
  return {
    all,
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

function toSchedule(resource: ScheduleResource, delivery: Delivery, startedAt: number): Schedule {
  const { ScheduleExpression, ScheduleExpressionTimezone, Target: wanted } = resource.properties;
  const target: Target = {
    arn: wanted.Arn,
    ...(wanted.RetryPolicy?.MaximumRetryAttempts === undefined
      ? {}
      : { attempts: wanted.RetryPolicy.MaximumRetryAttempts }),
    ...(wanted.DeadLetterConfig ? { deadLetterArn: wanted.DeadLetterConfig.Arn } : {}),
  };
  const isFunction = delivery.functionOf(target.arn) !== undefined;
  const schedule: Schedule = {
    name: resource.name,
    recurrence: readSchedule(ScheduleExpression, ScheduleExpressionTimezone, startedAt),
    nextDueAt: undefined,
    async fire(at) {
      const input = scheduleInput(resource, at);
      if (!isFunction) return delivery.deliver(target, input);
      const answer = await delivery.invoke(target, input);
      if (answer === undefined) throw new Error(`${resource.name}: every attempt failed, its log says why`);
      const parsed = Answer.safeParse(answer);
      if (parsed.success) schedule.nextDueAt = dueAt(parsed.data);
    },
  };
  return schedule;
}

function dueAt({ nextDueAt }: z.infer<typeof Answer>): number | null {
  return nextDueAt === null ? null : Date.parse(nextDueAt);
}

/** The input of the template with the context attributes Scheduler fills in, or Scheduler's own event without one. */
function scheduleInput({ arn, properties }: ScheduleResource, at: number): unknown {
  const { Input } = properties.Target;
  if (Input === undefined)
    return {
      source: 'aws.scheduler',
      'detail-type': 'Scheduled Event',
      time: timestamp(at),
      resources: [arn],
      detail: '{}',
    };
  const context: Record<string, string> = {
    'aws.scheduler.schedule-arn': arn,
    'aws.scheduler.scheduled-time': timestamp(at),
    'aws.scheduler.execution-id': String(at),
    'aws.scheduler.attempt-number': '1',
  };
  return JSON.parse(Input.replace(/<([a-z.-]+)>/g, (whole, name: string) => context[name] ?? whole));
}
