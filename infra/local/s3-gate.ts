import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import type { Endpoint } from './http-body.ts';
import { uploadedBytes } from './s3-body.ts';
import { applyCors } from './s3-cors.ts';
import { errorDocument, S3Error } from './s3-error.ts';
import { receivePost } from './s3-post.ts';
import { type CreationReason, type GateParts, type S3Request, sourceIp, unbroken } from './s3-request.ts';
import { verifyRequest } from './s3-signature.ts';
import type { Storage } from './s3-storage.ts';

/** Sub-resources the storage engine would silently misread (`?tagging` overwrites the object there). */
const notEmulated = ['acl', 'cors', 'encryption', 'lifecycle', 'logging', 'notification', 'object-lock', 'legal-hold'];
notEmulated.push('policy', 'replication', 'restore', 'retention', 'tagging', 'versionId', 'versioning', 'versions');
notEmulated.push('select', 'torrent', 'website', 'renameObject');

const anySize = { min: 0, max: 5 * 1024 ** 3 };

/**
 * The S3 endpoint of this machine. It stands before the storage engine and does what that does not: signatures, POST
 * policies, CORS, checksums, conditional writes, and "Object Created" events at simulated time.
 */
export function s3Gate(parts: GateParts): Endpoint {
  return async (request, response) => {
    response.setHeader('date', new Date(parts.clock.now()).toUTCString());
    try {
      await serve(readRequest(request, response), parts);
    } catch (error) {
      await drain(request);
      if (response.headersSent) return void response.destroy();
      const { status, body } = errorDocument(error);
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(request.method === 'HEAD' ? undefined : body);
    }
  };
}

function readRequest(request: IncomingMessage, response: S3Request['response']): S3Request {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const [, bucket = '', ...path] = url.pathname.split('/');
  return { request, response, url, bucket, key: decodeURIComponent(path.join('/')) };
}

/** A browser shows a refusal only when its whole upload was taken. */
async function drain(request: IncomingMessage): Promise<void> {
  request.resume();
  await finished(request).catch(() => {});
}

async function serve(call: S3Request, parts: GateParts): Promise<void> {
  const { request, response } = call;
  const allowed = applyCors(parts.cors.get(call.bucket) ?? [], request, response);
  if (request.method === 'OPTIONS') {
    if (!allowed) throw new S3Error(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
    return void response.writeHead(200).end();
  }
  if (await parts.faults.strikes('s3')) throw new S3Error(503, 'SlowDown', 'fault asked for');
  if (request.method === 'POST' && call.key === '' && isForm(request)) return receivePost(call, parts);
  const { bodyHash } = verifyRequest(
    { ...call, method: request.method ?? '', headers: request.headers },
    parts.credentials,
    parts.clock.now(),
  );
  const refused = notEmulated.find((name) => call.url.searchParams.has(name));
  if (refused !== undefined) throw new S3Error(501, 'NotImplemented', `?${refused} is not run on one machine`);
  if (request.method === 'PUT' && call.key !== '' && !call.url.searchParams.has('uploadId')) {
    return request.headers['x-amz-copy-source'] === undefined
      ? putObject(call, parts, bodyHash)
      : copyObject(call, parts);
  }
  return passOn(call, parts);
}

function isForm(request: IncomingMessage): boolean {
  return String(request.headers['content-type']).startsWith('multipart/form-data');
}

async function putObject(call: S3Request, parts: GateParts, bodyHash?: string): Promise<void> {
  const { request, response, bucket, key } = call;
  await checkConditions(call, parts.storage);
  const body = uploadedBytes(unbroken(request), request.headers, bodyHash);
  const stored = await parts.storage.put({ bucket, key, headers: keptHeaders(request) }, body, anySize);
  await parts.announce({ ...stored, bucket, key, reason: 'PutObject', sourceIp: sourceIp(request) });
  response.writeHead(200, { etag: `"${stored.etag}"` }).end();
}

/** `If-None-Match: *` = only if there is no such object; `If-Match: etag` = only over that one (412 otherwise). */
async function checkConditions({ request, bucket, key }: S3Request, storage: Storage): Promise<void> {
  const { 'if-none-match': absent, 'if-match': expected } = request.headers;
  if (absent === undefined && expected === undefined) return;
  const present = await storage.head(bucket, key);
  const fits = absent !== undefined ? present === undefined : present?.etag === expected?.replaceAll('"', '');
  if (!fits)
    throw new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
}

/** Headers S3 keeps with an object. */
function keptHeaders({ headers }: IncomingMessage): Record<string, string> {
  const kept = ['content-type', 'content-disposition', 'cache-control', 'content-language'];
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && (kept.includes(name) || name.startsWith('x-amz-meta-')) ? [[name, value]] : [],
    ),
  );
}

async function copyObject(call: S3Request, parts: GateParts): Promise<void> {
  const answer = await parts.storage.forward('PUT', call.request.url ?? '/', call.request.headers);
  if (answer.statusCode === 200) await announceStored(call, parts, 'CopyObject');
  call.response.writeHead(answer.statusCode ?? 500, withoutDate(answer.headers));
  answer.pipe(call.response);
}

async function passOn(call: S3Request, parts: GateParts): Promise<void> {
  const { request, response, url } = call;
  const overridden = overriddenHeaders(url);
  const hasBody = request.method === 'PUT' || request.method === 'POST';
  const answer = await parts.storage.forward(
    request.method ?? 'GET',
    request.url ?? '/',
    request.headers,
    hasBody ? request : undefined,
  );
  const completed = request.method === 'POST' && url.searchParams.has('uploadId') && answer.statusCode === 200;
  if (completed) await announceStored(call, parts, 'CompleteMultipartUpload');
  response.writeHead(answer.statusCode ?? 500, { ...withoutDate(answer.headers), ...overridden });
  answer.pipe(response);
  await finished(response);
}

async function announceStored(call: S3Request, parts: GateParts, reason: CreationReason): Promise<void> {
  const { bucket, key } = call;
  const stored = await parts.storage.head(bucket, key);
  if (stored) await parts.announce({ ...stored, bucket, key, reason, sourceIp: sourceIp(call.request) });
}

/**
 * `response-content-disposition=…` and its kind in a signed GET decide headers of the answer. S3 refuses what is not
 * ISO-8859-1; here only ASCII passes, because Node cannot send the rest: a Vietnamese file name goes as `filename*`.
 */
function overriddenHeaders(url: URL): Record<string, string> {
  const wanted = [...url.searchParams].filter(([name]) => /^response-(content|cache|expires)/.test(name));
  const foreign = wanted.find(([, value]) => !/^[\x20-\x7e]*$/.test(value));
  if (foreign) {
    throw new S3Error(400, 'InvalidArgument', `Header value cannot be represented using ISO-8859-1: ${foreign[0]}`);
  }
  return Object.fromEntries(wanted.map(([name, value]) => [name.slice('response-'.length), value]));
}

function withoutDate(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  const { date: _, connection: __, ...rest } = headers;
  return rest;
}
