import { z } from 'zod';
import { Instant } from '../../../events/ids.ts';

/**
 * How far a mail has come. SENDING: claimed, the outcome not known yet. SENT: taken by the mail service. The last four
 * are final and come from the service's own events (E2).
 */
export const MailState = z.enum(['SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED', 'FAILED']);
export type MailState = z.infer<typeof MailState>;

/** One mail to one person for one reason, ever: the key of the ledger is made of exactly these (promise 5). */
export const MailKey = z.object({
  recipient: z.string(),
  about: z.string(),
  reason: z.string(),
  step: z.string(),
});
export type MailKey = z.infer<typeof MailKey>;

export const LedgerEntry = z.object({
  id: z.string(),
  key: MailKey,
  board: z.string(),
  subject: z.string(),
  state: MailState,
  claimedAt: Instant,
  attempts: z.number().int().min(1),
  messageId: z.string().nullable(),
  settledAt: Instant.nullable(),
  detail: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** After this long without a result a claimed mail may be sent again: a crash between send and close leaves it SENDING. */
export const QUIET_PERIOD_MINUTES = 15;

const order: Record<MailState, number> = { SENDING: 0, SENT: 1, DELIVERED: 2, BOUNCED: 3, FAILED: 3, COMPLAINED: 4 };

/** The state after a result arrived, in whatever order results come: later facts never fall back to earlier ones. */
export const settle = (current: MailState, seen: MailState): MailState =>
  order[seen] > order[current] ? seen : current;
