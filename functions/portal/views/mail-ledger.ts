import type { MailState } from '../../../shared/domain/notice/mail.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { type Frame, page, vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { cardCell, cardHead, cardTitle } from './nominee-table.ts';
import { type Shape, type Tone, tag } from './shapes.ts';

type Face = { tone: Tone; shape: Shape; words: InBoth<string> };

/** Every state of a mail in words, shape and colour. */
export const mailStates: Record<MailState, Face> = {
  SENDING: { tone: 'busy', shape: 'half', words: { vi: 'Đang gửi', en: 'Sending' } },
  SENT: { tone: 'plain', shape: 'empty', words: { vi: 'Đã gửi, chưa rõ đến nơi', en: 'Sent, arrival not known' } },
  DELIVERED: { tone: 'good', shape: 'tick', words: { vi: 'Đã đến nơi', en: 'Delivered' } },
  BOUNCED: { tone: 'bad', shape: 'cross', words: { vi: 'Không đến nơi', en: 'Bounced' } },
  COMPLAINED: { tone: 'warn', shape: 'warning', words: { vi: 'Bị đánh dấu thư rác', en: 'Marked as junk' } },
  FAILED: { tone: 'bad', shape: 'warning', words: { vi: 'Không gửi được', en: 'Could not be sent' } },
};

export type LedgerLine = {
  /** Who it is for, as the office knows them: unit and role; the address stands beside it. */
  recipient: string;
  address: string | null;
  subject: string;
  state: MailState;
  sentAt: string;
  settledAt: string | null;
  attempts: number;
  /** What the mail service said, when it refused. */
  detail: string | null;
  /** Ready words for the telephone or Zalo when mail fails; without the link. */
  handOver: string | null;
};

export type LedgerModel = { frame: Frame; menu: DeskMenu; title: string; lines: readonly LedgerLine[] };

const words = {
  vi: {
    ...{
      title: 'Sổ thư',
      empty: 'Chưa có thư nào.',
      recipient: 'Người nhận',
      subject: 'Thư',
      state: 'Tình trạng',
      at: 'Gửi lúc',
    },
    ...{
      settled: 'Cập nhật lúc',
      detail: 'Máy chủ thư báo',
      hand: 'Lời nhắn qua điện thoại, Zalo',
      caption: 'Thư đã gửi và tình trạng',
    },
    attempts: (count: number) => `${count} lần gửi`,
    problem: (count: number) => `${count} thư không đến nơi: hãy gọi điện hoặc nhắn cho đơn vị.`,
  },
  en: {
    ...{
      title: 'Mail ledger',
      empty: 'No mail yet.',
      recipient: 'Recipient',
      subject: 'Mail',
      state: 'State',
      at: 'Sent at',
    },
    ...{
      settled: 'Updated at',
      detail: 'Mail server said',
      hand: 'Words for telephone or Zalo',
      caption: 'Mails and their state',
    },
    attempts: (count: number) => `${count} attempts`,
    problem: (count: number) => `${count} mails did not arrive: call or write to these units.`,
  },
} as const;

/** States after which a person has to act. */
const needsPerson: Record<MailState, boolean> = {
  ...{ SENDING: false, SENT: false, DELIVERED: false },
  ...{ BOUNCED: true, COMPLAINED: true, FAILED: true },
};

function line(mail: LedgerLine, { frame, frame: { language } }: LedgerModel): Markup {
  const say = words[language];
  const face = mailStates[mail.state];
  const state: Piece = [
    tag(face.tone, face.shape, face.words[language]),
    mail.settledAt !== null && html`<br>${momentInWords(mail.settledAt, frame)}`,
    mail.attempts > 1 && html`<br>${say.attempts(mail.attempts)}`,
    mail.detail && html`<br>${say.detail}: <q>${mail.detail}</q>`,
    needsPerson[mail.state] &&
      mail.handOver &&
      html`<details class="tc-more"><summary>${say.hand}</summary><p class="govuk-body-s tc-lines">${vietnamese(language, mail.handOver)}</p></details>`,
  ];
  return html`<tr class="govuk-table__row tc-cards__row" role="row">
${cardTitle([vietnamese(language, mail.recipient), mail.address && html`<br><span class="tc-address">${mail.address}</span>`])}
${cardCell(say.subject, vietnamese(language, mail.subject))}
${cardCell(say.at, momentInWords(mail.sentAt, frame))}
${cardCell(say.state, state)}
</tr>`;
}

/** Every mail of a period with its state, those that need a person first. */
export function ledgerPage(model: LedgerModel): string {
  const { frame, menu, lines, title } = model;
  const { language } = frame;
  const say = words[language];
  const failed = lines.filter((mail) => needsPerson[mail.state]);
  const ordered = [...failed, ...lines.filter((mail) => !needsPerson[mail.state])];
  const table = html`<table class="govuk-table tc-cards" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${say.caption}</caption>
${cardHead([say.recipient, say.subject, say.at, say.state])}
<tbody class="govuk-table__body" role="rowgroup">${ordered.map((mail) => line(mail, model))}</tbody></table>`;
  const body = html`<span class="govuk-caption-l">${vietnamese(language, title)}</span><h1 class="govuk-heading-l">${say.title}</h1>
${failed.length > 0 && html`<p class="govuk-inset-text">${say.problem(failed.length)}</p>`}
${lines.length === 0 ? html`<p class="govuk-body">${say.empty}</p>` : table}`;
  return page({ frame, title: say.title, body, wide: true, before: deskMenu(menu, language) });
}
