import { SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { NotTaken, Refused } from '../../ports/faults.ts';
import type { Mailer } from '../../ports/mailer.ts';

/** Errors after which the same mail will never be taken (SES API reference, SendRawEmail). */
const FINAL = new Set(['MessageRejected', 'InvalidParameterValue', 'MailFromDomainNotVerifiedException']);

/**
 * Mail by SES as raw MIME, so that the text twin and its encoding are ours. The ledger id travels as message tag of the
 * configuration set; delivery events carry it back.
 */
export function sesMailer(given: { from: string; configurationSet: string }, client = new SESClient({})): Mailer {
  return {
    async send(mail) {
      const raw = await new MailComposer({
        from: given.from,
        to: { name: mail.to.name, address: mail.to.email },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'vi' },
        textEncoding: 'base64',
        ...(mail.calendar
          ? { icalEvent: { method: mail.calendar.method, filename: 'phien-hop.ics', content: mail.calendar.text } }
          : {}),
      })
        .compile()
        .build();
      try {
        const answer = await client.send(
          new SendRawEmailCommand({
            RawMessage: { Data: raw },
            Destinations: [mail.to.email],
            ConfigurationSetName: given.configurationSet,
            Tags: [{ Name: 'ledger', Value: mail.ledgerId }],
          }),
        );
        return answer.MessageId ?? '';
      } catch (error) {
        if (error instanceof Error && FINAL.has(error.name)) throw new Refused(error.name, { cause: error });
        if (error instanceof SESServiceException) throw new NotTaken(error.name, { cause: error });
        throw error;
      }
    },
  };
}
