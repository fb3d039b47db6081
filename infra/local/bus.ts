import { randomUUID } from 'node:crypto';
import type { Activity } from './activity.ts';
import type { Clock } from './clock.ts';
import type { Delivery, Target } from './delivery.ts';
import { accountId, nameInArn } from './identity.ts';
import { compilePattern, type Matcher } from './pattern.ts';
import { targetInput } from './target-input.ts';
import type { Rule, Wiring } from './wiring.ts';

/** An event as its source hands it in; `time` is set by the bus when missing. */
export type NewEvent = {
  source: string;
  'detail-type': string;
  detail: unknown;
  resources?: readonly string[];
  time?: string;
};

export type Bus = {
  names: ReadonlySet<string>;
  /** Gives the event to every matching rule of the bus; answers its id when all queue targets have it on disk. */
  publish(busName: string, event: NewEvent): Promise<string>;
};

type CompiledRule = { matches: Matcher; targets: readonly { target: Target; input: (event: unknown) => unknown }[] };

export function startBus(parts: {
  wiring: Wiring;
  delivery: Delivery;
  clock: Clock;
  activity: Activity;
  region: string;
}): Bus {
  const { wiring, delivery, clock, activity, region } = parts;
  const names = new Set(['default', ...wiring.of('AWS::Events::EventBus').map((bus) => bus.properties.Name)]);
  const rules = new Map<string, CompiledRule[]>();
  const publish = async (busName: string, event: NewEvent): Promise<string> => {
    const whole = {
      version: '0',
      id: randomUUID(),
      account: accountId,
      region,
      time: timestamp(clock.now()),
      resources: [],
      ...event,
    };
    const hits = (rules.get(busName) ?? []).filter((rule) => rule.matches(whole));
    await Promise.all(hits.flatMap(({ targets }) => targets.map(({ target, input }) => hand(target, input(whole)))));
    return whole.id;
  };
  const hand = async (target: Target, event: unknown) => {
    const name = nameInArn(target.arn);
    if (!target.arn.includes(':event-bus/')) return delivery.deliver(target, event);
    await publish(name, { source: '', 'detail-type': '', detail: {}, ...Object(event) });
  };
  for (const rule of wiring.of('AWS::Events::Rule')) {
    const busName = nameInArn(rule.properties.EventBusName);
    if (!names.has(busName)) throw new Error(`${rule.id}: there is no event bus ${busName}`);
    if (rule.properties.State === 'ENABLED')
      rules.set(busName, [...(rules.get(busName) ?? []), compileRule(rule, delivery)]);
  }
  return { names, publish: (busName, event) => activity.during('event bus', () => publish(busName, event)) };
}

function compileRule({ properties }: Rule, delivery: Delivery): CompiledRule {
  return {
    matches: compilePattern(properties.EventPattern),
    targets: properties.Targets.map((target) => {
      if (!target.Arn.includes(':event-bus/')) delivery.functionOf(target.Arn);
      return {
        input: targetInput(target),
        target: {
          arn: target.Arn,
          ...(target.RetryPolicy?.MaximumRetryAttempts === undefined
            ? {}
            : { attempts: target.RetryPolicy.MaximumRetryAttempts }),
          ...(target.DeadLetterConfig ? { deadLetterArn: target.DeadLetterConfig.Arn } : {}),
          ...(target.SqsParameters ? { groupId: target.SqsParameters.MessageGroupId } : {}),
        },
      };
    }),
  };
}

/** EventBridge stamps events with whole seconds. */
export function timestamp(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}
