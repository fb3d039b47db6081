import { createHash, type Hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import { S3Error } from './s3-error.ts';

/**
 * The object bytes of an upload: takes the `aws-chunked` framing of the SDKs off and checks at the end every checksum
 * the client sent (Content-MD5, x-amz-checksum-*, signed payload hash). Throws `S3Error` when one does not fit.
 */
export async function* uploadedBytes(
  source: AsyncIterable<Buffer>,
  headers: IncomingHttpHeaders,
  signedHash?: string,
): AsyncGenerator<Buffer> {
  const trailers = new Map<string, string>();
  const chunked = String(headers['content-encoding'] ?? '').includes('aws-chunked');
  const digests = startDigests();
  for await (const bytes of chunked ? unframe(source, trailers) : source) {
    for (const digest of Object.values(digests)) digest.update(bytes);
    yield bytes;
  }
  for (const [name, digest] of Object.entries(digests)) {
    const sent = trailers.get(name) ?? headers[name];
    if (sent !== undefined && sent !== digest.value()) {
      throw new S3Error(400, 'BadDigest', `The ${name} you specified did not match what we received.`);
    }
  }
  if (signedHash !== undefined && !chunked && digests['x-amz-checksum-sha256'].hex() !== signedHash) {
    throw new S3Error(400, 'XAmzContentSHA256Mismatch');
  }
}

type Digest = { update(bytes: Buffer): void; value(): string };

function startDigests() {
  return {
    'content-md5': hashDigest(createHash('md5')),
    'x-amz-checksum-sha256': hashDigest(createHash('sha256')),
    'x-amz-checksum-sha1': hashDigest(createHash('sha1')),
    'x-amz-checksum-crc32': crcDigest(),
  };
}

function hashDigest(hash: Hash): Digest & { hex(): string } {
  const digest = (() => {
    let result: Buffer | undefined;
    return () => {
      result ??= hash.digest();
      return result;
    };
  })();
  return {
    update: (bytes) => void hash.update(bytes),
    value: () => digest().toString('base64'),
    hex: () => digest().toString('hex'),
  };
}

function crcDigest(): Digest {
  let state = 0;
  return {
    update: (bytes) => {
      state = crc32(bytes, state);
    },
    value: () => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(state);
      return bytes.toString('base64');
    },
  };
}

/** `size[;chunk-signature=…]\r\n bytes \r\n … 0\r\n name:value\r\n\r\n` → the bytes; trailers are collected. */
async function* unframe(source: AsyncIterable<Buffer>, trailers: Map<string, string>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let left = 0;
  let inTrailer = false;
  for await (const bytes of source) {
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    for (;;) {
      if (left > 0) {
        if (held.length === 0) break;
        const part = held.subarray(0, left);
        left -= part.length;
        held = held.subarray(part.length);
        yield part;
        continue;
      }
      const end = held.indexOf('\r\n');
      if (end < 0) break;
      const line = held.subarray(0, end).toString('latin1');
      held = held.subarray(end + 2);
      if (line === '') continue;
      if (inTrailer) {
        const colon = line.indexOf(':');
        trailers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
      } else {
        left = Number.parseInt(line, 16);
        if (Number.isNaN(left)) throw new S3Error(400, 'IncompleteBody', 'The chunk framing is not valid.');
        inTrailer = left === 0;
      }
    }
  }
  if (!inTrailer) throw new S3Error(400, 'IncompleteBody', 'The upload ended before its last chunk.');
}
