import { createHash } from 'node:crypto';

/** The account every local resource belongs to; the queue engine knows no other. */
export const accountId = '000000000000';

/** A resource as its template declares it, before its properties are resolved. */
export type Declared = { stack: string; id: string; type: string; region: string; name: string };

/** Properties in which templates fix a physical name. */
const nameProperties = [
  'BucketName',
  'TableName',
  'QueueName',
  'FunctionName',
  'Name',
  'RoleName',
  'TopicName',
  'EmailIdentity',
];

/**
 * The property that fixes the physical name of a resource, or undefined when the stack leaves it to the cloud (always so
 * for an API, whose name is only a label).
 */
export function namedBy(type: string, properties: Record<string, unknown>): unknown {
  if (type === 'AWS::ApiGatewayV2::Api') return undefined;
  const property = nameProperties.find((name) => properties[name] !== undefined);
  return property === undefined ? undefined : properties[property];
}

/** A physical name for a resource without one: stable over starts, valid for every service, at most 60 characters. */
export function generatedName(stack: string, id: string, type: string): string {
  const digest = createHash('sha256').update(`${stack}/${id}`).digest('hex');
  if (type === 'AWS::ApiGatewayV2::Api') return digest.slice(0, 10);
  const name = `${stack}-${id}`.slice(0, 50);
  return type === 'AWS::S3::Bucket' ? `${name}-${digest.slice(0, 8)}`.toLowerCase() : `${name}-${digest.slice(0, 8)}`;
}

const arnPaths: Record<string, (resource: Declared) => string> = {
  'AWS::S3::Bucket': ({ name }) => `arn:aws:s3:::${name}`,
  'AWS::SQS::Queue': (resource) => arn('sqs', resource, resource.name),
  'AWS::Lambda::Function': (resource) => arn('lambda', resource, `function:${resource.name}`),
  'AWS::Events::EventBus': (resource) => arn('events', resource, `event-bus/${resource.name}`),
  'AWS::Events::Rule': (resource) => arn('events', resource, `rule/${resource.name}`),
  'AWS::DynamoDB::Table': (resource) => arn('dynamodb', resource, `table/${resource.name}`),
  'AWS::DynamoDB::GlobalTable': (resource) => arn('dynamodb', resource, `table/${resource.name}`),
  'AWS::IAM::Role': ({ name }) => `arn:aws:iam::${accountId}:role/${name}`,
  'AWS::SNS::Topic': (resource) => arn('sns', resource, resource.name),
  'AWS::SES::ConfigurationSet': (resource) => arn('ses', resource, `configuration-set/${resource.name}`),
  'AWS::SES::EmailIdentity': (resource) => arn('ses', resource, `identity/${resource.name}`),
};

/** The ARN of a resource. Types that do nothing locally get one of the right service, only good as text. */
export function arnOf(resource: Declared): string {
  const build = arnPaths[resource.type];
  const service = resource.type.split('::')[1]?.toLowerCase() ?? 'aws';
  return build ? build(resource) : arn(service, resource, resource.name);
}

function arn(service: string, { region }: Declared, path: string): string {
  return `arn:aws:${service}:${region}:${accountId}:${path}`;
}

/** The last part of an ARN (or the text itself): the physical name it points to. */
export function nameInArn(text: string): string {
  return text.split(/[:/]/).at(-1) ?? text;
}
