import { z } from 'zod';

const text = z.string().min(1);
const aliases = z.array(text).optional();

/** A column with what the reader needs to know it by other headings. `individual`: required for persons only. */
export const DescribedColumn = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, 'chữ thường không dấu, số, dấu _'),
  label: text,
  aliases,
  required: z.enum(['always', 'individual', 'never']).optional(),
});
export type DescribedColumn = z.infer<typeof DescribedColumn>;

/** A column by its printed heading (looked up among the common columns), or described here. */
export const PlanColumn = z.union([text, DescribedColumn]);
export type PlanColumn = z.infer<typeof PlanColumn>;

/** A section by its id, or with the headings that open it. */
export const PlanSection = z.union([
  text,
  z.strictObject({ id: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'chữ không dấu, số, dấu _'), label: text, aliases }),
]);
export type PlanSection = z.infer<typeof PlanSection>;

const heading = { title: text.optional(), version: text.optional() };

/** A table with columns, a text with sections, or any document: nothing but its heading is read of it. */
export const Form = z
  .union([
    z.strictObject({ ...heading, columns: z.array(PlanColumn).min(1) }),
    z.strictObject({ ...heading, required: z.array(PlanSection).min(1), optional: z.array(PlanSection).optional() }),
    z.strictObject({ ...heading, anyDocument: z.literal(true) }),
  ])
  .meta({ id: 'Form' });
export type Form = z.infer<typeof Form>;
