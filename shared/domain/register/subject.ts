import type { DossierKey, Instant, RecordId, SubjectId, UnitId } from '../../../events/ids.ts';
import type { NominationKind } from '../campaign/vocabulary.ts';
import type { AwardRecord, FactRecord, InitiativeRecord, RatingRecord } from '../criteria/records.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import type { NomineeGroup } from '../judgement/nominee-group.ts';
import type { NameReason } from './names.ts';

/** Who decided something, and when. `id` is bound to a role, never a name. */
export type Signed = { by: string; at: Instant };

/** What a record says, in the shape criteria count. */
export type Held =
  | ({ as: 'award' } & Omit<AwardRecord, 'verified'>)
  | ({ as: 'initiative' } & Omit<InitiativeRecord, 'verified'>)
  | ({ as: 'rating' } & Omit<RatingRecord, 'verified'>)
  | ({ as: 'fact' } & Omit<FactRecord, 'verified'>);

/**
 * Where a record comes from: the words of one row of a dossier's version, with a little of the text around them, or an
 * officer who holds the paper.
 */
export type Source =
  | { kind: 'dossier'; dossier: DossierKey; version: number; row: number; before: string; words: string; after: string }
  | ({ kind: 'office' } & Signed);

/** `claimed` by a unit; a person makes it `verified` or `rejected`. */
export type RecordState = 'claimed' | 'verified' | 'rejected';

export type RegisterRecord = {
  id: RecordId;
  held: Held;
  state: RecordState;
  source: Source;
  judged: (Signed & { reason: string }) | null;
};

/** A reviewer's or unit head's answer to what no record can say. */
export type Answer = Signed & { holds: boolean; reason: string };

/** What persons said of a subject for one nomination. Void when the unit sends other words. */
export type Assessment = {
  group: (Signed & { value: NomineeGroup }) | null;
  kind: (Signed & { value: NominationKind }) | null;
  /** By the name the plan gives what is judged or declared. */
  answers: Readonly<Record<string, Answer>>;
  /** By criterion: the reading of an ambiguous clause that was decided for. */
  readings: Readonly<Record<string, Signed & { reading: 'main' | 'alt'; reason: string }>>;
  /** The records of this subject are all there is: what they do not reach has failed. */
  complete: Signed | null;
};

/** A subject as one row of a dossier that was sent: the newest valid version that holds it. */
export type Nomination = {
  dossier: DossierKey;
  purpose: 'registration' | 'nomination';
  version: number;
  row: number;
  /** Receipt of the first valid version that held the subject; the store's clock. */
  receivedAt: Instant;
  boundary: Instant | null;
  /** The standing office accepted this version. */
  accepted: boolean;
  position: string;
  unit: string;
  /** Digests of the clauses of its achievements: an achievement told again is found by them (invariant I9). */
  clauses: readonly string[];
  /** The days its achievements name; absent in what was entered before they were noted. */
  days?: readonly LocalDate[];
  assessed: Assessment;
};

/** Another subject that may be the same person or collective, as far as a person has not said so. */
export type Relation = {
  id: SubjectId;
  state: 'proposed' | 'different';
  reasons: readonly NameReason[];
  said: Signed | null;
};

/**
 * A person or collective as one sender writes it. The same person written otherwise is another subject until a person
 * merges them: then `mergedInto` points to the one that stands for both, whose `members` name the others.
 */
export type Subject = {
  id: SubjectId;
  kind: 'individual' | 'collective' | 'unknown';
  /** As first written, canonical (NFC). */
  name: string;
  /** The unit that sends it. */
  unitId: UnitId;
  unit: string;
  position: string;
  revision: number;
  records: readonly RegisterRecord[];
  nominations: readonly Nomination[];
  relations: readonly Relation[];
  mergedInto: SubjectId | null;
  members: readonly (Signed & { id: SubjectId; reason: string })[];
};

export const sameDossier = (a: DossierKey, b: DossierKey): boolean =>
  a.unitId === b.unitId && a.campaignId === b.campaignId && a.callId === b.callId && a.period === b.period;

export const notAssessed: Assessment = { group: null, kind: null, answers: {}, readings: {}, complete: null };
