import { join } from 'node:path';
import {
  App,
  aws_apigatewayv2 as apigateway,
  Duration,
  aws_dynamodb as dynamodb,
  aws_lambda_event_sources as eventSources,
  aws_events as events,
  aws_apigatewayv2_integrations as integrations,
  aws_lambda as lambda,
  Stack,
  aws_s3 as s3,
  aws_scheduler as scheduler,
  aws_scheduler_targets as schedulerTargets,
  aws_ses as ses,
  aws_sqs as sqs,
  TimeZone,
  aws_events_targets as targets,
} from 'aws-cdk-lib';

/** A small deployment of the product's shape, for tests of the local runtime: argv holds the bundles' folder. */
const [bundles = ''] = process.argv.slice(2);
const app = new App();
const data = new Stack(app, 'Sample-data');
const stack = new Stack(app, 'Sample-app');

const bucket = new s3.Bucket(data, 'Files', {
  cors: [
    {
      allowedMethods: [s3.HttpMethods.POST],
      allowedOrigins: ['https://portal.example'],
      allowedHeaders: ['content-type'],
      exposedHeaders: ['ETag'],
    },
  ],
});
const native = bucket.node.defaultChild;
if (native instanceof s3.CfnBucket) {
  native.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}
const table = new dynamodb.TableV2(data, 'Table', {
  partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
  sortKey: { name: 'sk', type: dynamodb.AttributeType.STRING },
  dynamoStream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES,
});
const bus = new events.EventBus(stack, 'Bus', { eventBusName: 'sample' });
const mailSet = new ses.ConfigurationSet(stack, 'Mail', { configurationSetName: 'sample-mail' });
mailSet.addEventDestination('Results', {
  destination: ses.EventDestination.eventBus(events.EventBus.fromEventBusName(stack, 'Default', 'default')),
  events: [ses.EmailSendingEvent.SEND, ses.EmailSendingEvent.DELIVERY, ses.EmailSendingEvent.BOUNCE],
});
new ses.EmailIdentity(stack, 'Sender', { identity: ses.Identity.domain('sample.example') });

function fn(name: string, environment: Record<string, string> = {}): lambda.Function {
  return new lambda.Function(stack, name, {
    functionName: `Sample-${name}`,
    code: lambda.Code.fromAsset(join(bundles, name)),
    handler: 'index.handler',
    runtime: lambda.Runtime.NODEJS_24_X,
    memorySize: 256,
    timeout: Duration.seconds(10),
    environment: { TABLE_NAME: table.tableName, ...environment },
  });
}

function fed(name: string, handler: lambda.Function): { queue: sqs.Queue; dead: sqs.Queue } {
  const dead = new sqs.Queue(stack, `${name}-dead`, { queueName: `${name}-dead` });
  const queue = new sqs.Queue(stack, `${name}-queue`, {
    queueName: name,
    visibilityTimeout: Duration.seconds(60),
    deadLetterQueue: { queue: dead, maxReceiveCount: 3 },
  });
  handler.addEventSource(new eventSources.SqsEventSource(queue, { batchSize: 5, reportBatchItemFailures: true }));
  return { queue, dead };
}

const portal = fn('portal', { FILES_BUCKET: bucket.bucketName });
const http = new apigateway.HttpApi(stack, 'Http');
const integration = new integrations.HttpLambdaIntegration('Portal', portal);
new apigateway.HttpRoute(stack, 'Any', { httpApi: http, integration, routeKey: apigateway.HttpRouteKey.DEFAULT });
portal.addEnvironment('PUBLIC_URL', http.url ?? '');

const intake = fed('intake', fn('read-upload'));
portal.addEnvironment('DEAD_LETTERS', intake.dead.queueUrl);
new events.Rule(stack, 'OnUpload', {
  eventPattern: {
    source: ['aws.s3'],
    detailType: ['Object Created'],
    detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix: 'incoming/' }] } },
  },
  targets: [new targets.SqsQueue(intake.queue)],
});

const publish = fn('publish-events', { BUS_NAME: bus.eventBusName });
publish.addEventSourceMapping('Stream', {
  eventSourceArn: table.tableStreamArn ?? '',
  startingPosition: lambda.StartingPosition.TRIM_HORIZON,
  batchSize: 10,
  retryAttempts: 3,
  bisectBatchOnError: true,
  reportBatchItemFailures: true,
  filters: [
    lambda.FilterCriteria.filter({
      eventName: lambda.FilterRule.isEqual('INSERT'),
      dynamodb: { Keys: { sk: { S: lambda.FilterRule.beginsWith('EVENT#') } } },
    }),
  ],
});

const notices = fed('notices', fn('send-notice', { MAIL_CONFIGURATION_SET: mailSet.configurationSetName }));
new events.Rule(stack, 'OnRead', {
  eventBus: bus,
  eventPattern: { source: ['sample'], detailType: ['upload.read'] },
  targets: [new targets.SqsQueue(notices.queue)],
});

const results = fed('mail-results', fn('record-delivery'));
new events.Rule(stack, 'OnMail', {
  eventPattern: { source: ['aws.ses'] },
  targets: [new targets.SqsQueue(results.queue)],
});

new scheduler.Schedule(stack, 'Sweep', {
  scheduleName: 'sweep',
  schedule: scheduler.ScheduleExpression.rate(Duration.minutes(5)),
  target: new schedulerTargets.LambdaInvoke(fn('sweep')),
});
new scheduler.Schedule(stack, 'Digest', {
  scheduleName: 'digest',
  schedule: scheduler.ScheduleExpression.cron({ minute: '0', hour: '8', timeZone: TimeZone.ASIA_HO_CHI_MINH }),
  target: new schedulerTargets.LambdaInvoke(fn('digest')),
});
fn('load');
app.synth();
