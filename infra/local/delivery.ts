import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from './activity.ts';
import type { Lambdas } from './lambdas.ts';
import type { Queues } from './queue-engine.ts';
import { type FunctionResource, isOf, type Wiring } from './wiring.ts';

/** Where an event goes: the ARN of a queue or a function, and what happens when it does not arrive. */
export type Target = { arn: string; attempts?: number; deadLetterArn?: string; groupId?: string };

/**
 * Brings an event to its target. A queue has it on disk when `deliver` resolves; a function is invoked as Lambda's
 * asynchronous invocation does (retries with growing pauses, then the dead-letter queue) while `deliver` returns.
 */
export type Delivery = {
  deliver(target: Target, event: unknown): Promise<void>;
  /** Invokes with the retries of the target and answers the result; undefined when every attempt failed. */
  invoke(target: Target, event: unknown): Promise<unknown>;
  /** The function a target names; undefined when it is a queue. Throws when it is neither. */
  functionOf(arn: string): FunctionResource | undefined;
};

export type Report = (line: string) => void;

/** Lambda retries an asynchronous invocation twice unless told otherwise. */
const defaultAttempts = 2;
/** Locally no retry pause is longer than this: nobody waits minutes at a desk. */
const longestPauseMs = 2_000;

export function startDelivery(parts: {
  wiring: Wiring;
  queues: Queues;
  lambdas: Lambdas;
  activity: Activity;
  report: Report;
}): Delivery {
  const { wiring, queues, lambdas, activity, report } = parts;
  const configured = wiring.of('AWS::Lambda::EventInvokeConfig');
  const functionOf = (arn: string) => {
    const resource = wiring.byArn(arn);
    if (isOf(resource, 'AWS::Lambda::Function')) return resource;
    if (isOf(resource, 'AWS::SQS::Queue')) return undefined;
    throw new Error(`${arn} is no function or queue of this deployment`);
  };
  const invoke = async (target: Target, event: unknown) => {
    const fn = functionOf(target.arn);
    if (!fn) throw new Error(`${target.arn} is no function`);
    const config = configured.find(({ properties }) => properties.FunctionName === fn.name)?.properties;
    const attempts = config?.MaximumRetryAttempts ?? Math.min(target.attempts ?? defaultAttempts, defaultAttempts);
    for (let attempt = 0; ; attempt++) {
      try {
        return await lambdas.invoke(fn, event);
      } catch (error) {
        report(`${fn.name} failed (attempt ${attempt + 1}): ${message(error)}`);
        if (attempt >= attempts) break;
        await wait(Math.min(200 * 2 ** attempt, longestPauseMs));
      }
    }
    const deadLetter = target.deadLetterArn ?? config?.DestinationConfig?.OnFailure?.Destination;
    if (deadLetter !== undefined) await queues.send(deadLetter, JSON.stringify(event));
    return undefined;
  };
  return {
    functionOf,
    invoke: (target, event) => activity.during(`delivery to ${target.arn}`, () => invoke(target, event)),
    async deliver(target, event) {
      if (functionOf(target.arn)) {
        void activity
          .during(`delivery to ${target.arn}`, () => invoke(target, event))
          .catch((error: unknown) => {
            report(`an event for ${target.arn} is lost: ${message(error)}`);
          });
      } else await queues.send(target.arn, JSON.stringify(event), target.groupId);
    },
  };
}

export function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
