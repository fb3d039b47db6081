import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { errorSummary, textArea } from './form-fields.ts';
import { type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { html } from './markup.ts';
import { asMistakes } from './rejection-words.ts';

export type WithdrawModel = {
  frame: Frame;
  backHref: string;
  call: { id: string; title: string; period: string | null };
  reference: string;
  /** Field sent: `reason`. Null: nothing can be withdrawn now, or not by this person. */
  post: PostForm | null;
  reason: string;
  mistakes: readonly Rejection[];
};

const vi = {
  title: 'Rút hồ sơ',
  back: 'Về trang hồ sơ',
  text: 'Rút cả hồ sơ của kỳ này. Các bản đã nộp vẫn được giữ nhưng không được xét; đơn vị được coi là chưa nộp. Có thể nộp lại khi kỳ chưa khóa.',
  single: 'Muốn rút riêng một tập thể, cá nhân thì mở trường hợp đó ở trang hồ sơ.',
  closed:
    'Hồ sơ này hiện không rút được: chưa có bản hợp lệ, kỳ đã khóa, hoặc liên kết không phải của thủ trưởng đơn vị.',
  reason: 'Lý do',
  button: 'Rút hồ sơ',
  problem: 'Có chỗ cần sửa',
  ...{ under: 'Còn %{count} ký tự', at: 'Đã hết số ký tự', over: 'Thừa %{count} ký tự' },
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'Withdraw the dossier',
    back: 'Back to the dossier',
    text: 'Withdraws the whole dossier of this period. What was sent is kept but not considered; the unit counts as not having sent. It can be sent again until the lock.',
    single: 'To withdraw one nominee, open it on the page of the dossier.',
    closed:
      'This dossier cannot be withdrawn now: nothing valid was sent, the period is locked, or the link is not the head’s.',
    ...{ reason: 'Reason', button: 'Withdraw the dossier', problem: 'Something needs correcting' },
    ...{ under: '%{count} characters left', at: 'No characters left', over: '%{count} characters too many' },
  },
};

/** The head of a unit takes the whole dossier back, with a reason. */
export function withdrawPage({ frame, backHref, call, reference, post, reason, mistakes }: WithdrawModel): string {
  const { language } = frame;
  const say = words[language];
  const shown = asMistakes(mistakes, language, () => 'reason');
  const body = html`${errorSummary(shown, say.problem)}
<p class="govuk-body"><a class="govuk-back-link" href="${backHref}">${say.back}</a></p>
<span class="govuk-caption-l">${vietnamese(language, `${call.id}. ${call.title}${call.period === null ? '' : `, ${call.period}`}`)} (${reference})</span>
<h1 class="govuk-heading-l">${say.title}</h1>
${
  post === null
    ? html`<p class="govuk-inset-text">${say.closed}</p>`
    : html`<p class="govuk-body">${say.text}</p><p class="govuk-body">${say.single}</p>
<form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}
${textArea({
  ...{ language, id: 'reason', label: say.reason, value: reason, mistakes: shown, rows: 4 },
  ...{ maxLength: 2000, counter: { under: say.under, at: say.at, over: say.over } },
})}
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">${say.button}</button></form>`
}`;
  return page({ frame, title: say.title, body, mistakes: shown });
}
