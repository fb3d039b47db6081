import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { choiceField, type DateValue, dateField, textField } from './form-fields.ts';
import { type FieldMistake, hiddenInputs, type PostForm, vietnamese } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { asMistakes } from './rejection-words.ts';

/** The form by which a list leaves for the next level. */
export type ForwardForm = {
  /** Fields sent: `documentNo`, `receiver`, and `date-day`, `date-month`, `date-year` when a date is asked. */
  post: PostForm;
  receivers: readonly { value: string; label: string }[];
  /** `date` null: the date of the document is not asked. */
  values: { documentNo: string; receiver: string; date: DateValue | null };
  mistakes: readonly (Rejection | 'DATE_NOT_A_DATE')[];
};

const vi = {
  number: 'Số văn bản',
  numberHint: 'Ví dụ: 1802/SYT-TCCB',
  date: 'Ngày văn bản',
  receiver: 'Nơi nhận',
  receiverHint: 'Nơi nhận được thư có liên kết tải danh sách.',
  press: 'Ghi nhận đã gửi',
  final: 'Sau khi ghi nhận, danh sách không thay đổi nữa và nơi nhận được báo qua thư.',
  notADate: 'Ngày văn bản không phải là một ngày có thật',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    number: 'Document number',
    numberHint: 'For example: 1802/SYT-TCCB',
    date: 'Date of the document',
    receiver: 'Receiver',
    receiverHint: 'The receiver gets a mail with a link to the list.',
    press: 'Record as forwarded',
    final: 'The list then changes no more and the receiver is told by mail.',
    notADate: 'The date of the document is not a real date',
  },
};

/** The mistakes of the form with the controls they belong to. */
export function forwardMistakes({ mistakes }: ForwardForm, language: Language): readonly FieldMistake[] {
  return mistakes.flatMap((mistake) =>
    mistake === 'DATE_NOT_A_DATE'
      ? [{ field: 'date-day', message: words[language].notADate }]
      : asMistakes([mistake], language, ({ code }) => (code === 'RECEIVER_MISSING' ? 'receiver' : 'documentNo')),
  );
}

/** Document number, date and receiver of a list that is ready. */
export function forwardForm(form: ForwardForm, language: Language): Markup {
  const say = words[language];
  const { post, receivers, values } = form;
  const mistakes = forwardMistakes(form, language);
  const choices = receivers.map(({ value, label }) => ({
    ...{ value, label: vietnamese(language, label), checked: values.receiver === value },
  }));
  return html`<form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}
${textField({ language, id: 'documentNo', label: say.number, hint: say.numberHint, value: values.documentNo, mistakes, width: 20 })}
${values.date && dateField({ language, id: 'date', label: say.date, value: values.date, mistakes })}
${choiceField({ language, id: 'receiver', name: 'receiver', kind: 'radios', label: say.receiver, hint: say.receiverHint, choices, mistakes })}
<p class="govuk-body">${say.final}</p>
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.press}</button></form>`;
}
