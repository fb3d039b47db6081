import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { textField } from './form-fields.ts';
import { type Frame, page, vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { cardCell, cardHead, cardTitle } from './nominee-table.ts';

export type RegisterEntry = { name: string; position: string; unit: string; sentBy: string; href: string };

export type RegisterPageModel = {
  frame: Frame;
  menu: DeskMenu;
  /** Where the form asks. */
  action: string;
  /** What was typed; null before anything was. */
  typed: string | null;
  found: readonly RegisterEntry[];
  /** Whoever has a likeness that nobody answered. */
  questions: readonly RegisterEntry[];
};

const vi = {
  title: 'Sổ khen thưởng',
  label: 'Tìm người, tập thể',
  hint: 'Gõ một phần họ tên, có dấu hay không dấu; thêm đơn vị, chức vụ để thu hẹp.',
  press: 'Tìm',
  none: (typed: string) => `Không có ai trong sổ khớp với “${typed}”.`,
  found: (count: number) => `Tìm thấy ${count}`,
  name: 'Tập thể, cá nhân',
  position: 'Chức vụ',
  unit: 'Đơn vị',
  sentBy: 'Nơi gửi',
  questions: (count: number) => `Có thể trùng, cần xác nhận (${count})`,
  questionsText:
    'Tên giống nhau nhưng viết khác, hoặc cùng tên ở nơi khác. Mở từng mục để gộp hoặc xác nhận khác nhau.',
  empty: '–',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    ...{ title: 'Register of awards', label: 'Find a person or collective', press: 'Search' },
    hint: 'Type part of a name, with or without tone marks; add unit or position to narrow down.',
    none: (typed) => `Nobody in the register matches “${typed}”.`,
    found: (count) => `${count} found`,
    ...{ name: 'Collective or person', position: 'Position', unit: 'Unit', sentBy: 'Sent by', empty: '–' },
    questions: (count) => `May be the same, to be answered (${count})`,
    questionsText: 'Names written otherwise, or the same name elsewhere. Open each to merge or to tell apart.',
  },
};

function table(entries: readonly RegisterEntry[], caption: string, { frame: { language } }: RegisterPageModel): Markup {
  const say = words[language];
  const cell = (label: string, text: string) => cardCell(label, vietnamese(language, text || say.empty));
  const line = (entry: RegisterEntry) => html`<tr class="govuk-table__row tc-cards__row" role="row">
${cardTitle(html`<a class="govuk-link" href="${entry.href}">${vietnamese(language, entry.name)}</a>`)}
${cell(say.position, entry.position)}${cell(say.unit, entry.unit)}${cell(say.sentBy, entry.sentBy)}</tr>`;
  return html`<table class="govuk-table tc-cards" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${caption}</caption>
${cardHead([say.name, say.position, say.unit, say.sentBy])}<tbody class="govuk-table__body" role="rowgroup">${entries.map(line)}</tbody></table>`;
}

function found(model: RegisterPageModel): Piece {
  const say = words[model.frame.language];
  if (model.typed === null) return null;
  if (model.found.length === 0) return html`<p class="govuk-inset-text" role="status">${say.none(model.typed)}</p>`;
  const heading = say.found(model.found.length);
  return html`<section aria-labelledby="found"><h2 class="govuk-heading-m" id="found">${heading}</h2>${table(model.found, heading, model)}</section>`;
}

/** Search in the register, and the likenesses that wait for a person. */
export function registerPage(model: RegisterPageModel): string {
  const { frame, menu, action, typed, questions } = model;
  const { language } = frame;
  const say = words[language];
  const body = html`<h1 class="govuk-heading-l">${say.title}</h1>
<form action="${action}" method="get" role="search">${textField({ language, id: 'tu', label: say.label, hint: say.hint, value: typed ?? '', mistakes: [] })}
<button type="submit" class="govuk-button" data-module="govuk-button">${say.press}</button></form>
${found(model)}
${questions.length > 0 && html`<section aria-labelledby="questions"><h2 class="govuk-heading-m" id="questions">${say.questions(questions.length)}</h2><p class="govuk-body">${say.questionsText}</p>${table(questions, say.questions(questions.length), model)}</section>`}`;
  return page({ frame, title: say.title, body, wide: true, before: deskMenu(menu, language) });
}
