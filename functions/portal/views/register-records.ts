import type { RecordState } from '../../../shared/domain/register/subject.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';
import { momentInWords, type TimeReader } from '../../../shared/domain/wording/time-in-words.ts';
import { longestLines } from '../too-long.ts';
import { noEnter, selectField, textField } from './form-fields.ts';
import { hiddenInputs, type PostForm, vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { recordFaces, registerWords } from './register-words.ts';
import { hasMistake, nothingSent, type SentForm, saidIn } from './sent-form.ts';
import { tag } from './shapes.ts';

/** One record of the register as pages show it. */
export type RecordLine = {
  id: string;
  /** What it says, in Vietnamese. */
  says: string;
  state: RecordState;
  /** Only an initiative asks whether it is put to use; a rating has its year already. */
  kind: 'award' | 'initiative' | 'rating' | 'fact';
  /** The words it was read from, with what stands around them. */
  quote: { before: string; words: string; after: string } | null;
  /** Where it comes from, in words, and the file. */
  source: { text: string; fileHref: string | null };
  judged: { by: string; at: string; reason: string } | null;
  /** Claimed without a number of times. */
  vague: boolean;
  /** Names no year: one must be given to verify it. */
  undated: boolean;
};

/** The records with the form to judge them, or null when the link only shows; `sent`: a form that was not taken. */
export type RecordSection = { records: readonly RecordLine[]; post: PostForm | null; sent?: SentForm };

/** One record on its page, with the form about it that was sent and not taken. */
type Judged = { line: RecordLine; post: PostForm; sent: SentForm; language: Language };

function completion({ line, sent, language }: Judged): Piece {
  const say = registerWords[language];
  const said = saidIn(sent, { record: line.id });
  const field = (part: string, name: string) => ({
    ...{ language, id: `${part}-${line.id}`, name, value: said(name), mistakes: sent.mistakes },
    ...{ small: true, autocomplete: 'off' },
  });
  const year = textField({ ...field('year', 'year'), label: say.year, width: 5 });
  const dated = `${say.decisionDate} (${say.dateHint})`;
  const paper = [
    textField({
      ...field('no', 'decisionNo'),
      ...{ label: say.decisionNo, width: 20, maxLength: longestLines.decisionNo },
    }),
    textField({ ...field('date', 'decisionDate'), label: dated, width: 10 }),
  ];
  if (line.kind === 'rating') return null;
  if (line.kind === 'fact') return year;
  if (line.kind === 'award') return [year, paper];
  const options = [
    { value: '', label: say.unknown },
    { value: 'yes', label: say.yes },
    { value: 'no', label: say.no },
  ];
  return [year, paper, selectField({ ...field('applied', 'applied'), label: say.applied, options })];
}

function button(options: { act: string; label: string; spoken: string; plain?: boolean }): Markup {
  const { act, label, spoken, plain } = options;
  return html`<button type="submit" name="act" value="${act}" class="govuk-button${plain === true && ' govuk-button--secondary'} tc-record__press" data-module="govuk-button" data-prevent-double-click="true">${label}<span class="govuk-visually-hidden">: ${spoken}</span></button>`;
}

function judgeForm(judged: Judged): Markup {
  const { line, post, sent, language } = judged;
  const say = registerWords[language];
  const blocked = line.vague ? say.vague : line.undated ? say.undated : null;
  const id = `reason-${line.id}`;
  const reason = {
    ...{ id, name: 'reason', label: say.reason, maxLength: longestLines.reason, autocomplete: 'off' },
    ...{ language, value: saidIn(sent, { record: line.id })('reason'), mistakes: sent.mistakes },
  };
  const reject = html`${textField({ ...reason, width: 20, small: true })}
${button({ act: 'reject', label: say.reject, spoken: line.says, plain: true })}`;
  const folded = (line.undated ? ['reason'] : ['reason', 'year', 'no', 'date']).map((part) => `${part}-${line.id}`);
  const isOpen = line.vague || hasMistake(sent, folded);
  return html`<form action="${post.action}" method="post" novalidate class="tc-record__form">${noEnter}${hiddenInputs(post)}<input type="hidden" name="record" value="${line.id}">
${blocked !== null && html`<p class="govuk-body">${blocked}</p>`}
${line.vague ? null : [line.undated && completion(judged), button({ act: 'verify', label: say.verify, spoken: line.says })]}
<details class="tc-more"${isOpen && ' open'}><summary>${line.vague ? say.reject : say.more}<span class="govuk-visually-hidden">: ${line.says}</span></summary>
${!line.vague && !line.undated && completion(judged)}
${reject}</details></form>`;
}

function reopenForm(line: RecordLine, post: PostForm, language: Language): Markup {
  const say = registerWords[language];
  return html`<form action="${post.action}" method="post" class="tc-record__form">${hiddenInputs(post)}<input type="hidden" name="record" value="${line.id}">
<button type="submit" name="act" value="reopen" class="tc-link-button">${say.reopen}<span class="govuk-visually-hidden">: ${line.says}</span></button></form>`;
}

function card(
  line: RecordLine,
  { post, sent = nothingSent }: Omit<RecordSection, 'records'>,
  reader: TimeReader,
): Markup {
  const { language } = reader;
  const say = registerWords[language];
  const { state, quote, source, judged } = line;
  const face = recordFaces[state];
  return html`<li class="tc-record" id="${line.id}">
<p class="tc-record__says"><strong>${vietnamese(language, line.says)}</strong> ${tag(face.tone, face.shape, face[language])}</p>
${quote && html`<blockquote class="tc-quote" lang="vi">${quote.before}<mark>${quote.words}</mark>${quote.after}</blockquote>`}
<p class="tc-record__source">${vietnamese(language, source.text)}${source.fileHref !== null && html` · <a class="govuk-link" href="${source.fileHref}">${say.file}</a>`}</p>
${judged && html`<p class="tc-record__source">${vietnamese(language, say.by(judged.by, momentInWords(judged.at, reader)))}${judged.reason !== '' && html`: ${vietnamese(language, judged.reason)}`}</p>`}
${post && (state === 'claimed' ? judgeForm({ line, post, sent, language }) : reopenForm(line, post, language))}</li>`;
}

function together(lines: readonly RecordLine[], post: PostForm, language: Language): Piece {
  const sure = lines.filter(({ vague, undated }) => !vague && !undated);
  if (sure.length < 2) return null;
  const say = registerWords[language];
  return html`<details class="tc-more"><summary>${say.all(sure.length)}</summary><form action="${post.action}" method="post" class="tc-record__form">${hiddenInputs(post)}
<p class="govuk-body">${say.allText}</p><ul class="govuk-list govuk-list--bullet">${sure.map((line) => html`<li>${vietnamese(language, line.says)}<input type="hidden" name="record" value="${line.id}"></li>`)}</ul>
<button type="submit" name="act" value="verify" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.allPress(sure.length)}</button></form></details>`;
}

/** The records of somebody by their state, claimed ones first, each with its words and what can be done. */
export function recordsSection(section: RecordSection, reader: TimeReader): Markup {
  const { records, post } = section;
  const { language } = reader;
  const say = registerWords[language];
  const of = (state: RecordState) => records.filter((line) => line.state === state);
  const part = (state: RecordState) => {
    const lines = of(state);
    if (lines.length === 0) return null;
    return html`<h3 class="govuk-heading-s">${say[state](lines.length)}</h3>
${state === 'claimed' && post && together(lines, post, language)}
<ul class="tc-records">${lines.map((line) => card(line, section, reader))}</ul>`;
  };
  return html`<section aria-labelledby="records"><h2 class="govuk-heading-m" id="records">${say.records}</h2>
${records.length === 0 ? html`<p class="govuk-body">${say.noRecords}</p>` : [part('claimed'), part('verified'), part('rejected')]}</section>`;
}
