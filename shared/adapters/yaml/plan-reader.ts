import type { PlanReader } from '../../ports/plan-reader.ts';
import { issueLine, readCommon, readPlan } from './read-plan.ts';

/** Plans as YAML files. */
export const yamlPlanReader: PlanReader = {
  common(text, file) {
    const read = readCommon(text, { file });
    return 'common' in read ? read : { issues: read.issues.map(issueLine) };
  },
  plan(text, given) {
    const read = readPlan(text, given);
    return 'definition' in read ? { definition: read.definition } : { issues: read.issues.map(issueLine) };
  },
};
