import { z } from 'zod';

/** One column of a form, with the headings people give it. */
export const FormColumn = z.object({
  id: z.string(),
  label: z.string(),
  /** Further headings that mean this column; compared without tone marks, case or punctuation. */
  aliases: z.array(z.string()),
  required: z.enum(['always', 'individual', 'never']),
});
export type FormColumn = z.infer<typeof FormColumn>;

/** A form of a plan as data: the reader, the template writer and the web form follow it. */
export const FormDefinition = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  kind: z.enum(['table', 'outline']),
  columns: z.array(FormColumn).default([]),
  /** For outline forms: sections that must be present, each with the headings that open it. */
  sections: z
    .array(z.object({ id: z.string(), label: z.string(), aliases: z.array(z.string()), required: z.boolean() }))
    .default([]),
});
export type FormDefinition = z.infer<typeof FormDefinition>;

/** Whether any document will do: nothing has to be read of it but its heading. */
export const isAnyDocument = (form: Pick<FormDefinition, 'kind' | 'sections'>): boolean =>
  form.kind === 'outline' && form.sections.every((section) => !section.required);
