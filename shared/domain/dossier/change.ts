import type { EventDraft } from '../event-draft.ts';
import type { Dossier } from './dossier.ts';

/** What a command made of a dossier, with the events that tell of it. */
export type DossierChange = { dossier: Dossier; events: readonly EventDraft[] };
