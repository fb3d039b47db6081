import type { SubjectId } from '../../events/ids.ts';
import type { EventDraft } from '../domain/event-draft.ts';
import type { Subject } from '../domain/register/subject.ts';
import type { VerdictSnapshot } from '../domain/register/verdict-snapshot.ts';
import type { Cause } from './cause.ts';
import type { HistoryLine } from './dossiers.ts';

/** What a list of search results shows. */
export type SubjectBrief = Pick<Subject, 'id' | 'kind' | 'name' | 'unitId' | 'unit' | 'position'>;

export type SubjectFolder = {
  subject: Subject;
  verdicts: readonly VerdictSnapshot[];
  history: readonly HistoryLine[];
};

export type SubjectSaving = {
  /** Subjects changed together, a few of them; each as it was read and as it becomes. */
  changes: readonly { before: Subject | null; after: Subject }[];
  /** Recorded in the history of the first subject. */
  events: readonly EventDraft[];
};

/** The register of persons and collectives. `save` throws `Conflict` when somebody changed one since it was read. */
export interface Subjects {
  /** The subjects that stand under these ids, in no order. */
  load(ids: readonly SubjectId[]): Promise<readonly Subject[]>;
  folder(id: SubjectId): Promise<SubjectFolder | null>;
  save(saving: SubjectSaving, cause: Cause): Promise<void>;
  /** Ids of subjects whose names meet under the same loose key. */
  alike(subject: Pick<Subject, 'name' | 'kind'>): Promise<readonly SubjectId[]>;
  /** Subjects by words of name, unit or position, typed with or without tone marks; at most 50, by name. */
  search(words: string): Promise<readonly SubjectBrief[]>;
  /** Subjects with a likeness to another that nobody answered; at most 100. */
  questions(): Promise<readonly Subject[]>;
  /** Keeps verdicts beside a decision; the same decision again overwrites itself. */
  keepVerdicts(snapshots: readonly VerdictSnapshot[]): Promise<void>;
}
