import { describe, expect, test } from 'vitest';
import { readAssembly } from '../../../infra/local/assembly.ts';
import { resolveStacks } from '../../../infra/local/template.ts';
import { wire } from '../../../infra/local/wiring.ts';
import { assemblyOf } from '../../support/local/folders.ts';

const addresses = {
  portal: 'http://127.0.0.1:4600',
  s3: 'http://127.0.0.1:4602',
  queueUrl: (name: string) => `http://127.0.0.1:9/000000000000/${name}`,
};
const queue = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'nhan' } };

function variablesOf(variables: object, more: object = {}): unknown {
  const template = {
    ...more,
    Resources: {
      Queue: queue,
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'cong', ProtocolType: 'HTTP' } },
      Fn: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: variables } } },
    },
  };
  const resources = resolveStacks(readAssembly(assemblyOf(template)), addresses);
  return resources.find(({ id }) => id === 'Fn')?.properties['Environment'];
}

describe('When a template is resolved for this machine', () => {
  test.each<[string, unknown, unknown]>([
    ['a reference to a queue is its address', { Ref: 'Queue' }, 'http://127.0.0.1:9/000000000000/nhan'],
    ['the ARN of a queue names it', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:aws:sqs:ap-southeast-1:000000000000:nhan'],
    ['parts are joined', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }, 'a-ap-southeast-1'],
    ['a text is split and one part selected', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b'] }] }, 'b'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Fn::Sub has its own placeholders
    ['a text is filled in', { 'Fn::Sub': 'x-${AWS::AccountId}-${Queue.QueueName}' }, 'x-000000000000-nhan'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Fn::Sub has its own placeholders
    ['a text is filled in from a list', { 'Fn::Sub': ['${a}/${!b}', { a: { Ref: 'AWS::Partition' } }] }, 'aws/${b}'],
    [
      'the address of the API is the portal',
      {
        'Fn::Join': [
          '',
          ['https://', { Ref: 'Api' }, '.execute-api.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }, '/x'],
        ],
      },
      'http://127.0.0.1:4600/x',
    ],
    ['the endpoint of the API is the portal', { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }, 'http://127.0.0.1:4600'],
    [
      'the address of a bucket is the file store',
      'https://ho-so.s3.ap-southeast-1.amazonaws.com',
      'http://127.0.0.1:4602',
    ],
  ])('%s', (_, value, expected) => {
    expect(variablesOf({ VALUE: value })).toEqual({ Variables: { VALUE: expected } });
  });

  test('a value left out by AWS::NoValue is not there', () => {
    expect(variablesOf({ A: { Ref: 'AWS::NoValue' }, B: 'b' })).toEqual({ Variables: { B: 'b' } });
  });

  test('a condition chooses a value', () => {
    const conditions = { Conditions: { Big: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Size' }, 'small'] }] } } };
    const more = { ...conditions, Parameters: { Size: { Default: 'small' } } };
    expect(variablesOf({ A: { 'Fn::If': ['Big', 'yes', 'no'] } }, more)).toEqual({ Variables: { A: 'no' } });
  });

  test('an intrinsic function nobody knows stops the start with its name', () => {
    expect(() => variablesOf({ A: { 'Fn::Cidr': ['10.0.0.0/16', 1, 8] } })).toThrow('Fn::Cidr');
  });

  test('a reference to nothing stops the start with its name', () => {
    expect(() => variablesOf({ A: { Ref: 'Missing' } })).toThrow('Missing');
  });
});

describe('When a template asks for what this machine cannot run', () => {
  const start = (resources: object) =>
    wire(resolveStacks(readAssembly(assemblyOf({ Resources: resources })), addresses));

  test('an unknown resource type stops the start with its name and place', () => {
    expect(() => start({ Cluster: { Type: 'AWS::ECS::Cluster' } })).toThrow(
      'One/Cluster: resource type AWS::ECS::Cluster',
    );
  });

  test('an unknown property stops the start with its name and place', () => {
    expect(() => start({ Queue: { ...queue, Properties: { Magic: 1 } } })).toThrow(
      'One/Queue: AWS::SQS::Queue: property Magic is not understood',
    );
  });

  test('every problem is told at once', () => {
    const wrong = {
      Cluster: { Type: 'AWS::ECS::Cluster' },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { Magic: 1 } },
    };
    expect(() => start(wrong)).toThrow(/Cluster[\s\S]*Magic/);
  });

  test('an event pattern with an unknown operator stops the start', () => {
    const rule = { Type: 'AWS::Events::Rule', Properties: { EventPattern: { source: [{ roughly: 'x' }] } } };
    expect(() => start({ Rule: rule })).toThrow('One/Rule: $.source');
  });

  test('rights, keys, logs and alarms are nothing to run', () => {
    const inert = { Key: { Type: 'AWS::KMS::Key' }, Alarm: { Type: 'AWS::CloudWatch::Alarm' } };
    expect(start(inert).of('AWS::SQS::Queue')).toEqual([]);
  });
});
