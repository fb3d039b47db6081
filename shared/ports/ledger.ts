import type { Instant } from '../../events/ids.ts';
import type { LedgerEntry, MailKey, MailState } from '../domain/notice/mail.ts';

/** Every mail with its state: claimed before it is sent, settled by what the mail service reports. */
export interface Ledger {
  /**
   * Claims the mail for sending. `done`: it was sent before. `busy`: another run is sending it, or crashed doing so less
   * than the quiet period ago; the caller comes back later, so that a mail is neither doubled nor lost.
   */
  claim(
    mail: { key: MailKey; board: string; subject: string },
    now: Instant,
  ): Promise<{ id: string } | 'done' | 'busy'>;
  /** Gives a claim back after the service answered that it did not take the mail this time. */
  release(id: string): Promise<void>;
  close(
    id: string,
    result: { state: MailState; messageId: string | null; detail: string | null },
    now: Instant,
  ): Promise<void>;
  /** A result that arrives from the mail service, also before our own `close`. */
  settle(id: string, seen: MailState, detail: string | null, now: Instant): Promise<void>;
  /** Mails of one campaign, call and period, newest first. */
  ofBoard(board: string): Promise<readonly LedgerEntry[]>;
}
