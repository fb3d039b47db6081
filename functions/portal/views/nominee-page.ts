import type { Nomination, NominationHold, NominationStage } from '../../../shared/domain/nomination/nomination.ts';
import { revocationGrounds, suspensionGrounds } from '../../../shared/domain/nomination/nomination.ts';
import type { NominationActName } from '../../../shared/domain/nomination/rights.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { choiceField, type DateValue, dateField, errorSummary, textArea, textField } from './form-fields.ts';
import { type FieldMistake, type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { type HistoryEntry, historyList } from './history.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { nomineePageWords } from './nominee-page-words.ts';
import { actWords, nomineeTag, revocationWords, stageInWords, suspensionWords } from './nominee-words.ts';
import { fact } from './receipt.ts';
import { asMistakes } from './rejection-words.ts';

/** The longest reason of an act, in UTF-16 code units. */
export const longestActReason = 2000;

export type Option = { value: string; label: string };

/** What was typed into the form of one act before a mistake. */
export type ActInput = {
  act: NominationActName;
  reason: string;
  ground: string;
  criteria: readonly string[];
  decisionNo: string;
  decisionDate: DateValue;
};

export type NomineePageModel = {
  frame: Frame;
  menu: DeskMenu | null;
  back: { href: string; label: InBoth<string> };
  unitName: string;
  call: { id: string; title: string; period: string | null };
  reference: string;
  nominee: { name: string; position: string; unit: string; achievements: string };
  stage: NominationStage;
  hold: NominationHold | null;
  /** What was done; grounds and reasons of a suspension are left out for whoever may not see them. */
  done: Pick<Nomination, 'ineligible' | 'waivers' | 'withdrawn' | 'revoked'> & {
    suspension: { at: string; basis: string; told: { ground: string; reason: string } | null } | null;
  };
  /** Names of the plan's criteria by id. */
  criteria: Readonly<Record<string, string>>;
  /** The acts this visitor may do now, each a form of its own. Fields: `act`, `<act>-reason`, `<act>-ground`, … */
  acts: readonly { act: NominationActName; choices: readonly Option[] }[];
  post: PostForm | null;
  typed: ActInput | null;
  mistakes: readonly Rejection[];
  history: readonly HistoryEntry[];
};

const shortDate = (date: string): string => date.split('-').toReversed().join('/');

/** The control a mistake belongs to, within the form of its act. */
const fieldOf = (act: NominationActName) => (rejection: Rejection) => {
  const field = rejection.field === 'criteria' || rejection.field === 'criterion' ? 'criteria' : rejection.field;
  return `${act}-${field ?? 'reason'}`;
};

function mistakesOf({ typed, mistakes, frame: { language } }: NomineePageModel): readonly FieldMistake[] {
  return typed === null ? [] : asMistakes(mistakes, language, fieldOf(typed.act));
}

function doneFacts({ done, criteria, frame, frame: { language } }: NomineePageModel): Piece {
  const say = nomineePageWords[language];
  const at = (instant: string) => momentInWords(instant, frame);
  const name = (id: string) => vietnamese(language, criteria[id] ?? id);
  const { suspension, ineligible, waivers, withdrawn, revoked } = done;
  return [
    suspension && [
      fact(say.since, at(suspension.at)),
      fact(say.basis, vietnamese(language, suspension.basis)),
      suspension.told
        ? [fact(say.ground, suspension.told.ground), fact(say.reason, vietnamese(language, suspension.told.reason))]
        : fact(say.ground, say.hidden),
    ],
    ineligible && [
      fact(
        say.criteria,
        ineligible.criteria.map((id) => html`<div>${name(id)}</div>`),
      ),
      fact(say.reason, vietnamese(language, ineligible.reason)),
    ],
    waivers.map((w) => fact(say.waived, html`${name(w.criterion)}<br>${at(w.at)}: ${vietnamese(language, w.reason)}`)),
    withdrawn && fact(say.reason, html`${vietnamese(language, withdrawn.reason)}<br>${at(withdrawn.at)}`),
    revoked && [
      fact(say.ground, revocationWords[revoked.ground][language]),
      fact(say.basis, say.revoked(revoked.decisionNo, shortDate(revoked.decisionDate))),
      fact(say.reason, vietnamese(language, revoked.reason)),
    ],
  ];
}

function facts(model: NomineePageModel): Markup {
  const { nominee, stage, hold, call, reference, unitName, frame } = model;
  const { language } = frame;
  const say = nomineePageWords[language];
  const text = (label: string, value: string) => value !== '' && fact(label, vietnamese(language, value));
  return html`<dl class="govuk-summary-list">
${fact(say.state, nomineeTag({ stage, hold }, language))}
${hold === 'SUSPENDED' && fact(say.before, stageInWords(stage, language))}
${doneFacts(model)}
${text(say.sentBy, unitName)}
${text(say.position, nominee.position)}
${text(say.unit, nominee.unit)}
${nominee.achievements !== '' && fact(say.achievements, html`<span class="tc-lines">${vietnamese(language, nominee.achievements)}</span>`)}
${fact(say.reference, reference)}
${text(say.call, `${call.id}. ${call.title}${call.period === null ? '' : `, ${call.period}`}`)}
</dl>`;
}

function choicesOf(act: NominationActName, choices: readonly Option[], language: Language): readonly Option[] {
  if (act === 'suspend') return suspensionGrounds.map((value) => ({ value, label: suspensionWords[value][language] }));
  if (act === 'revoke') return revocationGrounds.map((value) => ({ value, label: revocationWords[value][language] }));
  return choices;
}

type ActForm = NomineePageModel['acts'][number];

function particulars({ act, choices }: ActForm, model: NomineePageModel): Piece {
  const { language } = model.frame;
  const say = nomineePageWords[language];
  const mistakes = mistakesOf(model);
  const typed = model.typed?.act === act ? model.typed : null;
  const options = choicesOf(act, choices, language);
  const field = act === 'find-ineligible' || act === 'waive' ? 'criteria' : 'ground';
  const label = act === 'find-ineligible' ? say.criteria : act === 'waive' ? say.criterion : say.ground;
  const chosen = field === 'criteria' ? (typed?.criteria ?? []) : [typed?.ground ?? ''];
  const date = typed?.decisionDate ?? { day: '', month: '', year: '' };
  return [
    options.length > 0 &&
      choiceField({
        ...{ language, id: `${act}-${field}`, name: `${act}-${field}`, label, mistakes, small: true },
        kind: act === 'find-ineligible' ? 'checkboxes' : 'radios',
        choices: options.map(({ value, label: text }) => ({
          ...{ value, label: vietnamese(language, text), checked: chosen.includes(value) },
        })),
      }),
    act === 'revoke' && [
      textField({
        ...{
          language,
          id: 'revoke-decisionNo',
          label: say.number,
          value: typed?.decisionNo ?? '',
          width: 20,
          mistakes,
        },
      }),
      dateField({
        ...{ language, id: 'revoke-decisionDate', label: say.date, value: date, mistakes },
      }),
    ],
  ];
}

function actForm(form: ActForm, post: PostForm, model: NomineePageModel): Markup {
  const { act } = form;
  const { language } = model.frame;
  const say = nomineePageWords[language];
  const { title, text, button } = actWords[act][language];
  const typed = model.typed?.act === act ? model.typed : null;
  return html`<details class="govuk-details"${typed !== null && ' open'}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${title}</span></summary>
<div class="govuk-details__text"><p class="govuk-body">${text}</p>
<form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}<input type="hidden" name="act" value="${act}">
${particulars(form, model)}
${textArea({
  ...{
    language,
    id: `${act}-reason`,
    label: say.reason,
    value: typed?.reason ?? '',
    mistakes: mistakesOf(model),
    rows: 3,
  },
  maxLength: longestActReason,
})}
<button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true">${button}</button></form></div></details>`;
}

/** One nominee: where it stands, what was done about it and why, and what this visitor may do with it. */
export function nomineePage(model: NomineePageModel): string {
  const { frame, menu, back, nominee, acts, post, history } = model;
  const { language } = frame;
  const say = nomineePageWords[language];
  const mistakes = mistakesOf(model);
  const body = html`${errorSummary(mistakes, say.problem)}
<p class="govuk-body"><a class="govuk-back-link" href="${back.href}">${back.label[language]}</a></p>
<h1 class="govuk-heading-l">${vietnamese(language, nominee.name)}</h1>
${facts(model)}
<section class="tc-send" aria-labelledby="acts"><h2 class="govuk-heading-m" id="acts">${say.acts}</h2>
${post === null || acts.length === 0 ? html`<p class="govuk-body">${say.none}</p>` : acts.map((form) => actForm(form, post, model))}</section>
${history.length > 0 && html`<section aria-labelledby="history"><h2 class="govuk-heading-m" id="history">${say.history}</h2>${historyList(history, frame)}</section>`}`;
  return page({ frame, title: nominee.name, body, mistakes, before: menu && deskMenu(menu, language) });
}
