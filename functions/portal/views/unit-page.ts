import { momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { deadlineBox } from './deadline.ts';
import { type DossierState, dossierStates, stateTag } from './dossier-states.ts';
import { findingCounts, findingGroups } from './findings.ts';
import { hiddenInputs, page, vietnamese } from './frame.ts';
import { headerFacts } from './header-facts.ts';
import { historyList } from './history.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { nomineeStates } from './nominee-states.ts';
import { programmeSection } from './programme-section.ts';
import { receiptPanel } from './receipt.ts';
import { rowsRead } from './rows-read.ts';
import { nothingSaid, statementForm, statementMistakes, statementProblem, statementSaid } from './statement-form.ts';
import type { UnitPageModel } from './unit-page-model.ts';
import { notices, refusals, unitPageWords, uploadClosed } from './unit-page-words.ts';
import { uploadForm } from './upload-form.ts';
import { versionTable } from './versions.ts';

const nothingCame: readonly DossierState[] = ['DRAFT', 'MISSED', 'OVERDUE_SOFT'];

function stateBox({ state, say, frame: { language } }: UnitPageModel): Markup {
  const waits = say !== null && nothingCame.includes(state);
  const face = waits ? nothingSaid(say, language) : dossierStates[state].words[language];
  return html`<div class="tc-state tc-state--${dossierStates[state].tone}">
<p class="tc-state__tag">${stateTag(state, language)}</p>
<p class="tc-state__happened">${face.happened}</p>
<p class="tc-state__next"><strong>${unitPageWords[language].next}:</strong> ${face.next}</p>
</div>`;
}

function noticeBox({ notice, refusal, frame, frame: { language } }: UnitPageModel): Piece {
  const say = unitPageWords[language];
  const text = [
    notice && html`<p class="govuk-body">${notices[notice][language]}</p>`,
    refusal &&
      html`<p class="govuk-body"><strong>${say.refused(refusal.fileName, momentInWords(refusal.at, frame))}</strong></p>
<p class="govuk-body">${refusals[refusal.code][language]}</p>`,
  ];
  if (notice === null && refusal === null) return null;
  return html`<div class="govuk-inset-text tc-notice" role="status">${text}</div>`;
}

function supplementBox({ supplement, frame, frame: { language } }: UnitPageModel): Piece {
  if (supplement === null) return null;
  const say = unitPageWords[language];
  const items = supplement.items.map((item) => html`<li>${vietnamese(language, item)}</li>`);
  return html`<section class="tc-supplement" aria-labelledby="supplement"><h2 class="govuk-heading-m" id="supplement">${say.returned}</h2>
${items.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`}
<p class="govuk-body tc-lines"><strong>${say.reason}:</strong> ${vietnamese(language, supplement.reason)}</p>
<p class="govuk-body"><strong>${say.due(momentInWords(supplement.due, frame))}</strong></p></section>`;
}

function readingSection({ reading, frame: { language } }: UnitPageModel): Piece {
  if (reading === null) return null;
  const say = unitPageWords[language];
  const { findings, columns, markedHref } = reading;
  return html`<section aria-labelledby="reading"><h2 class="govuk-heading-m" id="reading">${say.findingsOf(reading.version)}</h2>
<p class="govuk-body">${findings.length === 0 ? say.clean : findingCounts(findings, language)}</p>
${markedHref && html`<p class="govuk-body"><a class="govuk-link" href="${markedHref}">${say.marked}</a></p>`}
${findingGroups({ findings, columns, language })}${headerFacts(reading.header, language)}</section>`;
}

function rowsSection({ reading, frame: { language } }: UnitPageModel): Piece {
  if (reading === null || reading.rowCount === 0) return null;
  const { rows, columns, rowCount, findings } = reading;
  return html`<section aria-labelledby="rows"><h2 class="govuk-heading-m" id="rows">${unitPageWords[language].rows(rowCount)}</h2>
${rowsRead({ rows, total: rowCount, columns, findings, language })}</section>`;
}

function receiptSection(model: UnitPageModel): Piece {
  const { receipt, frame, unitName, call, state } = model;
  if (receipt === null) return null;
  const { language } = frame;
  return receiptPanel({
    ...{ receipt, reader: frame, from: unitName, subject: `${call.id}. ${call.title}` },
    ...{
      to: receipt.receiver ?? `${frame.contact.office}, ${frame.agency}`,
      next: dossierStates[state].words[language].next,
    },
  });
}

function sendSection({ upload, versions, say: form, frame, frame: { language } }: UnitPageModel): Markup {
  const say = unitPageWords[language];
  const next = Math.max(0, ...versions.map((sent) => sent.version)) + 1;
  const title = form !== null ? say.sendBeside : next === 1 ? say.send : say.sendAgain(next);
  const body =
    'closed' in upload
      ? html`<p class="govuk-inset-text">${uploadClosed[upload.closed][language]}</p>`
      : [
          next > 1 && html`<p class="govuk-body">${say.sendAgainHint}</p>`,
          uploadForm({ target: upload, reader: frame }),
        ];
  return html`<section class="tc-send" aria-labelledby="send" id="nop"><h2 class="govuk-heading-m" id="send">${title}</h2>${body}</section>`;
}

function helpSection({ blankForms, frame: { language } }: UnitPageModel): Piece {
  const say = unitPageWords[language];
  const blanks = blankForms.map(
    (blank) => html`<li><a class="govuk-link" href="${blank.href}">${blank.label}</a></li>`,
  );
  if (blanks.length === 0) return null;
  return html`<section class="tc-blanks" aria-labelledby="blanks"><h2 class="govuk-heading-s" id="blanks">${say.blanks}</h2>
<p class="govuk-body">${say.noBlanks}</p><ul class="govuk-list">${blanks}</ul></section>`;
}

function nilSection({ nil, nilHref, frame, frame: { language } }: UnitPageModel): Piece {
  const say = unitPageWords[language];
  return [
    nil &&
      html`<div class="govuk-inset-text"><p class="govuk-body"><strong>${say.nilSaid(momentInWords(nil.at, frame))}</strong></p><p class="govuk-body tc-lines">${vietnamese(language, nil.reason)}</p></div>`,
    nilHref && html`<p class="govuk-body"><a class="govuk-link" href="${nilHref}">${say.nil}</a></p>`,
  ];
}

function recordSection({ versions, history, frame, frame: { language } }: UnitPageModel): Piece {
  const say = unitPageWords[language];
  return [
    versions.length > 0 &&
      html`<section aria-labelledby="versions"><h2 class="govuk-heading-m" id="versions">${say.versions}</h2>${versionTable(versions, frame)}</section>`,
    history.length > 0 &&
      html`<section aria-labelledby="history"><h2 class="govuk-heading-m" id="history">${say.history}</h2>${historyList(history, frame)}</section>`,
  ];
}

function earlierSection({ earlier, frame, frame: { language } }: UnitPageModel): Piece {
  if (earlier.length === 0) return null;
  const say = unitPageWords[language];
  const parts = earlier.map(({ unitName, versions }) => [
    html`<h3 class="govuk-heading-s">${vietnamese(language, unitName)}</h3>`,
    versions.length > 0 ? versionTable(versions, frame) : html`<p class="govuk-body">${say.earlierNothing}</p>`,
  ]);
  return html`<section aria-labelledby="earlier"><h2 class="govuk-heading-m" id="earlier">${say.earlier}</h2>
<p class="govuk-body">${say.earlierText}</p>${parts}</section>`;
}

function freshLinkSection({ freshLink, frame: { language } }: UnitPageModel): Piece {
  if (freshLink === null) return null;
  const say = unitPageWords[language];
  return html`<section class="tc-fresh" aria-labelledby="fresh"><h2 class="govuk-heading-s" id="fresh">${say.fresh}</h2>
<p class="govuk-body">${say.freshText}</p>
<form action="${freshLink.action}" method="post">${hiddenInputs(freshLink)}<button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true">${say.freshButton}</button></form></section>`;
}

/** The living page of one unit and one period: state, what to do, upload, findings, receipt, history. */
export function unitPage(model: UnitPageModel): string {
  const { frame, call, plan, unitName } = model;
  const { language } = frame;
  const period = call.period === null ? '' : `, ${call.period}`;
  const say = unitPageWords[language];
  const body = html`${statementProblem(model.say, language)}<span class="govuk-caption-l">${vietnamese(language, unitName)}</span>
<h1 class="govuk-heading-l">${vietnamese(language, `${call.title}${period}`)}</h1>
${noticeBox(model)}
${stateBox(model)}
${deadlineBox({ deadline: model.deadline, now: model.now, state: model.state, quota: model.quota, reader: frame })}
${model.remarks.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${model.remarks.map((one) => html`<li>${vietnamese(language, one)}</li>`)}</ul>`}
${supplementBox(model)}
${receiptSection(model)}
${model.reading?.statement && statementSaid(model.reading.statement, language)}
${model.say && statementForm(model.say, language)}
${readingSection(model)}
${nilSection(model)}
${sendSection(model)}
${model.programme && programmeSection(model.programme, language)}
${helpSection(model)}
${rowsSection(model)}
${nomineeStates(model.nominees, language)}
${model.withdrawHref && html`<p class="govuk-body"><a class="govuk-link" href="${model.withdrawHref}">${say.withdraw}</a></p>`}
${earlierSection(model)}
${recordSection(model)}
${freshLinkSection(model)}
<p class="govuk-body-s tc-plan"><strong>${say.plan}:</strong> <span lang="vi">${plan.number}, ${plan.title}</span> (${call.id})</p>`;
  return page({ frame, title: `${call.title}${period}`, body, mistakes: statementMistakes(model.say, language) });
}
