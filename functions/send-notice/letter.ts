import type { LinkScope } from '../../shared/domain/link/link.ts';

/** Which mail it is: names its template. */
export type LetterKind =
  | 'period-opened'
  | 'reminder'
  | 'upload-refused'
  | 'receipt'
  | 'findings'
  | 'returned'
  | 'accepted'
  | 'missed'
  | 'fresh-link'
  | 'office-activated'
  | 'office-new-dossier'
  | 'office-read-late'
  | 'office-own-duty'
  | 'office-missed'
  | 'ballot-call'
  | 'session-call'
  | 'session-postponed'
  | 'leader-decide'
  | 'chair-waiver'
  | 'office-list-step'
  | 'list-forwarded'
  | 'unit-act'
  | 'list-stage-due'
  | 'office-comments'
  | 'office-review-due'
  | 'leader-review-overdue'
  | 'office-act'
  | 'office-list-held';

export type Recipient = { id: string; name: string; email: string };

/** One mail to one person: why, with which link, and what makes it the only one of its kind. */
export type Letter = {
  kind: LetterKind;
  to: Recipient;
  /** What it is about and which step of it: the ledger refuses a second mail with the same recipient, kind, about, step. */
  about: string;
  step: string;
  board: string;
  scope: LinkScope;
  /** The link shows and never acts: for somebody who is told of another's work. */
  readOnly?: boolean;
  /** Where the link lands, relative to the page of the link. */
  landing: string;
};
