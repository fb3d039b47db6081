import { randomBytes } from 'node:crypto';
import type { Bus } from './bus.ts';
import { accountId } from './identity.ts';
import type { Created } from './s3-request.ts';

let sequence = 0n;

/** Gives "Object Created" to the default bus in the shape of the S3 guide's "EventBridge event message structure". */
export async function announceObject(bus: Bus, now: number, created: Created): Promise<void> {
  const { bucket, key, size, etag, reason, sourceIp } = created;
  await bus.publish('default', {
    source: 'aws.s3',
    'detail-type': 'Object Created',
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: { key, size, etag, sequencer: sequencer(now) },
      'request-id': randomBytes(8).toString('hex').toUpperCase(),
      requester: accountId,
      'source-ip-address': sourceIp,
      reason,
    },
  });
}

/** Grows with every object, as the sequencer of S3 does for versions of one key. */
function sequencer(now: number): string {
  const next = BigInt(Math.round(now)) << 20n;
  sequence = next > sequence ? next : sequence + 1n;
  return sequence.toString(16).toUpperCase().padStart(18, '0');
}
