import type { Common } from '../domain/campaign/common-plan.ts';
import type { CampaignDefinition } from '../domain/campaign/definition.ts';

/** Reads plan files; what is wrong comes back as lines `file:line:column: …`, all at once. */
export type PlanReader = {
  common(text: string, file: string): { common: Common } | { issues: readonly string[] };
  plan(
    text: string,
    given: { file: string; common: Common },
  ): { definition: CampaignDefinition } | { issues: readonly string[] };
};
