import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Province } from '../provinces/province.ts';

/** Everything that tells what became of a mail. Opens and clicks are not asked for: the ledger does not watch readers. */
const OUTCOMES = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
];

/** The configuration set mails are sent with. Its events go to the default bus, the only one SES can reach. */
export function mailSending(scope: Construct, province: Province): ConfigurationSet {
  const configurationSet = new ConfigurationSet(scope, 'Mail', {
    configurationSetName: `tiencu-${province.id}`,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
  });
  new ConfigurationSetEventDestination(scope, 'MailEvents', {
    configurationSet,
    destination: EventDestination.eventBus(EventBus.fromEventBusName(scope, 'DefaultBus', 'default')),
    events: OUTCOMES,
  });
  return configurationSet;
}
