import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { loadProvince } from '../../infra/provinces/load.ts';
import type { Province } from '../../infra/provinces/province.ts';
import { stackName } from '../../infra/stacks/names.ts';
import { provinceStacks } from '../../infra/stacks/province-stacks.ts';

export type Resource = { Type: string; Properties: Record<string, unknown>; DeletionPolicy?: string };
export type SynthesizedStack = { template: Template; resources: Record<string, Resource> };
export type Synthesized = Record<'data' | 'app' | 'ops', SynthesizedStack>;

/** The templates of a province as a deployment would get them, with inline code where the bundles would be. */
export function synthesize(province: string | Province): Synthesized {
  const described = typeof province === 'string' ? loadProvince(province) : province;
  const app = new App({ analyticsReporting: false });
  provinceStacks(app, described, () => Code.fromInline('export {}'));
  const assembly = app.synth({ validateOnSynthesis: false });
  const stack = (part: keyof Synthesized): SynthesizedStack => {
    const { template } = assembly.getStackByName(stackName(described, part));
    return { template: Template.fromJSON(template), resources: template.Resources };
  };
  return { data: stack('data'), app: stack('app'), ops: stack('ops') };
}

/** The resources of one type with their logical ids. */
export function ofType({ resources }: SynthesizedStack, type: string): [string, Resource][] {
  return Object.entries(resources).filter(([, resource]) => resource.Type === type);
}
