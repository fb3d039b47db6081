import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { CorsRules } from './s3-cors.ts';
import type { Credentials } from './s3-signature.ts';
import type { Storage, StoredObject } from './s3-storage.ts';

/** How an object came to be, as S3 names it in its event. */
export type CreationReason = 'PutObject' | 'PostObject' | 'CopyObject' | 'CompleteMultipartUpload';
export type Created = StoredObject & { bucket: string; key: string; reason: CreationReason; sourceIp: string };

export type GateParts = {
  storage: Storage;
  credentials: Credentials;
  clock: Clock;
  faults: Faults;
  cors: ReadonlyMap<string, CorsRules>;
  /** Must resolve only when the event is on disk: the client hears of success after that. */
  announce(created: Created): Promise<void>;
};

export type S3Request = { request: IncomingMessage; response: ServerResponse; url: URL; bucket: string; key: string };

export function sourceIp(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '127.0.0.1').replace('::ffff:', '');
}

/** The bytes of a stream; leaving the loop early does not end the stream, so that the rest can still be taken in. */
export function unbroken(stream: Readable): AsyncIterable<Buffer> {
  return stream.iterator({ destroyOnReturn: false });
}
