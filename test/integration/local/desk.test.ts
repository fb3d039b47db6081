import { request } from 'node:http';
import { GetSendQuotaCommand, SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Local, startLocal } from '../../../infra/local/runtime.ts';
import { emptyFolder } from '../../support/local/folders.ts';
import { sampleAssembly } from '../../support/local/sample-assembly.ts';
import { sampleClient } from '../../support/local/sample-client.ts';

let local: Local;
let client: ReturnType<typeof sampleClient>;
let ses: SESClient;

beforeAll(async () => {
  local = await startLocal({ assembly: await sampleAssembly(), dataDir: emptyFolder(), report: () => {} });
  client = sampleClient(local);
  const { endpoint }: { endpoint: string } = await client.json('/mail-endpoint');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  ses = new SESClient({ endpoint, region: 'ap-southeast-1', credentials, maxAttempts: 1 });
});
afterAll(() => local.stop());

const message = (subject: string) =>
  [
    'From: =?utf-8?Q?H=E1=BB=99i_=C4=91=E1=BB=93ng?= <noreply@sample.example>',
    'To: phong@bv.example',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<script>parent.hacked = 1</script><a href="http://127.0.0.1/x">mở</a>',
    '--b',
    'Content-Type: text/plain; name=a.txt',
    'Content-Disposition: attachment; filename=a.txt',
    '',
    'tệp',
    '--b--',
  ].join('\r\n');
const send = (change: object = {}) =>
  ses.send(
    new SendRawEmailCommand({
      Source: 'noreply@sample.example',
      Destinations: ['phong@bv.example'],
      RawMessage: { Data: Buffer.from(message('thu')) },
      ...change,
    }),
  );

describe('When a mail is handed to SES', () => {
  test('its bytes are kept as they were and an id is answered', async () => {
    const { MessageId = '' } = await send();
    expect(await (await fetch(`${local.mailUrl}/mail/${MessageId}/raw`)).text()).toBe(message('thu'));
  });

  test.each<[string, object, string]>([
    ['a sender nobody verified', { Source: 'ai-do@khac.example' }, 'MessageRejected'],
    [
      'a configuration set that does not exist',
      { ConfigurationSetName: 'khac' },
      'ConfigurationSetDoesNotExistException',
    ],
    ['an address with letters SES does not take', { Destinations: ['phòng@bv.example'] }, 'InvalidParameterValue'],
    ['a tag with characters SES does not take', { Tags: [{ Name: 'k', Value: 'a/b' }] }, 'InvalidParameterValue'],
    [
      'more than 50 recipients',
      { Destinations: Array.from({ length: 51 }, (_, i) => `u${i}@bv.example`) },
      'InvalidParameterValue',
    ],
    ['nothing in it', { RawMessage: { Data: Buffer.alloc(0) } }, 'InvalidParameterValue'],
  ])('%s is refused as SES does', async (_, change, name) => {
    await expect(send(change)).rejects.toMatchObject({ name });
  });

  test('a quota is answered and another way of sending is refused with a sentence', async () => {
    expect(await ses.send(new GetSendQuotaCommand())).toMatchObject({ MaxSendRate: 14 });
    const other = new SendEmailCommand({
      Source: 'a@b',
      Destination: {},
      Message: { Subject: { Data: '' }, Body: {} },
    });
    await expect(ses.send(other)).rejects.toThrow('mails go out by SendRawEmail');
  });
});

describe('When a person opens the inbox', () => {
  test('mails are listed newest first and by recipient', async () => {
    await send({ RawMessage: { Data: Buffer.from(message('cu')) } });
    await send({ RawMessage: { Data: Buffer.from(message('moi')) }, Destinations: ['khac@bv.example'] });
    const all = await (await fetch(local.mailUrl)).text();
    expect(all.indexOf('>moi<')).toBeLessThan(all.indexOf('>cu<'));
    const one = await (await fetch(`${local.mailUrl}/?to=khac@bv.example`)).text();
    expect(one).toContain('1 thư gửi khac@bv.example');
    expect(one).not.toContain('>cu<');
    expect(await client.mails('khac@bv.example')).toHaveLength(1);
  });

  test('a mail shows in a frame that runs nothing, beside its text, files and source', async () => {
    const [mail] = await client.mails();
    const page = await (await fetch(`${local.mailUrl}/mail/${mail?.id}`)).text();
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page).toContain('Hội đồng &lt;noreply@sample.example&gt;');
    const body = await fetch(`${local.mailUrl}/mail/${mail?.id}/html`);
    expect(body.headers.get('content-security-policy')).toContain(
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'",
    );
    expect(await body.text()).toContain('<base target="_blank">');
    const file = await fetch(`${local.mailUrl}/mail/${mail?.id}/attachments/0`);
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a.txt");
    expect((await file.text()).trim()).toBe('tệp');
  });

  test('one button lets a day go by and leads back to the mails', async () => {
    const before = Date.parse(local.now());
    const answer = await fetch(`${local.mailUrl}/clock`, {
      method: 'POST',
      body: new URLSearchParams({ advance: 'P1D' }),
    });
    expect(answer.url).toBe(`${local.mailUrl}/`);
    expect(Date.parse(local.now()) - before).toBeGreaterThanOrEqual(86_400_000);
  });

  test('an address that leads out of the mails is not followed', async () => {
    expect((await fetch(`${local.mailUrl}/mail/..%2F..%2Fclock/raw`)).status).toBe(404);
  });
});

/** A request with headers a browser sets and `fetch` does not let one set. */
function ask(url: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('When a page of another address reaches for this machine', () => {
  test.each([
    ['by a host name of its own', { host: 'evil.example' }],
    ['from its own origin', { origin: 'https://evil.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
  ])('%s, it reads no mail and moves no clock', async (_, headers) => {
    expect(await ask(`${local.mailUrl}/`, headers)).toBe(403);
    expect(await ask(`${local.controlUrl}/__local/mail`, headers)).toBe(403);
    expect(await ask(`${local.controlUrl}/__local/clock`, headers, 'POST')).toBe(403);
  });

  test('a page of this machine does', async () => {
    expect(await ask(`${local.mailUrl}/`, { origin: local.portalUrl })).toBe(200);
  });

  test('the other name of this machine leads to the one the store knows', async () => {
    const { port } = new URL(local.portalUrl);
    expect(await ask(`${local.portalUrl}/`, { host: `localhost:${port}` })).toBe(307);
  });
});
