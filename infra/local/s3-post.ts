import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { uploadedBytes } from './s3-body.ts';
import { S3Error } from './s3-error.ts';
import { checkPostPolicy, type FormFields } from './s3-post-policy.ts';
import { type GateParts, type S3Request, sourceIp, unbroken } from './s3-request.ts';
import type { StoredObject } from './s3-storage.ts';

type Form = { fields: FormFields; file: BusboyFileStream; fileName: string };
type Stored = StoredObject & { key: string; fields: FormFields };

/**
 * A browser upload by POST form: the policy is checked before the first byte of the file, the file streams to the
 * storage, its event is on disk before the answer. Fields after the file do not count, as in S3. Throws `S3Error`.
 */
export async function receivePost(call: S3Request, parts: GateParts): Promise<void> {
  const { request, bucket } = call;
  let storing: Promise<Stored> | undefined;
  const fields = new Map<string, string>();
  const form = openForm(call);
  form.on('field', (name, value) => {
    if (!storing) fields.set(name.toLowerCase(), value);
  });
  form.on('file', (name, file, fileName) => {
    if (name.toLowerCase() !== 'file' || storing) return void file.resume();
    storing = storeFile({ fields, file, fileName }, bucket, parts);
    // A refused file must still be read to its end, or the browser never gets to see the refusal.
    storing.catch(() => file.resume());
  });
  await pipeline(request, form).catch(() => {
    throw new S3Error(
      400,
      'MalformedPOSTRequest',
      'The body of your POST request is not well-formed multipart/form-data.',
    );
  });
  if (!storing) throw new S3Error(400, 'InvalidArgument', 'POST requires exactly one file upload per request.');
  const { key, size, etag } = await storing;
  await parts.announce({ bucket, key, size, etag, reason: 'PostObject', sourceIp: sourceIp(request) });
  answerPost(call, { key, size, etag, fields });
}

function openForm({ request }: S3Request): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': String(request.headers['content-type']) },
      limits: { fieldSize: 20 * 1024, fields: 100 },
      preservePath: false,
      isPartAFile: (name, type, fileName) =>
        name === 'file' || type === 'application/octet-stream' || fileName !== undefined,
    });
  } catch {
    throw new S3Error(
      400,
      'MalformedPOSTRequest',
      'The body of your POST request is not well-formed multipart/form-data.',
    );
  }
}

async function storeFile({ fields, file, fileName }: Form, bucket: string, parts: GateParts): Promise<Stored> {
  const limits = checkPostPolicy(fields, { bucket, credentials: parts.credentials, now: parts.clock.now() });
  const key = fields.get('key')?.replaceAll('$' + '{filename}', fileName ?? '');
  if (key === undefined || key === '')
    throw new S3Error(400, 'InvalidArgument', 'Bucket POST must contain a field named key.');
  if (key.split('/').includes('..'))
    throw new S3Error(400, 'InvalidArgument', 'Keys with .. are not run on one machine.');
  const headers = keptFields(fields);
  const stored = await parts.storage.put(
    { bucket, key, headers },
    uploadedBytes(unbroken(file), checksums(fields)),
    limits,
  );
  return { ...stored, key, fields };
}

function keptFields(fields: FormFields): Record<string, string> {
  const disposition = fields.get('content-disposition');
  if (disposition !== undefined && !/^[\x20-\x7e]*$/.test(disposition)) {
    throw new S3Error(
      400,
      'InvalidArgument',
      'Header value cannot be represented using ISO-8859-1: content-disposition',
    );
  }
  const kept = [...fields].filter(([name]) => /^(content-disposition|cache-control|x-amz-meta-.+)$/.test(name));
  return {
    'content-type': fields.get('content-type') ?? 'binary/octet-stream',
    ...Object.fromEntries(kept.map(([name, value]) => [name, headerText(value)])),
  };
}

/** HTTP header values travel as Latin-1; Vietnamese metadata goes to the engine as the bytes of its UTF-8 form. */
function headerText(value: string): string {
  return Buffer.from(value, 'utf8').toString('latin1');
}

function checksums(fields: FormFields): Record<string, string> {
  return Object.fromEntries(
    [...fields].filter(([name]) => name === 'content-md5' || name.startsWith('x-amz-checksum-')),
  );
}

/** 204 unless the form asks for 200, 201 (with a document) or a redirect. */
function answerPost({ response, url, bucket }: S3Request, { key, etag, fields }: Stored): void {
  const location = `${url.origin}/${bucket}/${encodeURIComponent(key)}`;
  const headers = { etag: `"${etag}"`, location };
  const redirect = fields.get('success_action_redirect');
  if (redirect !== undefined && URL.canParse(redirect)) {
    const target = new URL(redirect);
    for (const [name, value] of Object.entries({ bucket, key, etag: `"${etag}"` }))
      target.searchParams.set(name, value);
    return void response.writeHead(303, { ...headers, location: target.href }).end();
  }
  const status = fields.get('success_action_status');
  if (status !== '201') return void response.writeHead(status === '200' ? 200 : 204, headers).end();
  const escaped = key.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  response.writeHead(201, { ...headers, 'content-type': 'application/xml' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse><Location>${location}</Location><Bucket>${bucket}</Bucket>` +
      `<Key>${escaped}</Key><ETag>"${etag}"</ETag></PostResponse>`,
  );
}
