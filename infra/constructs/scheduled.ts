import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Province } from '../provinces/province.ts';
import { resourceName } from '../stacks/names.ts';
import type { Triggered } from './sources.ts';
import { deadLetterQueue } from './work-queue.ts';

/**
 * Starts a function by the calendar of the province's time zone. The plain resource instead of CDK's target, which
 * would let the schedule invoke every version of the function.
 */
export function scheduled(
  scope: Construct,
  { contract, fn }: Triggered,
  { province, expression }: { province: Province; expression: string },
): void {
  const home = new Construct(scope, `${contract.name}-schedule`);
  const deadLetters = deadLetterQueue(home, contract, province);
  const group = new ScheduleGroup(home, 'Group', { scheduleGroupName: resourceName(province, contract.name) });
  const role = new Role(home, 'Role', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(home).account } },
    }),
  });
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }));
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }));
  const schedule = new CfnSchedule(home, 'Schedule', {
    name: resourceName(province, contract.name),
    groupName: group.scheduleGroupName,
    description: contract.purpose,
    scheduleExpression: expression,
    scheduleExpressionTimezone: province.timezone,
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: fn.functionArn,
      roleArn: role.roleArn,
      deadLetterConfig: { arn: deadLetters.queueArn },
      retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 900 },
    },
  });
  schedule.node.addDependency(role);
}
