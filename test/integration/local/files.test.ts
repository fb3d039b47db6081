import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Local, startLocal } from '../../../infra/local/runtime.ts';
import { s3Files } from '../../../shared/adapters/s3/files.ts';
import { emptyFolder } from '../../support/local/folders.ts';
import { sampleAssembly } from '../../support/local/sample-assembly.ts';
import { sampleClient } from '../../support/local/sample-client.ts';

let local: Local;
let Bucket: string;
let s3: S3Client;

beforeAll(async () => {
  local = await startLocal({ assembly: await sampleAssembly(), dataDir: emptyFolder(), report: () => {} });
  Bucket = new URL((await sampleClient(local).form('x')).url).pathname.slice(1);
  s3 = clientWith('local');
});
afterAll(() => local.stop());

function clientWith(secretAccessKey: string): S3Client {
  const credentials = { accessKeyId: 'local', secretAccessKey };
  return new S3Client({ endpoint: local.s3Url, region: 'ap-southeast-1', credentials, maxAttempts: 1 });
}
const put = (Key: string, Body: string | Readable, more: Partial<PutObjectCommandInput> = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const text = async (Key: string, more: object = {}) =>
  (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();

describe('When the SDK puts a file', () => {
  test('its bytes, type and metadata come back, whole or in part', async () => {
    await put('a/Hồ sơ.txt', 'xin chào', { ContentType: 'text/plain', Metadata: { unit: 'BV-01' } });
    const file = await s3.send(new GetObjectCommand({ Bucket, Key: 'a/Hồ sơ.txt' }));
    expect(file).toMatchObject({ ContentType: 'text/plain', Metadata: { unit: 'BV-01' }, ContentLength: 9 });
    expect(await file.Body?.transformToString()).toBe('xin chào');
    expect(await text('a/Hồ sơ.txt', { Range: 'bytes=0-2' })).toBe('xin');
  });

  test('a stream of 20 MB is kept whole', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const body = Readable.from(Array.from({ length: 20 }, () => chunk));
    await put('lon', body, { ContentLength: 20 * chunk.length });
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'lon' }))).ContentLength).toBe(20 * chunk.length);
  });

  test('only if there is none yet, a second one is refused and the first stays', async () => {
    await put('mot', 'một', { IfNoneMatch: '*' });
    await expect(put('mot', 'hai', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect(await text('mot')).toBe('một');
  });

  test('with a checksum of other bytes it is refused and nothing is kept', async () => {
    await expect(put('sai', 'abc', { ChecksumSHA256: 'AAAA' })).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(text('sai')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('under a name longer than a file name may be it is refused as S3 refuses a key that is too long', async () => {
    await expect(put(`a/${'đ'.repeat(150)}.txt`, 'x')).rejects.toMatchObject({ name: 'KeyTooLongError' });
    await put(`a/${'đ'.repeat(120)}.txt`, 'x');
    expect(await text(`a/${'đ'.repeat(120)}.txt`)).toBe('x');
  });

  test('it can be listed, copied and deleted', async () => {
    await put('l/1', 'x');
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'l/2', CopySource: `${Bucket}/l/1` }));
    const keys = async () =>
      (await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'l/' }))).Contents?.map(({ Key }) => Key);
    expect(await keys()).toEqual(['l/1', 'l/2']);
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'l/1' }));
    expect(await keys()).toEqual(['l/2']);
    await put('đ/Danh sách & “điển hình”.docx', 'x');
    expect(await s3Files(Bucket, s3).under('đ/')).toEqual([
      { key: 'đ/Danh sách & “điển hình”.docx', etag: createHash('md5').update('x').digest('hex') },
    ]);
  });

  test('with another secret it is refused', async () => {
    const stranger = clientWith('other');
    await expect(stranger.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
  });

  test('what the store does not do is refused by name', async () => {
    await expect(s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'mot' }))).rejects.toMatchObject({
      name: 'NotImplemented',
    });
  });
});

describe('When a link to a file is signed', () => {
  const link = (more: object = {}) =>
    getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'mot', ...more }), { expiresIn: 60 });

  test('it gives the file under the name it asks for', async () => {
    const name = "attachment; filename*=UTF-8''%C4%91%C6%A1n.txt";
    const answer = await fetch(await link({ ResponseContentDisposition: name }));
    expect(answer.headers.get('content-disposition')).toBe(name);
    expect(await answer.text()).toBe('một');
  });

  test('a name S3 cannot put in a header is refused', async () => {
    const answer = await fetch(await link({ ResponseContentDisposition: 'attachment; filename="đơn.txt"' }));
    expect(answer.status).toBe(400);
  });

  test.each([
    ['another file', (url: string) => url.replace('/mot?', '/lon?')],
    ['a longer life', (url: string) => url.replace('Expires=60', 'Expires=600')],
    ['no signature', (url: string) => url.replace(/X-Amz-Signature=\w+/, '')],
  ])('changed to %s it gives nothing', async (_, change) => {
    expect((await fetch(change(await link()))).status).toBe(403);
  });
});
