import type { Rejection } from '../../../shared/domain/rejections.ts';
import { type FieldMistake, hiddenInputs } from './frame.ts';
import { html, type Piece } from './markup.ts';
import { rejectionInWords } from './rejection-words.ts';
import { sessionFields } from './session-fields.ts';
import type { SessionAct, SessionPageModel } from './session-shapes.ts';
import { actWords } from './session-words.ts';

/** The control a rejection belongs to; a form without such a control is led to its button. */
function fieldOf(act: SessionAct, { code, field }: Rejection): string {
  if (code === 'DOCUMENT_NUMBER_MISSING') return 'documentNo';
  if (code === 'DUE_NOT_IN_FUTURE') return 'date-day';
  if (code === 'COMMITTEE_MISSING') return 'committee';
  if (code === 'PAPER_COUNT' && field) return `paper-${field}-yes`;
  if (code === 'BALLOT_INCOMPLETE' && field) return `choice-${field}`;
  if (code === 'REASON_MISSING' || (code === 'TEXT_TOO_LONG' && field === 'reason')) return `${act}-reason`;
  if (code === 'TEXT_TOO_LONG') return field ?? act;
  if (code === 'PLACE_MISSING' || code === 'CHAIR_MISSING' || code === 'SECRETARY_MISSING') return field ?? act;
  if (code === 'DATE_NOT_REAL' || code === 'ATTENDANCE_MISSING') return field ?? act;
  return `${act}-press`;
}

/** The mistakes of the form that was sent, each with its control. */
export function sessionMistakes({ typed, frame: { language } }: SessionPageModel): readonly FieldMistake[] {
  if (!typed) return [];
  return typed.mistakes.map((rejection) => ({
    field: fieldOf(typed.act, rejection),
    message: rejectionInWords(rejection, language),
  }));
}

/** One form of the page under its heading; forms seldom needed are folded unless they were just sent with a mistake. */
export function actForm(model: SessionPageModel, act: SessionAct, folded: boolean): Piece {
  const post = model.forms[act];
  if (!post) return null;
  const { language } = model.frame;
  const { title, press, text } = actWords[act][language];
  const own = model.typed?.act === act ? model.typed : null;
  const mistakes = own ? sessionMistakes(model) : [];
  const said = (name: string, start = '') => own?.values[name] ?? start;
  const id = `${act}-press`;
  const message = mistakes.filter((m) => m.field === id).map((m) => m.message);
  const button = act === 'hoan' ? ' govuk-button--warning' : folded ? ' govuk-button--secondary' : '';
  const form = html`<p class="govuk-body">${text}</p><form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}
${sessionFields[act]({ model, mistakes, said })}
${message.length > 0 && html`<p class="govuk-error-message">${message.join(' ')}</p>`}
<button type="submit" id="${id}" class="govuk-button${button}" data-module="govuk-button" data-prevent-double-click="true">${press}</button></form>`;
  if (folded)
    return html`<details class="tc-more"${own !== null && ' open'}><summary>${title}</summary>${form}</details>`;
  return html`<section class="tc-send" aria-labelledby="${act}"><h2 class="govuk-heading-m" id="${act}">${title}</h2>${form}</section>`;
}
