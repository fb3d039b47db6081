import type { Instant } from '../../events/ids.ts';
import type { LedgerEntry, MailKey, MailState } from '../domain/notice/mail.ts';

/** Every mail with its state: claimed before it is sent, settled by what the mail service reports. */
export interface Ledger {
  /**
   * Claims the mail for sending. Null when it was already sent or another run is sending it; a claim older than the quiet
   * period without a result may be claimed again.
   */
  claim(mail: { key: MailKey; board: string; subject: string }, now: Instant): Promise<{ id: string } | null>;
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
