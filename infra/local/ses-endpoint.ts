import { randomBytes } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import type { Activity } from './activity.ts';
import type { Clock } from './clock.ts';
import { message, type Report } from './delivery.ts';
import type { Faults } from './faults.ts';
import { type Endpoint, readBody } from './http-body.ts';
import { bare, type Envelope, type MailStore } from './mail-store.ts';
import type { Wiring } from './wiring.ts';

export type SesParts = {
  wiring: Wiring;
  store: MailStore;
  clock: Clock;
  faults: Faults;
  activity: Activity;
  report: Report;
  announce(envelope: Envelope): Promise<void>;
};

class SesError extends Error {
  readonly code: string;
  constructor(code: string, text: string) {
    super(text);
    this.code = code;
  }
}

type Action = (form: URLSearchParams, parts: SesParts) => Promise<string> | string;

/** SES limits: 10 MB a message through the v1 API, 50 recipients a call, tags of these characters. */
const largestMessage = 10 * 1024 * 1024;
const mostRecipients = 50;
const tagText = /^[A-Za-z0-9_.@-]{1,256}$/;

/** The SES endpoint (v1 query protocol) handlers send by. A mail is on disk before its MessageId is answered. */
export function sesEndpoint(parts: SesParts): Endpoint {
  return async (request, response) => {
    const say = (status: number, body: string) => {
      response.writeHead(status, { 'content-type': 'text/xml', date: new Date(parts.clock.now()).toUTCString() });
      response.end(body);
    };
    const body = await readBody(request);
    if (await parts.faults.strikes('ses')) return say(503, errorXml('ServiceUnavailable', 'fault asked for'));
    const form = new URLSearchParams(body.toString());
    const name = form.get('Action') ?? '';
    const action = actions[name];
    try {
      if (!action) throw new SesError('InvalidAction', `${name || request.url} is not run on one machine`);
      const result = await action(form, parts);
      say(
        200,
        `<${name}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${name}Result>${result}</${name}Result>` +
          `<ResponseMetadata><RequestId>${newId(parts.clock.now())}</RequestId></ResponseMetadata></${name}Response>`,
      );
    } catch (error) {
      if (error instanceof SesError) return say(400, errorXml(error.code, error.message));
      say(500, errorXml('InternalFailure', message(error)));
    }
  };
}

/** Announces mails whose sending results did not reach the bus before a crash. */
export async function announceUnfinished({ store, announce }: Pick<SesParts, 'store' | 'announce'>): Promise<void> {
  for (const envelope of store.envelopes().filter(({ announced }) => !announced)) {
    await announce(envelope);
    store.save({ ...envelope, announced: true }, new Uint8Array());
  }
}

const actions: Record<string, Action> = {
  SendRawEmail: async (form, parts) => {
    const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
    if (raw.length === 0) throw new SesError('InvalidParameterValue', 'Missing raw message.');
    if (raw.length > largestMessage)
      throw new SesError('InvalidParameterValue', `Message length is more than ${largestMessage} bytes long.`);
    const email = await PostalMime.parse(raw);
    const named = members(form, 'Destinations.member');
    const destinations = named.length > 0 ? named : recipients(email);
    const source = form.get('Source') ?? email.from?.address ?? '';
    return accept({ form, source, destinations, raw, email }, parts);
  },
  GetSendQuota: () =>
    '<Max24HourSend>50000.0</Max24HourSend><MaxSendRate>14.0</MaxSendRate><SentLast24Hours>0.0</SentLast24Hours>',
  GetAccountSendingEnabled: () => '<Enabled>true</Enabled>',
  SendEmail: () => {
    throw new SesError('InvalidAction', 'SendEmail is not run on one machine: mails go out by SendRawEmail');
  },
};

type Submission = { form: URLSearchParams; source: string; destinations: string[]; raw: Buffer; email: Email };

function accept(mail: Submission, parts: SesParts): string {
  const configurationSet = mail.form.get('ConfigurationSetName') ?? header(mail.email, 'x-ses-configuration-set');
  checkAddresses(mail);
  checkSending(parts.wiring, bare(mail.source), configurationSet);
  const now = parts.clock.now();
  const envelope: Envelope = {
    id: newId(now),
    at: new Date(now).toISOString(),
    source: mail.source,
    destinations: mail.destinations,
    tags: tagsOf(mail),
    announced: false,
    ...(configurationSet === undefined ? {} : { configurationSet }),
  };
  parts.store.save(envelope, mail.raw);
  void parts.activity
    .during('mail', async () => {
      await parts.announce(envelope);
      parts.store.save({ ...envelope, announced: true }, mail.raw);
    })
    .catch((error: unknown) =>
      parts.report(`results of mail ${envelope.id} wait for the next start: ${message(error)}`),
    );
  return `<MessageId>${envelope.id}</MessageId>`;
}

function checkAddresses({ source, destinations }: Submission): void {
  if (!isAddress(source)) throw new SesError('InvalidParameterValue', `Missing or illegal source address: ${source}`);
  if (destinations.length === 0) throw new SesError('InvalidParameterValue', 'No recipients.');
  if (destinations.length > mostRecipients) throw new SesError('InvalidParameterValue', 'Recipient count exceeds 50.');
  const bad = destinations.find((address) => !isAddress(address));
  if (bad !== undefined) throw new SesError('InvalidParameterValue', `Illegal address: ${bad}`);
}

/** SES takes ASCII addresses only. */
function isAddress(text: string): boolean {
  return /^[\x21-\x3b\x3d\x3f-\x7e]+@[A-Za-z0-9.-]+$/.test(bare(text));
}

/** The sender must be an identity of the deployment when it declares any; the configuration set must exist. */
function checkSending(wiring: Wiring, source: string, configurationSet: string | undefined): void {
  const identities = wiring
    .of('AWS::SES::EmailIdentity')
    .map(({ properties }) => properties.EmailIdentity.toLowerCase());
  const verified = identities.length === 0 || identities.some((one) => source === one || source.endsWith(`@${one}`));
  if (!verified) throw new SesError('MessageRejected', `Email address is not verified: ${source}`);
  const sets = wiring.of('AWS::SES::ConfigurationSet').map(({ name }) => name);
  if (configurationSet !== undefined && !sets.includes(configurationSet)) {
    throw new SesError('ConfigurationSetDoesNotExist', `Configuration set <${configurationSet}> does not exist.`);
  }
}

/** Message tags of the call, or of the header that stands for them (`a=b, c=d`). */
function tagsOf({ form, email }: Submission): Record<string, string> {
  const names = members(form, 'Tags.member', '.Name');
  const values = members(form, 'Tags.member', '.Value');
  const fromHeader = (header(email, 'x-ses-message-tags') ?? '').split(',').flatMap((pair) => {
    const [name, value] = pair.trim().split('=');
    return name && value ? [[name, value] as const] : [];
  });
  const tags = names.length > 0 ? names.map((name, index) => [name, values[index] ?? ''] as const) : fromHeader;
  for (const [name, value] of tags) {
    if (!tagText.test(name) || !tagText.test(value)) {
      throw new SesError('InvalidParameterValue', `Illegal message tag: ${name}=${value}`);
    }
  }
  return Object.fromEntries(tags);
}

function members(form: URLSearchParams, prefix: string, suffix = ''): string[] {
  const found: string[] = [];
  for (let index = 1; ; index++) {
    const value = form.get(`${prefix}.${index}${suffix}`);
    if (value === null) return found;
    found.push(value);
  }
}

function recipients(email: Email): string[] {
  const all = [...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])];
  return all.flatMap((one) => (one.group ? one.group.map(({ address }) => address) : [one.address]));
}

function header(email: Email, name: string): string | undefined {
  return email.headers.find(({ key }) => key === name)?.value;
}

/** Grows with simulated time, so ids sort as mails were sent. */
function newId(now: number): string {
  return `${Math.round(now).toString(16).padStart(12, '0')}-${randomBytes(8).toString('hex')}`;
}

function errorXml(code: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return (
    '<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>' +
    `<Code>${code}</Code><Message>${escaped}</Message></Error><RequestId>local</RequestId></ErrorResponse>`
  );
}
