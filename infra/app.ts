import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { FunctionContract } from '../functions/contract.ts';
import { bundleFolder } from './bundle.ts';
import { loadProvince, provinceIds } from './provinces/load.ts';
import { provinceStacks } from './stacks/province-stacks.ts';

/** One province by `-c province=<id>` or the environment variable PROVINCE; all of them without. */
function wanted(app: App): string[] {
  const named: unknown = app.node.tryGetContext('province') ?? process.env['PROVINCE'];
  return typeof named === 'string' ? [named] : provinceIds();
}

function codeOf({ name }: FunctionContract): Code {
  const folder = bundleFolder(name);
  if (!existsSync(join(folder, 'index.mjs'))) throw new Error(`no bundle of ${name}: npm run bundle`);
  return Code.fromAsset(folder);
}

const app = new App({
  outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out',
  analyticsReporting: false,
  // The app stack may not outlive what it reads of the data stack.
  context: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' },
});
// CDK's own switch for its template validation; off for a local start, which has no use for either and cannot wait.
if (process.env['CDK_VALIDATION'] !== 'false') Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
for (const id of wanted(app)) provinceStacks(app, loadProvince(id), codeOf);
app.synth();
