import type { DossierKey } from '../../events/ids.ts';
import type { EventDraft } from '../domain/event-draft.ts';
import type { PublicComment } from '../domain/selection/comment.ts';
import type { Cause } from './cause.ts';

/** What people say about published lists. */
export interface Comments {
  /** All comments on a list, oldest first, as they stand at this moment. */
  ofList(key: DossierKey): Promise<readonly PublicComment[]>;
  /**
   * Takes a comment while visitor and list stay within their rates of this hour; false when one is spent. `visitor`: a
   * hash that tells visitors apart for an hour and nothing else.
   */
  add(
    comment: PublicComment,
    given: { visitor: string; rates: { visitor: number; list: number }; events: readonly EventDraft[] },
    cause: Cause,
  ): Promise<boolean>;
  /** Throws `Conflict` when somebody answered it meanwhile. */
  answer(
    change: { before: PublicComment; after: PublicComment; events: readonly EventDraft[] },
    cause: Cause,
  ): Promise<void>;
}
