import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCommon, readPlan } from '../../shared/adapters/yaml/read-plan.ts';
import { formOf } from '../../shared/domain/campaign/form-of.ts';
import type { FormDefinition } from '../../shared/domain/reading/form.ts';

const ownPlans = join(import.meta.dirname, '../campaigns');
const COMMON = 'common.yaml';

/** The names of all forms that the plans beside this command define. */
export type PlanForms = { names: readonly string[]; find(name: string): FormDefinition | undefined };

/**
 * Forms of all plans in a folder, by the names calls use (`F-DK`, `F-DK+TOM_TAT`, `R5Y`); the first plan that has a form gives it.
 * Plans with errors are passed over.
 */
export async function planForms(folder: string = ownPlans): Promise<PlanForms> {
  const read = readCommon(await readFile(join(folder, COMMON), 'utf8'), { file: COMMON });
  if (!('common' in read)) return { names: [], find: () => undefined };
  const { common } = read;
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml') && file !== COMMON).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const plans = texts.flatMap((text, i) => {
    const plan = readPlan(text, { file: files[i] ?? '', common });
    return 'definition' in plan ? [plan.definition] : [];
  });
  const called = plans.flatMap(({ calls }) => calls.map(({ form }) => form).filter((name) => name !== undefined));
  const named = plans.flatMap(({ forms }) => Object.keys(forms ?? {}));
  return {
    names: [...new Set([...named, ...called])].sort(),
    find(name) {
      for (const plan of plans) {
        const form = formOf(plan, common, name);
        if (form) return form;
      }
      return undefined;
    },
  };
}
