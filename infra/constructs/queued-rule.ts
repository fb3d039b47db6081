import { EventBus, type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { Province } from '../provinces/province.ts';
import type { Triggered } from './sources.ts';
import { workQueue } from './work-queue.ts';

type QueuedRuleProps = {
  province: Province;
  eventPattern: EventPattern;
  /** The default bus without. */
  busName?: string;
};

/** One rule, its queue and the function behind it. What EventBridge cannot hand over goes to the same dead letters. */
export function queuedRule(
  scope: Construct,
  triggered: Triggered,
  { province, eventPattern, busName }: QueuedRuleProps,
): void {
  const { queue, deadLetters } = workQueue(scope, triggered, province);
  const { name, purpose } = triggered.contract;
  const rule = new Rule(scope, `${name}-rule`, {
    description: purpose,
    eventPattern,
    ...(busName !== undefined && { eventBus: EventBus.fromEventBusName(scope, `${name}-bus`, busName) }),
  });
  rule.addTarget(new SqsQueue(queue, { deadLetterQueue: deadLetters }));
}
