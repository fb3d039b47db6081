import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { unnumberedPlan } from '../../../shared/domain/campaign/call-facts.ts';
import type { TimeReader } from '../../../shared/domain/wording/time-in-words.ts';

/** A finished mail. The plain text says all that the HTML says. */
export type Mail = {
  subject: string;
  html: string;
  text: string;
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
};

/** Who sends and how to reach them; the same in every mail of a province. */
export type Sender = {
  /** `Sở Y tế tỉnh Hà Tĩnh`. */
  agency: string;
  /** `Phòng Tổ chức cán bộ`. */
  office: string;
  phone: string | null;
  /** The zone (IANA) of the plan, by whose clock the mail tells times. */
  zone: string;
};

/** Reads Vietnamese and the clock of the plan the mail is about. */
export const toldBy = ({ sender }: { sender: Sender }): TimeReader => ({ language: 'vi', zone: sender.zone });

/** What a mail says, once; both forms are made out of it, so they cannot differ. */
export type MailContent = {
  sender: Sender;
  /** Short, with the call or the reference in front; no name of a nominee. */
  subject: string;
  greeting: string;
  /** What happened, in one or two sentences. */
  lead: string;
  facts: readonly (readonly [label: string, value: string])[];
  /** A list with a heading: findings at their cells, items to supplement, lines of a digest. */
  list: { title: string; items: readonly string[]; more: number } | null;
  /** Further sentences after the list. */
  paragraphs: readonly string[];
  button: { label: string; href: string } | null;
  /** Why this person gets this mail. */
  why: string;
  /** Until when the button acts, or null when there is no term. */
  until: string | null;
  /** One English sentence for readers who need it. */
  english: string;
};

const font = "font-family:'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";

const moreLine = (more: number) => `… và ${more} mục nữa, xem đầy đủ ở trang hồ sơ.`;

/** `1753/KH-SYT: Xây dựng …`; a plan sent out before its number was written in stands by its title alone. */
export const planInWords = ({ number, title }: { number: string; title: string }): string =>
  number === unnumberedPlan ? title : `${number}: ${title}`;

function signature({ agency, office, phone }: Sender): string {
  return `${office}, ${agency}${phone === null ? '' : `, điện thoại ${phone}`}`;
}

/** A subject is one line: a line break in it would start a header of its own (RFC 5322 §2.2). */
function oneLine(subject: string): string {
  return subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Lines of plain text are read as they are sent; 76 letters fit every screen (RFC 5322 §2.1.1 asks for 78 at most). */
const lineLength = 76;

/** A line broken between words, what goes on in a list set in; an address is never broken. */
function wrapped(line: string): string {
  const inset = line.startsWith('- ') ? '  ' : '';
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length === 0 ? word : `${inset}${word}`);
  }
  return lines.join('\n');
}

function textOf(content: MailContent): string {
  const { facts, list, button } = content;
  const blocks = [
    content.greeting,
    content.lead,
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    list &&
      [
        `${list.title}:`,
        ...list.items.map((item) => `- ${item}`),
        ...(list.more > 0 ? [moreLine(list.more)] : []),
      ].join('\n'),
    ...content.paragraphs,
    button && `${button.label}:\n${button.href}`,
    content.until,
    `--\n${content.why}\n${signature(content.sender)}`,
    `In English: ${content.english}`,
  ];
  const text = blocks.filter((block) => block !== null && block !== '').join('\n\n');
  return `${text.split('\n').map(wrapped).join('\n')}\n`;
}

function factRows(facts: MailContent['facts']): readonly (HtmlEscapedString | Promise<HtmlEscapedString>)[] {
  return facts.map(
    ([label, value]) =>
      html`<tr><th scope="row" align="left" valign="top" style="width:32%;padding:6px 16px 6px 0;font-weight:600;border-bottom:1px solid #d5dedb">${label}</th><td align="left" valign="top" style="padding:6px 0;border-bottom:1px solid #d5dedb;overflow-wrap:anywhere;word-break:break-word">${value}</td></tr>`,
  );
}

function listBlock(list: NonNullable<MailContent['list']>) {
  return html`<h2 style="${font};font-size:18px;line-height:1.4;margin:24px 0 8px">${list.title}</h2>
<ol style="margin:0 0 16px;padding-left:24px">${list.items.map((item) => html`<li style="margin:0 0 8px">${item}</li>`)}</ol>
${list.more > 0 && html`<p style="margin:0 0 16px">${moreLine(list.more)}</p>`}`;
}

function buttonBlock(button: NonNullable<MailContent['button']>) {
  return html`<p style="margin:24px 0 8px"><a href="${button.href}" style="display:inline-block;background:#0b6b57;color:#ffffff;font-weight:700;text-decoration:none;padding:13px 22px;border-radius:4px">${button.label}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#44534f">Nếu nút không bấm được, chép địa chỉ này vào trình duyệt: <span style="word-break:break-all">${button.href}</span></p>`;
}

function htmlOf(content: MailContent): string {
  const { sender, facts, list, button } = content;
  return html`<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${oneLine(content.subject)}</title></head>
<body style="margin:0;padding:0;background:#eef3f1;color:#14201d;${font};font-size:17px;line-height:1.55">
<div style="max-width:640px;margin:0 auto;background:#ffffff">
<div role="banner" style="background:#0b4f43;border-bottom:5px solid #c9982f;color:#ffffff;padding:14px 20px"><strong style="font-size:20px">Tiến Cử</strong> &nbsp; ${sender.agency}</div>
<div role="main" style="padding:20px">
<h1 style="${font};font-size:22px;line-height:1.4;margin:0 0 16px">${oneLine(content.subject)}</h1>
<p style="margin:0 0 12px">${content.greeting}</p>
<p style="margin:0 0 16px">${content.lead}</p>
${facts.length > 0 && html`<table style="border-collapse:collapse;width:100%;margin:0 0 16px;font-size:16px;${font}"><caption style="position:absolute;left:-9999px">Thông tin chính</caption><tbody>${factRows(facts)}</tbody></table>`}
${list && listBlock(list)}
${content.paragraphs.map((paragraph) => html`<p style="margin:0 0 12px">${paragraph}</p>`)}
${button && buttonBlock(button)}
${content.until && html`<p style="margin:0 0 16px">${content.until}</p>`}
</div>
<div role="contentinfo" style="padding:16px 20px;border-top:1px solid #c3cfcc;background:#f2f7f5;font-size:14px;color:#44534f">
<p style="margin:0 0 8px">${content.why}</p>
<p style="margin:0 0 8px">${signature(sender)}</p>
<p style="margin:0" lang="en">In English: ${content.english}</p>
</div>
</div>
</body>
</html>`.toString();
}

/** Makes the mail of its content. Every value is escaped in the HTML; the subject is one line. */
export function mail(content: MailContent): Mail {
  return { subject: oneLine(content.subject), html: htmlOf(content), text: textOf(content) };
}
