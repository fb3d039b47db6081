import { describe, expect, it } from 'vitest';
import { contracts } from '../../../functions/index.ts';
import { ofType, propertiesOf, provinceFile, statementsOf, synthesize } from '../../support/synthesized.ts';

const { data, app, ops } = synthesize(provinceFile('ha-tinh'));
const functions = propertiesOf(app, 'AWS::Lambda::Function');
const refusesPlainHttp = expect.objectContaining({
  Effect: 'Deny',
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

describe('When the functions of a province are synthesized', () => {
  it('there is one for each contract', () => {
    const names = functions.map(({ FunctionName }) => FunctionName);
    expect(names.sort()).toEqual(contracts.map(({ name }) => `tiencu-ha-tinh-${name}`).sort());
  });

  it.each(contracts)(
    '$name runs on Node 24 and arm64 with what its contract asks for, the settings of every process, and nothing else',
    (contract) => {
      const found = functions.find(({ FunctionName }) => FunctionName === `tiencu-ha-tinh-${contract.name}`);
      expect(found).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        MemorySize: contract.memoryMb,
        Timeout: contract.timeoutSeconds,
      });
      const { MALLOC_MMAP_THRESHOLD_: mapped, ...told } = found.Environment.Variables;
      expect(mapped).toBe('32768');
      expect(Object.keys(told).sort()).toEqual(Object.keys(contract.env.shape).sort());
    },
  );

  it('every log is kept for the days the province names and no longer', () => {
    const logs = propertiesOf(app, 'AWS::Logs::LogGroup');
    expect(logs).toHaveLength(contracts.length + 1);
    for (const { RetentionInDays } of logs) expect(RetentionInDays).toBe(365);
  });

  it('only inserted event items leave the table stream, in order, and a bad one is set apart', () => {
    const [mapping] = propertiesOf(app, 'AWS::Lambda::EventSourceMapping').filter((found) => found.StartingPosition);
    expect(mapping).toMatchObject({ BisectBatchOnFunctionError: true, StartingPosition: 'TRIM_HORIZON' });
    expect(mapping.DestinationConfig.OnFailure.Destination).toBeDefined();
    const [{ Pattern }] = mapping.FilterCriteria.Filters;
    expect(JSON.parse(Pattern)).toEqual({ eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['event'] } } } });
  });

  it('the calendar is swept in the time zone of the province', () => {
    const [schedule] = propertiesOf(app, 'AWS::Scheduler::Schedule');
    expect(schedule).toMatchObject({
      ScheduleExpression: 'cron(0/5 * * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
    });
    expect(schedule.Target.DeadLetterConfig).toBeDefined();
  });

  it('no path of a request is logged, because it carries the secret of a link', () => {
    const [stage] = propertiesOf(app, 'AWS::ApiGatewayV2::Stage');
    expect(stage.AccessLogSettings.Format).toContain('$context.requestId');
    expect(stage.AccessLogSettings.Format).not.toMatch(/path|routeKey|querystring/i);
  });
});

describe('When messages wait for a function', () => {
  const queues = ofType(app, 'AWS::SQS::Queue');
  const working = queues.filter(([, { Properties }]) => !Properties.QueueName.endsWith('-dead-letters'));

  it('every queue has a dead-letter queue and hides a message for six times the timeout of its function', () => {
    expect(working.map(([, { Properties }]) => Properties.QueueName).sort()).toEqual(
      ['advance-review', 'read-dossier', 'record-delivery', 'register-awards', 'send-notice'].map(
        (name) => `tiencu-ha-tinh-${name}`,
      ),
    );
    const ids = new Set(queues.map(([id]) => id));
    for (const [, { Properties }] of working) {
      const contract = contracts.find(({ name }) => Properties.QueueName.endsWith(name));
      expect(Properties.VisibilityTimeout).toBe(6 * (contract?.timeoutSeconds ?? 0));
      expect(Properties.RedrivePolicy.maxReceiveCount).toBe(5);
      expect(ids).toContain(Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]);
    }
  });

  it('every queue is encrypted and refuses plain HTTP', () => {
    const policies = propertiesOf(app, 'AWS::SQS::QueuePolicy');
    for (const [id, { Properties }] of queues) {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
      const policy = policies.find(({ Queues }) => Queues[0].Ref === id);
      expect(policy.PolicyDocument.Statement).toContainEqual(refusesPlainHttp);
    }
  });

  it('every batch is answered message by message', () => {
    const mappings = propertiesOf(app, 'AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(6);
    for (const mapping of mappings) expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });
});

describe('When rights are given', () => {
  const statements = [data, app, ops].flatMap((stack) => statementsOf(stack, 'AWS::IAM::Policy'));

  it('no policy of a role names every resource or every action of a service', () => {
    expect(statements.length).toBeGreaterThan(contracts.length);
    for (const { Action, Resource } of statements) {
      expect([Resource].flat()).not.toContain('*');
      for (const action of [Action].flat()) expect(action).not.toContain('*');
    }
  });

  it('no role holds a policy that AWS manages', () => {
    for (const role of propertiesOf(app, 'AWS::IAM::Role')) expect(role.ManagedPolicyArns).toBeUndefined();
  });

  it('mail leaves only from the address of the province and with its configuration set', () => {
    const [send, ...others] = statements.filter(({ Action }) => JSON.stringify(Action).includes('ses:'));
    expect(others).toEqual([]);
    expect(send).toMatchObject({
      Action: 'ses:SendRawEmail',
      Condition: { StringEquals: { 'ses:FromAddress': 'thi-dua@ha-tinh.tiencu.example' } },
    });
    const resources = JSON.stringify(send?.Resource);
    expect(resources).toContain(':identity/ha-tinh.tiencu.example');
    expect(resources).toContain(':configuration-set/');
  });
});
