import type { z } from 'zod';
import { compilePattern } from './pattern.ts';
import { inert, understood } from './resource-types.ts';
import type { Resource } from './template.ts';

type Understood = typeof understood;
type Type = keyof Understood;

/** A resource the runtime runs: its identity, and its properties as the runtime understands them. */
export type Wired<T extends Type = Type> = Omit<Resource, 'properties' | 'type'> & {
  type: T;
  properties: z.infer<Understood[T]>;
};
export type FunctionResource = Wired<'AWS::Lambda::Function'>;
export type QueueResource = Wired<'AWS::SQS::Queue'>;
export type TableResource = Wired<'AWS::DynamoDB::GlobalTable'>;
export type BucketResource = Wired<'AWS::S3::Bucket'>;
export type Mapping = Wired<'AWS::Lambda::EventSourceMapping'>;
export type Rule = Wired<'AWS::Events::Rule'>;
export type ScheduleResource = Wired<'AWS::Scheduler::Schedule'>;

export type Wiring = { of<T extends Type>(type: T): Wired<T>[]; byArn(arn: string): Wired | undefined };

/**
 * Turns resolved resources into what the servers are started from.
 * Throws one error with every resource, property and event pattern that is not understood: local wiring is deployed
 * wiring, so nothing may be skipped in silence.
 */
export function wire(resources: readonly Resource[]): Wiring {
  const problems: string[] = [];
  const wired = resources.flatMap((resource): Wired[] => {
    if (inert.has(resource.type)) return [];
    const type = typeOf(resource.type);
    if (type === undefined) {
      problems.push(`${place(resource)}: resource type ${resource.type} is not understood`);
      return [];
    }
    const parsed = understood[type].safeParse(resource.properties);
    if (parsed.success) return [{ ...resource, type, properties: parsed.data }];
    problems.push(...parsed.error.issues.map((issue) => `${place(resource)}: ${resource.type}: ${sentence(issue)}`));
    return [];
  });
  problems.push(...patternProblems(wired));
  if (problems.length > 0) {
    throw new Error(`The template asks for what this machine cannot run:\n  ${problems.join('\n  ')}`);
  }
  const byArn = new Map(wired.map((resource) => [resource.arn, resource] as const));
  return {
    of: (type) => wired.filter((resource) => isOf(resource, type)),
    byArn: (arn) => byArn.get(arn),
  };
}

export function isOf<T extends Type>(resource: Wired | undefined, type: T): resource is Wired<T> {
  return resource?.type === type;
}

function typeOf(name: string): Type | undefined {
  return Object.keys(understood).find((type): type is Type => type === name);
}

function place(resource: Resource): string {
  return `${resource.stack}/${resource.id}`;
}

function sentence(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `property ${path ? `${path}.` : ''}${key} is not understood`).join(', ');
  }
  return `property ${path}: ${issue.message}`;
}

function patternProblems(wired: readonly Wired[]): string[] {
  return wired.flatMap((resource) => {
    const patterns = isOf(resource, 'AWS::Events::Rule')
      ? [resource.properties.EventPattern]
      : isOf(resource, 'AWS::Lambda::EventSourceMapping')
        ? (resource.properties.FilterCriteria?.Filters ?? []).map(({ Pattern }): unknown => JSON.parse(Pattern))
        : [];
    return patterns.flatMap((pattern) => {
      try {
        compilePattern(pattern);
        return [];
      } catch (error) {
        return [`${resource.stack}/${resource.id}: ${error instanceof Error ? error.message : String(error)}`];
      }
    });
  });
}
