export type OutgoingMail = {
  to: { name: string; email: string };
  subject: string;
  html: string;
  text: string;
  /** An entry for the reader's calendar (iCalendar). */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
  /** Travels as message tag, so that delivery events find the ledger entry. */
  ledgerId: string;
};

/**
 * Sends one mail; gives the service's message id. Throws `Refused` when the mail will never be taken, `NotTaken` when the
 * service answered that it was not taken now; after any other fault nobody knows whether it was sent.
 */
export type Mailer = { send(mail: OutgoingMail): Promise<string> };
