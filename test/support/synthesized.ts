import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A resource of a template; properties are read as plain JSON. */
// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of a shape the assertions state
export type Resource = { Type: string; Properties: any; DeletionPolicy?: string };
export type Stack = { Resources: Record<string, Resource> };
export type Synthesized = Record<'data' | 'app' | 'ops', Stack>;

/** The templates of provinces, given as the texts of their files, as a deployment would get them. */
export function synthesizeAll(texts: readonly string[]): Synthesized[] {
  const script = join(root, 'test', 'support', 'synthesize.ts');
  const env = { ...process.env, CDK_VALIDATION: 'false', CDK_OUTDIR: undefined, NODE_OPTIONS: undefined };
  const answer = execFileSync(process.execPath, [script], { input: JSON.stringify(texts), env, maxBuffer: 2 ** 27 });
  return JSON.parse(answer.toString());
}

/** The templates of one province. */
export function synthesize(text: string): Synthesized {
  const [only] = synthesizeAll([text]);
  if (!only) throw new Error('nothing was synthesized');
  return only;
}

export const provinceFile = (id: string) => readFileSync(join(root, 'infra', 'provinces', `${id}.yaml`), 'utf8');

/** The properties of every resource of one type. */
export const propertiesOf = (stack: Stack, type: string) =>
  ofType(stack, type).map(([, resource]) => resource.Properties);

/** The resources of one type with their logical ids. */
export function ofType(stack: Stack, type: string): [string, Resource][] {
  return Object.entries(stack.Resources).filter(([, resource]) => resource.Type === type);
}

/** The statements of the policy document of every resource of one type. */
export const statementsOf = (stack: Stack, type: string): Statement[] =>
  propertiesOf(stack, type).flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

export type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: object };
