import { z } from 'zod';
import type { MailState } from '../../shared/domain/notice/mail.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';

const SendingEvent = z.object({
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ tags: z.record(z.string(), z.array(z.string())) }),
    bounce: z.object({ bounceType: z.string(), bounceSubType: z.string() }).optional(),
    reject: z.object({ reason: z.string() }).optional(),
  }),
});

/** Event types of a configuration set (SES developer guide, event publishing) and what they mean for a mail. */
const meaning: Record<string, MailState> = {
  Send: 'SENT',
  Delivery: 'DELIVERED',
  Bounce: 'BOUNCED',
  Complaint: 'COMPLAINED',
  Reject: 'FAILED',
  'Rendering Failure': 'FAILED',
};

/**
 * Writes what the mail service reports into the ledger entry whose id the mail carries as tag. Events of other kinds
 * (opens, clicks) are not asked for and change nothing; a mail that is not ours has no entry and changes nothing.
 */
export async function recordDelivery(needs: { ledger: Ledger; clock: Clock }, body: unknown) {
  const { detail } = SendingEvent.parse(body);
  const id = detail.mail.tags['ledger']?.[0];
  const state = meaning[detail.eventType];
  if (!id || !state) return { outcome: 'not-concerned', eventType: detail.eventType };
  const why = detail.bounce
    ? `${detail.bounce.bounceType}/${detail.bounce.bounceSubType}`
    : (detail.reject?.reason ?? null);
  await needs.ledger.settle(id, state, why, needs.clock.now());
  return { outcome: state.toLowerCase(), ledgerId: id };
}
