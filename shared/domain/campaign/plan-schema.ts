import { z } from 'zod';
import { CampaignDefinition } from './definition.ts';

/** The plan language as JSON Schema (draft 2020-12), for editors: shape and words; references and dates need the check. */
export function planSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(CampaignDefinition, { io: 'input' });
  return { $schema, title: 'Kế hoạch thi đua, khen thưởng (Tiến Cử, schema 1)', ...schema };
}
