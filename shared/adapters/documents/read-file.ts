import { createHash } from 'node:crypto';
import { Unreadable, unreadable } from '../../domain/reading/budget.ts';
import { type FindingCode, makeFinding } from '../../domain/reading/finding-registry.ts';
import { mapForm } from '../../domain/reading/map-form.ts';
import type { DossierRow, FileFormat, Finding, ReadingResult } from '../../domain/reading/result.ts';
import { legacyText } from '../../domain/reading/vietnamese/legacy-text.ts';
import { type BundleReading, readBundle } from './bundle/read-bundle.ts';
import { openFile } from './open-file.ts';
import { monotonic, type ReadingTerms, type SourceFile } from './reading-terms.ts';
import { isMisnamed } from './sniff.ts';

/** Reads one file to the end. Never throws for what is in it: whatever goes wrong becomes a finding of this file alone. */
export async function readFile(file: SourceFile, terms: ReadingTerms): Promise<ReadingResult> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const result: ReadingResult = {
    file: {
      name: file.name,
      format: 'unknown',
      size: bytes.length,
      sha256: '',
    },
    outcome: 'refuse',
    rows: [],
    findings: [],
    stats: {},
  };
  const started = monotonic();
  try {
    await readInto(result, bytes, terms);
  } catch (fault) {
    refuse(result, fault);
  }
  // Behind the reading, when its memory was given back: the hash brings megabytes of its own.
  result.file.sha256 = createHash('sha256').update(bytes).digest('hex');
  if (isMisnamed(file.name, result.file.format)) {
    result.findings.unshift(makeFinding('wrong_extension', { value: formatNames[result.file.format] }));
  }
  result.stats['milliseconds'] = Math.round(monotonic() - started);
  return result;
}

const formatNames: Record<FileFormat, string> = {
  docx: 'tệp này là Word .docx',
  xlsx: 'tệp này là Excel .xlsx',
  csv: 'tệp này là văn bản CSV',
  doc: 'tệp này là Word 97-2003 .doc',
  xls: 'tệp này là Excel 97-2003 .xls',
  pdf: 'tệp này là PDF',
  zip: 'tệp này là tệp nén ZIP',
  unknown: 'không rõ loại',
};

async function readInto(result: ReadingResult, bytes: Buffer, terms: ReadingTerms): Promise<void> {
  const { form, limits, budget } = terms;
  if (bytes.length === 0) throw new Unreadable('empty_file');
  if (bytes.length > limits.bundleBytes) throw new Unreadable('file_too_large', megabytes(bytes.length));
  const opened = await openFile(bytes, budget);
  result.file.format = opened.format;
  if (opened.format === 'zip') {
    addBundle(result, await readBundle(opened.archive, terms, readFile));
    return;
  }
  if (bytes.length > limits.fileBytes) throw new Unreadable('file_too_large', megabytes(bytes.length));
  const rows: DossierRow[] = [];
  const hand = terms.sink ?? ((row: DossierRow) => void rows.push(row));
  let nominees = 0;
  const take = (row: DossierRow): void => {
    nominees += 1;
    if (nominees > limits.rows) unreadable('too_many_rows', String(limits.rows));
    hand(row);
  };
  const mapper = mapForm(form, take, legacyText);
  const keep = (refusal?: Unreadable): void => {
    const { outcome, form: facts, findings, stats, sections, missingColumns, signatures } = mapper.finish();
    Object.assign(result, { outcome, rows: refusal ? [] : rows, findings, stats });
    if (facts) result.form = facts;
    if (sections) result.sections = sections;
    if (missingColumns) result.missingColumns = missingColumns;
    if (signatures) result.signatures = signatures;
  };
  await opened.read(mapper.take);
  keep();
}

function refuse(result: ReadingResult, fault: unknown): void {
  result.outcome = 'refuse';
  result.rows = [];
  result.findings = [refusalOf(fault)];
}

/** What stopped the reading, as a finding. A fault of our own is told as such; its words never reach a unit. */
function refusalOf(fault: unknown): Finding {
  if (!(fault instanceof Unreadable))
    return makeFinding('reader_failed', { value: fault instanceof Error ? fault.name : '' });
  const code: FindingCode = fault.code;
  return { ...makeFinding(code, { at: fault.at, value: fault.value }), severity: 'block' };
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1 << 20))} MB`;

function addBundle(result: ReadingResult, bundle: BundleReading): void {
  const { outcome, children, evidence, findings } = bundle;
  Object.assign(result, { outcome, children, evidence, findings });
  result.rows = children.flatMap((child) =>
    child.rows.map((row) => ({ ...row, at: inEntry(row.at, child.file.name) })),
  );
  for (const child of children) {
    for (const finding of child.findings) {
      result.findings.push({
        ...finding,
        at: inEntry(finding.at ?? {}, child.file.name),
        ...(finding.places ? { places: finding.places.map((place) => inEntry(place, child.file.name)) } : {}),
      });
    }
  }
  result.stats = { files: children.length, evidence: evidence.length, rows: result.rows.length };
}

const inEntry = <Place extends { entry?: string | undefined }>(
  place: Place,
  entry: string,
): Place & { entry: string } => ({
  ...place,
  entry: place.entry === undefined ? entry : `${entry}/${place.entry}`,
});
