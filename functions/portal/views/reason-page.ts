import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { errorSummary, textArea } from './form-fields.ts';
import { type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { html } from './markup.ts';
import { asMistakes } from './rejection-words.ts';

/** What a unit says with a reason: it takes its dossier back, or it has nothing to propose. */
export type ReasonAct = 'withdraw' | 'nil';

export type ReasonModel = {
  frame: Frame;
  act: ReasonAct;
  backHref: string;
  call: { id: string; title: string; period: string | null };
  reference: string;
  /** Field sent: `reason`. Null: that is not possible now, or not for this person. */
  post: PostForm | null;
  reason: string;
  mistakes: readonly Rejection[];
};

/** The longest reason, in UTF-16 code units. */
export const longestUnitReason = 2000;

type Say = { title: string; text: readonly string[]; closed: string };

const acts: Record<ReasonAct, InBoth<Say>> = {
  withdraw: {
    vi: {
      title: 'Rút hồ sơ',
      text: [
        'Rút cả hồ sơ của kỳ này. Các bản đã nộp vẫn được giữ nhưng không được xét; đơn vị được coi là chưa nộp. Có thể nộp lại khi kỳ chưa khóa.',
        'Muốn rút riêng một tập thể, cá nhân thì mở trường hợp đó ở trang hồ sơ.',
      ],
      closed:
        'Hồ sơ này hiện không rút được: chưa có bản hợp lệ, kỳ đã khóa, hoặc liên kết không phải của thủ trưởng đơn vị.',
    },
    en: {
      title: 'Withdraw the dossier',
      text: [
        'Withdraws the whole dossier of this period. What was sent is kept but not considered; the unit counts as not having sent. It can be sent again until the lock.',
        'To withdraw one nominee, open it on the page of the dossier.',
      ],
      closed:
        'This dossier cannot be withdrawn now: nothing valid was sent, the period is locked, or the link is not the head’s.',
    },
  },
  nil: {
    vi: {
      title: 'Báo không có',
      text: [
        'Báo cho cơ quan thường trực là kỳ này đơn vị không có tập thể, cá nhân để giới thiệu, kèm lý do.',
        'Kế hoạch yêu cầu có giới thiệu, nên nội dung này vẫn được tính là chưa thực hiện. Đơn vị vẫn nộp được khi kỳ chưa khóa.',
      ],
      closed: 'Hiện không báo được: kỳ chưa mở hoặc đã khóa, hoặc đơn vị đã có bản hợp lệ.',
    },
    en: {
      title: 'Report nothing to propose',
      text: [
        'Tells the standing office, with a reason, that the unit has nobody to propose this period.',
        'The plan asks for some, so the obligation stays unfulfilled. The unit can still send until the lock.',
      ],
      closed: 'Not possible now: the period is not open or locked, or something valid was sent.',
    },
  },
};

const words = {
  vi: {
    ...{ back: 'Về trang hồ sơ', reason: 'Lý do', problem: 'Có chỗ cần sửa' },
  },
  en: {
    ...{ back: 'Back to the dossier', reason: 'Reason', problem: 'Something needs correcting' },
  },
} as const;

/** A unit says one thing about its dossier, with a reason. */
export function reasonPage(model: ReasonModel): string {
  const { frame, act, backHref, call, reference, post, reason, mistakes } = model;
  const { language } = frame;
  const say = words[language];
  const { title, text, closed } = acts[act][language];
  const shown = asMistakes(mistakes, language, () => 'reason');
  const period = call.period === null ? '' : `, ${call.period}`;
  const form =
    post &&
    html`${text.map((line) => html`<p class="govuk-body">${line}</p>`)}
<form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}
${textArea({
  ...{ language, id: 'reason', label: say.reason, value: reason, mistakes: shown, rows: 4 },
  maxLength: longestUnitReason,
})}
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">${title}</button></form>`;
  const body = html`${errorSummary(shown, say.problem)}
<p class="govuk-body"><a class="govuk-back-link" href="${backHref}">${say.back}</a></p>
<span class="govuk-caption-l">${vietnamese(language, `${call.id}. ${call.title}${period}`)} (${reference})</span>
<h1 class="govuk-heading-l">${title}</h1>
${form ?? html`<p class="govuk-inset-text">${closed}</p>`}`;
  return page({ frame, title, body, mistakes: shown });
}
