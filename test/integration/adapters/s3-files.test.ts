import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MAX_UPLOAD_BYTES, s3Files } from '../../../shared/adapters/s3/files.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const client = new S3Client({ region: 'ap-southeast-1', credentials });
const mock = mockClient(client);
const files = s3Files('bucket', client);
const Policy = z.object({ expiration: z.string(), conditions: z.array(z.unknown()) });

const policyOf = (fields: Record<string, string>) =>
  Policy.parse(JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()));

beforeEach(() => mock.reset());

describe('A ticket for one file', () => {
  it('allows one key prefix, up to the limit of size, for an hour', async () => {
    const asked = Date.now();
    const ticket = await files.ticket({ keyPrefix: 'incoming/u/c/HT-01/once/id/', after: { status: 201 } });
    const { conditions, expiration } = policyOf(ticket.fields);
    expect(conditions).toContainEqual(['content-length-range', 0, MAX_UPLOAD_BYTES]);
    expect(conditions).toContainEqual(['starts-with', '$key', 'incoming/u/c/HT-01/once/id/']);
    expect(conditions).toContainEqual({ bucket: 'bucket' });
    expect(ticket.fields).toMatchObject({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: S3 puts the own name of the file in place of this very text.
      key: 'incoming/u/c/HT-01/once/id/${filename}',
      success_action_status: '201',
    });
    expect(ticket.maxBytes).toBe(MAX_UPLOAD_BYTES);
    expect(Math.round((Date.parse(expiration) - asked) / 60_000)).toBe(60);
  });

  it('leads a browser without a script back to the page of its upload', async () => {
    const ticket = await files.ticket({ keyPrefix: 'incoming/x/', after: { redirect: 'https://a.example/k/1/nop/2' } });
    expect(ticket.fields['success_action_redirect']).toBe('https://a.example/k/1/nop/2');
    expect(policyOf(ticket.fields).conditions).toContainEqual({
      success_action_redirect: 'https://a.example/k/1/nop/2',
    });
  });
});

describe('What has arrived under a prefix', () => {
  it('is told by key and by the entity tag that the event of its arrival bears', async () => {
    const found = { Key: 'incoming/u/Danh sách.docx', ETag: '"9f9d51bc70ef21ca5c14f307980a29d8"' };
    mock.on(ListObjectsV2Command, { Bucket: 'bucket', Prefix: 'incoming/u/' }).resolves({ Contents: [found] });
    mock.on(ListObjectsV2Command, { Bucket: 'bucket', Prefix: 'incoming/none/' }).resolves({});
    expect(await files.under('incoming/u/')).toEqual([{ key: found.Key, etag: '9f9d51bc70ef21ca5c14f307980a29d8' }]);
    expect(await files.under('incoming/none/')).toEqual([]);
  });
});

describe('Objects of the store', () => {
  it('an object that does not exist is null, for bytes and for readings', async () => {
    mock.on(GetObjectCommand).rejects(new NoSuchKey({ message: 'no', $metadata: {} }));
    expect(await files.read('incoming/none')).toBeNull();
    expect(await files.reading('readings/none.json')).toBeNull();
  });

  it('any other failure of the store is a fault and never "no file"', async () => {
    mock.on(GetObjectCommand).rejects(new Error('SlowDown'));
    await expect(files.read('incoming/x')).rejects.toThrow('SlowDown');
  });

  it('bytes come back as they stand', async () => {
    mock.on(GetObjectCommand, { Bucket: 'bucket', Key: 'incoming/x' }).callsFake(() => ({
      Body: { transformToByteArray: async () => Uint8Array.of(1, 2, 3) },
    }));
    expect(await files.read('incoming/x')).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('a stored reading that is none is a fault', async () => {
    mock.on(GetObjectCommand).callsFake(() => ({
      Body: { transformToByteArray: async () => new TextEncoder().encode('{"outcome":"maybe"}') },
    }));
    await expect(files.reading('readings/x.json')).rejects.toThrow();
  });

  it('what is saved carries its type', async () => {
    mock.on(PutObjectCommand).resolves({});
    await files.save('papers/a.docx', Uint8Array.of(1), 'application/msword');
    expect(mock.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      ...{ Bucket: 'bucket', Key: 'papers/a.docx', ContentType: 'application/msword' },
    });
  });

  it('a download is offered under its Vietnamese name for five minutes', async () => {
    const url = new URL(await files.downloadUrl('incoming/x/tep.docx', 'Danh sách đợt 1.docx'));
    expect(url.pathname).toContain('incoming/x/tep.docx');
    expect(url.searchParams.get('response-content-disposition')).toBe(
      "attachment; filename*=UTF-8''Danh%20s%C3%A1ch%20%C4%91%E1%BB%A3t%201.docx",
    );
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
  });
});
