import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/** A fault a test asks for: the next `count` calls fail, or every call waits `ms` milliseconds until it is set to 0. */
export const Fault = z.discriminatedUnion('mode', [
  z.strictObject({
    target: z.enum(['ses', 'dynamodb', 's3', 'bus']),
    mode: z.literal('fail'),
    count: z.int().min(0).default(1),
  }),
  z.strictObject({
    target: z.enum(['ses', 'dynamodb', 's3', 'bus']),
    mode: z.literal('delay'),
    ms: z.int().min(0).max(60_000),
  }),
]);
export type Fault = z.infer<typeof Fault>;
export type FaultTarget = Fault['target'];

export type Faults = {
  set(fault: Fault): void;
  /** Called by a server before it works: waits if told to; true means this call must fail as an outage would. */
  strikes(target: FaultTarget): Promise<boolean>;
};

export function faultBox(): Faults {
  const failures = new Map<FaultTarget, number>();
  const delays = new Map<FaultTarget, number>();
  return {
    set(fault) {
      if (fault.mode === 'fail') failures.set(fault.target, fault.count);
      else delays.set(fault.target, fault.ms);
    },
    async strikes(target) {
      const delay = delays.get(target) ?? 0;
      if (delay > 0) await wait(delay);
      const left = failures.get(target) ?? 0;
      if (left > 0) failures.set(target, left - 1);
      return left > 0;
    },
  };
}
