import type { EventId, UploadId } from '../../events/ids.ts';

/** New identifiers and secrets. */
export type Ids = {
  event(): EventId;
  upload(): UploadId;
  /** A link's secret: 32 random bytes, base64url. */
  secret(): string;
};

/** SHA-256 of a text, as bytes: for references, link hashes and ledger ids. */
export type Digest = (text: string) => Uint8Array;
