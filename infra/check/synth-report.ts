import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Report = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({ ruleName: z.string(), violatingConstructs: z.array(z.object({ constructPath: z.string() })) }),
      ),
    }),
  ),
});

/**
 * What the last `npm run synth` found in the templates. CDK stops for an error but lets warnings pass, and a value
 * that CloudFormation will refuse is only a warning to it.
 */
const file = join(import.meta.dirname, '..', '..', 'cdk.out', 'validation-report.json');
const { pluginReports } = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
const violations = pluginReports.flatMap((report) => report.violations);
for (const { ruleName, violatingConstructs } of violations) {
  for (const { constructPath } of violatingConstructs) process.stderr.write(`${ruleName}: ${constructPath}\n`);
}
process.exitCode = violations.length === 0 ? 0 : 1;
