import { criterionName } from '../../../shared/domain/criteria/criterion-name.ts';
import type { Evidence, Explanation } from '../../../shared/domain/criteria/outcome.ts';
import type { CriterionResult, Judgement, Verdict } from '../../../shared/domain/criteria/verdict.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { momentInWords, type TimeReader } from '../../../shared/domain/wording/time-in-words.ts';
import { longestLines } from '../too-long.ts';
import { noEnter, textField } from './form-fields.ts';
import { asSentence, hiddenInputs, type PostForm, vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { outcomeFaces, verdictFaces } from './register-words.ts';
import { hasMistake, nothingSent, type SentForm, saidIn } from './sent-form.ts';
import { tag } from './shapes.ts';

/** Something a criterion leaves to a person, and the answer if there is one. */
export type Question = {
  /** The field the answer is sent under. */
  key: string;
  kind: 'judge' | 'attest';
  asks: string;
  answer: { holds: boolean; reason: string; by: string; at: string } | null;
};

/** A verdict with what persons may say about it. */
export type VerdictSection = {
  verdict: Verdict;
  /** By criterion. */
  questions: ReadonlyMap<string, readonly Question[]>;
  readings: ReadonlyMap<string, { reading: 'main' | 'alt'; reason: string; by: string; at: string }>;
  post: PostForm | null;
  /** A form of this section that was not taken. */
  sent?: SentForm;
};

const vi = {
  title: 'Kết quả đối chiếu tiêu chuẩn',
  now: 'Theo các mục đã xác minh',
  supposed: (judgement: string, changes: string) => `Nếu mọi kê khai được xác minh: ${judgement} (${changes}).`,
  same: 'Các mục còn chờ xác minh không làm đổi kết quả.',
  version: (version: string) => `Đối chiếu theo bản ${version} của kế hoạch.`,
  encouraged: 'khuyến khích',
  clause: (clause: string) => `mục ${clause}`,
  counted: 'Đã tính',
  waiting: 'Chờ xác minh',
  unclear: 'Đã xác minh, chưa tính được',
  notCounted: 'Không tính',
  other: 'Cách hiểu khác của kế hoạch',
  ambiguous:
    'Câu chữ của kế hoạch có hai cách hiểu cho kết quả khác nhau. Người có thẩm quyền chọn cách hiểu; lựa chọn được ghi lại.',
  main: 'Theo cách hiểu thứ nhất',
  alt: 'Theo cách hiểu khác',
  chosen: (which: string) => `Đã chọn: ${which}`,
  reason: 'Lý do',
  judge: 'Người thẩm định đánh giá',
  attest: 'Thủ trưởng đơn vị xác nhận',
  holds: 'Đạt',
  fails: 'Không đạt',
  change: 'Đổi ý kiến',
  waived: (by: string, reason: string) => `Được miễn: ${reason} (${by})`,
  notAsked: (count: number) => `${count} tiêu chuẩn khác không hỏi đối tượng này.`,
  reasonHint: 'bắt buộc khi không đạt',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    ...{
      title: 'Compared with the criteria',
      now: 'By what is verified',
      same: 'What waits for verification changes nothing.',
    },
    supposed: (judgement, changes) => `If every claim were verified: ${judgement} (${changes}).`,
    version: (version) => `Judged by version ${version} of the plan.`,
    encouraged: 'encouraged',
    clause: (clause) => `clause ${clause}`,
    ...{ counted: 'Counted', waiting: 'To be verified', unclear: 'Verified, not clear yet', notCounted: 'Not counted' },
    other: 'The other reading of the plan',
    ambiguous:
      'The plan can be read in two ways that come out differently. A person decides, and the choice is recorded.',
    ...{ main: 'By the first reading', alt: 'By the other reading', reason: 'Reason' },
    chosen: (which) => `Chosen: ${which}`,
    ...{ judge: 'The reviewer judges', attest: 'The head of the unit declares', holds: 'Met', fails: 'Not met' },
    change: 'Change the answer',
    waived: (by, reason) => `Waived: ${reason} (${by})`,
    notAsked: (count) => `${count} other criteria are not asked here.`,
    reasonHint: 'needed when not met',
  },
};

/** The judgement as a tag; `null` while a person has to say first what the nominee is. */
export function judgementTag(judgement: Judgement | null, language: Language): Markup {
  const face = verdictFaces[judgement ?? 'NEEDS_REVIEW'];
  return tag(face.tone, face.shape, face[language]);
}

function evidence(label: string, list: readonly Evidence[], language: Language): Piece {
  if (list.length === 0) return null;
  const item = ({ says, paper }: Evidence) =>
    paper?.startsWith('rec_')
      ? html`<a class="govuk-link" href="#${paper}">${vietnamese(language, says)}</a>`
      : vietnamese(language, says);
  return html`<br>${label}: ${list.map((each, index) => [index > 0 && '; ', item(each)])}`;
}

function part(node: Explanation, language: Language): Markup {
  const say = words[language];
  const refused = node.notCounted.map(({ says, why, paper }) => ({ says: `${says} (${why})`, paper }));
  const waiting = node.claimed.filter((each) => each.unclear === undefined);
  const unclear = node.claimed.flatMap(({ says, paper, unclear: what }) =>
    what === undefined ? [] : [{ says: `${says} (${what})`, paper }],
  );
  const face = outcomeFaces[node.result];
  return html`<li>${vietnamese(language, node.asks)}: <strong>${face[language]}</strong>${node.missing !== null && html`<br>${vietnamese(language, asSentence(node.missing))}`}
${evidence(say.counted, node.counted, language)}${evidence(say.waiting, waiting, language)}${evidence(say.unclear, unclear, language)}${evidence(say.notCounted, refused, language)}
${node.parts.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${node.parts.map((each) => part(each, language))}</ul>`}</li>`;
}

type ReasonField = { id: string; label: string; value: string; sent: SentForm; language: Language };

const reasonLine = ({ sent: { mistakes }, ...given }: ReasonField) =>
  textField({ ...given, mistakes, name: 'reason', small: true, maxLength: longestLines.reason, autocomplete: 'off' });

const answerField = (key: string) => `reason-${key.replace(/[^\p{L}\p{N}]+/gu, '-')}`;

function answerForm(
  question: Question,
  post: PostForm,
  { sent, language }: { sent: SentForm; language: Language },
): Markup {
  const say = words[language];
  const value = saidIn(sent, { act: 'answer', of: question.key })('reason');
  const label = `${say.reason} (${say.reasonHint})`;
  const press = (holds: boolean) =>
    html`<button type="submit" name="holds" value="${holds ? 'yes' : 'no'}" class="govuk-button govuk-button--secondary tc-record__press">${holds ? say.holds : say.fails}<span class="govuk-visually-hidden">: ${question.asks}</span></button>`;
  return html`<form action="${post.action}" method="post" novalidate class="tc-record__form">${noEnter}${hiddenInputs(post)}<input type="hidden" name="act" value="answer"><input type="hidden" name="of" value="${question.key}">
${reasonLine({ id: answerField(question.key), label, value, sent, language })}
${press(true)}${press(false)}</form>`;
}

function question(one: Question, { post, sent = nothingSent }: VerdictSection, reader: TimeReader): Markup {
  const { language } = reader;
  const say = words[language];
  const { answer } = one;
  const face = outcomeFaces[answer === null ? 'PENDING' : answer.holds ? 'PASS' : 'FAIL'];
  return html`<div class="tc-question"><p class="govuk-body">${say[one.kind]}: <strong>${vietnamese(language, one.asks)}</strong> ${tag(face.tone, face.shape, face[language])}
${answer && html`<br>${vietnamese(language, `${answer.by}, ${momentInWords(answer.at, reader)}`)}${answer.reason !== '' && html`: ${vietnamese(language, answer.reason)}`}`}</p>
${post && (answer ? html`<details class="tc-more"${hasMistake(sent, [answerField(one.key)]) && ' open'}><summary>${say.change}<span class="govuk-visually-hidden">: ${one.asks}</span></summary>${answerForm(one, post, { sent, language })}</details>` : answerForm(one, post, { sent, language }))}</div>`;
}

function readings(criterion: CriterionResult, section: VerdictSection, reader: TimeReader): Piece {
  const { language } = reader;
  const say = words[language];
  const { alt, decided, id } = criterion;
  if (!alt || (alt.result === criterion.result && decided === null)) return null;
  const chosen = section.readings.get(id);
  const { post, sent = nothingSent } = section;
  const value = saidIn(sent, { act: 'reading', of: id })('reason');
  return html`<div class="tc-question"><p class="govuk-body">${say.ambiguous}</p>
${chosen && html`<p class="govuk-body"><strong>${say.chosen(say[chosen.reading])}</strong>. ${vietnamese(language, `${chosen.by}, ${momentInWords(chosen.at, reader)}: ${chosen.reason}`)}</p>`}
<p class="govuk-body">${decided === 'alt' ? say.main : say.other}:</p><ul class="govuk-list">${part(alt, language)}</ul>
${
  post &&
  html`<form action="${post.action}" method="post" novalidate class="tc-record__form">${noEnter}${hiddenInputs(post)}<input type="hidden" name="act" value="reading"><input type="hidden" name="of" value="${id}">
${reasonLine({ id: `reading-${id}`, label: say.reason, value, sent, language })}
<button type="submit" name="reading" value="main" class="govuk-button govuk-button--secondary tc-record__press">${say.main}</button><button type="submit" name="reading" value="alt" class="govuk-button govuk-button--secondary tc-record__press">${say.alt}</button></form>`
}</div>`;
}

function criterion(one: CriterionResult, section: VerdictSection, reader: TimeReader): Markup {
  const { language } = reader;
  const say = words[language];
  const face = outcomeFaces[one.result];
  const name = [criterionName(one), one.clause && `(${say.clause(one.clause)})`, !one.must && `(${say.encouraged})`];
  return html`<li class="tc-criterion" id="criterion-${one.id}"><p class="tc-record__says">${tag(face.tone, face.shape, face[language])} <strong>${vietnamese(language, name.filter(Boolean).join(' '))}</strong>
${one.waived && html`<br>${vietnamese(language, say.waived(one.waived.by, one.waived.reason))}`}</p>
<ul class="govuk-list">${part(one.explanation, language)}</ul>
${(section.questions.get(one.id) ?? []).map((each) => question(each, section, reader))}
${readings(one, section, reader)}</li>`;
}

/** A verdict that explains itself: judgement, what claims would change, each criterion with records and what is missing. */
export function verdictSection(section: VerdictSection, reader: TimeReader): Markup {
  const { language } = reader;
  const say = words[language];
  const { verdict } = section;
  const asked = verdict.criteria.filter(({ result }) => result !== 'NA');
  const supposed = verdict.ifClaimsHold;
  const nameOf = (id: string) => criterionName(verdict.criteria.find((one) => one.id === id) ?? { id });
  const changesOf = ({ changes, becomes }: NonNullable<typeof supposed>) =>
    changes.map((id) => `${nameOf(id)}: ${outcomeFaces[becomes[id] ?? 'PENDING'][language]}`).join('; ');
  const others = verdict.criteria.length - asked.length;
  return html`<section aria-labelledby="verdict"><h2 class="govuk-heading-m" id="verdict">${say.title}</h2>
<p class="govuk-body">${say.now}: ${judgementTag(verdict.judgement, language)}<br>${supposed ? say.supposed(verdictFaces[supposed.judgement][language], changesOf(supposed)) : say.same}<br>${say.version(verdict.definitionVersion)}</p>
<ul class="tc-records">${asked.map((one) => criterion(one, section, reader))}</ul>
${others > 0 && html`<p class="govuk-body">${say.notAsked(others)}</p>`}</section>`;
}
