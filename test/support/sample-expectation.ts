import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DossierRow, Place, ReadingResult } from '../../shared/domain/reading/result.ts';
import { canonicalText } from '../../shared/domain/reading/vietnamese/canonical.ts';

const ExpectedRow = z.object({
  index: z.number().optional(),
  tt: z.string().nullish(),
  tt_auto: z.boolean().optional(),
  kind: z.enum(['collective', 'individual']).nullish(),
  section: z.string().nullish(),
  group: z.string().nullish(),
  name: z.string(),
  position: z.string(),
  unit: z.string(),
  achievements: z.string(),
  hidden: z.boolean().optional(),
  loc: z.record(z.string(), z.union([z.string(), z.number()])).nullish(),
});
type ExpectedRow = z.infer<typeof ExpectedRow>;

/** What reading one sample must give; see the README beside the samples. */
export const Expectation = z.object({
  file: z.string(),
  format: z.string(),
  outcome: z.enum(['accept', 'accept_with_warnings', 'needs_human', 'reject']),
  codes: z.array(z.string()),
  issues: z.array(
    z.object({ code: z.string(), loc: z.record(z.string(), z.union([z.string(), z.number()])), column: z.string() }),
  ),
  form: z.record(z.string(), z.string()).nullish(),
  signer: z.string().nullish(),
  row_count: z.number().nullish(),
  rows: z.array(ExpectedRow).optional(),
  sample_rows: z.array(ExpectedRow).optional(),
  rows_sha256: z.string().optional(),
  children: z
    .array(
      z.object({
        name: z.string(),
        expected: z.string().optional(),
        outcome: z.string().optional(),
        codes: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});
export type Expectation = z.infer<typeof Expectation>;

export const fixturePath = (path: string): URL => new URL(`../fixtures/dossiers/${path}`, import.meta.url);

export const expectationOf = (path: string): Expectation =>
  Expectation.parse(JSON.parse(readFileSync(fixturePath(`${path}.expected.json`), 'utf8')));

/** Every sample file with an expectation beside it, by path. */
export const samplePaths = (): string[] =>
  z
    .array(z.object({ file: z.string() }))
    .parse(JSON.parse(readFileSync(fixturePath('manifest.json'), 'utf8')))
    .map(({ file }) => file);

const outcomes = { accept: 'accept', accept_with_warnings: 'accept', needs_human: 'review', reject: 'refuse' } as const;

/** Texts are compared as the samples say: PDF without white space, old Word with white space collapsed. */
function comparable(text: string, format: string): string {
  const canonical = canonicalText(text);
  if (format === 'pdf') return canonical.replace(/\s+/g, '');
  return format === 'doc' ? canonical.replace(/\s+/g, ' ') : canonical;
}

const sameValues = (row: DossierRow | undefined, expected: ExpectedRow, format: string): boolean =>
  row !== undefined &&
  (['name', 'position', 'unit', 'achievements'] as const).every(
    (column) => comparable(row[column], format) === comparable(expected[column], format),
  ) &&
  (expected.tt == null || expected.tt_auto === true || row.tt === expected.tt) &&
  (expected.kind == null || row.kind === expected.kind) &&
  comparable(row.section ?? '', format) === comparable(expected.section ?? '', format) &&
  comparable(row.group ?? '', format) === comparable(expected.group ?? '', format) &&
  (expected.hidden !== true || row.flags?.includes('hidden') === true);

const samePlace = (at: Place | undefined, loc: Readonly<Record<string, string | number>> | null | undefined): boolean =>
  loc == null || (at !== undefined && Object.entries(loc).every(([key, value]) => Reflect.get(at, key) === value));

const hashRows = (rows: readonly DossierRow[]): string => {
  const hash = createHash('sha256');
  for (const row of rows) {
    const values = [row.tt, row.name, row.position, row.unit, row.achievements].map(canonicalText);
    hash.update(`${values.join('\x1f')}\x1e`);
  }
  return hash.digest('hex');
};

/** Everything in which a reading differs from what is expected of it, in words; empty when it is right. */
export function differences(result: ReadingResult, expected: Expectation): string[] {
  const wrong: string[] = [];
  const codes = new Set(result.findings.map(({ code }) => code));
  if (result.outcome !== outcomes[expected.outcome]) wrong.push(`outcome ${result.outcome} (${[...codes].join(', ')})`);
  const present = expected.codes.filter((code) => codes.has(code));
  const enough = expected.outcome === 'reject' ? Math.min(1, expected.codes.length) : expected.codes.length;
  if (present.length < enough) wrong.push(`codes ${[...codes].join(', ')} instead of ${expected.codes.join(', ')}`);
  for (const { code, loc, column } of expected.issues) {
    const found = result.findings.some(
      (finding) => finding.code === code && samePlace(finding.at, loc) && finding.at?.column === column,
    );
    if (!found) wrong.push(`no ${code} at ${JSON.stringify(loc)} ${column}`);
  }
  if (expected.outcome !== 'reject') wrong.push(...rowDifferences(result, expected));
  for (const [key, value] of Object.entries(expected.form ?? {})) {
    const read = Reflect.get(result.form ?? {}, key === 'place_date' ? 'placeDate' : key);
    if (String(read).toUpperCase() !== value.toUpperCase()) wrong.push(`form ${key}: ${read} instead of ${value}`);
  }
  // A refused sample says who signs the whole series, whether or not the file has a signature.
  const isSigned = expected.signer != null && expected.outcome !== 'reject';
  if (isSigned && result.form?.signer?.toUpperCase() !== expected.signer?.toUpperCase()) {
    wrong.push(`signer ${result.form?.signer}`);
  }
  return wrong;
}

function rowDifferences(result: ReadingResult, expected: Expectation): string[] {
  const wrong: string[] = [];
  const { rows } = result;
  if (expected.row_count != null && rows.length !== expected.row_count) {
    wrong.push(`${rows.length} rows instead of ${expected.row_count}`);
  }
  if (expected.rows_sha256 !== undefined && hashRows(rows) !== expected.rows_sha256) wrong.push('hash of rows');
  for (const [index, row] of (expected.rows ?? expected.sample_rows ?? []).entries()) {
    const read = rows[row.index ?? index];
    if (!sameValues(read, row, expected.format))
      wrong.push(`row ${index}: ${JSON.stringify(read)} is not ${JSON.stringify(row)}`);
    else if (!samePlace(read?.at, row.loc)) wrong.push(`row ${index} at ${JSON.stringify(read?.at)}`);
  }
  return wrong;
}
