import type { Instant, UploadId } from '../../../events/ids.ts';
import type { EventDraft } from '../event-draft.ts';
import type { Said } from '../intake/statement.ts';
import { itemFacts } from '../list/item-facts.ts';
import type { ListItem } from '../list/list.ts';
import type { ReadingResult } from '../reading/result.ts';
import type { Result } from '../result.ts';
import { decideDossier } from './decide.ts';
import type { Dossier } from './dossier.ts';
import { countsOf, type SubmissionVersion, type Upload } from './version.ts';

/** Something a unit sent that was read: a file as it arrived, or the file of a statement made on the page. */
export type Sent = {
  uploadId: UploadId;
  /** Where its bytes stand in the store, and their entity tag. */
  key: string;
  etag: string;
  receivedAt: Instant;
  reading: ReadingResult;
  readingKey: string;
  said?: Said | undefined;
  /** A list stands that drew on what was accepted for this period. */
  listStands?: boolean;
};

export type Recorded = {
  after: Dossier;
  events: readonly EventDraft[];
  version: SubmissionVersion;
  upload: Upload;
  nominations?: readonly ListItem[];
};

/** A file that was refused blocks even when no single finding does. */
function blockingOf(reading: ReadingResult): number {
  const blocking = reading.findings.filter((f) => f.severity === 'block').length;
  return blocking === 0 && reading.outcome === 'refuse' ? 1 : blocking;
}

function itemsOf(dossier: Dossier, reading: ReadingResult): ListItem[] {
  const { unitId } = dossier.key;
  const version = dossier.latestVersion;
  return reading.rows.map(({ name, kind, position, unit, achievements, extra }, at) => ({
    id: `${unitId}.${version}.${at + 1}`,
    unitId,
    version,
    row: at + 1,
    name,
    kind,
    position,
    unit,
    achievements,
    ...itemFacts(extra ?? {}),
  }));
}

/** What was sent becomes the next version of its dossier, or every reason why not. Pure: nothing is saved here. */
export function recordVersion(before: Dossier, sent: Sent): Result<Recorded> {
  const { reading, receivedAt, uploadId, said } = sent;
  const counts = countsOf(reading.rows.length, reading.findings);
  const blocking = blockingOf(reading);
  const decision = decideDossier(
    before,
    {
      name: 'record',
      receivedAt,
      rows: counts.rows,
      warnings: counts.warn,
      blocking,
      judgedAt: said?.judgedAt ?? null,
      ...(sent.listStands === undefined ? {} : { listStands: sent.listStands }),
    },
    receivedAt,
  );
  if (!decision.ok) return decision;
  const { dossier: decided, events } = decision.value;
  const isInForce = decided.validVersion === decided.latestVersion;
  const isReadLate = decided.readLate?.version === decided.latestVersion;
  const after: Dossier = {
    ...decided,
    ...(isInForce ? { validUpload: uploadId } : {}),
    ...(isReadLate && decided.readLate ? { readLate: { ...decided.readLate, upload: uploadId } } : {}),
  };
  const version: SubmissionVersion = {
    number: after.latestVersion,
    receivedAt,
    uploadId,
    valid: blocking === 0,
    file: { key: sent.key, ...reading.file },
    readingKey: sent.readingKey,
    outcome: reading.outcome,
    ...(said === undefined ? {} : { said }),
    counts,
  };
  const upload: Upload = {
    ...{ id: uploadId, at: receivedAt, etag: sent.etag, name: version.file.name },
    ...{ state: 'read', version: version.number, code: null },
  };
  const nominations = version.valid ? { nominations: itemsOf(after, reading) } : {};
  return { ok: true, value: { after, events, version, upload, ...nominations } };
}
