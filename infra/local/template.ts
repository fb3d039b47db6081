import { z } from 'zod';
import type { Stack } from './assembly.ts';
import { accountId, arnOf, type Declared, generatedName, namedBy } from './identity.ts';

/** Addresses of this machine that stand for those the cloud would give. */
export type Addresses = { portal: string; s3: string; queueUrl(name: string): string };

/** A resource with every intrinsic function of its properties resolved. */
export type Resource = Declared & { arn: string; properties: Record<string, unknown>; assets: Record<string, string> };

const Text = z.string();
const List = z.array(z.unknown());
type Scope = { stack: Stack; stacks: readonly Stack[]; addresses: Addresses };
type Intrinsic = (argument: unknown, scope: Scope) => unknown;

/**
 * Resolves the templates of one deployment (cross-stack imports included) to plain resources.
 * Throws on an intrinsic function or a reference that is not understood.
 */
export function resolveStacks(stacks: readonly Stack[], addresses: Addresses): Resource[] {
  const hosts = localHosts(stacks, addresses);
  return stacks.flatMap((stack) => {
    const scope: Scope = { stack, stacks, addresses };
    return Object.entries(stack.Resources)
      .filter(([, resource]) => resource.Condition === undefined || holds(resource.Condition, scope))
      .map(([id, resource]): Resource => {
        const declared = declare(id, scope);
        const properties = Fields.parse(localise(resolve(resource.Properties, scope), hosts));
        return { ...declared, arn: arnOf(declared), properties, assets: stack.assets };
      });
  });
}

const Fields = z.record(z.string(), z.unknown());

function declare(id: string, scope: Scope): Declared {
  const resource = scope.stack.Resources[id];
  if (!resource) throw new Error(`${scope.stack.name}: nothing is called ${id}`);
  const given = namedBy(resource.Type, resource.Properties);
  const name =
    given === undefined ? generatedName(scope.stack.name, id, resource.Type) : Text.parse(resolve(given, scope));
  return { stack: scope.stack.name, id, type: resource.Type, region: scope.stack.region, name };
}

function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only && entries.length === 1) {
    const intrinsic = intrinsics[only[0]];
    if (intrinsic) return intrinsic(only[1], scope);
    if (only[0].startsWith('Fn::')) throw new Error(`${scope.stack.name}: ${only[0]} is not understood`);
  }
  const resolved = entries.map(([name, item]) => [name, resolve(item, scope)] as const);
  return Object.fromEntries(resolved.filter(([, item]) => item !== undefined));
}

const intrinsics: Record<string, Intrinsic> = {
  Ref: (argument, scope) => reference(Text.parse(argument), scope),
  'Fn::GetAtt': (argument, scope) => {
    const path = typeof argument === 'string' ? argument.split('.') : z.array(Text).parse(resolve(argument, scope));
    return attribute(path[0] ?? '', path.slice(1).join('.'), scope);
  },
  'Fn::Join': (argument, scope) => {
    const [glue, items] = z.tuple([Text, z.unknown()]).parse(argument);
    return List.parse(resolve(items, scope)).join(glue);
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = z.tuple([z.coerce.number(), z.unknown()]).parse(argument);
    return List.parse(resolve(items, scope))[index];
  },
  'Fn::Split': (argument, scope) => {
    const [glue, text] = z.tuple([Text, z.unknown()]).parse(argument);
    return Text.parse(resolve(text, scope)).split(glue);
  },
  'Fn::Sub': substitute,
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = z.tuple([Text, z.unknown(), z.unknown()]).parse(argument);
    return resolve(holds(condition, scope) ? yes : no, scope);
  },
  'Fn::ImportValue': importValue,
  'Fn::FindInMap': (argument, scope) => {
    const [map, row, column] = z.tuple([Text, Text, Text]).parse(resolve(argument, scope));
    return scope.stack.Mappings[map]?.[row]?.[column];
  },
};

function substitute(argument: unknown, scope: Scope): string {
  const [text, variables] = Array.isArray(argument)
    ? z.tuple([Text, Fields]).parse(argument)
    : [Text.parse(argument), {}];
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in variables) return String(resolve(variables[name], scope));
    const [id = '', ...path] = name.split('.');
    return String(path.length > 0 ? attribute(id, path.join('.'), scope) : reference(id, scope));
  });
}

function importValue(argument: unknown, scope: Scope): unknown {
  const name = resolve(argument, scope);
  for (const stack of scope.stacks) {
    const other = { ...scope, stack };
    for (const output of Object.values(stack.Outputs)) {
      if (output.Export && resolve(output.Export.Name, other) === name) return resolve(output.Value, other);
    }
  }
  throw new Error(`${scope.stack.name}: no stack exports ${String(name)}`);
}

function reference(id: string, scope: Scope): unknown {
  const pseudo: Record<string, string> = {
    'AWS::Region': scope.stack.region,
    'AWS::AccountId': accountId,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': scope.stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${scope.stack.region}:${accountId}:stack/${scope.stack.name}/local`,
  };
  if (id === 'AWS::NoValue') return undefined;
  if (id in pseudo) return pseudo[id];
  if (id in scope.stack.Parameters) return scope.stack.Parameters[id]?.Default;
  const declared = declare(id, scope);
  if (declared.type === 'AWS::SQS::Queue') return scope.addresses.queueUrl(declared.name);
  return declared.type === 'AWS::SNS::Topic' ? arnOf(declared) : declared.name;
}

function attribute(id: string, name: string, scope: Scope): unknown {
  const declared = declare(id, scope);
  if (name === 'Arn' || name === 'TopicArn' || name === 'KeyArn') return arnOf(declared);
  if (name === 'StreamArn') return `${arnOf(declared)}/stream/local`;
  if (name === 'ApiEndpoint') return scope.addresses.portal;
  if (name === 'QueueUrl') return scope.addresses.queueUrl(declared.name);
  if (name === 'DomainName') return `${declared.name}.s3.amazonaws.com`;
  if (name === 'RegionalDomainName') return `${declared.name}.s3.${declared.region}.amazonaws.com`;
  if (name === 'Value') return resolve(scope.stack.Resources[id]?.Properties['Value'], scope);
  return declared.name;
}

const conditions: Record<string, (parts: unknown[], scope: Scope) => boolean> = {
  'Fn::Equals': ([left, right], scope) => resolve(left, scope) === resolve(right, scope),
  'Fn::Not': ([part], scope) => !judge(part, scope),
  'Fn::And': (parts, scope) => parts.every((part) => judge(part, scope)),
  'Fn::Or': (parts, scope) => parts.some((part) => judge(part, scope)),
};

function holds(name: string, scope: Scope): boolean {
  return judge(scope.stack.Conditions[name], scope);
}

function judge(condition: unknown, scope: Scope): boolean {
  const [entry] = Object.entries(Fields.parse(condition));
  if (entry?.[0] === 'Condition') return holds(Text.parse(entry[1]), scope);
  const evaluate = entry && conditions[entry[0]];
  if (!entry || !evaluate)
    throw new Error(`${scope.stack.name}: condition ${JSON.stringify(condition)} is not understood`);
  return evaluate(List.parse(entry[1]), scope);
}

/** Public addresses of the cloud in a resolved template, and what answers for them on this machine. */
function localHosts(stacks: readonly Stack[], addresses: Addresses): [RegExp, string][] {
  const ownDomains = stacks.flatMap((stack) =>
    Object.values(stack.Resources).flatMap((resource) => {
      const domain = resource.Type === 'AWS::ApiGatewayV2::DomainName' ? resource.Properties['DomainName'] : undefined;
      return typeof domain === 'string' ? [domain] : [];
    }),
  );
  return [
    [/https:\/\/[a-z0-9]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com/g, addresses.portal],
    [/https:\/\/(?:[a-zA-Z0-9.*-]+\.)?s3(?:\.[a-z0-9-]+)?\.amazonaws\.com/g, addresses.s3],
    ...ownDomains.map((domain): [RegExp, string] => [
      new RegExp(`https://${domain.replaceAll('.', '\\.')}(?![a-z0-9.-])`, 'g'),
      addresses.portal,
    ]),
  ];
}

function localise(value: unknown, hosts: readonly [RegExp, string][]): unknown {
  if (typeof value === 'string')
    return hosts.reduce((text, [pattern, address]) => text.replace(pattern, address), value);
  if (Array.isArray(value)) return value.map((item) => localise(item, hosts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, localise(item, hosts)]));
}
