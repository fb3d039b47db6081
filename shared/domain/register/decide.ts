import type { DossierKey, RecordId } from '../../../events/ids.ts';
import type { NominationKind } from '../campaign/vocabulary.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import type { EventDraft } from '../event-draft.ts';
import type { NomineeGroup } from '../judgement/nominee-group.ts';
import { because } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import { type Assessment, type Held, type RegisterRecord, type Signed, type Subject, sameDossier } from './subject.ts';

/** What the paper says and the words of the unit do not. */
export type Completion = {
  year?: number;
  decisionNo?: string;
  decisionDate?: LocalDate;
  applied?: boolean;
};

export type RegisterCommand =
  | { name: 'verify'; records: readonly RecordId[]; completion: Completion }
  | { name: 'reject'; records: readonly RecordId[]; reason: string }
  | { name: 'reopen'; records: readonly RecordId[] }
  | { name: 'add'; id: RecordId; held: Held; reason: string }
  | { name: 'assess'; dossier: DossierKey; version: number; says: Statement };

/** What a person says of a nominee for one nomination; null takes the choice back. */
export type Statement =
  | { about: 'group'; value: NomineeGroup | null }
  | { about: 'kind'; value: NominationKind | null }
  | { about: 'answer'; of: string; holds: boolean; reason: string }
  | { about: 'reading'; of: string; reading: 'main' | 'alt'; reason: string }
  | { about: 'complete'; value: boolean };

export type SubjectChange = { subject: Subject; events: readonly EventDraft[] };

/** The subject after an officer's command, with its events; or every reason against it. */
export function decideSubject(subject: Subject, command: RegisterCommand, said: Signed): Result<SubjectChange> {
  switch (command.name) {
    case 'verify':
      return verify(subject, command, said);
    case 'reject':
      return reject(subject, command, said);
    case 'reopen':
      return judged(subject, command.records, {
        judgement: 'reopened',
        change: (record) => ({ ...record, state: 'claimed', judged: { ...said, reason: '' } }),
      });
    case 'add':
      return add(subject, command, said);
    case 'assess':
      return assess(subject, command, said);
    default:
      return command satisfies never;
  }
}

type Judging = {
  judgement: 'verified' | 'rejected' | 'reopened';
  change(record: RegisterRecord): RegisterRecord;
  note?: string;
};

function judged(subject: Subject, ids: readonly RecordId[], judging: Judging): Result<SubjectChange> {
  const unknown = ids.filter((id) => !subject.records.some((record) => record.id === id));
  if (unknown.length > 0 || ids.length === 0) return rejected(because('RECORD_UNKNOWN'));
  const { judgement, change, note } = judging;
  const records = subject.records.map((record) => (ids.includes(record.id) ? change(record) : record));
  const data = { subjectId: subject.id, judgement, records: [...ids] };
  return accepted({
    subject: { ...subject, records, revision: subject.revision + 1 },
    events: [{ type: 'records.judged.v1', data, ...(note ? { note } : {}) }],
  });
}

function verify(
  subject: Subject,
  { records, completion }: Extract<RegisterCommand, { name: 'verify' }>,
  said: Signed,
): Result<SubjectChange> {
  const meant = subject.records.filter((record) => records.includes(record.id));
  const completed = new Map(meant.map(({ id, held }) => [id, complete(held, completion)]));
  const reasons = [
    ...(meant.some(({ held }) => 'many' in held && held.many) ? [because('RECORD_VAGUE')] : []),
    ...([...completed.values()].some((held) => !isDated(held)) ? [because('YEAR_MISSING', { field: 'year' })] : []),
  ];
  if (reasons.length > 0) return rejected(...reasons);
  return judged(subject, records, {
    judgement: 'verified',
    change: (record) => ({
      ...record,
      held: completed.get(record.id) ?? record.held,
      state: 'verified',
      judged: { ...said, reason: '' },
    }),
  });
}

function complete(held: Held, { year, decisionNo, decisionDate, applied }: Completion): Held {
  const dated = year === undefined ? {} : { year };
  if (held.as === 'award') {
    const paper = { ...(decisionNo !== undefined && { decisionNo }), ...(decisionDate && { decisionDate }) };
    return { ...held, ...dated, ...paper };
  }
  if (held.as === 'initiative')
    return {
      ...held,
      ...dated,
      ...(applied !== undefined && { applied }),
      ...(decisionDate && { recognisedOn: decisionDate }),
    };
  return { ...held, ...dated };
}

/** Nothing counts before a boundary without a time of its own. */
function isDated(held: Held): boolean {
  if (held.as === 'award') return held.year !== null || held.decisionDate !== null;
  if (held.as === 'initiative') return held.year !== null || held.recognisedOn !== null;
  if (held.as === 'fact') return held.year !== null || held.date !== null;
  return true;
}

function reject(
  subject: Subject,
  command: Extract<RegisterCommand, { name: 'reject' }>,
  said: Signed,
): Result<SubjectChange> {
  const reason = command.reason.trim();
  if (reason === '') return rejected(because('REASON_MISSING', { field: 'reason' }));
  return judged(subject, command.records, {
    ...{ judgement: 'rejected', note: reason },
    change: (record) => ({ ...record, state: 'rejected', judged: { ...said, reason } }),
  });
}

/** An officer adds what the paper in hand says: verified by that person from the start. */
function add(
  subject: Subject,
  { id, held, reason }: Extract<RegisterCommand, { name: 'add' }>,
  said: Signed,
): Result<SubjectChange> {
  if (!isDated(held)) return rejected(because('YEAR_MISSING', { field: 'year' }));
  const record: RegisterRecord = {
    ...{ id, held, state: 'verified', source: { kind: 'office', ...said } },
    judged: { ...said, reason: reason.trim() },
  };
  const records = [...subject.records.filter((each) => each.id !== id), record];
  const data = { subjectId: subject.id, judgement: 'added' as const, records: [id] };
  return accepted({
    subject: { ...subject, records, revision: subject.revision + 1 },
    events: [{ type: 'records.judged.v1', data, ...(reason.trim() ? { note: reason.trim() } : {}) }],
  });
}

function assess(
  subject: Subject,
  { dossier, version, says }: Extract<RegisterCommand, { name: 'assess' }>,
  said: Signed,
): Result<SubjectChange> {
  const nomination = subject.nominations.find((each) => sameDossier(each.dossier, dossier));
  if (!nomination || nomination.version !== version) return rejected(because('STALE_VERSION'));
  const reason = 'reason' in says ? says.reason.trim() : '';
  const explained = says.about === 'reading' || (says.about === 'answer' && !says.holds);
  if (explained && reason === '') return rejected(because('REASON_MISSING', { field: 'reason' }));
  const assessed = { ...nomination.assessed, ...stated(nomination.assessed, says, said) };
  const nominations = subject.nominations.map((each) => (each === nomination ? { ...each, assessed } : each));
  const data = { subjectId: subject.id, dossier, version, about: says.about };
  return accepted({
    subject: { ...subject, nominations, revision: subject.revision + 1 },
    events: [{ type: 'nominee.assessed.v1', data, ...(reason ? { note: reason } : {}) }],
  });
}

function stated(before: Assessment, says: Statement, said: Signed): Partial<Assessment> {
  switch (says.about) {
    case 'group':
      return { group: says.value && { ...said, value: says.value } };
    case 'kind':
      return { kind: says.value && { ...said, value: says.value } };
    case 'answer': {
      const answer = { ...said, holds: says.holds, reason: says.reason.trim() };
      return { answers: { ...before.answers, [says.of]: answer } };
    }
    case 'reading': {
      const reading = { ...said, reading: says.reading, reason: says.reason.trim() };
      return { readings: { ...before.readings, [says.of]: reading } };
    }
    case 'complete':
      return { complete: says.value ? said : null };
    default:
      return says satisfies never;
  }
}
