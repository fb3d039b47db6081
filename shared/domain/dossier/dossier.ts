import { type DossierKey, Instant, type UploadId } from '../../../events/ids.ts';
import type { NilReturn, ReviewClock, ReviewTerms } from './terms.ts';

/**
 * Where a dossier (hồ sơ) stands. DRAFT: the period is open and no version passed. INVALID: the last version has blocking
 * findings and none passed. UNDER_REVIEW: a version awaits the standing office, also after the unit can no longer change it
 * (`lockedAt`). LOCKED: nothing that arrives now can change it any more.
 */
export const dossierStates = [
  'DRAFT',
  'INVALID',
  'UNDER_REVIEW',
  'RETURNED',
  'ACCEPTED',
  'LOCKED',
  'CLOSED',
  'WITHDRAWN',
] as const;
export type DossierState = (typeof dossierStates)[number];

/** What one unit owes for one period of one call, and how far it has come. One per natural key (I1). */
export type Dossier = {
  key: DossierKey;
  state: DossierState;
  /** Counts every change; a page's action is bound to the revision it showed. */
  revision: number;
  /** Speakable reference, told to the unit in its receipt: `HT01-7K3F`. */
  reference: string;
  owed: boolean;
  opensAt: Instant;
  /** Exclusive; null when the call has no deadline. */
  boundary: Instant | null;
  soft: boolean;
  locksAt: Instant | null;
  /** How many items all dossiers of the period may hold together; null when nothing binds the whole. */
  whole: number | null;
  /** Number of the newest version, valid or not; 0 when nothing came yet. */
  latestVersion: number;
  /** Number of the newest version that passed validation. */
  validVersion: number | null;
  /** The upload that version came with: two uploads at once may both try to be it. */
  validUpload?: UploadId;
  /** What the newest valid version holds; null when none passed. */
  validCounts: { rows: number; warnings: number; receivedAt: Instant } | null;
  /** Number of the version the standing office accepted; void as soon as another version passes. */
  acceptedVersion: number | null;
  /** Receive time of the first version that passed; against the boundary it decides on time or late (I2). */
  firstValidAt: Instant | null;
  late: boolean;
  /** Set by the sweep when the boundary passed without a valid version. */
  overdue: 'MISSED' | 'OVERDUE_SOFT' | null;
  returns: number;
  returnReason: string | null;
  /** The findings the office ticked when it returned the dossier. */
  returnItems: readonly string[];
  supplementDue: Instant | null;
  /** The term the unit was told, also after it answered: it may answer better. The office's acceptance ends it. */
  supplementUntil?: Instant;
  lockedAt: Instant | null;
  /** Set by the lock: what arrived before it still becomes a version, whenever it is read. */
  takesUntil?: Instant;
  /** A version that arrived in time and was read after the lock; set with the newest such one. */
  readLate?: ReadLate | null;
  /** When the office last returned it, and when the unit took it back: neither is answered by what arrived before. */
  returnedAt?: Instant;
  withdrawnAt?: Instant;
  /** Remaining steps of the calendar, soonest first; the first one is what the sweep waits for. */
  steps: readonly DossierStep[];
  /** The terms of the office's review, and its clock while a version waits; absent where the plan sets none. */
  terms?: ReviewTerms;
  review?: ReviewClock | null;
  /** The unit's word that it has nothing to propose; void as soon as something valid comes. */
  nil?: NilReturn | null;
  /** Links of an older generation no longer open anything. */
  linkGeneration: number;
  /** Dossiers of units that ended, for the same period: this one answers for them and their files are seen here. */
  sources?: readonly DossierKey[];
  /** Who answers for this one since its unit ended. */
  movedTo?: DossierKey;
};

/** `inForce` is false while a list stands that drew on the version accepted before: then the office decides. */
export type ReadLate = {
  version: number;
  upload?: UploadId;
  counts: { rows: number; warnings: number; receivedAt: Instant };
  inForce: boolean;
};

export type DossierStep =
  | { kind: 'remind'; step: string; at: Instant }
  | { kind: 'boundary'; at: Instant }
  | { kind: 'lock'; at: Instant }
  | { kind: 'review-remind'; at: Instant }
  | { kind: 'review-overdue'; at: Instant };

/** A dossier as the opening of its period creates it. `reference` must be unique among the dossiers of the province. */
export function openDossier(
  key: DossierKey,
  period: {
    opensAt: Instant;
    boundary: Instant | null;
    soft: boolean;
    locksAt: Instant | null;
    reminders: readonly { step: string; at: Instant }[];
  },
  given: { owed: boolean; reference: string; openedAt: Instant; whole?: number | null; terms?: ReviewTerms | null },
): Dossier {
  return {
    key,
    state: 'DRAFT',
    revision: 1,
    reference: given.reference,
    owed: given.owed,
    opensAt: period.opensAt,
    boundary: period.boundary,
    soft: period.soft,
    locksAt: period.locksAt,
    whole: given.whole ?? null,
    latestVersion: 0,
    validVersion: null,
    validCounts: null,
    acceptedVersion: null,
    firstValidAt: null,
    late: false,
    overdue: null,
    returns: 0,
    returnReason: null,
    returnItems: [],
    supplementDue: null,
    lockedAt: null,
    ...(given.terms ? { terms: given.terms } : {}),
    steps: stepsOf(period, given),
    linkGeneration: 1,
  };
}

function stepsOf(
  period: { boundary: Instant | null; locksAt: Instant | null; reminders: readonly { step: string; at: Instant }[] },
  given: { owed: boolean; openedAt: Instant },
): DossierStep[] {
  const steps: DossierStep[] = [];
  if (given.owed) {
    // A reminder whose instant lies before the opening would arrive together with the opening mail: it says nothing new.
    for (const r of period.reminders) if (r.at > given.openedAt) steps.push({ kind: 'remind', step: r.step, at: r.at });
    if (period.boundary) steps.push({ kind: 'boundary', at: period.boundary });
  }
  if (period.locksAt) steps.push({ kind: 'lock', at: afterReading(period.locksAt) });
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** A file is read at most this long after it arrived: five attempts six timeouts apart. */
const READING_MINUTES = 30;

/**
 * When the sweep may lock what closes at an instant: later, so that a file that arrived in the last second is still read.
 * What arrives after the instant is refused by its own time of receipt.
 */
export const afterReading = (closesAt: Instant): Instant =>
  Instant.parse(new Date(Date.parse(closesAt) + READING_MINUTES * 60_000).toISOString());

/**
 * True when a file that arrived at `receivedAt` may become a version (invariant I10). Its arrival decides and not when it
 * is read: a lock refuses what arrives after it.
 */
export function isOpenAt(dossier: Dossier, receivedAt: Instant): boolean {
  if (dossier.state === 'CLOSED' || (dossier.state === 'LOCKED' && !dossier.lockedAt)) return false;
  const end = closesAt(dossier);
  return end === null || receivedAt < end;
}

/** Since when nothing that arrives is taken; null: not yet known. A returned dossier keeps its term beyond its period. */
function closesAt(dossier: Dossier): Instant | null {
  const { lockedAt, locksAt, takesUntil } = dossier;
  if (lockedAt) return takesUntil ?? (locksAt && locksAt < lockedAt ? locksAt : lockedAt);
  const term = supplementTerm(dossier);
  return locksAt && term && term > locksAt ? term : locksAt;
}

/** Until when supplements are taken; null when none was asked for. */
export const supplementTerm = ({ state, supplementDue, supplementUntil }: Dossier): Instant | null =>
  supplementUntil ?? (state === 'RETURNED' ? supplementDue : null);

/** What a lock at `now` leaves open: arrivals before it, as far as the period took any. */
export function takesUntil(dossier: Dossier, now: Instant): Instant {
  const end = closesAt(dossier);
  return end && end < now ? end : now;
}

/** The dossier with all links mailed so far out of use; the next mail carries one of the new generation. */
export function rotateLinks(dossier: Dossier): Dossier {
  return { ...dossier, revision: dossier.revision + 1, linkGeneration: dossier.linkGeneration + 1 };
}
