import { z } from 'zod';

export const FileFormat = z.enum(['docx', 'xlsx', 'csv', 'doc', 'xls', 'pdf', 'zip', 'unknown']);
export type FileFormat = z.infer<typeof FileFormat>;

/**
 * Where a value stands in the file, as a person would find it: table and row of a Word file (both 1-based, heading and
 * signature tables count), sheet and row of a workbook, record and line of a CSV, page of a PDF, entry of a bundle.
 */
export const Place = z.object({
  entry: z.string().optional(),
  table: z.number().int().min(1).optional(),
  sheet: z.string().optional(),
  record: z.number().int().min(1).optional(),
  line: z.number().int().min(1).optional(),
  page: z.number().int().min(1).optional(),
  row: z.number().int().min(1).optional(),
  /** Column as the form names it: `tt`, `name`, `position`, `unit`, `achievements`, … */
  column: z.string().optional(),
  /** Cell address of a workbook: `C7`. */
  cell: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

export const Finding = z.object({
  severity: z.enum(['block', 'warn', 'info']),
  code: z.string(),
  /** One Vietnamese sentence: what is wrong, naming the value seen. */
  message: z.string(),
  /** One Vietnamese sentence: what to do about it. */
  remedy: z.string(),
  at: Place.optional(),
  value: z.string().optional(),
  /** How many places have the same mistake when they are reported as one, and those places. */
  count: z.number().int().min(1).optional(),
  places: z.array(Place).optional(),
});
export type Finding = z.infer<typeof Finding>;

export const DossierRow = z.object({
  tt: z.string(),
  kind: z.enum(['individual', 'collective', 'unknown']),
  section: z.string().optional(),
  name: z.string(),
  position: z.string(),
  unit: z.string(),
  achievements: z.string(),
  /** Values of further columns of the form, by column id. */
  extra: z.record(z.string(), z.string()).optional(),
  flags: z.array(z.string()).optional(),
  at: Place,
});
export type DossierRow = z.infer<typeof DossierRow>;

/** What the reader says about one file. `refuse`: nothing usable or unsafe. `review`: a person must look. */
export const ReadingResult = z.object({
  file: z.object({ name: z.string(), format: FileFormat, size: z.number().int().min(0), sha256: z.string() }),
  outcome: z.enum(['accept', 'review', 'refuse']),
  form: z
    .object({
      agency: z.string().optional(),
      parent: z.string().optional(),
      number: z.string().optional(),
      placeDate: z.string().optional(),
      date: z.string().optional(),
      title: z.string().optional(),
      signer: z.string().optional(),
      /** Form id and version found inside a file that this product handed out. */
      formId: z.string().optional(),
      formVersion: z.string().optional(),
    })
    .optional(),
  rows: z.array(DossierRow),
  findings: z.array(Finding),
  stats: z.record(z.string(), z.number()),
});
export type ReadingResult = z.infer<typeof ReadingResult>;
