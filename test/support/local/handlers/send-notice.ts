import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import MailComposer from 'nodemailer/lib/mail-composer';

const ses = new SESClient({});

export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  for (const { body } of Records) {
    const { key } = JSON.parse(body).detail;
    const to = key.includes('bounce') ? 'phong+bounce@bv.example' : 'phong@bv.example';
    const raw = await new MailComposer({
      from: 'Hội đồng <noreply@sample.example>',
      to,
      subject: `Đã nhận ${key}`,
      text: `Xem tại http://127.0.0.1/xem?tep=${key}.`,
      html: `<p>Đã nhận <a href="http://127.0.0.1/xem?tep=${key}&amp;k=1">tệp</a>.</p>`,
      attachments: [{ filename: 'biên nhận.txt', content: key }],
    })
      .compile()
      .build();
    await ses.send(
      new SendRawEmailCommand({
        Source: 'noreply@sample.example',
        Destinations: [to],
        RawMessage: { Data: raw },
        ConfigurationSetName: process.env['MAIL_CONFIGURATION_SET'],
        Tags: [{ Name: 'ledger', Value: key.replaceAll('/', '_') }],
      }),
    );
  }
  return { batchItemFailures: [] };
}
