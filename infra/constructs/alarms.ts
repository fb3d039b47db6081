import type { FunctionContract } from '../../functions/contract.ts';
import { deadLettersOf } from './work-queue.ts';

/** One alarm in numbers. `name` is also its heading in `docs/runbook.md`; figures are over periods of five minutes. */
export type AlarmSpec = {
  name: string;
  impact: string;
  severity: FunctionContract['severity'];
  metric: { namespace: string; name: string; statistic: 'Sum' | 'Maximum'; dimension: string; of: string };
  /** Rings at or above this figure, or below it when `rings` says so. */
  threshold: number;
  rings: 'at-or-above' | 'below';
  /** Periods in a row before it rings. */
  periods: number;
  /** A silent metric is fine, except where silence is the fault. */
  silenceIsFault: boolean;
};

/** A receipt is promised within a minute; a message older than this says the promise is broken for someone. */
const WAITING_SECONDS = 300;
const BEHIND_MS = 300_000;

type Figures = Omit<AlarmSpec, 'impact' | 'severity' | 'rings' | 'periods' | 'silenceIsFault'> & Partial<AlarmSpec>;

/** Every alarm a function and the queues around it call for. */
export function alarmsFor(contract: FunctionContract): AlarmSpec[] {
  const { name, impact, severity, trigger } = contract;
  const base = { impact, severity, rings: 'at-or-above', periods: 1, silenceIsFault: false } as const;
  const alarm = (figures: Figures): AlarmSpec => ({ ...base, ...figures });
  const errors = alarm({ name: `${name}-errors`, metric: ofFunction('Errors', 'Sum', name), threshold: 1 });
  const dead = () => {
    const metric = ofQueue('ApproximateNumberOfMessagesVisible', deadLettersOf(name));
    return alarm({ name: deadLettersOf(name), metric, threshold: 1 });
  };
  switch (trigger.kind) {
    case 'object-created':
    case 'events':
    case 'mail-events': {
      const metric = ofQueue('ApproximateAgeOfOldestMessage', name);
      return [errors, dead(), alarm({ name: `${name}-waiting`, metric, threshold: WAITING_SECONDS })];
    }
    case 'event-stream': {
      const metric = ofFunction('IteratorAge', 'Maximum', name);
      return [errors, dead(), alarm({ name: `${name}-behind`, metric, threshold: BEHIND_MS })];
    }
    case 'schedule': {
      const metric = ofFunction('Invocations', 'Sum', name);
      const silent = { threshold: 1, rings: 'below', periods: 3, silenceIsFault: true } as const;
      return [errors, dead(), alarm({ name: `${name}-silent`, metric, ...silent })];
    }
    case 'http':
    case 'invoke':
      return [errors];
    default:
      return trigger satisfies never;
  }
}

const ofFunction = (name: string, statistic: 'Sum' | 'Maximum', of: string): AlarmSpec['metric'] => ({
  namespace: 'AWS/Lambda',
  name,
  statistic,
  dimension: 'FunctionName',
  of,
});

const ofQueue = (name: string, of: string): AlarmSpec['metric'] => ({
  namespace: 'AWS/SQS',
  name,
  statistic: 'Maximum',
  dimension: 'QueueName',
  of,
});
