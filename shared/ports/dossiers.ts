import type { AnyEvent } from '../../events/catalogue.ts';
import type { CallId, CampaignId, DossierKey, Instant, PeriodId, UploadId } from '../../events/ids.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { SubmissionVersion, Upload } from '../domain/dossier/version.ts';
import type { EventDraft } from '../domain/event-draft.ts';
import type { ListItem } from '../domain/list/list.ts';
import type { Nomination } from '../domain/nomination/nomination.ts';
import type { Cause } from './cause.ts';

export type PeriodKey = { campaignId: CampaignId; callId: CallId; period: PeriodId };

/** One line of the history: what happened, and the reason somebody gave for it. */
export type HistoryLine = { event: AnyEvent; note: string | null };

/** Everything a unit's page shows, from one query. */
export type DossierFolder = {
  dossier: Dossier;
  versions: readonly SubmissionVersion[];
  uploads: readonly Upload[];
  /** What was done about single nominees of it. */
  nominations: readonly Nomination[];
  history: readonly HistoryLine[];
};

export type DossierSaving = {
  before: Dossier | null;
  after: Dossier;
  events: readonly EventDraft[];
  version?: SubmissionVersion;
  upload?: Upload;
  nominations?: readonly ListItem[];
};

/** The dossiers of the province. `save` throws `Conflict` when somebody changed the dossier since it was read. */
export interface Dossiers {
  load(key: DossierKey): Promise<Dossier | null>;
  folder(key: DossierKey): Promise<DossierFolder | null>;
  upload(key: DossierKey, id: UploadId): Promise<Upload | null>;
  /**
   * State, version, rows and events in one transaction. Throws `Full` when the items of all dossiers of the period would
   * pass what the plan allows for the whole.
   */
  save(saving: DossierSaving, cause: Cause): Promise<void>;
  /** Items the dossiers of a period hold together, where the plan binds the whole; 0 elsewhere. */
  placesTaken(period: PeriodKey): Promise<number>;
  /**
   * An event that changes no dossier (a refused file, a fresh link asked for), with the upload it concerns. `once` names
   * the occasion: what was noted under it before is not noted again, and the answer is false.
   */
  note(
    key: DossierKey,
    events: readonly EventDraft[],
    cause: Cause,
    more: { once: string; upload?: Upload },
  ): Promise<boolean>;
  /** Who has sent and who has not, for one call and period. */
  board(period: PeriodKey): Promise<readonly Dossier[]>;
  /** What awaits the office's review in a campaign, oldest first. */
  queue(campaignId: CampaignId): Promise<readonly Dossier[]>;
  /** The nominees of the accepted versions of a period. */
  nominations(period: PeriodKey): Promise<readonly ListItem[]>;
  /** The rows of every valid version of one dossier. */
  rows(key: DossierKey): Promise<readonly ListItem[]>;
  /** Up to 50 dossiers whose next calendar step is due at `now`, soonest first. */
  due(now: Instant): Promise<readonly Dossier[]>;
  /** The soonest calendar step after `now`, or null. */
  nextDueAt(now: Instant): Promise<Instant | null>;
}
