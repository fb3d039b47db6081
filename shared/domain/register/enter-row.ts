import { type DossierKey, type Instant, SubjectId } from '../../../events/ids.ts';
import { plainWords } from '../campaign/words.ts';
import type { ListItem } from '../list/list.ts';
import { achievementDates } from './achievement-dates.ts';
import { type Digest, digestId } from './digest-id.ts';
import { readClaims } from './read-claims.ts';
import { type Nomination, notAssessed, type RegisterRecord, type Subject, sameDossier } from './subject.ts';

type Row = Pick<ListItem, 'name' | 'kind' | 'unit' | 'position' | 'unitId'>;

const canonical = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * Whom a row means, as the sender writes it: the very letters of the name, the unit that sends it, and department and
 * position without tone marks. Written otherwise it is another subject, which a person may merge with this one.
 */
export function subjectIdOf(row: Row, digest: Digest): SubjectId {
  const text = [row.kind, row.unitId, canonical(row.name), plainWords(row.unit), plainWords(row.position)].join('\n');
  return SubjectId.parse(`sub_${digestId(text, digest)}`);
}

/** A row of the newest valid version of a dossier, with what is known of that dossier. */
export type Sent = {
  row: ListItem;
  dossier: DossierKey;
  purpose: Nomination['purpose'];
  /** Receipt of the first valid version that held this subject. */
  receivedAt: Instant;
  boundary: Instant | null;
  accepted: boolean;
};

/**
 * Of one person at most this many nominations and records are kept, so that a subject with long reasons stays below the
 * 400 KB of an item (DynamoDB quota); five years of monthly lists are 60.
 */
const most = { nominations: 60, records: 150 };

/**
 * The subject after a row about it came in. Claims of earlier versions of the same dossier that nobody judged give way to
 * those of this one; what a person judged stays. The same row twice changes nothing: the subject given comes back.
 */
export function enterRow(before: Subject | null, sent: Sent, digest: Digest): Subject {
  const { row, dossier } = sent;
  const subject = before ?? newSubject(row, digest);
  const claims = readClaims(row, dossier, digest);
  const kept = subject.records.filter((record) => record.judged !== null || !isOf(record.source, dossier));
  const known = new Set(kept.map((record) => record.id));
  // What counts first, then what is told now, then what else a person judged: what remains of other dossiers is left out.
  const fresh = new Set(claims.filter((claim) => !known.has(claim.id)));
  const ranked = [...kept, ...fresh].toSorted((a, b) => rankOf(a, fresh) - rankOf(b, fresh));
  const records = ranked.slice(0, most.records).sort((a, b) => (a.id < b.id ? -1 : 1));
  const elsewhere = subject.nominations.filter((each) => !sameDossier(each.dossier, dossier));
  const earlier = subject.nominations.find((each) => sameDossier(each.dossier, dossier));
  const nominations = [...elsewhere, nominationOf(sent, earlier, digest)]
    .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0))
    .slice(-most.nominations);
  return changed(before, { ...subject, records, nominations });
}

const rankOf = (record: RegisterRecord, fresh: ReadonlySet<RegisterRecord>): number =>
  record.state === 'verified' ? 0 : fresh.has(record) ? 1 : record.judged !== null ? 2 : 3;

/** The subject after the newest valid version of a dossier no longer holds it. */
export function leaveDossier(before: Subject, dossier: DossierKey): Subject {
  return changed(before, {
    ...before,
    records: before.records.filter((record) => record.judged !== null || !isOf(record.source, dossier)),
    nominations: before.nominations.filter((each) => !sameDossier(each.dossier, dossier)),
  });
}

function changed(before: Subject | null, after: Subject): Subject {
  if (before && ordered(before) === ordered(after)) return before;
  return { ...after, revision: (before?.revision ?? 0) + 1 };
}

/** The table gives the fields of a value back in an order of its own. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const isOf = (source: Subject['records'][number]['source'], dossier: DossierKey): boolean =>
  source.kind === 'dossier' && sameDossier(source.dossier, dossier);

function newSubject(row: ListItem, digest: Digest): Subject {
  const { kind, unitId, unit, position } = row;
  return {
    ...{ id: subjectIdOf(row, digest), kind, name: canonical(row.name), unitId, unit, position, revision: 0 },
    ...{ records: [], nominations: [], relations: [], mergedInto: null, members: [] },
  };
}

function nominationOf(sent: Sent, earlier: Nomination | undefined, digest: Digest): Nomination {
  const { row, dossier, purpose, receivedAt, boundary, accepted } = sent;
  const clauses = clausesOf(row.achievements, digest);
  // Given approvals are void when the content changes.
  const same = earlier !== undefined && earlier.clauses.join() === clauses.join();
  return {
    ...{ dossier, purpose, version: row.version, row: row.row, receivedAt, boundary, accepted },
    ...{ position: row.position, unit: row.unit, clauses, days: achievementDates(row.achievements).slice(0, 30) },
    assessed: same ? earlier.assessed : notAssessed,
  };
}

/** Clauses too short to be an achievement of their own tell nothing when they come again; one with its day tells more. */
const shortest = 25;
const shortestWithDay = 15;

/** The clauses of a text as digests, each once, in order. */
function clausesOf(text: string, digest: Digest): string[] {
  const clauses = text
    .split(/[;\n]|\.(?=\s)/u)
    .map((clause) => ({ plain: plainWords(clause), isDated: achievementDates(clause).length > 0 }))
    .filter(({ plain, isDated }) => plain.length >= (isDated ? shortestWithDay : shortest));
  return [...new Set(clauses.slice(0, 30).map(({ plain }) => digestId(plain, digest)))];
}
