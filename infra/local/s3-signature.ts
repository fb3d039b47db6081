import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { S3Error } from './s3-error.ts';

/** The one pair of credentials of this machine. */
export type Credentials = { accessKeyId: string; secretAccessKey: string };
export type SignedRequest = { method: string; url: URL; headers: IncomingHttpHeaders };

type Claim = { credential: string; signedHeaders: string; signature: string; date: string; payloadHash: string };

/** Requests signed further than this from the server's clock are refused (S3: RequestTimeTooSkewed). */
const allowedSkewMs = 15 * 60_000;

/**
 * Checks a request signed with AWS Signature Version 4, by header or by presigned URL, at simulated time `now` (ms).
 * Answers the hash its body must have, when the signature covers one. Throws `S3Error` otherwise.
 */
export function verifyRequest(request: SignedRequest, credentials: Credentials, now: number): { bodyHash?: string } {
  const claim = request.url.searchParams.has('X-Amz-Signature')
    ? presignedClaim(request.url.searchParams, now)
    : headerClaim(request.headers, now);
  const scope = checkCredential(claim.credential, credentials);
  const toSign = [
    'AWS4-HMAC-SHA256',
    claim.date,
    `${scope.day}/${scope.region}/s3/aws4_request`,
    createHash('sha256').update(canonicalRequest(request, claim)).digest('hex'),
  ].join('\n');
  if (!sameText(sign(credentials, scope, toSign), claim.signature)) throw new S3Error(403, 'SignatureDoesNotMatch');
  return /^[0-9a-f]{64}$/.test(claim.payloadHash) ? { bodyHash: claim.payloadHash } : {};
}

/** Checks the access key of a `key/day/region/s3/aws4_request` credential and answers its scope. */
export function checkCredential(credential: string, credentials: Credentials): { day: string; region: string } {
  const [accessKeyId, day = '', region = ''] = credential.split('/');
  if (accessKeyId !== credentials.accessKeyId) throw new S3Error(403, 'InvalidAccessKeyId');
  return { day, region };
}

/** The hexadecimal signature of `text` for a day and region. */
export function sign({ secretAccessKey }: Credentials, scope: { day: string; region: string }, text: string): string {
  const key = [scope.day, scope.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  return createHmac('sha256', key).update(text).digest('hex');
}

export function sameText(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

function presignedClaim(query: URLSearchParams, now: number): Claim {
  const date = query.get('X-Amz-Date') ?? '';
  const lives = Number(query.get('X-Amz-Expires'));
  if (!(lives > 0 && lives <= 604_800)) throw new S3Error(400, 'AuthorizationQueryParametersError');
  if (instantOf(date) + lives * 1000 < now) throw new S3Error(403, 'AccessDenied', 'Request has expired');
  if (instantOf(date) - allowedSkewMs > now) throw new S3Error(403, 'AccessDenied', 'Request is not yet valid');
  return {
    credential: query.get('X-Amz-Credential') ?? '',
    signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
    signature: query.get('X-Amz-Signature') ?? '',
    date,
    payloadHash: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function headerClaim(headers: IncomingHttpHeaders, now: number): Claim {
  const parts = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/.exec(
    headers.authorization ?? '',
  );
  if (!parts) throw new S3Error(403, 'AccessDenied');
  const date = String(headers['x-amz-date'] ?? '');
  if (!(Math.abs(instantOf(date) - now) <= allowedSkewMs)) throw new S3Error(403, 'RequestTimeTooSkewed');
  const [, credential = '', signedHeaders = '', signature = ''] = parts;
  return { credential, signedHeaders, signature, date, payloadHash: String(headers['x-amz-content-sha256'] ?? '') };
}

function canonicalRequest({ method, url, headers }: SignedRequest, claim: Claim): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encodeText(name), encodeText(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)))
    .map((pair) => pair.join('='));
  const signed = claim.signedHeaders.split(';').map(
    (name) =>
      `${name}:${String(headers[name] ?? '')
        .trim()
        .replace(/ +/g, ' ')}`,
  );
  const path = url.pathname
    .split('/')
    .map((part) => encodeText(decodeURIComponent(part)))
    .join('/');
  return [method, path, query.join('&'), ...signed, '', claim.signedHeaders, claim.payloadHash].join('\n');
}

/** URI encoding as Signature Version 4 wants it: everything but unreserved characters. */
export function encodeText(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `20210601T010000Z` → milliseconds; NaN when it is no such date. */
function instantOf(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
