import { Logger } from '@aws-lambda-powertools/logger';

/** What a handler says about one piece of work: a word and the ids it concerned. Never names, addresses or contents. */
export type Outcome = { outcome: string } & Record<string, string | number | boolean | null>;

export type OutcomeLog = {
  done(outcome: Outcome, startedAt: number): void;
  failed(error: unknown, ids: Record<string, string>, startedAt: number): void;
};

/** One JSON line an outcome. `startedAt` is `performance.now()` at the start of the work. */
export function outcomeLog(functionName: string): OutcomeLog {
  const logger = new Logger({ serviceName: functionName });
  const ms = (startedAt: number) => Math.round(performance.now() - startedAt);
  return {
    done: (outcome, startedAt) => logger.info('done', { ...outcome, ms: ms(startedAt) }),
    failed: (error, ids, startedAt) =>
      logger.error('failed', {
        ...ids,
        ms: ms(startedAt),
        ...(error instanceof Error ? { error } : { error: String(error) }),
      }),
  };
}
