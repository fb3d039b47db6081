import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const infra = join(import.meta.dirname, '..');
const Seed = z.looseObject({ campaigns: z.array(z.string()).default([]) });

/**
 * What a fresh machine holds of a province: `infra/local/seed/<id>.yaml` with the text of the campaign files it lists,
 * in the form `load-province` takes. Undefined when the province has no such file. Throws when a campaign is missing.
 */
export function readSeed(province: string): Record<string, unknown> | undefined {
  const file = join(infra, 'local', 'seed', `${province}.yaml`);
  if (!existsSync(file)) return undefined;
  const seed = Seed.parse(parse(readFileSync(file, 'utf8')));
  const plans = seed.campaigns.map((name) => {
    const path = join(infra, 'campaigns', name);
    if (!existsSync(path)) throw new Error(`${file}: campaigns: không có tệp infra/campaigns/${name}`);
    return { file: name, text: readFileSync(path, 'utf8') };
  });
  return { ...seed, plans };
}
