import type { DossierKey } from '../../events/ids.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { EventDraft } from '../domain/event-draft.ts';
import type { Nomination } from '../domain/nomination/nomination.ts';
import type { Cause } from './cause.ts';
import type { PeriodKey } from './dossiers.ts';
import type { ListSaving } from './lists.ts';

export type NominationSaving = {
  before: Nomination | null;
  after: Nomination;
  events: readonly EventDraft[];
  /** The dossier, when the act changes the term in which it has to be judged. */
  dossier?: { before: Dossier; after: Dossier };
  /** Lists the nominee is on, with their held items reckoned anew, changed in the same transaction. */
  lists?: readonly ListSaving[];
};

/** What was done about single nominees. Only those about whom something was done are there. */
export interface Nominations {
  load(key: DossierKey, id: string): Promise<Nomination | null>;
  /** All of one dossier, as they stand at this moment. */
  ofDossier(key: DossierKey): Promise<readonly Nomination[]>;
  /** All of a call and period. A change of the last moments may be missing: guards ask `ofDossier`. */
  ofPeriod(period: PeriodKey): Promise<readonly Nomination[]>;
  /** Nominee, events and lists in one transaction. Throws `Conflict` when somebody changed one of them since. */
  save(saving: NominationSaving, cause: Cause): Promise<void>;
}
