import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { z } from 'zod';
import { environmentOf } from './environment.ts';
import { type Outcome, outcomeLog } from './outcome.ts';

/** A handler called by a schedule or by an administrator: its answer is what `work` gives, one log line an outcome. */
export function invokedHandler<S extends z.ZodType, T extends { log: Outcome; answer: unknown }>(
  contract: { name: string; env: S },
  build: (env: z.output<S>) => (payload: unknown, left: () => number) => Promise<T>,
) {
  const work = build(environmentOf(contract));
  const log = outcomeLog(contract.name);
  return middy(async (payload: unknown, context: Context): Promise<unknown> => {
    const startedAt = performance.now();
    try {
      const { log: outcome, answer } = await work(payload, () => context.getRemainingTimeInMillis());
      log.done(outcome, startedAt);
      return answer;
    } catch (error) {
      log.failed(error, { requestId: context.awsRequestId }, startedAt);
      throw error;
    }
  });
}
