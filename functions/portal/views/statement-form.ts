import { noteLabel, saidFacts } from '../../../shared/domain/intake/said.ts';
import {
  longestNote,
  type Statement,
  type StatementFields,
  type StatementMistake,
} from '../../../shared/domain/intake/statement.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { dateField, errorSummary, textArea, textField } from './form-fields.ts';
import { type FieldMistake, hiddenInputs, type PostForm, vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { fact } from './receipt.ts';

/** A mistake in what was typed, or that something else was said or sent while it was typed. */
export type StatementTrouble = StatementMistake | 'changed_meanwhile';

/** The form on which a unit says that its event was held or its task is done; values come back after a mistake. */
export type StatementForm = {
  kind: Statement['kind'];
  /** Fields sent: `on-day`, `on-month`, `on-year`, `place`, `participants`, `note`. */
  post: PostForm;
  values: StatementFields;
  mistakes: readonly StatementTrouble[];
};

const words = {
  vi: {
    title: { held: 'Khai kết quả tổ chức', done: 'Khai kết quả thực hiện' },
    lead: {
      held: 'Sau khi tổ chức, khai ngày, nơi tổ chức và số người dự. Đúng hay muộn tính theo ngày tổ chức. Chương trình, ảnh (nếu có) nộp ở mục bên dưới.',
      done: 'Khi xong việc, ghi ngắn gọn đã làm gì, kết quả. Tệp kèm theo (nếu có) nộp ở mục bên dưới.',
    },
    ...{ on: 'Ngày tổ chức', onHint: 'Ví dụ: 28 3 2025' },
    ...{ place: 'Nơi tổ chức', participants: 'Số người dự', problem: 'Có chỗ phải sửa' },
    note: { held: 'Ghi chú (nếu có)', done: 'Kết quả đã thực hiện' },
    submit: { held: 'Gửi báo kết quả', done: 'Báo đã hoàn thành' },
    said: { held: 'Đã khai về sự kiện', done: 'Đã khai về nhiệm vụ' },
    waiting: {
      held: ['Đơn vị chưa khai kết quả tổ chức.', 'Sau khi tổ chức, khai ngày, nơi tổ chức và số người dự ở dưới đây.'],
      done: ['Chưa báo đã hoàn thành.', 'Khi xong việc, ghi kết quả ở dưới đây.'],
    },
  },
  en: {
    title: { held: 'Report the event', done: 'Report the task' },
    lead: {
      held: 'After the event, say when and where it was held and how many took part. The day it was held decides on time or late. A programme or photos may be sent below.',
      done: 'When it is done, say in short what was done. A file may be sent below.',
    },
    ...{ on: 'Day it was held', onHint: 'For example: 28 3 2025' },
    ...{ place: 'Place', participants: 'Number of people', problem: 'There is something to correct' },
    note: { held: 'Remark (optional)', done: 'What was done' },
    submit: { held: 'Send the report', done: 'Report as done' },
    said: { held: 'What was reported', done: 'What was reported' },
    waiting: {
      held: ['The event has not been reported yet.', 'Once it was held, say below when, where and how many took part.'],
      done: ['The task has not been reported as done.', 'When it is done, say below what was done.'],
    },
  },
} as const;

const mistakes: Record<StatementTrouble, { field: string } & InBoth<string>> = {
  day_missing: { field: 'on-day', vi: 'Điền ngày tổ chức', en: 'Enter the day it was held' },
  day_not_a_date: { field: 'on-day', vi: 'Ngày tổ chức không phải một ngày có thật', en: 'This is no calendar day' },
  day_in_future: {
    field: 'on-day',
    vi: 'Ngày tổ chức chưa đến: khai sau khi đã tổ chức',
    en: 'This day has not come yet',
  },
  day_before_opening: {
    field: 'on-day',
    vi: 'Ngày tổ chức trước khi kỳ này mở nên không thuộc kỳ này',
    en: 'This day is before the period opened',
  },
  place_missing: { field: 'place', vi: 'Điền nơi tổ chức', en: 'Enter the place' },
  place_too_long: { field: 'place', vi: 'Nơi tổ chức quá dài', en: 'The place is too long' },
  participants_not_a_number: {
    field: 'participants',
    vi: 'Điền số người dự bằng chữ số, ít nhất 1',
    en: 'Enter the number of people in digits, at least 1',
  },
  note_missing: { field: 'note', vi: 'Ghi kết quả đã thực hiện', en: 'Say what was done' },
  changed_meanwhile: {
    field: 'say-press',
    vi: 'Chưa ghi nội dung vừa gửi: trong lúc điền, đơn vị đã khai hoặc nộp bản khác. Xem bản đã ghi ở trang này; nếu cần thay thì gửi lại',
    en: 'This was not recorded: something else was sent meanwhile. See what stands on this page; send again to replace it',
  },
  note_too_long: { field: 'note', vi: 'Nội dung quá dài', en: 'The text is too long' },
};

/** The mistakes of the form in the words of the page. */
export const statementMistakes = (form: StatementForm | null, language: Language): readonly FieldMistake[] =>
  (form?.mistakes ?? []).map((one) => ({ field: mistakes[one].field, message: mistakes[one][language] }));

/** The mistakes above the page, each leading to its field. */
export const statementProblem = (form: StatementForm | null, language: Language): Piece =>
  errorSummary(statementMistakes(form, language), words[language].problem);

function heldFields(
  { values }: StatementForm,
  given: { language: Language; mistakes: readonly FieldMistake[] },
): Piece {
  const say = words[given.language];
  const value = { day: values.day, month: values.month, year: values.year };
  return [
    dateField({ ...given, id: 'on', label: say.on, hint: say.onHint, value }),
    textField({ ...given, id: 'place', label: say.place, value: values.place }),
    textField({ ...given, id: 'participants', label: say.participants, value: values.participants, width: 10 }),
  ];
}

/** What happened and what to do while nothing was said yet. */
export function nothingSaid({ kind }: StatementForm, language: Language): { happened: string; next: string } {
  const [happened, next] = words[language].waiting[kind];
  return { happened, next };
}

/** A plain form, so it works without a script. */
export function statementForm(form: StatementForm, language: Language): Markup {
  const say = words[language];
  const { kind, post, values } = form;
  const given = { language, mistakes: statementMistakes(form, language) };
  const whole = given.mistakes.filter(({ field }) => field === 'say-press').map(({ message }) => message);
  return html`<section class="tc-send" aria-labelledby="say" id="khai"><h2 class="govuk-heading-m" id="say">${say.title[kind]}</h2>
<p class="govuk-body">${say.lead[kind]}</p>
<form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}
${kind === 'held' && heldFields(form, given)}
${textArea({
  ...{ ...given, id: 'note', label: say.note[kind], value: values.note, rows: kind === 'held' ? 3 : 5 },
  maxLength: longestNote,
})}
${whole.length > 0 && html`<p class="govuk-error-message">${whole.join(' ')}</p>`}
<button type="submit" id="say-press" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.submit[kind]}</button></form></section>`;
}

/** What was said, as facts; used by the unit's page and the review. */
export function statementSaid(statement: Statement, language: Language): Markup {
  const facts = [...saidFacts(statement), [noteLabel(statement.kind), statement.note] as const];
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => fact(label, html`<span class="tc-lines">${vietnamese(language, value)}</span>`));
  return html`<section aria-labelledby="said"><h2 class="govuk-heading-m" id="said">${words[language].said[statement.kind]}</h2>
<dl class="govuk-summary-list">${lines}</dl></section>`;
}
