export type OutgoingMail = {
  to: { name: string; email: string };
  subject: string;
  html: string;
  text: string;
  /** Travels as message tag, so that delivery events find the ledger entry. */
  ledgerId: string;
};

/** Sends one mail; gives the service's message id. Throws `Transient` when it may be tried again, `Refused` when not. */
export type Mailer = { send(mail: OutgoingMail): Promise<string> };
