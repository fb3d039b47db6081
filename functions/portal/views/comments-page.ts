import type { Rejection } from '../../../shared/domain/rejections.ts';
import { commentLimits } from '../../../shared/domain/selection/comment.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { lastMomentInWords, momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { choiceField, errorSummary, textArea } from './form-fields.ts';
import { type FieldMistake, type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { asMistakes } from './rejection-words.ts';
import { tag } from './shapes.ts';

export type CommentLine = {
  id: string;
  at: string;
  name: string;
  unit: string;
  email: string | null;
  about: string | null;
  text: string;
  answer: { text: string; published: boolean; at: string } | null;
  /** Null: no right to answer now. Fields sent: `comment`, `answer-<id>`, `published-<id>` 1|0. */
  post: PostForm | null;
};

export type CommentsModel = {
  frame: Frame;
  menu: DeskMenu | null;
  call: { id: string; title: string; period: string | null };
  until: string;
  publicHref: string;
  comments: readonly CommentLine[];
  /** The comment whose answer came back with mistakes, as it was typed. */
  typed: { id: string; text: string; published: boolean | null; mistakes: readonly Rejection[] } | null;
};

const vi = {
  title: 'Ý kiến về danh sách công khai',
  until: (moment: string) => `Lấy ý kiến đến hết ${moment}.`,
  see: 'Xem trang công khai',
  none: 'Chưa có ý kiến nào.',
  rule: 'Danh sách chỉ đi tiếp khi đã hết thời gian và mọi ý kiến đã được trả lời.',
  ...{ waiting: 'Chưa trả lời', answered: 'Đã trả lời', published: 'Đang công khai', whole: 'Cả danh sách' },
  ...{
    answer: 'Trả lời',
    again: 'Sửa câu trả lời',
    shown: 'Công khai ý kiến và câu trả lời này?',
    yes: 'Có',
    no: 'Không',
  },
  ...{ send: 'Lưu câu trả lời', problem: 'Có chỗ cần sửa' },
};
const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'Comments on the published list',
    until: (moment) => `Open for comments until ${moment}.`,
    ...{ see: 'See the public page', none: 'No comments yet.' },
    rule: 'The list goes on only when the time is over and every comment is answered.',
    ...{ waiting: 'Not answered', answered: 'Answered', published: 'Shown in public', whole: 'The whole list' },
    ...{
      answer: 'Answer',
      again: 'Change the answer',
      shown: 'Show this comment and answer in public?',
      yes: 'Yes',
      no: 'No',
    },
    ...{ send: 'Save the answer', problem: 'Something needs correcting' },
  },
};

function mistakesOf({ typed, frame: { language } }: CommentsModel): readonly FieldMistake[] {
  return typed === null ? [] : asMistakes(typed.mistakes, language, (r) => `${r.field ?? 'answer'}-${typed.id}`);
}

function answerForm(line: CommentLine, post: PostForm, model: CommentsModel): Markup {
  const { language } = model.frame;
  const say = words[language];
  const mistakes = mistakesOf(model);
  const typed = model.typed?.id === line.id ? model.typed : null;
  const shown = typed ? typed.published : (line.answer?.published ?? null);
  return html`<details class="govuk-details"${(typed !== null || line.answer === null) && ' open'}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${line.answer ? say.again : say.answer}</span></summary>
<div class="govuk-details__text"><form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}<input type="hidden" name="comment" value="${line.id}">
${textArea({
  ...{
    language,
    id: `answer-${line.id}`,
    label: say.answer,
    value: typed?.text ?? line.answer?.text ?? '',
    mistakes,
    rows: 3,
  },
  maxLength: commentLimits.answer,
})}
${choiceField({
  ...{ language, id: `published-${line.id}`, name: `published-${line.id}`, kind: 'radios', label: say.shown, mistakes },
  ...{ inline: true, small: true },
  choices: [
    { value: '1', label: say.yes, checked: shown === true },
    { value: '0', label: say.no, checked: shown === false },
  ],
})}
<button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true">${say.send}</button></form></div></details>`;
}

function comment(line: CommentLine, model: CommentsModel): Markup {
  const { frame } = model;
  const { language } = frame;
  const say = words[language];
  const who = [line.name, line.unit, line.email].filter(Boolean).join(', ');
  const state = line.answer
    ? tag('good', 'tick', line.answer.published ? say.published : say.answered)
    : tag('warn', 'half', say.waiting);
  return html`<section class="tc-ballot__item"><h2 class="govuk-heading-s">${vietnamese(language, line.about ?? say.whole)} ${state}</h2>
<p class="govuk-body">${vietnamese(language, who)}, ${momentInWords(line.at, frame)}</p>
<p class="govuk-body tc-lines">${vietnamese(language, line.text)}</p>
${line.answer && html`<p class="govuk-body tc-lines"><strong>${say.answer}:</strong> ${vietnamese(language, line.answer.text)}</p>`}
${line.post && answerForm(line, line.post, model)}</section>`;
}

/** The office reads and answers what was said about a published list. */
export function commentsPage(model: CommentsModel): string {
  const { frame, menu, call, until, publicHref, comments } = model;
  const { language } = frame;
  const say = words[language];
  const mistakes = mistakesOf(model);
  const all: Piece =
    comments.length === 0 ? html`<p class="govuk-body">${say.none}</p>` : comments.map((line) => comment(line, model));
  const body = html`${errorSummary(mistakes, say.problem)}
<span class="govuk-caption-l" lang="vi">${call.id}. ${call.title}${call.period && `, ${call.period}`}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
<p class="govuk-body">${say.until(lastMomentInWords(until, frame))} <a class="govuk-link" href="${publicHref}">${say.see}</a></p>
<p class="govuk-body">${say.rule}</p>
${all}`;
  return page({ frame, title: say.title, body, mistakes, wide: true, before: menu && deskMenu(menu, language) });
}
