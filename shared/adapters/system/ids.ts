import { createHash, randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { EventId, UploadId } from '../../../events/ids.ts';
import type { Digest, Ids } from '../../ports/ids.ts';

/** Identifiers that sort by time, and secrets from the machine's randomness. */
export const systemIds: Ids = {
  event: () => EventId.parse(`evt_${ulid()}`),
  upload: () => UploadId.parse(`upl_${ulid()}`),
  secret: () => randomBytes(32).toString('base64url'),
};

export const sha256: Digest = (text) => createHash('sha256').update(text).digest();
