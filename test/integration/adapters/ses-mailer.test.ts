import { MessageRejected, SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { sesMailer } from '../../../shared/adapters/ses/mailer.ts';
import { NotTaken, Refused } from '../../../shared/ports/faults.ts';

const client = new SESClient({ region: 'ap-southeast-1' });
const mock = mockClient(client);
const mailer = sesMailer({ from: 'Sở Y tế <tiencu@syt.example>', configurationSet: 'tiencu-ha-tinh' }, client);
const mail = {
  to: { name: 'Văn thư Bệnh viện Mắt', email: 'vanthu@bv-mat.example' },
  subject: '[HT-01] Hạn 14/06/2021: Đăng ký điển hình',
  html: '<p>Mời đơn vị nộp hồ sơ</p>',
  text: 'Mời đơn vị nộp hồ sơ',
  ledgerId: 'mail-0123456789',
};

beforeEach(() => mock.reset());

describe('When a mail is sent', () => {
  it('it goes to one recipient with the ledger id as its tag and gives the message id back', async () => {
    mock.on(SendRawEmailCommand).resolves({ MessageId: 'ses-1' });
    expect(await mailer.send(mail)).toBe('ses-1');
    const input = mock.commandCalls(SendRawEmailCommand)[0]?.args[0].input;
    expect(input?.Destinations).toEqual(['vanthu@bv-mat.example']);
    expect(input?.ConfigurationSetName).toBe('tiencu-ha-tinh');
    expect(input?.Tags).toEqual([{ Name: 'ledger', Value: 'mail-0123456789' }]);
  });

  it('the message has the same words as text and as HTML and says that a machine sent it', async () => {
    mock.on(SendRawEmailCommand).resolves({ MessageId: 'ses-1' });
    await mailer.send(mail);
    const data = mock.commandCalls(SendRawEmailCommand)[0]?.args[0].input.RawMessage?.Data;
    const raw = Buffer.from(data ?? []).toString();
    expect(raw).toContain('multipart/alternative');
    const parts = [...raw.matchAll(/Content-Type: (text\/\w+)[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/g)].map((m) => ({
      type: m[1],
      body: Buffer.from((m[2] ?? '').replaceAll('\r\n', ''), 'base64').toString(),
    }));
    expect(parts).toEqual([
      { type: 'text/plain', body: mail.text },
      { type: 'text/html', body: mail.html },
    ]);
    expect(raw).toContain('Auto-Submitted: auto-generated');
  });
});

describe('When the service does not take a mail', () => {
  it('a rejected message is refused for good', async () => {
    mock.on(SendRawEmailCommand).rejects(new MessageRejected({ message: 'no such domain', $metadata: {} }));
    await expect(mailer.send(mail)).rejects.toBeInstanceOf(Refused);
  });

  it('throttling means not taken this time', async () => {
    const throttled = { name: 'Throttling', $fault: 'client' as const, message: 'slow', $metadata: {} };
    mock.on(SendRawEmailCommand).rejects(new SESServiceException(throttled));
    await expect(mailer.send(mail)).rejects.toBeInstanceOf(NotTaken);
  });

  it('a broken line says nothing about the mail and stays an unknown fault', async () => {
    mock.on(SendRawEmailCommand).rejects(new Error('socket hang up'));
    const failure = await mailer.send(mail).catch((error: unknown) => error);
    expect(failure).not.toBeInstanceOf(NotTaken);
    expect(failure).not.toBeInstanceOf(Refused);
    expect(failure).toBeInstanceOf(Error);
  });
});
