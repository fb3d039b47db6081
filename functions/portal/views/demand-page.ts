import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { lastMomentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { choiceField, type DateValue, dateField, errorSummary } from './form-fields.ts';
import { type FieldMistake, type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { html } from './markup.ts';

export type DemandMistake =
  | 'nobody_chosen'
  | 'due_missing'
  | 'due_not_a_date'
  | 'due_not_in_future'
  | 'changed_meanwhile';

export type DemandPageModel = {
  frame: Frame;
  menu: DeskMenu | null;
  call: { id: string; title: string };
  /** What was asked before: the period in words, until when, and its board. */
  asked: readonly { label: string; boundary: string | null; href: string }[];
  /** Fields sent: `unit` (several), `due-day`, `due-month`, `due-year`; null: the link only shows. */
  form: { post: PostForm; units: readonly { id: string; name: string; chosen: boolean }[]; due: DateValue } | null;
  mistakes: readonly DemandMistake[];
};

const words = {
  vi: {
    ...{
      title: 'Yêu cầu đơn vị báo cáo',
      problem: 'Có chỗ phải sửa',
      units: 'Đơn vị phải báo cáo',
      submit: 'Gửi yêu cầu',
    },
    lead: 'Kế hoạch không định kỳ cho nội dung này: đơn vị báo cáo khi được yêu cầu. Đơn vị được chọn nhận thư có liên kết và hạn.',
    ...{ due: 'Báo cáo trước hết ngày', dueHint: 'Ví dụ: 15 1 2025' },
    ...{ before: 'Đã yêu cầu', none: 'Chưa có yêu cầu nào.' },
  },
  en: {
    ...{
      title: 'Ask units for a report',
      problem: 'There is something to correct',
      units: 'Units to report',
      submit: 'Send the request',
    },
    lead: 'The plan sets no date for this: units report when asked. The chosen units get a mail with a link and the due day.',
    ...{ due: 'Due by the end of', dueHint: 'For example: 15 1 2025' },
    ...{ before: 'Asked before', none: 'Nothing was asked yet.' },
  },
} as const;

const mistakeWords: Record<DemandMistake, { field: string } & InBoth<string>> = {
  nobody_chosen: { field: 'unit', vi: 'Chọn ít nhất một đơn vị', en: 'Choose at least one unit' },
  due_missing: { field: 'due-day', vi: 'Điền hạn báo cáo', en: 'Enter the due day' },
  due_not_a_date: { field: 'due-day', vi: 'Hạn báo cáo không phải một ngày có thật', en: 'This is no calendar day' },
  changed_meanwhile: {
    field: 'unit',
    vi: 'Lần bấm này chưa gửi gì: vừa có một yêu cầu được gửi. Xem mục Đã yêu cầu; nếu vẫn cần thì gửi thêm',
    en: 'Nothing was sent by this press: a request was just sent. See “Asked before”; send again only if needed',
  },
  due_not_in_future: { field: 'due-day', vi: 'Hạn báo cáo phải từ hôm nay trở đi', en: 'The due day has passed' },
};

const mistakesOf = ({ mistakes }: DemandPageModel, language: Language): FieldMistake[] =>
  mistakes.map((one) => ({ field: mistakeWords[one].field, message: mistakeWords[one][language] }));

function askForm({ form, frame: { language } }: DemandPageModel, mistakes: readonly FieldMistake[]) {
  if (form === null) return null;
  const say = words[language];
  const choices = form.units.map(({ id, name, chosen }) => ({
    value: id,
    label: vietnamese(language, name),
    checked: chosen,
  }));
  return html`<form action="${form.post.action}" method="post" novalidate>${hiddenInputs(form.post)}
${choiceField({ language, id: 'unit', name: 'unit', kind: 'checkboxes', label: say.units, choices, mistakes, small: true })}
${dateField({
  ...{ language, id: 'due', label: say.due, hint: say.dueHint, value: form.due, mistakes },
})}
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.submit}</button></form>`;
}

/** The office asks chosen units to answer a call that is due only on demand. */
export function demandPage(model: DemandPageModel): string {
  const { frame, menu, call, asked } = model;
  const { language } = frame;
  const say = words[language];
  const mistakes = mistakesOf(model, language);
  const before = asked.map(
    ({ label, boundary, href }) =>
      html`<li><a class="govuk-link" href="${href}">${vietnamese(language, label)}</a>${boundary && `: ${lastMomentInWords(boundary, frame)}`}</li>`,
  );
  const body = html`${errorSummary(mistakes, say.problem)}
<span class="govuk-caption-l" lang="vi">${call.id}. ${call.title}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
<p class="govuk-body">${say.lead}</p>
${askForm(model, mistakes)}
<h2 class="govuk-heading-m">${say.before}</h2>
${before.length === 0 ? html`<p class="govuk-body">${say.none}</p>` : html`<ul class="govuk-list">${before}</ul>`}`;
  return page({ frame, title: say.title, body, mistakes, before: menu && deskMenu(menu, language) });
}
