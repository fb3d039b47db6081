import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const infra = join(import.meta.dirname, '..');
const Seed = z.looseObject({
  begins: z.iso.datetime({ offset: true, precision: -1 }),
  campaigns: z.array(z.string()).default([]),
});

export type SeededProvince = {
  /** When the story of the sample begins: ISO with offset, to the minute. */
  begins: string;
  /** The register with the text of its campaign files, as `load-province` takes it. */
  load: Record<string, unknown>;
};

/**
 * What a fresh machine holds of a province: `infra/local/seed/<id>.yaml` with the campaign files it lists. Undefined when
 * the province has no such file. Throws when a campaign is missing or the day it begins is.
 */
export function readSeed(province: string): SeededProvince | undefined {
  const file = join(infra, 'local', 'seed', `${province}.yaml`);
  if (!existsSync(file)) return undefined;
  const { begins, ...register } = Seed.parse(parse(readFileSync(file, 'utf8')));
  const plans = register.campaigns.map((name) => {
    const path = join(infra, 'campaigns', name);
    if (!existsSync(path)) throw new Error(`${file}: campaigns: không có tệp infra/campaigns/${name}`);
    return { file: name, text: readFileSync(path, 'utf8') };
  });
  return { begins, load: { ...register, plans } };
}
