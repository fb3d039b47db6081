import type { Mail } from './mail-store.ts';

const style = `
:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #5b5d66; --line: #d9dbe2; --page: #f6f7f9; --card: #fff; --accent: #0b5d8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --soft: #a5a8b3; --line: #3a3d47; --page: #17181c; --card: #22242a; --accent: #7cc4ee; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 "Be Vietnam Pro", "Segoe UI", system-ui, sans-serif; color: var(--ink); background: var(--page); }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; margin: 0; } h1 a { color: inherit; text-decoration: none; }
.soft { color: var(--soft); font-size: .9rem; }
form { display: flex; gap: .5rem; flex-wrap: wrap; margin-top: .75rem; }
form.clock { align-items: center; } form select { flex: 1 1 12rem; }
select, button { font: inherit; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); color: inherit; min-height: 2.75rem; max-width: 100%; }
ul { list-style: none; margin: 0; padding: 0; }
.mails li { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin-bottom: .5rem; }
.mails a { display: block; padding: .75rem 1rem; color: inherit; text-decoration: none; }
.mails a:hover, .mails a:focus { outline: 2px solid var(--accent); border-radius: .5rem; }
.subject { font-weight: 600; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .1rem .75rem; margin: .5rem 0 1rem; } dd { margin: 0; overflow-wrap: anywhere; } dt { color: var(--soft); }
iframe { width: 100%; height: 70vh; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; }
summary { cursor: pointer; padding: .6rem 0; } a { color: var(--accent); }
`;

/** What the inbox shows: mails newest first, who ever got one, whose are shown, and simulated time (ISO). */
export type Inbox = { mails: readonly Mail[]; recipients: readonly string[]; chosen: string | undefined; now: string };

/** Steps a person may let simulated time take, as ISO 8601 durations. */
const steps = [
  ['PT1H', '+1 giờ'],
  ['P1D', '+1 ngày'],
  ['P7D', '+7 ngày'],
] as const;

/** The list of mails with a filter by recipient, and the clock. Times are those of Vietnam. */
export function inboxPage({ mails, recipients, chosen, now }: Inbox): string {
  const buttons = steps.map(([step, label]) => `<button name="advance" value="${step}">${label}</button>`);
  const options = recipients.map((address) => {
    const selected = address === chosen?.toLowerCase() ? ' selected' : '';
    return `<option${selected}>${escapeText(address)}</option>`;
  });
  const items = mails.map(
    (mail) => `<li><a href="/mail/${mail.id}">
<div class="subject">${escapeText(mail.subject || '(không có tiêu đề)')}</div>
<div class="soft">Gửi ${escapeText(mail.to.join(', '))} · <time datetime="${mail.at}">${localTime(mail.at)}</time>${
      mail.attachments.length > 0 ? ` · ${mail.attachments.length} tệp đính kèm` : ''
    }</div></a></li>`,
  );
  return page(
    'Hộp thư thử',
    `<form method="get" action="/"><label class="soft" for="to">Người nhận</label>
<select id="to" name="to"><option value="">Tất cả</option>${options.join('')}</select><button>Lọc</button></form>
<form class="clock" method="post" action="/clock"><span class="soft">Giờ mô phỏng: <time datetime="${now}">${localTime(now)}</time></span>
${buttons.join('')}</form>`,
    `<p class="soft" role="status">${mails.length} thư${chosen ? ` gửi ${escapeText(chosen)}` : ''}, mới nhất ở trên.</p>
<ul class="mails">${items.join('\n')}</ul>`,
  );
}

/** One mail: its HTML in a frame that may run nothing, its text, its files and its source. */
export function mailPage(mail: Mail): string {
  const files = mail.attachments.map(
    ({ name, size }, index) =>
      `<li><a href="/mail/${mail.id}/attachments/${index}">${escapeText(name)}</a> <span class="soft">${size.toLocaleString('vi-VN')} byte</span></li>`,
  );
  const links = mail.links.map((link) => {
    const shown = escapeText(link);
    return `<li><a href="${shown}" target="_blank" rel="noopener">${shown}</a></li>`;
  });
  const tags = Object.entries(mail.tags).map(([name, value]) => `${name}=${value}`);
  return page(
    mail.subject || '(không có tiêu đề)',
    '<p><a href="/">← Tất cả thư</a></p>',
    `<dl><dt>Từ</dt><dd>${escapeText(mail.from)}</dd><dt>Gửi</dt><dd>${escapeText(mail.to.join(', '))}</dd>
<dt>Lúc</dt><dd><time datetime="${mail.at}">${localTime(mail.at)}</time></dd>
${tags.length > 0 ? `<dt>Nhãn</dt><dd>${escapeText(tags.join(', '))}</dd>` : ''}</dl>
${files.length > 0 ? `<h2>Tệp đính kèm</h2><ul>${files.join('')}</ul>` : ''}
${mail.html ? `<iframe title="Nội dung thư" src="/mail/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>` : ''}
<details${mail.html ? '' : ' open'}><summary>Bản chữ</summary><pre>${escapeText(mail.text)}</pre></details>
<details><summary>Liên kết trong thư (${links.length})</summary><ul>${links.join('')}</ul></details>
<p><a href="/mail/${mail.id}/raw" target="_blank">Xem mã nguồn thư (.eml)</a></p>`,
  );
}

function page(title: string, header: string, main: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title><style>${style}</style></head>
<body><header><h1>${escapeText(title)}</h1>${header}</header><main>${main}</main></body></html>`;
}

/** `08:00:13, 01/06/2021` */
function localTime(instant: string): string {
  const parts = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+) (.*)$/.exec(parts) ?? [];
  return `${time}, ${day}/${month}/${year}`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
