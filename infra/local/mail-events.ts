import type { Bus } from './bus.ts';
import { accountId, arnOf } from './identity.ts';
import type { Envelope } from './mail-store.ts';
import { bare } from './mail-store.ts';
import type { Wired, Wiring } from './wiring.ts';

type Result = { kind: 'SEND' | 'DELIVERY' | 'BOUNCE'; detailType: string; eventType: string; detail: object };

/** What SES tells of each mail of a configuration set, sent to the bus its event destination names. */
export function mailAnnouncer(wiring: Wiring, bus: Bus, region: string) {
  const destinations = wiring.of('AWS::SES::ConfigurationSetEventDestination');
  /** Resolves when every sending result of the mail is with its queues. */
  return async (envelope: Envelope): Promise<void> => {
    const mine = destinations.filter(
      ({ properties }) =>
        properties.ConfigurationSetName === envelope.configurationSet && properties.EventDestination.Enabled,
    );
    for (const result of resultsOf(envelope)) {
      const wanted = mine.some(({ properties }) => wants(properties, result));
      if (!wanted) continue;
      await bus.publish('default', {
        source: 'aws.ses',
        'detail-type': result.detailType,
        resources: [configurationSetArn(envelope.configurationSet ?? '', region)],
        detail: { eventType: result.eventType, mail: mailObject(envelope, region), ...result.detail },
      });
    }
  };
}

type DestinationProperties = Wired<'AWS::SES::ConfigurationSetEventDestination'>['properties'];

function wants({ EventDestination }: DestinationProperties, { kind }: Result): boolean {
  return EventDestination.MatchingEventTypes.some((type) => type.toUpperCase() === kind);
}

/** `bounce@…` and `…+bounce@…` stand for a mailbox that does not exist, like the SES mailbox simulator. */
export function bounces(address: string): boolean {
  return /(^|\+)bounce@/.test(bare(address));
}

function resultsOf({ at, destinations, id }: Envelope): Result[] {
  const gone = destinations.filter(bounces);
  const arrived = destinations.filter((address) => !bounces(address));
  const results: Result[] = [{ kind: 'SEND', detailType: 'Email Sent', eventType: 'Send', detail: { send: {} } }];
  if (arrived.length > 0) {
    const delivery = {
      timestamp: at,
      processingTimeMillis: 1,
      recipients: arrived.map(bare),
      smtpResponse: '250 2.6.0 Message received',
      reportingMTA: 'local',
    };
    results.push({ kind: 'DELIVERY', detailType: 'Email Delivered', eventType: 'Delivery', detail: { delivery } });
  }
  if (gone.length > 0) {
    const bounce = {
      feedbackId: `${id}-bounce`,
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: gone.map((address) => ({
        emailAddress: bare(address),
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      })),
      timestamp: at,
      reportingMTA: 'dsn; local',
    };
    results.push({ kind: 'BOUNCE', detailType: 'Email Bounced', eventType: 'Bounce', detail: { bounce } });
  }
  return results;
}

function mailObject({ id, at, source, destinations, configurationSet, tags }: Envelope, region: string): object {
  const own = Object.entries(tags).map(([name, value]) => [name, [value]] as const);
  return {
    timestamp: at,
    source,
    sourceArn: `arn:aws:ses:${region}:${accountId}:identity/${bare(source)}`,
    sendingAccountId: accountId,
    messageId: id,
    destination: destinations.map(bare),
    headersTruncated: false,
    headers: [],
    commonHeaders: { from: [source], to: destinations, messageId: id },
    tags: {
      ...(configurationSet === undefined ? {} : { 'ses:configuration-set': [configurationSet] }),
      'ses:from-domain': [bare(source).split('@').at(-1)],
      ...Object.fromEntries(own),
    },
  };
}

function configurationSetArn(name: string, region: string): string {
  return arnOf({ stack: '', id: '', type: 'AWS::SES::ConfigurationSet', region, name });
}
