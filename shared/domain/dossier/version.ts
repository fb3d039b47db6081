import type { Instant, UploadId } from '../../../events/ids.ts';
import type { Said } from '../intake/statement.ts';
import type { Finding, ReadingResult } from '../reading/result.ts';

/** One file as a unit sent it, immutable (I3). The reading with every row stands beside the file in the store. */
export type SubmissionVersion = {
  number: number;
  receivedAt: Instant;
  uploadId: UploadId;
  valid: boolean;
  file: { key: string; name: string; size: number; sha256: string; format: ReadingResult['file']['format'] };
  /** Key of the whole reading (rows and all findings) in the files store. */
  readingKey: string;
  outcome: ReadingResult['outcome'];
  /** What the unit had said of its event or task when this version came. */
  said?: Said;
  counts: { rows: number; block: number; warn: number; info: number };
};

/** A file on its way: asked for, arrived, read or refused. What the page of an upload shows. */
export type Upload = {
  id: UploadId;
  at: Instant;
  /** Entity tag of the object that was read under this ticket; the same tag again is the same arrival. */
  etag: string;
  /** The file's own name, as it arrived. */
  name: string;
  state: 'read' | 'refused';
  version: number | null;
  code: string | null;
};

/** Counts findings by severity. */
export function countsOf(rows: number, findings: readonly Finding[]): SubmissionVersion['counts'] {
  const of = (severity: Finding['severity']) => findings.filter((f) => f.severity === severity).length;
  return { rows, block: of('block'), warn: of('warn'), info: of('info') };
}
