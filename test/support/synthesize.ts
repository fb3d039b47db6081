// Run as a process of its own: CDK takes seconds to load inside the test runner and well under one here.
import { text } from 'node:stream/consumers';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { z } from 'zod';
import { readProvince } from '../../infra/provinces/province.ts';
import { stackName } from '../../infra/stacks/names.ts';
import { provinceStacks } from '../../infra/stacks/province-stacks.ts';

/** Reads province files as a JSON array of texts and answers the templates of each, with inline code for bundles. */
const texts = z.array(z.string()).parse(JSON.parse(await text(process.stdin)));
const app = new App({ analyticsReporting: false });
const provinces = texts.map((described) => {
  const reading = readProvince('province.yaml', described);
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  provinceStacks(app, reading.province, () => Code.fromInline('export {}'));
  return reading.province;
});
const assembly = app.synth({ validateOnSynthesis: false });
const parts = ['data', 'app', 'ops'] as const;
const answer = provinces.map((province) =>
  Object.fromEntries(parts.map((part) => [part, assembly.getStackByName(stackName(province, part)).template])),
);
process.stdout.write(JSON.stringify(answer));
