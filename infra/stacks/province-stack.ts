import { type App, Stack, Tags } from 'aws-cdk-lib';
import type { Province } from '../provinces/province.ts';
import { stackName } from './names.ts';

/** An empty stack of one province in its own account and region, tagged with the province. */
export function provinceStack(app: App, province: Province, part: 'data' | 'app' | 'ops'): Stack {
  const { region, account } = province;
  const stack = new Stack(app, stackName(province, part), {
    env: account === undefined ? { region } : { region, account },
    description: `Tien Cu ${province.id}: ${part}`,
    terminationProtection: part === 'data' && province.keepData,
  });
  Tags.of(stack).add('province', province.id);
  return stack;
}
