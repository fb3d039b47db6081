import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { EVENT_ITEM } from '../../shared/adapters/dynamodb/table.ts';
import type { Sources, Triggered } from './sources.ts';
import { deadLetterQueue } from './work-queue.ts';

/** A stream keeps a record for a day; trying for half of it leaves an operator the other half. */
const MAX_RECORD_AGE = Duration.hours(12);

/** Starts a function with each event item as it is inserted, in the order of its partition. */
export function eventStream(scope: Construct, { contract, fn }: Triggered, { province, table, key }: Sources): void {
  const home = new Construct(scope, `${contract.name}-stream`);
  const streamArn = table.tableStreamArn;
  if (streamArn === undefined) throw new Error(`${table.node.path} has no stream`);
  const deadLetters = deadLetterQueue(home, contract, province);
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((name) => `dynamodb:${name}`),
      resources: [streamArn],
    }),
  );
  fn.addToRolePolicy(new PolicyStatement({ actions: ['kms:Decrypt'], resources: [key.keyArn] }));
  new EventSourceMapping(home, 'Mapping', {
    target: fn,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: contract.batchSize ?? 1,
    filters: [FilterCriteria.filter({ eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: [EVENT_ITEM] } } } })],
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    maxRecordAge: MAX_RECORD_AGE,
    onFailure: new SqsDlq(deadLetters),
  });
}
