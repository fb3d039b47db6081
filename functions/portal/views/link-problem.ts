import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { errorSummary, textField } from './form-fields.ts';
import { type Frame, hiddenInputs, type PostForm, page } from './frame.ts';
import { html, type Markup } from './markup.ts';

export type LinkProblemModel = {
  frame: Frame;
  /** Field sent: `email`. */
  fresh: PostForm;
  /** What was typed, when it is no address. */
  mistaken: string | null;
};

const vi = {
  title: 'Liên kết này không dùng được',
  why: 'Liên kết có thể đã hết hạn, đã được thay bằng liên kết mới, hoặc bị chép thiếu ký tự.',
  safe: 'Hồ sơ đã nộp không bị ảnh hưởng gì.',
  what: 'Việc cần làm',
  steps: [
    'Mở lại thư gần nhất của hệ thống và bấm nút trong thư, đừng chép tay địa chỉ.',
    'Nếu vẫn không được, ghi địa chỉ thư đơn vị đã đăng ký vào ô dưới đây để nhận liên kết mới.',
  ],
  label: 'Địa chỉ thư đã đăng ký của đơn vị',
  hint: 'Liên kết mới chỉ được gửi đến địa chỉ đã đăng ký, không gửi đến địa chỉ khác.',
  button: 'Gửi liên kết mới cho tôi',
  problem: 'Có chỗ cần sửa',
  mistaken: 'Địa chỉ thư chưa đúng dạng, ví dụ: vanthu@benhvien.example',
  askTitle: 'Xin gửi lại liên kết',
  sentTitle: 'Hãy kiểm tra hộp thư',
  sent: 'Nếu địa chỉ vừa ghi đã được đăng ký cho một đơn vị hoặc thành viên, thư có liên kết mới sẽ đến trong vài phút.',
  notSent: 'Không thấy thư? Hãy xem cả mục thư rác, hoặc liên hệ cơ quan thường trực theo địa chỉ cuối trang.',
  revokedTitle: 'Liên kết này đã bị thu hồi',
  revoked: 'Cơ quan thường trực hoặc chính đơn vị đã thu hồi liên kết này nên nó không mở được nữa.',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'This link does not work',
    why: 'It may have expired, been replaced by a newer one, or lost some characters when copied.',
    safe: 'What was sent before is not affected.',
    what: 'What to do',
    steps: [
      'Open the latest mail of this system again and press the button in it; do not copy the address by hand.',
      'If that does not help, give the registered mail address of your unit below to get a fresh link.',
    ],
    label: 'Registered mail address of the unit',
    hint: 'A fresh link is only ever sent to a registered address.',
    button: 'Send me a fresh link',
    problem: 'Something needs correcting',
    mistaken: 'This is not a mail address; an example is vanthu@benhvien.example',
    askTitle: 'Ask for a fresh link',
    sentTitle: 'Check your mailbox',
    sent: 'If the address is registered for a unit or a member, a mail with a fresh link arrives within a few minutes.',
    notSent: 'No mail? Look among the junk mail too, or ask the standing office named at the foot of the page.',
    revokedTitle: 'This link was withdrawn',
    revoked: 'The standing office or the unit itself withdrew this link; it no longer opens.',
  },
};

function freshForm({ frame: { language }, fresh, mistaken }: LinkProblemModel): Markup {
  const say = words[language];
  const mistakes = mistaken === null ? [] : [{ field: 'email', message: say.mistaken }];
  return html`<form action="${fresh.action}" method="post" novalidate>${hiddenInputs(fresh)}
${textField({ language, id: 'email', label: say.label, hint: say.hint, value: mistaken ?? '', mistakes, type: 'email', autocomplete: 'email' })}
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.button}</button></form>`;
}

/**
 * One page for an unknown, an expired and a foreign link, word for word the same (status 404), so that nobody learns
 * which links exist.
 */
export function linkProblemPage(model: LinkProblemModel): string {
  const { frame, mistaken } = model;
  const say = words[frame.language];
  const mistakes = mistaken === null ? [] : [{ field: 'email', message: say.mistaken }];
  const body = html`${errorSummary(mistakes, say.problem)}<h1 class="govuk-heading-l">${say.title}</h1>
<p class="govuk-body">${say.why} <strong>${say.safe}</strong></p>
<h2 class="govuk-heading-m">${say.what}</h2>
<ol class="govuk-list govuk-list--number">${say.steps.map((step) => html`<li>${step}</li>`)}</ol>
${freshForm(model)}`;
  return page({ frame, title: say.title, body, mistakes });
}

/** The answer to every request for a fresh link, whether the address is registered or not. */
export function freshLinkAnsweredPage(frame: Frame): string {
  const say = words[frame.language];
  const body = html`<h1 class="govuk-heading-l">${say.sentTitle}</h1>
<p class="govuk-body">${say.sent}</p><p class="govuk-body">${say.notSent}</p>`;
  return page({ frame, title: say.sentTitle, body });
}

/** The same request reached from the start page, for people who have no link at hand. */
export function freshLinkRequestPage(model: LinkProblemModel): string {
  const { frame, mistaken } = model;
  const say = words[frame.language];
  const mistakes = mistaken === null ? [] : [{ field: 'email', message: say.mistaken }];
  const body = html`${errorSummary(mistakes, say.problem)}<h1 class="govuk-heading-l">${say.askTitle}</h1>
${freshForm(model)}`;
  return page({ frame, title: say.askTitle, body, mistakes });
}

/** For a holder of a link that was withdrawn on purpose (status 410), with the same way to a fresh one. */
export function revokedLinkPage(model: LinkProblemModel): string {
  const say = words[model.frame.language];
  const body = html`<h1 class="govuk-heading-l">${say.revokedTitle}</h1>
<p class="govuk-body">${say.revoked} <strong>${say.safe}</strong></p>
${freshForm(model)}`;
  return page({ frame: model.frame, title: say.revokedTitle, body });
}
