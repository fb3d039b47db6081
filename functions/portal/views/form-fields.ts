import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import type { FieldMistake } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';

type Field = {
  language: Language;
  id: string;
  label: string;
  hint?: string;
  value?: string;
  mistakes: readonly FieldMistake[];
};

function mistakeOf(id: string, mistakes: readonly FieldMistake[]): string | null {
  return mistakes.find((mistake) => mistake.field === id)?.message ?? null;
}

function error(id: string, message: string | null, language: Language): Piece {
  return (
    message !== null &&
    html`<p id="${id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">${language === 'vi' ? 'Lỗi' : 'Error'}:</span> ${message}</p>`
  );
}

function describedBy(id: string, hint: boolean, message: string | null): Piece {
  const ids = [hint && `${id}-hint`, message !== null && `${id}-error`].filter((one) => one !== false);
  return ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`;
}

const group = (message: string | null, content: Piece, small = false) =>
  html`<div class="govuk-form-group${small && ' tc-small'}${message !== null && ' govuk-form-group--error'}">${content}</div>`;

const labelOf = (id: string, label: string, small = false) =>
  html`<label class="govuk-label${!small && ' govuk-label--s'}" for="${id}">${label}</label>`;

/** With two buttons that mean opposite things Enter would press the first: an idle one before them lets it press none. */
export const noEnter = html`<button type="submit" hidden disabled></button>`;

/** The list of mistakes on top of a form, each leading to its field; empty when there is none. */
export function errorSummary(mistakes: readonly FieldMistake[], title: string): Piece {
  if (mistakes.length === 0) return null;
  return html`<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">
<h2 class="govuk-error-summary__title">${title}</h2>
<div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">
${mistakes.map((mistake) => html`<li><a href="#${mistake.field}">${mistake.message}</a></li>`)}
</ul></div></div></div>`;
}

type TextField = Field & {
  width?: 5 | 10 | 20;
  type?: 'text' | 'email';
  autocomplete?: string;
  name?: string;
  required?: boolean;
  maxLength?: number;
  /** One of many little forms of a page: a plain label. */
  small?: boolean;
};

/** One line of text. */
export function textField({ language, id, label, hint, value = '', mistakes, ...more }: TextField): Markup {
  const message = mistakeOf(id, mistakes);
  const content = [
    labelOf(id, label, more.small),
    hint !== undefined && html`<div id="${id}-hint" class="govuk-hint">${hint}</div>`,
    error(id, message, language),
    html`<input class="govuk-input${more.width && ` govuk-input--width-${more.width}`}${message !== null && ' govuk-input--error'}" id="${id}" name="${more.name ?? id}" type="${more.type ?? 'text'}" value="${value}"${more.maxLength !== undefined && html` maxlength="${more.maxLength}"`}${more.autocomplete && html` autocomplete="${more.autocomplete}"`}${describedBy(id, hint !== undefined, message)}>`,
  ];
  return group(message, content, more.small);
}

type Option = { value: string; label: string };
type Options = { label: string; options: readonly Option[] };

type Select = Field & { options: readonly (Option | Options)[]; name?: string; small?: boolean };

/** One of several, where radios would fill the page; options may stand in groups. */
export function selectField({ language, id, label, hint, value = '', mistakes, options, ...more }: Select): Markup {
  const message = mistakeOf(id, mistakes);
  const option = (one: Option) =>
    html`<option value="${one.value}"${one.value === value && ' selected'} lang="vi">${one.label}</option>`;
  const content = [
    labelOf(id, label, more.small),
    hint !== undefined && html`<div id="${id}-hint" class="govuk-hint">${hint}</div>`,
    error(id, message, language),
    html`<select class="govuk-select${message !== null && ' govuk-select--error'}" id="${id}" name="${more.name ?? id}"${describedBy(id, hint !== undefined, message)}>
${options.map((one) => ('options' in one ? html`<optgroup label="${one.label}">${one.options.map(option)}</optgroup>` : option(one)))}</select>`,
  ];
  return group(message, content, more.small);
}

type TextArea = Field & { rows: number; maxLength: number };

const counterWords = {
  vi: { under: 'Còn %{count} ký tự', at: 'Đã hết số ký tự', over: 'Thừa %{count} ký tự' },
  en: { under: '%{count} characters left', at: 'No characters left', over: '%{count} characters too many' },
} satisfies InBoth<object>;

/** Several lines of text with a counter; without a script the limit stands in the hint. */
export function textArea({ language, id, label, hint, value = '', mistakes, rows, maxLength }: TextArea): Markup {
  const message = mistakeOf(id, mistakes);
  const counter = counterWords[language];
  return html`<div class="govuk-form-group govuk-character-count${message !== null && ' govuk-form-group--error'}" data-module="govuk-character-count" data-maxlength="${maxLength}" data-i18n.characters-under-limit.other="${counter.under}" data-i18n.characters-at-limit="${counter.at}" data-i18n.characters-over-limit.other="${counter.over}">
<label class="govuk-label govuk-label--s" for="${id}">${label}</label>
${hint !== undefined && html`<div id="${id}-hint" class="govuk-hint">${hint}</div>`}
${error(id, message, language)}
<textarea class="govuk-textarea govuk-js-character-count${message !== null && ' govuk-textarea--error'}" id="${id}" name="${id}" rows="${rows}" aria-describedby="${hint !== undefined && `${id}-hint `}${message !== null && `${id}-error `}${id}-info">${value}</textarea>
<div id="${id}-info" class="govuk-hint govuk-character-count__message">${counter.under.replace('%{count}', String(maxLength))}</div>
</div>`;
}

export type DateValue = { day: string; month: string; year: string };

type DateField = Omit<Field, 'value'> & { value: DateValue };

const dateWords = {
  vi: { day: 'Ngày', month: 'Tháng', year: 'Năm' },
  en: { day: 'Day', month: 'Month', year: 'Year' },
} satisfies InBoth<DateValue>;

/** Day, month and year as people write them; the names are `<id>-day`, `<id>-month`, `<id>-year`. */
export function dateField({ language, id, label, hint, value, mistakes }: DateField): Markup {
  const message = mistakeOf(`${id}-day`, mistakes);
  const part = (name: 'day' | 'month' | 'year', width: 2 | 4) => html`<div class="govuk-date-input__item">
<div class="govuk-form-group"><label class="govuk-label govuk-date-input__label" for="${id}-${name}">${dateWords[language][name]}</label>
<input class="govuk-input govuk-date-input__input govuk-input--width-${width}${message !== null && ' govuk-input--error'}" id="${id}-${name}" name="${id}-${name}" type="text" inputmode="numeric" value="${value[name]}"></div></div>`;
  return group(
    message,
    html`<fieldset class="govuk-fieldset" role="group"${describedBy(id, hint !== undefined, message)}>
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${label}</legend>
${hint !== undefined && html`<div id="${id}-hint" class="govuk-hint">${hint}</div>`}
${error(id, message, language)}
<div class="govuk-date-input" id="${id}">${part('day', 2)}${part('month', 2)}${part('year', 4)}</div></fieldset>`,
  );
}

export type Choice = { value: string; label: Piece; hint?: Piece; checked?: boolean; reveals?: Piece };

type Choices = Omit<Field, 'value'> & {
  kind: 'radios' | 'checkboxes';
  name: string;
  choices: readonly Choice[];
  inline?: boolean;
  hiddenLegend?: boolean;
  small?: boolean;
};

/** Radios or tick boxes; the first has the id of the field, so that the error summary leads to it. */
export function choiceField(field: Choices): Markup {
  const { language, id, label, hint, mistakes, kind, name, choices } = field;
  const message = mistakeOf(id, mistakes);
  const type = kind === 'radios' ? 'radio' : 'checkbox';
  const item = (choice: Choice, index: number) => {
    const own = index === 0 ? id : `${id}-${index + 1}`;
    return html`<div class="govuk-${kind}__item">
<input class="govuk-${kind}__input" id="${own}" name="${name}" type="${type}" value="${choice.value}"${choice.checked === true && ' checked'}${choice.hint ? html` aria-describedby="${own}-item-hint"` : null}>
<label class="govuk-label govuk-${kind}__label" for="${own}">${choice.label}</label>
${choice.hint && html`<div id="${own}-item-hint" class="govuk-hint govuk-${kind}__hint">${choice.hint}</div>`}
</div>
${choice.reveals && html`<div class="govuk-${kind}__conditional tc-reveal">${choice.reveals}</div>`}`;
  };
  const classes = [field.inline && ` govuk-${kind}--inline`, field.small && ` govuk-${kind}--small`];
  return group(
    message,
    html`<fieldset class="govuk-fieldset"${describedBy(id, hint !== undefined, message)}>
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s${field.hiddenLegend === true && ' govuk-visually-hidden'}">${label}</legend>
${hint !== undefined && html`<div id="${id}-hint" class="govuk-hint">${hint}</div>`}
${error(id, message, language)}
<div class="govuk-${kind}${classes}" data-module="govuk-${kind}">${choices.map(item)}</div></fieldset>`,
  );
}
