import type { Language } from '../../../shared/domain/wording/language.ts';
import { dateField, textField } from './form-fields.ts';
import { html, type Markup } from './markup.ts';

/** The programme and banner of a gathering; `action` answers with the paper and changes nothing. */
export type Programme = {
  items: readonly string[];
  banner: readonly string[];
  /** The unit says which one it is; of some gatherings the plan says it. */
  asksOrdinal: boolean;
  action: string;
};

const words = {
  vi: {
    ...{ title: 'Chương trình và maket', banner: 'Nội dung maket', download: 'Tải chương trình và maket (Word)' },
    ...{ fill: 'Điền để ghi sẵn vào tệp', ordinal: 'Lần thứ', place: 'Địa điểm', on: 'Ngày dự kiến' },
    hint: 'Ví dụ: VII',
  },
  en: {
    ...{ title: 'Programme and banner', banner: 'Banner', download: 'Download programme and banner (Word)' },
    ...{ fill: 'Fill in to have it in the file', ordinal: 'Ordinal', place: 'Place', on: 'Planned day' },
    hint: 'For example: VII',
  },
} as const;

/** Items and banner in the words of the plan, and a form that gives them as a paper. */
export function programmeSection({ items, banner, asksOrdinal, action }: Programme, language: Language): Markup {
  const say = words[language];
  const given = { language, mistakes: [] };
  const empty = { day: '', month: '', year: '' };
  return html`<section aria-labelledby="programme"><h2 class="govuk-heading-m" id="programme">${say.title}</h2>
<ol class="govuk-list govuk-list--number" lang="vi">${items.map((item) => html`<li>${item}</li>`)}</ol>
${banner.length > 0 && html`<h3 class="govuk-heading-s">${say.banner}</h3><div class="govuk-inset-text" lang="vi">${banner.map((line) => html`<p class="govuk-body">${line}</p>`)}</div>`}
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${say.download}</span></summary>
<div class="govuk-details__text"><p class="govuk-body">${say.fill}</p>
<form action="${action}" method="post">
${asksOrdinal && textField({ ...given, id: 'lan', label: say.ordinal, hint: say.hint, width: 10 })}
${textField({ ...given, id: 'noi', label: say.place, width: 20 })}
${dateField({ ...given, id: 'ngay', label: say.on, value: empty })}
<button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">${say.download}</button></form></div></details></section>`;
}
