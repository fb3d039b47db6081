import type { DossierKey, Instant } from '../../events/ids.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { EventDraft } from '../domain/event-draft.ts';
import type { NominationList } from '../domain/list/list.ts';
import type { Cause } from './cause.ts';
import type { HistoryLine } from './dossiers.ts';

export type ListSaving = {
  before: NominationList | null;
  after: NominationList;
  events: readonly EventDraft[];
  /** The office's own obligation that forwarding the list fulfils, changed in the same transaction. */
  obligation?: { before: Dossier; after: Dossier };
};

/** The lists for the next level. `save` throws `Conflict` when somebody changed the list since it was read. */
export interface Lists {
  load(key: DossierKey): Promise<NominationList | null>;
  history(key: DossierKey): Promise<readonly HistoryLine[]>;
  /** Keys of up to 200 lists whose stage has a step due at `now`. */
  due(now: Instant): Promise<readonly DossierKey[]>;
  save(saving: ListSaving, cause: Cause): Promise<void>;
}
