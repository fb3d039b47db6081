import type { Rejection } from '../../../shared/domain/rejections.ts';
import { commentLimits } from '../../../shared/domain/selection/comment.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { lastMomentInWords, momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { choiceField, errorSummary, selectField, textArea, textField } from './form-fields.ts';
import { type FieldMistake, type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { cardCell, cardHead, cardTitle } from './nominee-table.ts';
import { asMistakes } from './rejection-words.ts';

/** What the public sees of a nominee: enough to know who is meant, nothing more. */
export type PublicNominee = { id: string; name: string; position: string; unit: string };

export type SelectionModel = {
  frame: Frame;
  title: string;
  plan: string;
  until: string;
  nominees: readonly PublicNominee[];
  /** Comments the office has answered and decided to show. */
  comments: readonly { about: string | null; name: string; unit: string; text: string; answer: string; at: string }[];
  /** Null: the time is over. Fields sent: `name`, `unit`, `email`, `about`, `text`, `consent`, and `website`, left empty. */
  post: PostForm | null;
  values: { name: string; unit: string; email: string; about: string; text: string; consent: boolean };
  mistakes: readonly Rejection[];
  /** A comment has just been taken. */
  thanked: boolean;
};

const vi = {
  caption: 'Lựa chọn công khai',
  lead: (until: string) =>
    `Danh sách dưới đây được công khai để lấy ý kiến đến hết ${until}. Ai cũng có thể góp ý, không cần tài khoản.`,
  over: 'Thời gian lấy ý kiến cho danh sách này đã kết thúc.',
  list: (count: number) => `Danh sách (${count})`,
  ...{ no: 'TT', name: 'Tập thể, cá nhân', position: 'Chức vụ', unit: 'Đơn vị' },
  said: 'Ý kiến đã được trả lời',
  answer: 'Trả lời',
  form: 'Góp ý',
  ...{ yourName: 'Họ và tên', yourUnit: 'Đơn vị hoặc địa chỉ (không bắt buộc)', email: 'Thư điện tử (không bắt buộc)' },
  emailHint: 'Chỉ để cơ quan thường trực hỏi lại khi cần; không công khai.',
  about: 'Góp ý về',
  whole: 'Cả danh sách',
  text: 'Nội dung góp ý',
  textHint: 'Nêu rõ sự việc, thời gian, căn cứ. Ý kiến không hiện ngay; cơ quan thường trực xem và trả lời trước.',
  consentLegend: 'Đồng ý',
  consent:
    'Tôi đồng ý để cơ quan thường trực lưu các thông tin trên nhằm xem xét, trả lời góp ý, và công khai họ tên cùng nội dung nếu cần.',
  send: 'Gửi góp ý',
  thanked: 'Đã nhận góp ý. Cơ quan thường trực sẽ xem và trả lời trước khi danh sách đi tiếp.',
  problem: 'Có chỗ cần sửa',
  trap: 'Để trống ô này',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    caption: 'Open selection',
    lead: (until) => `This list is open for comments until ${until}. Anybody may comment; no account is needed.`,
    over: 'The time for comments on this list is over.',
    list: (count) => `List (${count})`,
    ...{ no: 'No.', name: 'Collective or person', position: 'Position', unit: 'Unit' },
    ...{ said: 'Comments that were answered', answer: 'Answer', form: 'Your comment' },
    ...{ yourName: 'Your name', yourUnit: 'Unit or address (optional)', email: 'E-mail (optional)' },
    emailHint: 'Only for the office to ask back; never shown.',
    ...{ about: 'About', whole: 'The whole list', text: 'Comment' },
    textHint: 'Say what, when and on what grounds. It is not shown before the office has looked and answered.',
    consentLegend: 'Consent',
    consent: 'I agree that the office keeps this to consider and answer my comment, and shows name and text if needed.',
    ...{ send: 'Send the comment', thanked: 'Thank you. The office looks and answers before the list goes on.' },
    ...{ problem: 'Something needs correcting', trap: 'Leave this empty' },
  },
};

function nominees({ nominees: all, frame: { language } }: SelectionModel): Markup {
  const say = words[language];
  const lines = all.map(
    (n, index) => html`<tr class="govuk-table__row tc-cards__row" role="row">
${cardCell(say.no, index + 1)}${cardTitle(vietnamese(language, n.name))}
${cardCell(say.position, vietnamese(language, n.position || '–'))}${cardCell(say.unit, vietnamese(language, n.unit || '–'))}</tr>`,
  );
  return html`<section aria-labelledby="list"><h2 class="govuk-heading-m" id="list">${say.list(all.length)}</h2>
<table class="govuk-table tc-cards" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${say.list(all.length)}</caption>
${cardHead([say.no, say.name, say.position, say.unit])}<tbody class="govuk-table__body" role="rowgroup">${lines}</tbody></table></section>`;
}

function answered({ comments, frame, frame: { language } }: SelectionModel): Piece {
  if (comments.length === 0) return null;
  const say = words[language];
  const items = comments.map(
    (
      c,
    ) => html`<li class="tc-history__item"><strong>${vietnamese(language, [c.name, c.unit].filter(Boolean).join(', '))}</strong>${c.about && html` (${vietnamese(language, c.about)})`}, ${momentInWords(c.at, frame)}
<p class="govuk-body tc-lines">${vietnamese(language, c.text)}</p><p class="govuk-body tc-lines"><strong>${say.answer}:</strong> ${vietnamese(language, c.answer)}</p></li>`,
  );
  return html`<section aria-labelledby="said"><h2 class="govuk-heading-m" id="said">${say.said}</h2><ul class="tc-history">${items}</ul></section>`;
}

function form(model: SelectionModel, mistakes: readonly FieldMistake[]): Piece {
  const { post, values, frame } = model;
  const { language } = frame;
  const say = words[language];
  if (post === null) return html`<p class="govuk-inset-text">${say.over}</p>`;
  const options = [{ value: '', label: say.whole }, ...model.nominees.map((n) => ({ value: n.id, label: n.name }))];
  return html`<section class="tc-send" aria-labelledby="comment"><h2 class="govuk-heading-m" id="comment">${say.form}</h2>
<form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}
${selectField({ language, id: 'about', label: say.about, options, value: values.about, mistakes })}
${textArea({
  ...{ language, id: 'text', label: say.text, hint: say.textHint, value: values.text, mistakes, rows: 6 },
  maxLength: commentLimits.text,
})}
${textField({ language, id: 'name', label: say.yourName, value: values.name, mistakes, autocomplete: 'name' })}
${textField({ language, id: 'unit', label: say.yourUnit, value: values.unit, mistakes, autocomplete: 'organization' })}
${textField({ language, id: 'email', label: say.email, hint: say.emailHint, value: values.email, mistakes, type: 'email', autocomplete: 'email' })}
<div class="govuk-visually-hidden" aria-hidden="true"><label for="website">${say.trap}</label><input id="website" name="website" type="text" tabindex="-1" autocomplete="off"></div>
${choiceField({
  ...{ language, id: 'consent', name: 'consent', kind: 'checkboxes', label: say.consentLegend, mistakes },
  choices: [{ value: '1', label: say.consent, checked: values.consent }],
})}
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.send}</button></form></section>`;
}

/** A list everybody may comment on for a time. */
export function selectionPage(model: SelectionModel): string {
  const { frame, title, plan, until, thanked } = model;
  const { language } = frame;
  const say = words[language];
  // Whoever was still typing when the time ran out is told so by the page itself.
  const mistakes = asMistakes(model.post ? model.mistakes : [], language, (r) => r.field ?? 'text');
  const body = html`${errorSummary(mistakes, say.problem)}
<span class="govuk-caption-l">${say.caption}: ${vietnamese(language, plan)}</span>
<h1 class="govuk-heading-l">${vietnamese(language, title)}</h1>
${thanked && html`<p class="govuk-inset-text" role="status">${say.thanked}</p>`}
${model.post && html`<p class="govuk-body">${say.lead(lastMomentInWords(until, frame))}</p>`}
${model.post && [nominees(model), answered(model)]}
${form(model, mistakes)}`;
  return page({ frame, title, body, mistakes });
}

/** Every list that is open for comments now. */
export function selectionsPage({
  frame,
  open,
}: {
  frame: Frame;
  open: readonly { href: string; title: string; until: string; zone: string }[];
}): string {
  const { language } = frame;
  const say = words[language];
  const items = open.map(
    ({ href, title, until, zone }) =>
      html`<li><a class="govuk-link" href="${href}">${vietnamese(language, title)}</a>, ${lastMomentInWords(until, { language, zone })}</li>`,
  );
  const none = language === 'vi' ? 'Hiện không có danh sách nào đang lấy ý kiến.' : 'No list is open for comments now.';
  const body = html`<h1 class="govuk-heading-l">${say.caption}</h1>
${open.length === 0 ? html`<p class="govuk-body">${none}</p>` : html`<ul class="govuk-list govuk-list--spaced">${items}</ul>`}`;
  return page({ frame, title: say.caption, body });
}
