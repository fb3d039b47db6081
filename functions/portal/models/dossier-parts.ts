import type { SubmissionVersion } from '../../../shared/domain/dossier/version.ts';
import type { DossierFolder, HistoryLine } from '../../../shared/ports/dossiers.ts';
import type { Needs } from '../needs.ts';
import type { DossierState } from '../views/dossier-states.ts';
import type { HistoryEntry } from '../views/history.ts';
import type { Reading } from '../views/unit-page-model.ts';
import type { SentVersion, VersionOutcome } from '../views/versions.ts';
import type { Visitor } from '../visitor.ts';

/** A page shows at most this many rows; the file has all of them. */
const SHOWN_ROWS = 200;

/** The state a person sees: the machine's, or that a boundary passed without anything valid. */
export function shownState({ dossier }: DossierFolder): DossierState {
  if (dossier.overdue && dossier.firstValidAt === null && dossier.state === 'DRAFT') return dossier.overdue;
  return dossier.state;
}

/** The history of a folder as pages show it. */
export function historyOf(lines: readonly HistoryLine[]): HistoryEntry[] {
  return lines.map(({ event, note }) => ({
    at: event.occurredAt,
    what: event.type,
    by: event.actor.kind,
    version: 'version' in event.data ? event.data.version : null,
    note,
  }));
}

/** Why somebody's consideration was suspended or taken up again is a fact of discipline: not for units (I14). */
const disciplinary = new Set<string>(['nomination.suspended.v1', 'nomination.reinstated.v1']);

/** The history as this visitor may read it. */
export function historyFor(visitor: Visitor, lines: readonly HistoryLine[]): HistoryEntry[] {
  const told = visitor.link.scope.kind === 'office' || visitor.link.scope.kind === 'ballot';
  return historyOf(lines).map((line) => (told || !disciplinary.has(line.what) ? line : { ...line, note: null }));
}

/** Every version as its table shows it; `fileHref` of a version is given by the caller. */
export function versionsOf(folder: DossierFolder, fileHref: (version: SubmissionVersion) => string): SentVersion[] {
  return folder.versions.map((v) => ({
    version: v.number,
    receivedAt: v.receivedAt,
    sha256: v.file.sha256,
    outcome: outcomeOf(folder, v),
    late: folder.dossier.boundary !== null && (v.said?.judgedAt ?? v.receivedAt) >= folder.dossier.boundary,
    soft: folder.dossier.soft,
    blocking: v.counts.block,
    warnings: v.counts.warn,
    fileHref: fileHref(v),
  }));
}

function outcomeOf({ dossier, history }: DossierFolder, version: SubmissionVersion): VersionOutcome {
  if (!version.valid) return 'invalid';
  if (dossier.acceptedVersion === version.number) return 'accepted';
  const returned = history.some(
    ({ event }) => event.type === 'dossier.returned.v1' && event.data.version === version.number,
  );
  return returned ? 'returned' : 'valid';
}

/** What the reader said about one version, from the store; null when nothing was read yet. */
export async function readingOf(
  needs: Needs,
  given: {
    version: SubmissionVersion | undefined;
    columns: Readonly<Record<string, string>>;
    markedHref?: (number: number) => string;
  },
): Promise<Reading | null> {
  const { version, columns, markedHref } = given;
  const reading = version ? await needs.files.reading(version.readingKey) : null;
  if (!version || !reading) return null;
  return {
    version: version.number,
    findings: reading.findings,
    rows: reading.rows.slice(0, SHOWN_ROWS),
    rowCount: reading.rows.length,
    header: reading.form ?? null,
    statement: reading.statement ?? null,
    columns,
    markedHref: markedHref && isMarkable(version, reading.findings.length) ? markedHref(version.number) : null,
  };
}

/** Only Word and Excel files come back marked, and only those the reader found safe and something to say about. */
export const isMarkable = (version: SubmissionVersion, findings: number): boolean =>
  findings > 0 && version.outcome !== 'refuse' && (version.file.format === 'docx' || version.file.format === 'xlsx');
