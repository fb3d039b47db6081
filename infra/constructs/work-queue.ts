import { Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionContract } from '../../functions/contract.ts';
import type { Province } from '../provinces/province.ts';
import { resourceName } from '../stacks/names.ts';
import type { Triggered } from './sources.ts';

/** A message is tried this often before a person has to look at it. */
const MAX_RECEIVE_COUNT = 5;
/** AWS asks for six times the function's timeout, so that a batch is not handed out again while it is worked on. */
const VISIBILITY_FACTOR = 6;

export const deadLettersOf = (functionName: string) => `${functionName}-dead-letters`;

/** Where what a function could not do waits for a person: two weeks, the longest SQS keeps a message. */
export function deadLetterQueue(scope: Construct, contract: FunctionContract, province: Province): Queue {
  const queue = new Queue(scope, 'DeadLetters', {
    queueName: resourceName(province, deadLettersOf(contract.name)),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'This queue is itself the dead-letter queue; an alarm tells as soon as a message lies in it.',
  });
  return queue;
}

/** The queue in front of a function, with its dead-letter queue and the mapping that reports partial failures. */
export function workQueue(
  scope: Construct,
  { contract, fn }: Triggered,
  province: Province,
): { queue: Queue; deadLetters: Queue } {
  const home = new Construct(scope, `${contract.name}-queue`);
  const deadLetters = deadLetterQueue(home, contract, province);
  const queue = new Queue(home, 'Queue', {
    queueName: resourceName(province, contract.name),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    visibilityTimeout: Duration.seconds(contract.timeoutSeconds * VISIBILITY_FACTOR),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: MAX_RECEIVE_COUNT },
  });
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
      resources: [queue.queueArn],
    }),
  );
  new EventSourceMapping(home, 'Mapping', {
    target: fn,
    eventSourceArn: queue.queueArn,
    batchSize: contract.batchSize ?? 1,
    reportBatchItemFailures: true,
  });
  return { queue, deadLetters };
}
