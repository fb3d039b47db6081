import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import { z } from 'zod';
import { S3Error } from './s3-error.ts';
import type { SizeLimits } from './s3-post-policy.ts';
import { encodeText } from './s3-signature.ts';

export type StoredObject = { size: number; etag: string };
export type Storage = {
  /** Passes a request on as it is and answers the engine's response. */
  forward(
    method: string,
    path: string,
    headers: OutgoingHttpHeaders,
    body?: AsyncIterable<Buffer>,
  ): Promise<IncomingMessage>;
  /** Stores a body of any length while it arrives; nothing is stored when it breaks the limits or ends in an error. */
  put(
    object: { bucket: string; key: string; headers: OutgoingHttpHeaders },
    body: AsyncIterable<Buffer>,
    limits: SizeLimits,
  ): Promise<StoredObject>;
  /** Size and ETag of an object; undefined when there is none. */
  head(bucket: string, key: string): Promise<StoredObject | undefined>;
};

/** The engine takes bodies up to 11 MiB; larger ones go to it in parts of this size, so memory stays flat here. */
const partBytes = 8 * 1024 * 1024;

export function openStorage(port: number): Storage {
  const agent = new Agent({ keepAlive: true });
  const send = (method: string, path: string, headers: OutgoingHttpHeaders, body?: Buffer | AsyncIterable<Buffer>) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const call = request(
        { host: '127.0.0.1', port, agent, method, path, headers: { ...headers, host: `127.0.0.1:${port}` } },
        resolve,
      );
      call.on('error', reject);
      if (body === undefined || Buffer.isBuffer(body)) call.end(body);
      else write(call, body).catch((error: Error) => call.destroy(error));
    });
  return {
    forward: send,
    head: async (bucket, key) => {
      const answer = await send('HEAD', objectPath(bucket, key), {});
      answer.resume();
      if (answer.statusCode !== 200) return undefined;
      return { size: Number(answer.headers['content-length']), etag: unquote(answer.headers.etag) };
    },
    put: async (object, body, limits) => {
      checkKey(object.key);
      const parts = inParts(body, limits);
      const first = await parts.next();
      const start = first.done ? Buffer.alloc(0) : first.value;
      const second = await parts.next();
      if (second.done) return putWhole(send, object, start);
      return putParts(send, object, async function* () {
        yield start;
        yield second.value;
        yield* parts;
      });
    },
  };
}

/** S3 takes keys of 1024 bytes; here every part of a key is a file name, which Linux ends at 255 bytes. */
function checkKey(key: string): void {
  const fits = Buffer.byteLength(key) <= 1024 && key.split('/').every((part) => Buffer.byteLength(part) <= 250);
  if (!fits)
    throw new S3Error(400, 'KeyTooLongError', 'Your key is too long: on one machine a file name has 250 bytes.');
}

type Send = (method: string, path: string, headers: OutgoingHttpHeaders, body?: Buffer) => Promise<IncomingMessage>;
type Target = { bucket: string; key: string; headers: OutgoingHttpHeaders };

async function write(call: NodeJS.WritableStream, body: AsyncIterable<Buffer>): Promise<void> {
  for await (const bytes of body) {
    if (!call.write(bytes)) await new Promise((resume) => call.once('drain', resume));
  }
  call.end();
}

/** Cuts a body into parts of 8 MiB, checking the limits on the way. */
async function* inParts(body: AsyncIterable<Buffer>, { min, max }: SizeLimits): AsyncGenerator<Buffer> {
  let size = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;
  for await (const bytes of body) {
    size += bytes.length;
    if (size > max)
      throw new S3Error(400, 'EntityTooLarge', `Your proposed upload exceeds the maximum allowed size ${max}`);
    held.push(bytes);
    heldBytes += bytes.length;
    if (heldBytes >= partBytes) {
      yield Buffer.concat(held);
      held = [];
      heldBytes = 0;
    }
  }
  if (size < min)
    throw new S3Error(400, 'EntityTooSmall', `Your proposed upload is smaller than the minimum allowed size ${min}`);
  if (heldBytes > 0) yield Buffer.concat(held);
}

async function putWhole(send: Send, { bucket, key, headers }: Target, body: Buffer): Promise<StoredObject> {
  const answer = await expectOk(
    await send('PUT', objectPath(bucket, key), { ...headers, 'content-length': body.length }, body),
  );
  return { size: body.length, etag: unquote(answer.headers.etag) };
}

async function putParts(
  send: Send,
  { bucket, key, headers }: Target,
  parts: () => AsyncGenerator<Buffer>,
): Promise<StoredObject> {
  const path = objectPath(bucket, key);
  const started = await expectOk(await send('POST', `${path}?uploads`, headers));
  const uploadId = z.string().parse(/<UploadId>([^<]+)</.exec(started.body)?.[1]);
  const done: string[] = [];
  let size = 0;
  try {
    for await (const part of parts()) {
      const target = `${path}?partNumber=${done.length + 1}&uploadId=${uploadId}`;
      const answer = await expectOk(
        await send('PUT', target, { 'content-length': part.length, 'content-type': 'application/octet-stream' }, part),
      );
      size += part.length;
      done.push(`<Part><PartNumber>${done.length + 1}</PartNumber><ETag>${answer.headers.etag}</ETag></Part>`);
    }
  } catch (error) {
    (await send('DELETE', `${path}?uploadId=${uploadId}`, {})).resume();
    throw error;
  }
  const list = Buffer.from(`<CompleteMultipartUpload>${done.join('')}</CompleteMultipartUpload>`);
  const answer = await expectOk(
    await send(
      'POST',
      `${path}?uploadId=${uploadId}`,
      { 'content-type': 'application/xml', 'content-length': list.length },
      list,
    ),
  );
  return { size, etag: unquote(/<ETag>([^<]+)</.exec(answer.body)?.[1]?.replaceAll('&quot;', '"')) };
}

async function expectOk(answer: IncomingMessage): Promise<{ headers: IncomingMessage['headers']; body: string }> {
  const status = answer.statusCode ?? 500;
  const body = status < 300 ? await text(answer) : (await buffer(answer)).toString();
  if (status < 300) return { headers: answer.headers, body };
  const [, code = 'InternalError'] = /<Code>([^<]+)</.exec(body) ?? [];
  const [, reason = body] = /<Message>([^<]+)</.exec(body) ?? [];
  throw new S3Error(status, code, reason);
}

export function objectPath(bucket: string, key: string): string {
  return `/${bucket}/${key.split('/').map(encodeText).join('/')}`;
}

function unquote(etag: string | undefined): string {
  return (etag ?? '').replaceAll('"', '');
}
