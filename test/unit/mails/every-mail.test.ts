import { describe, expect, it } from 'vitest';
import { aLink, mails } from '../../support/screens/mail-models.ts';
import { someRows } from '../../support/screens/sent-models.ts';

const plain = (html: string): string =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ');

describe.each(Object.entries(mails))('When the mail %s is written', (_name, mail) => {
  it('has a short subject of one line with its call, reference or document in front', () => {
    expect(mail.subject).toMatch(/^\[[^\]]+\] \S[^\r\n]*$/);
    expect(mail.subject.length).toBeLessThanOrEqual(78);
  });

  it('has the link in both forms', () => {
    expect(mail.text).toContain(aLink);
    expect(mail.html).toContain(`href="${aLink}"`);
  });

  it('says in the HTML all that the plain text says', () => {
    const seen = plain(mail.html);
    const lines = mail.text
      .split('\n')
      .map((line) => line.replace(/^- /, '').trim())
      .filter((line) => line !== '' && line !== '--');
    const parts = lines.flatMap((line) => (seen.includes(line) ? [] : line.split(/: /)));
    for (const part of parts) expect(seen).toContain(part.replace(/:$/, ''));
  });

  it('says who sends, why, and how to ask', () => {
    expect(mail.text).toContain('Sở Y tế tỉnh Hà Tĩnh');
    expect(mail.text).toMatch(/Đơn vị nhận thư này vì|Thư gửi/);
    expect(mail.text).toContain('0239 3855 000');
  });

  it('names no nominee and loads nothing from elsewhere', () => {
    for (const row of someRows) expect(mail.text + mail.html).not.toContain(row.name);
    expect(mail.html).not.toMatch(/<img|<script|<link|url\(/);
  });

  it('shows no value that was missing', () => {
    expect(mail.subject + mail.text + mail.html).not.toMatch(/undefined|\[object|NaN|Invalid Date|\bnull\b/);
  });
});
