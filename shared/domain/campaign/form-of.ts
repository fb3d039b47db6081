import type { FormColumn, FormDefinition } from '../reading/form.ts';
import type { Common } from './common-plan.ts';
import type { CampaignDefinition } from './definition.ts';
import type { DescribedColumn, Form, PlanColumn, PlanSection } from './plan-form.ts';
import { plainWords } from './words.ts';

type Section = FormDefinition['sections'][number];

function described(column: DescribedColumn): FormColumn {
  return {
    id: column.id,
    label: column.label,
    aliases: column.aliases ?? [],
    required: column.required ?? 'never',
  };
}

/** A heading of a plan becomes the common column of that label or alias, under the plan's own label. */
function columnOf(column: PlanColumn, known: readonly DescribedColumn[]): FormColumn {
  if (typeof column !== 'string') return described(column);
  const heading = plainWords(column);
  const match = known.find((one) => [one.label, ...(one.aliases ?? [])].some((name) => plainWords(name) === heading));
  if (match === undefined) return described({ id: heading.replaceAll(' ', '_'), label: column });
  const aliases = [match.label, ...(match.aliases ?? [])].filter((name) => plainWords(name) !== heading);
  return { ...described(match), label: column, aliases };
}

function sectionOf(section: PlanSection, required: boolean): Section {
  if (typeof section === 'string') return { id: section, label: section, aliases: [], required };
  return { id: section.id, label: section.label, aliases: section.aliases ?? [], required };
}

const columnsOf = (form: Form, known: readonly DescribedColumn[]) =>
  'columns' in form ? form.columns.map((column) => columnOf(column, known)) : [];

function sectionsOf(form: Form): Section[] {
  if (!('required' in form)) return [];
  return [
    ...form.required.map((section) => sectionOf(section, true)),
    ...(form.optional ?? []).map((section) => sectionOf(section, false)),
  ];
}

/** A heading that is a column's own label, or belongs to a column added by a later part, is no alias of another one. */
function withoutClaimed(columns: readonly FormColumn[], added: readonly FormColumn[]): FormColumn[] {
  const claimed = (by: readonly FormColumn[], except: FormColumn) =>
    by.filter((one) => one !== except).flatMap((one) => [one.label, ...(added.includes(one) ? one.aliases : [])]);
  return columns.map((column) => {
    const taken = new Set(claimed(columns, column).map(plainWords));
    if (added.includes(column)) return column;
    return { ...column, aliases: column.aliases.filter((alias) => !taken.has(plainWords(alias))) };
  });
}

/**
 * The form a call names, ready for the reader: `F-DK+TOM_TAT` is the first form with the columns and sections of the
 * others added. Undefined when the plan and the common file know no such form.
 */
export function formOf(
  plan: Pick<CampaignDefinition, 'forms'>,
  common: Pick<Common, 'forms' | 'columns'>,
  name: string,
): FormDefinition | undefined {
  const forms = name.split('+').map((part) => plan.forms?.[part] ?? common.forms?.[part]);
  const [first, ...more] = forms;
  if (first === undefined || more.includes(undefined)) return undefined;
  const all = forms.filter((form) => form !== undefined);
  const own = columnsOf(first, common.columns ?? []);
  const added = more.flatMap((form) => (form === undefined ? [] : columnsOf(form, common.columns ?? [])));
  return {
    id: name,
    version: first.version ?? '1',
    title: first.title ?? name,
    kind: 'columns' in first ? 'table' : 'outline',
    columns: withoutClaimed([...own, ...added], added),
    sections: all.flatMap(sectionsOf),
  };
}
