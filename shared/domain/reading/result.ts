import { z } from 'zod';
import { Statement } from '../intake/statement.ts';

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
  /** Heading one level below the section: `Khối bệnh viện tuyến tỉnh`. */
  group: z.string().optional(),
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
      /** Titles and names of all signature blocks at the end, in reading order. */
      signatureTitles: z.array(z.string()).optional(),
      signatureNames: z.array(z.string()).optional(),
      /** Numbers of laws, decrees and circulars the text cites, as typed, each once. */
      citations: z.array(z.string()).optional(),
      /** Form id and version found inside a file that this product handed out. */
      formId: z.string().optional(),
      formVersion: z.string().optional(),
    })
    .optional(),
  rows: z.array(DossierRow),
  findings: z.array(Finding),
  stats: z.record(z.string(), z.number()),
  /** Ids of required columns no table of the file has. */
  missingColumns: z.array(z.string()).optional(),
  /** What the unit said on its page: the event it held, the task it has done. */
  statement: Statement.optional(),
  /** Outline forms: text found under each section of the form, by section id. */
  sections: z.record(z.string(), z.string()).optional(),
  /** PDF only: the digital signatures inside, as far as they can be checked offline. */
  signatures: z
    .array(
      z.object({
        /**
         * `whole`: matches and covers the file; `earlier`: of the same text, before a later signature was added;
         * `partial`: matches, but something was added behind it; `altered`: does not match; `unreadable`: cannot be checked.
         */
        state: z.enum(['whole', 'earlier', 'partial', 'altered', 'unreadable']),
        /** Holder of the certificate; absent when the signature cannot be read. */
        signer: z.string().optional(),
        organisation: z.string().optional(),
        /** UTC instant by the clock of the signer, vouched for by nobody. */
        signedAt: z.string().optional(),
        intact: z.boolean(),
        coversWholeFile: z.boolean(),
        /** Whether the certificate leads to a recognised authority; absent while none is configured. */
        trusted: z.boolean().optional(),
      }),
    )
    .optional(),
  /** Bundles: one reading per file inside; `file.name` is the path in the bundle. Their rows and findings are also above. */
  get children() {
    return z.array(ReadingResult).optional();
  },
  /** Bundles: files that are no list (photos, certificates, scans), with the nominees they seem to belong to. */
  evidence: z
    .array(z.object({ entry: z.string(), size: z.number().int().min(0), nominees: z.array(z.string()) }))
    .optional(),
});
export type ReadingResult = z.infer<typeof ReadingResult>;
