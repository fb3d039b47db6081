import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Local, startLocal } from '../../../infra/local/runtime.ts';
import { emptyFolder } from '../../support/local/folders.ts';
import { sampleAssembly } from '../../support/local/sample-assembly.ts';
import { sampleClient } from '../../support/local/sample-client.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
let local: Local;
let client: ReturnType<typeof sampleClient>;

beforeAll(async () => {
  const assembly = await sampleAssembly();
  local = await startLocal({ assembly, dataDir: emptyFolder(), now: '2021-06-01T08:00:00+07:00', report: () => {} });
  client = sampleClient(local);
});
afterAll(() => local.stop());

/** What lies in the dead-letter queue of the intake, read as an operator would. */
async function deadLetters() {
  const url: string = (await client.json('/queue')).deadLetters;
  const { Messages = [] } = await new SQSClient({
    endpoint: new URL(url).origin,
    region: 'ap-southeast-1',
    credentials,
  }).send(new ReceiveMessageCommand({ QueueUrl: url, WaitTimeSeconds: 5 }));
  return Messages.map(({ Body = '' }) => JSON.parse(Body).detail.object.key);
}

const rest = () => client.control('idle');

describe('When a file is sent with the form the portal signed', () => {
  test('it is read, published, mailed, and the result of the mail comes back', async () => {
    const answer = await client.send(await client.form('danh-sach'), 'Nguyễn Thị Hoà');
    expect(answer.status).toBe(204);
    expect((await rest()).status).toBe(200);
    expect((await client.items('UPLOADS')).find(({ sk }) => sk === 'incoming/danh-sach')).toMatchObject({
      size: Buffer.byteLength('Nguyễn Thị Hoà'),
    });
    const [mail] = (await client.mails('phong@bv.example')).filter(({ subject }) => subject.endsWith('danh-sach'));
    expect(mail).toMatchObject({
      from: 'Hội đồng <noreply@sample.example>',
      subject: 'Đã nhận incoming/danh-sach',
      links: ['http://127.0.0.1/xem?tep=incoming/danh-sach&k=1', 'http://127.0.0.1/xem?tep=incoming/danh-sach'],
      attachments: [{ name: 'biên nhận.txt', size: 18 }],
      tags: { ledger: 'incoming_danh-sach' },
    });
    const results = (await client.items('MAIL#incoming_danh-sach')).map(({ sk }) => sk);
    expect(results).toEqual(['Email Delivered', 'Email Sent']);
  });

  test('an address that does not exist gives a bounce instead of a delivery', async () => {
    await client.send(await client.form('bounce'), 'x');
    await rest();
    expect((await client.items('MAIL#incoming_bounce')).map(({ sk }) => sk)).toEqual(['Email Bounced', 'Email Sent']);
  });

  test('the event of the file carries simulated time in whole seconds', async () => {
    await client.send(await client.form('gio'), 'x');
    await rest();
    const item = (await client.items('UPLOADS')).find(({ sk }) => sk === 'incoming/gio');
    expect(item?.['time']).toMatch(/^2021-06-01T01:\d\d:\d\dZ$/);
    expect(item?.['readAt']).toMatch(/^2021-06-01T01:/);
  });

  test('a file far above the engine’s own limit streams through whole', async () => {
    const bytes = Buffer.alloc(25 * 1024 * 1024, 'tien-cu ');
    expect((await client.send(await client.form('to'), bytes)).status).toBe(204);
    await rest();
    expect((await client.items('UPLOADS')).find(({ sk }) => sk === 'incoming/to')).toMatchObject({
      size: bytes.length,
    });
  });
});

describe('When a form is not the one the portal signed', () => {
  test.each<[string, Record<string, string>, number, string]>([
    ['another key', { key: 'incoming/khac' }, 403, 'AccessDenied'],
    ['another content type', { 'Content-Type': 'text/html' }, 403, 'AccessDenied'],
    ['an extra field', { 'x-amz-meta-who': 'me' }, 403, 'Extra input fields'],
    ['another signature', { 'X-Amz-Signature': '0'.repeat(64) }, 403, 'SignatureDoesNotMatch'],
    ['another policy', { Policy: Buffer.from('{}').toString('base64') }, 403, 'SignatureDoesNotMatch'],
    [
      'another access key',
      { 'X-Amz-Credential': 'other/20210601/ap-southeast-1/s3/aws4_request' },
      403,
      'InvalidAccessKeyId',
    ],
  ])('a form with %s is refused and nothing is stored', async (_, change, status, words) => {
    const answer = await client.send(await client.form('gia'), 'x', change);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
    await rest();
    expect((await client.items('UPLOADS')).map(({ sk }) => sk)).not.toContain('incoming/gia');
  });

  test('a file above the signed size is refused after all of it was taken', async () => {
    const answer = await client.send(await client.form('qua-to'), Buffer.alloc(31 * 1024 * 1024));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('EntityTooLarge');
  });

  test('an empty file is refused where the policy wants one byte', async () => {
    const answer = await client.send(await client.form('rong'), '');
    expect(await answer.text()).toContain('EntityTooSmall');
  });
});

describe('When a page of another address sends to the file store', () => {
  const preflight = (origin: string) =>
    client.form('cors').then(({ url }) =>
      fetch(url, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      }),
    );

  test('the portal’s origin may', async () => {
    const answer = await preflight('https://portal.example');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://portal.example');
  });

  test('a foreign origin may not', async () => {
    expect((await preflight('https://evil.example')).status).toBe(403);
  });
});

describe('When a message cannot be worked on', () => {
  test('it is tried at once but for the last time, for which simulated time must pass; then it is a dead letter', async () => {
    await client.send(await client.form('hong'), 'poison');
    await client.send(await client.form('lanh'), 'x');
    expect((await rest()).status).toBe(200);
    const keys = (await client.items('UPLOADS')).map(({ sk }) => sk);
    expect(keys).toContain('incoming/lanh');
    expect(keys).not.toContain('incoming/hong');
    expect(await deadLetters()).toEqual([]);
    expect((await client.control('clock', { advance: 'PT2M' })).status).toBe(200);
    expect((await rest()).status).toBe(200);
    expect(await deadLetters()).toEqual(['incoming/hong']);
    const log = readFileSync(join(local.dataDir, 'logs', 'Sample-read-upload.log'), 'utf8');
    expect(log.match(/attempt at incoming\/hong/g)).toHaveLength(3);
  });
});

describe('When the HTTP API is called', () => {
  test('the function gets cookies, repeated parameters and the caller as payload 2.0 says', async () => {
    const answer: { event: Record<string, unknown>; publicUrl: string } = await client.json('/xin-ch%C3%A0o?a=1&a=2', {
      method: 'POST',
      headers: { cookie: 'x=1; y=2', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'ten=Ho%C3%A0',
    });
    expect(answer.event).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      cookies: ['x=1', 'y=2'],
      queryStringParameters: { a: '1,2' },
      requestContext: { http: { method: 'POST', sourceIp: '127.0.0.1' } },
      body: Buffer.from('ten=Ho%C3%A0').toString('base64'),
      isBase64Encoded: true,
    });
    expect(answer.publicUrl).toBe(`${local.portalUrl}/`);
  });

  test('bytes and several cookies come back as they are', async () => {
    const picture = await client.ask('/binary');
    expect(Buffer.from(await picture.arrayBuffer()).toString('hex')).toBe('89504e47');
    expect((await client.ask('/cookies')).headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
  });

  test('a function that throws answers 500 without a word of its inside', async () => {
    const answer = await client.ask('/crash');
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ message: 'Internal Server Error' });
  });
});

describe('When an outage is asked for', () => {
  test('mail that fails for a while is sent in the end', async () => {
    await client.control('fault', { target: 'ses', mode: 'fail', count: 4 });
    await client.send(await client.form('cho'), 'x');
    expect((await rest()).status).toBe(200);
    expect((await client.mails()).filter(({ subject }) => subject.endsWith('/cho'))).toHaveLength(1);
  });

  test('a store that fails says so to the sender', async () => {
    const form = await client.form('sap');
    await client.control('fault', { target: 's3', mode: 'fail', count: 1 });
    expect((await client.send(form, 'x')).status).toBe(503);
    expect((await client.send(form, 'x')).status).toBe(204);
  });
});
