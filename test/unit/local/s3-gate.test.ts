import { buffer } from 'node:stream/consumers';
import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uploadedBytes } from '../../../infra/local/s3-body.ts';
import { checkPostPolicy } from '../../../infra/local/s3-post-policy.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const bucket = 'ho-so';

async function signedForm(conditions: Parameters<typeof createPresignedPost>[1]['Conditions'] = []) {
  const client = new S3Client({ region: 'ap-southeast-1', credentials });
  const { fields } = await createPresignedPost(client, {
    Bucket: bucket,
    Key: 'incoming/a',
    Conditions: conditions,
    Expires: 600,
  });
  return new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value] as const));
}
const check = (fields: Map<string, string>, now = Date.now()) => checkPostPolicy(fields, { bucket, credentials, now });

describe('When the SDK signs a form for one key', () => {
  test('the form as it was signed is let through with the size it names', async () => {
    expect(check(await signedForm([['content-length-range', 1, 99]]))).toEqual({ min: 1, max: 99 });
  });

  test('a key below a signed prefix is let through, another is not', async () => {
    const fields = await signedForm([['starts-with', '$x-amz-meta-unit', 'BV-']]);
    expect(check(new Map([...fields, ['x-amz-meta-unit', 'BV-07']]))).toMatchObject({ min: 0 });
    expect(() => check(new Map([...fields, ['x-amz-meta-unit', 'TT-07']]))).toThrow('Policy Condition failed');
    expect(() => check(fields)).toThrow('Policy Condition failed');
  });

  test('it is refused after its end', async () => {
    expect(() => check(new Map(), Date.now())).toThrow('AccessDenied');
    const fields = await signedForm();
    expect(() => check(fields, Date.now() + 601_000)).toThrow('Policy expired');
  });

  test('it is refused for another bucket', async () => {
    const fields = await signedForm();
    const now = Date.now();
    expect(() => checkPostPolicy(fields, { bucket: 'khac', credentials, now })).toThrow('Policy Condition failed');
  });

  test('no change of any one field gets through, the bucket being that of the address whatever the form says', async () => {
    const fields = await signedForm();
    const names = [...fields.keys()].filter((name) => name !== 'bucket');
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ minLength: 1, maxLength: 30 }), (name, other) => {
        fc.pre(fields.get(name) !== other);
        expect(() => check(new Map([...fields, [name, other]]))).toThrow();
      }),
    );
  });

  test('a field nobody signed is refused, one to be ignored is not', async () => {
    const fields = await signedForm();
    expect(() => check(new Map([...fields, ['x-amz-acl', 'public-read']]))).toThrow('Extra input fields: x-amz-acl');
    expect(check(new Map([...fields, ['x-ignore-this', 'x']]))).toMatchObject({ min: 0 });
  });
});

async function* pieces(bytes: Buffer, sizes: readonly number[]) {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}
const collect = (source: AsyncIterable<Buffer>) => buffer(source);
const framed = (chunks: readonly Buffer[], trailer = '') =>
  Buffer.concat([
    ...chunks.flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]),
    Buffer.from(`0\r\n${trailer}\r\n`),
  ]);

describe('When an SDK sends a body in its chunk framing', () => {
  test('the bytes come out whole however the network cuts them', async () => {
    const chunk = fc.uint8Array({ minLength: 1, maxLength: 50 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(fc.array(chunk, { maxLength: 6 }), fc.array(fc.nat(9)), async (chunks, cuts) => {
        const source = pieces(framed(chunks), cuts);
        const bytes = await collect(uploadedBytes(source, { 'content-encoding': 'aws-chunked' }));
        expect(bytes.equals(Buffer.concat(chunks))).toBe(true);
      }),
    );
  });

  test('a checksum in the trailer that does not fit is refused', async () => {
    const body = framed([Buffer.from('danh sách')], 'x-amz-checksum-crc32:AAAAAA==\r\n');
    await expect(collect(uploadedBytes(pieces(body, []), { 'content-encoding': 'aws-chunked' }))).rejects.toThrow(
      'crc32',
    );
  });

  test('a body cut off before its last chunk is refused', async () => {
    const body = framed([Buffer.from('danh sách')]).subarray(0, 9);
    await expect(collect(uploadedBytes(pieces(body, []), { 'content-encoding': 'aws-chunked' }))).rejects.toThrow(
      'ended',
    );
  });
});

describe('When a body comes with checksums of its own', () => {
  test.each([
    ['content-md5', 'ICy5YqxZB1uWSwcVLSNLcA=='],
    ['x-amz-checksum-sha256', 'pmWkWSBCL51Bfkhn79xPuKBKHz//H6B+mY6G9/eieuM='],
    ['x-amz-checksum-crc32', 'iEhj0g=='],
  ])('%s must fit', async (name, right) => {
    const send = (value: string) => collect(uploadedBytes(pieces(Buffer.from('123'), []), { [name]: value }));
    expect((await send(right)).toString()).toBe('123');
    await expect(send('AAAA')).rejects.toThrow(name);
  });
});
