import type { EventPattern } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { EVENT_SOURCE } from '../stacks/names.ts';
import { eventStream } from './event-stream.ts';
import { httpRoutes } from './http-routes.ts';
import { queuedRule } from './queued-rule.ts';
import { scheduled } from './scheduled.ts';
import type { Sources, Triggered } from './sources.ts';

/** Turns the trigger of a contract into the resources that start its function. */
export function attachTrigger(scope: Construct, triggered: Triggered, sources: Sources): void {
  const { trigger } = triggered.contract;
  const { province } = sources;
  switch (trigger.kind) {
    case 'http':
      httpRoutes(scope, triggered, sources);
      break;
    case 'event-stream':
      eventStream(scope, triggered, sources);
      break;
    case 'schedule':
      scheduled(scope, triggered, { province, expression: trigger.expression });
      break;
    case 'object-created':
      queuedRule(scope, triggered, { province, eventPattern: createdUnder(trigger.prefix, sources) });
      break;
    case 'mail-events':
      queuedRule(scope, triggered, { province, eventPattern: mailOutcomes(sources) });
      break;
    case 'events': {
      const eventPattern = { source: [EVENT_SOURCE], detailType: [...trigger.types] };
      queuedRule(scope, triggered, { province, eventPattern, busName: sources.bus.eventBusName });
      break;
    }
    case 'invoke':
      break;
    default:
      trigger satisfies never;
  }
}

// The default bus carries the objects and mails of the whole account: a rule picks those of its province alone.

function createdUnder(prefix: string, { files }: Sources): EventPattern {
  return {
    source: ['aws.s3'],
    detailType: ['Object Created'],
    detail: { bucket: { name: [files.bucketName] }, object: { key: [{ prefix }] } },
  };
}

function mailOutcomes({ mailConfigurationSet }: Sources): EventPattern {
  return { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': [mailConfigurationSet] } } } };
}
