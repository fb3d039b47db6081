import { readdirSync, readFileSync } from 'node:fs';
import { readCommon, readPlan } from '../../shared/adapters/yaml/read-plan.ts';
import { formOf } from '../../shared/domain/campaign/form-of.ts';
import type { FormDefinition } from '../../shared/domain/reading/form.ts';

const folder = new URL('../../infra/campaigns/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** A form of one of the plans by its name, as calls name it. */
export function formNamed(name: string): FormDefinition {
  const read = readCommon(textOf('common.yaml'), { file: 'common.yaml' });
  if (!('common' in read)) throw new Error('common.yaml does not read');
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.yaml') && one !== 'common.yaml')) {
    const plan = readPlan(textOf(file), { file, common: read.common });
    const form = 'definition' in plan ? formOf(plan.definition, read.common, name) : undefined;
    if (form) return form;
  }
  throw new Error(`no plan has a form ${name}`);
}

export const formDk: FormDefinition = formNamed('F-DK');
