import type { App } from 'aws-cdk-lib';
import type { Province } from '../provinces/province.ts';
import { appStack, type CodeOf } from './app-stack.ts';
import { dataStack } from './data-stack.ts';
import { opsStack } from './ops-stack.ts';

/** All stacks of one province. Provinces share nothing: no resource of one is named in a stack of another. */
export function provinceStacks(app: App, province: Province, codeOf: CodeOf): void {
  const data = dataStack(app, province);
  appStack(app, province, { data, codeOf });
  opsStack(app, province);
}
