import type { RowJudgement } from '../../../shared/domain/judgement/judge-rows.ts';
import { dateInWords, exactMomentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { type DossierState, stateTag } from './dossier-states.ts';
import { findingCounts, findingGroups } from './findings.ts';
import { choiceField, type DateValue, dateField, errorSummary, textArea } from './form-fields.ts';
import { type FieldMistake, type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { headerFacts } from './header-facts.ts';
import { type HistoryEntry, historyList } from './history.ts';
import { judgementsOfRows } from './judgements.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { type NomineeState, nomineeStates } from './nominee-states.ts';
import type { NomineeSummary } from './nominee-summary.ts';
import { fact, punctuality, sizeInWords } from './receipt.ts';
import {
  type ReviewClosed,
  type ReviewMistake,
  readLateWords,
  reviewClosed,
  reviewMistakes,
  reviewPageWords,
} from './review-page-words.ts';
import { rowsRead } from './rows-read.ts';
import { statementSaid } from './statement-form.ts';
import type { Reading } from './unit-page-model.ts';
import { type SentVersion, versionTable } from './versions.ts';

/** The longest reason, in UTF-16 code units as a browser counts them. */
export const longestReason = 2000;

/** The decision form; after a mistake the values come back as they were typed. */
export type ReviewForm = {
  /** Fields sent: `outcome` accept|return, `items` (several), `reason`, `due-day`, `due-month`, `due-year`. */
  post: PostForm;
  items: readonly { value: string; label: string }[];
  /** The last day that may be chosen, as an instant within it. */
  latestDue: string;
  values: { outcome: 'accept' | 'return' | null; items: readonly string[]; reason: string; due: DateValue };
  mistakes: readonly ReviewMistake[];
};

export type ReviewPageModel = {
  frame: Frame;
  menu: DeskMenu | null;
  unitName: string;
  call: { id: string; title: string; period: string | null };
  /** What the call asks for: people to choose from, another list, or no list at all. */
  asks: 'nominees' | 'lines' | 'no_list';
  state: DossierState;
  reference: string;
  receivedAt: string;
  late: boolean;
  /** The date is the product's own and no deadline of the plan. */
  soft?: boolean;
  quota: { min: number; max: number | null } | null;
  timesReturned: number;
  file: { name: string; href: string; sizeBytes: number; sha256: string };
  reading: Reading;
  /** What the rows shown claim, compared with the plan; in their order. */
  judgements: readonly RowJudgement[];
  /** The nominees of the valid version with their state and page. */
  nominees: readonly NomineeState[];
  /** How the rows shown stand by the register, in their order; null where it does not hold them (yet). */
  standings: readonly (NomineeSummary | null)[];
  decision: ReviewForm | { closed: ReviewClosed };
  /** A version that was read after a list was composed, and what takes it up; `post` is null for who may only read. */
  readLate: { version: number; receivedAt: string; late: boolean; post: PostForm | null } | null;
  versions: readonly SentVersion[];
  history: readonly HistoryEntry[];
};

function mistakesOf(model: ReviewPageModel): readonly FieldMistake[] {
  if ('closed' in model.decision) return [];
  const { language } = model.frame;
  return model.decision.mistakes.map((mistake) => ({
    field: reviewMistakes[mistake].field,
    message: reviewMistakes[mistake][language],
  }));
}

function facts(model: ReviewPageModel): Markup {
  const { frame, file, reading, quota } = model;
  const { language } = frame;
  const say = reviewPageWords[language];
  const amount = `${reading.rowCount}${quota ? ` (${say.quota(quota.min, quota.max)})` : ''}`;
  return html`<h2 class="govuk-visually-hidden">${say.facts}</h2><dl class="govuk-summary-list">
${fact(say.state, stateTag(model.state, language))}
${fact(say.reference, html`<strong>${model.reference}</strong>, ${say.version(reading.version)}`)}
${fact(say.receivedAt, [exactMomentInWords(model.receivedAt, frame), ' ', punctuality(model.late, language, model.soft)])}
${model.asks !== 'no_list' && fact(model.asks === 'nominees' ? say.count : say.lines, amount)}
${model.timesReturned > 0 && fact(say.loop, model.timesReturned)}
${fact(
  say.file,
  html`<span class="tc-file__name">${vietnamese(language, file.name)}</span> (${sizeInWords(file.sizeBytes, language)})<br><a class="govuk-link" href="${file.href}">${say.download}</a>
<div class="tc-hash">SHA-256: <code class="tc-hash__code">${file.sha256}</code></div>`,
)}
</dl>`;
}

function returnFields(form: ReviewForm, model: ReviewPageModel): Piece {
  const { frame } = model;
  const { language } = frame;
  const say = reviewPageWords[language];
  const mistakes = mistakesOf(model);
  const choices = form.items.map((item) => ({
    ...{ value: item.value, label: vietnamese(language, item.label), checked: form.values.items.includes(item.value) },
  }));
  return [
    choices.length > 0 &&
      choiceField({
        language,
        id: 'items',
        name: 'items',
        kind: 'checkboxes',
        label: say.items,
        hint: say.itemsHint,
        choices,
        mistakes,
        small: true,
      }),
    textArea({
      ...{
        language,
        id: 'reason',
        label: say.reason,
        hint: say.reasonHint,
        value: form.values.reason,
        mistakes,
        rows: 5,
      },
      maxLength: longestReason,
    }),
    dateField({
      ...{
        language,
        id: 'due',
        label: say.due,
        hint: say.dueHint(dateInWords(form.latestDue, frame)),
        value: form.values.due,
        mistakes,
      },
    }),
  ];
}

function decision(model: ReviewPageModel): Markup {
  const { language } = model.frame;
  const say = reviewPageWords[language];
  const form = model.decision;
  if ('closed' in form) return html`<p class="govuk-inset-text">${reviewClosed[form.closed][language]}</p>`;
  const { outcome } = form.values;
  const choices = [
    {
      value: 'accept',
      label: say.accept,
      hint: model.asks === 'nominees' ? say.acceptHint : say.acceptAlone,
      checked: outcome === 'accept',
    },
    {
      value: 'return',
      label: say.return,
      hint: say.returnHint,
      checked: outcome === 'return',
      reveals: returnFields(form, model),
    },
  ];
  return html`<form action="${form.post.action}" method="post" novalidate>${hiddenInputs(form.post)}
${choiceField({ language, id: 'outcome', name: 'outcome', kind: 'radios', label: say.outcome, choices, mistakes: mistakesOf(model) })}
<p class="govuk-body">${say.bound(model.reading.version)}</p>
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.submit}</button></form>`;
}

function readLateSection(model: ReviewPageModel): Piece {
  const { readLate, frame } = model;
  if (readLate === null) return null;
  const { language } = frame;
  const { version, receivedAt, late, post } = readLate;
  const say = readLateWords[language];
  return html`<section class="tc-send" aria-labelledby="read-late"><h2 class="govuk-heading-m" id="read-late">${say.heading(version)}</h2>
<p class="govuk-body">${say.arrived} ${exactMomentInWords(receivedAt, frame)} ${punctuality(late, language, model.soft)}</p><p class="govuk-body">${say.kept}</p>
${post !== null && html`<form action="${post.action}" method="post">${hiddenInputs(post)}<button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true">${say.take(version)}</button></form>`}</section>`;
}

function findingsSection({ reading, frame: { language } }: ReviewPageModel): Markup {
  const say = reviewPageWords[language];
  const { findings, columns } = reading;
  return html`<section aria-labelledby="findings"><h2 class="govuk-heading-m" id="findings">${say.findings}</h2>
<p class="govuk-body">${findings.length === 0 ? say.clean : findingCounts(findings, language)}</p>
${findingGroups({ findings, columns, language })}</section>`;
}

function rowsSection({ asks, reading, judgements, standings, frame: { language } }: ReviewPageModel): Piece {
  const { rows, rowCount, columns, findings } = reading;
  if (asks === 'no_list' && rowCount === 0) return null;
  return html`<section aria-labelledby="rows"><h2 class="govuk-heading-m" id="rows">${reviewPageWords[language].rows(rowCount)}</h2>${rowsRead({ rows, total: rowCount, columns, findings, language })}
${judgementsOfRows(judgements, standings, language)}</section>`;
}

/** One page for the standing office: facts, rows, file, findings, decision, versions, history. */
export function reviewPage(model: ReviewPageModel): string {
  const { frame, call, reading, menu } = model;
  const { language } = frame;
  const say = reviewPageWords[language];
  const mistakes = mistakesOf(model);
  const body = html`${errorSummary(mistakes, say.problem)}
<span class="govuk-caption-l">${say.caption}: <span lang="vi">${call.id}. ${call.title}${call.period && `, ${call.period}`}</span></span>
<h1 class="govuk-heading-l">${vietnamese(language, model.unitName)}</h1>
${facts(model)}
${headerFacts(reading.header, language)}
${reading.statement && statementSaid(reading.statement, language)}
${rowsSection(model)}
${nomineeStates(model.nominees, language)}
${findingsSection(model)}
<section class="tc-send" aria-labelledby="decide" id="quyet-dinh"><h2 class="govuk-heading-m" id="decide">${say.decide}</h2>${decision(model)}</section>
${readLateSection(model)}
<section aria-labelledby="versions"><h2 class="govuk-heading-m" id="versions">${say.versions}</h2>${versionTable(model.versions, frame)}</section>
<section aria-labelledby="history"><h2 class="govuk-heading-m" id="history">${say.history}</h2>${historyList(model.history, frame)}</section>`;
  return page({ frame, title: model.unitName, body, mistakes, wide: true, before: menu && deskMenu(menu, language) });
}
