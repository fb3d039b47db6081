import { type App, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IAlarmAction,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { FunctionContract } from '../../functions/contract.ts';
import { contracts } from '../../functions/index.ts';
import { type AlarmSpec, alarmsFor } from '../constructs/alarms.ts';
import type { Province } from '../provinces/province.ts';
import { resourceName } from './names.ts';
import { provinceStack } from './province-stack.ts';

const PERIOD = Duration.minutes(5);
const SEVERITIES = ['high', 'medium', 'low'] as const satisfies readonly FunctionContract['severity'][];

/**
 * Alarms and the dashboard of one province. Functions and queues are named, not imported, so that this stack can be
 * deployed or removed by itself.
 */
export function opsStack(app: App, province: Province): Stack {
  const stack = provinceStack(app, province, 'ops');
  const topics = severityTopics(stack, province);
  const specs = contracts.flatMap(alarmsFor);
  const alarms = specs.map((spec) => alarmOf(stack, province, { spec, action: topics[spec.severity] }));
  new Dashboard(stack, 'Dashboard', {
    dashboardName: resourceName(province, 'dashboard'),
    widgets: contracts.map(({ name }) =>
      alarms
        .filter((alarm) => alarm.node.id.startsWith(name))
        .map((alarm) => new GraphWidget({ title: alarm.node.id, left: [alarm.metric], width: 8, height: 5 })),
    ),
  });
  return stack;
}

type AlarmPlan = { spec: AlarmSpec; action: IAlarmAction };

function alarmOf(stack: Stack, province: Province, { spec, action }: AlarmPlan): Alarm {
  const alarm = new Alarm(stack, spec.name, {
    alarmName: resourceName(province, spec.name),
    alarmDescription: `${spec.impact}\nRunbook: docs/runbook.md#${spec.name}`,
    metric: metricOf(province, spec),
    threshold: spec.threshold,
    comparisonOperator:
      spec.rings === 'below'
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: spec.periods,
    treatMissingData: spec.silenceIsFault ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(action);
  alarm.addOkAction(action);
  return alarm;
}

function metricOf(province: Province, { metric }: AlarmSpec): Metric {
  return new Metric({
    namespace: metric.namespace,
    metricName: metric.name,
    statistic: metric.statistic,
    period: PERIOD,
    dimensionsMap: { [metric.dimension]: resourceName(province, metric.of) },
  });
}

/** One topic a severity, each mailing the addresses the province names for it. */
function severityTopics(stack: Stack, province: Province): Record<FunctionContract['severity'], IAlarmAction> {
  const masterKey = topicKey(stack, province);
  const [high, medium, low] = SEVERITIES.map((severity) => {
    const topic = new Topic(stack, `${severity}-severity`, {
      topicName: resourceName(province, `${severity}-severity`),
      displayName: `Tien Cu ${province.id}`,
      masterKey,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(alarmsMayPublish(stack, topic));
    for (const address of province.alarms[severity]) topic.addSubscription(new EmailSubscription(address));
    return new SnsAction(topic);
  });
  if (!high || !medium || !low) throw new Error('a severity without a topic');
  return { high, medium, low };
}

/** A topic with a policy of its own loses the default one, which would have let the alarms of the account publish. */
function alarmsMayPublish(stack: Stack, topic: Topic): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
  });
}

/** CloudWatch cannot publish to a topic encrypted with the key AWS manages for SNS; it needs one that admits it. */
function topicKey(stack: Stack, province: Province): Key {
  const key = new Key(stack, 'AlarmKey', {
    description: `Tien Cu ${province.id}: alarms`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  );
  return key;
}
