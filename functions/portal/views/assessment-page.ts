import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { exactMomentInWords, momentInWords, type TimeReader } from '../../../shared/domain/wording/time-in-words.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { errorSummary } from './form-fields.ts';
import { type FieldMistake, type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { fact, punctuality } from './receipt.ts';
import { type RecordSection, recordsSection } from './register-records.ts';
import { registerWords } from './register-words.ts';
import { type VerdictSection, verdictSection } from './verdict.ts';

/** A choice a person makes before the criteria can be read, or corrects. */
export type Choosing = {
  act: 'group' | 'kind';
  options: readonly { value: string; label: string }[];
  /** What counts now, in words; null when a person has to choose. */
  now: string | null;
  /** Who chose it; null when position and name told. */
  by: { who: string; at: string } | null;
};

/** Something about the nominee a person should see before deciding. */
export type Notice = { text: string; href: string | null };

export type AssessmentPageModel = {
  frame: Frame;
  menu: DeskMenu | null;
  call: { id: string; title: string; period: string | null };
  name: string;
  position: string;
  unit: string;
  sentBy: string;
  receivedAt: string;
  late: boolean;
  /** The date is the product's own and no deadline of the plan. */
  soft?: boolean;
  hrefs: { dossier: string; person: string; file: string };
  notices: readonly Notice[];
  choices: readonly Choosing[];
  /** Null while a group must be chosen, or where the plan asks nothing. */
  verdict: VerdictSection | null;
  records: RecordSection;
  /** Who said that these records are all there is. */
  complete: { by: string; at: string } | null;
  post: PostForm | null;
  mistakes: readonly FieldMistake[];
};

const vi = {
  position: 'Chức vụ',
  unit: 'Đơn vị',
  sentBy: 'Nơi gửi',
  receivedAt: 'Máy chủ nhận lúc',
  dossier: 'Về hồ sơ',
  person: 'Mở trong sổ khen thưởng',
  file: 'Mở tệp của đơn vị',
  notices: 'Cần chú ý',
  group: 'Nhóm tiêu chuẩn',
  kind: 'Loại đề nghị',
  machine: 'theo chức vụ, tên gọi và kế hoạch',
  choose: 'Chưa rõ, người thẩm định chọn',
  change: 'Chọn lại',
  press: 'Ghi nhận',
  wait: 'Chưa đối chiếu được tiêu chuẩn: chọn nhóm ở trên trước.',
  complete: 'Hồ sơ khen thưởng đã đủ chưa?',
  completeText:
    'Khi chưa xác nhận đủ, tiêu chuẩn chưa đạt được coi là chưa rõ, vì có thể còn quyết định chưa ghi vào sổ. Xác nhận đủ thì phần còn thiếu được tính là không đạt.',
  completePress: 'Xác nhận hồ sơ đã đủ',
  completeBy: (who: string, at: string) => `${who} xác nhận đã đủ lúc ${at}.`,
  reopen: 'Chưa đủ, mở lại',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    ...{ position: 'Position', unit: 'Unit', sentBy: 'Sent by', receivedAt: 'Received by the server' },
    ...{ dossier: 'Back to the dossier', person: 'Open in the register', file: 'Open the file of the unit' },
    ...{ notices: 'Please note', group: 'Group of criteria', kind: 'Kind of nomination', press: 'Record' },
    ...{ machine: 'by position, name and plan', choose: 'Not clear: please choose', change: 'Choose otherwise' },
    wait: 'The criteria cannot be read yet: choose the group above first.',
    complete: 'Are the records complete?',
    completeText:
      'Until you say so, a criterion that is not met counts as open, because a decision may be missing here. Once complete, what is missing counts as not met.',
    completePress: 'The records are complete',
    completeBy: (who, at) => `${who} said so at ${at}.`,
    reopen: 'Not complete after all',
  },
};

function chooser(choice: Choosing, post: PostForm | null, frame: TimeReader): Markup {
  const { language } = frame;
  const say = words[language];
  const id = `choose-${choice.act}`;
  const form =
    post &&
    html`<form action="${post.action}" method="post" class="tc-record__form">${hiddenInputs(post)}<input type="hidden" name="act" value="${choice.act}">
<div class="govuk-form-group tc-small"><label class="govuk-label" for="${id}">${say[choice.act]}</label>
<select class="govuk-select" id="${id}" name="value">${choice.options.map(({ value, label }) => html`<option value="${value}" lang="vi">${label}</option>`)}</select></div>
<button type="submit" class="govuk-button govuk-button--secondary tc-record__press">${say.press}</button></form>`;
  const by = choice.by ? `${choice.by.who}, ${momentInWords(choice.by.at, frame)}` : say.machine;
  if (choice.now === null) return fact(say[choice.act], [html`<strong>${say.choose}</strong>`, form]);
  return fact(
    say[choice.act],
    html`${vietnamese(language, choice.now)} (${vietnamese(language, by)})${form && html`<details class="tc-more"><summary>${say.change}<span class="govuk-visually-hidden">: ${say[choice.act]}</span></summary>${form}</details>`}`,
  );
}

function notices({ notices: list, frame: { language } }: AssessmentPageModel): Piece {
  if (list.length === 0) return null;
  const line = ({ text, href }: Notice) =>
    html`<li>${href === null ? vietnamese(language, text) : html`<a class="govuk-link" href="${href}">${vietnamese(language, text)}</a>`}</li>`;
  return html`<div class="govuk-inset-text"><strong>${words[language].notices}</strong><ul class="govuk-list govuk-list--bullet">${list.map(line)}</ul></div>`;
}

function completeSection({ complete, post, verdict, frame, frame: { language } }: AssessmentPageModel): Piece {
  const say = words[language];
  if (!verdict) return null;
  const form = (value: 'yes' | 'no', label: string, plain: boolean) =>
    post &&
    html`<form action="${post.action}" method="post">${hiddenInputs(post)}<input type="hidden" name="act" value="complete"><input type="hidden" name="value" value="${value}">
<button type="submit" class="govuk-button${plain && ' govuk-button--secondary'}">${label}</button></form>`;
  return html`<section class="tc-send" aria-labelledby="complete"><h2 class="govuk-heading-m" id="complete">${say.complete}</h2>
<p class="govuk-body">${complete ? vietnamese(language, say.completeBy(complete.by, momentInWords(complete.at, frame))) : say.completeText}</p>
${complete ? form('no', say.reopen, true) : form('yes', say.completePress, false)}</section>`;
}

/** One nominee before a decision: who, what is claimed and verified, the verdict with its reasons, and every answer a person owes. */
export function assessmentPage(model: AssessmentPageModel): string {
  const { frame, menu, call, hrefs, mistakes, verdict, records, choices } = model;
  const { language } = frame;
  const say = words[language];
  const link = (href: string, label: string) => html`<a class="govuk-link" href="${href}">${label}</a>`;
  const body = html`${errorSummary(mistakes, registerWords[language].problem)}
<span class="govuk-caption-l" lang="vi">${call.id}. ${call.title}${call.period && `, ${call.period}`}</span>
<h1 class="govuk-heading-l">${vietnamese(language, model.name)}</h1>
<p class="govuk-body">${link(hrefs.dossier, say.dossier)} · ${link(hrefs.person, say.person)} · ${link(hrefs.file, say.file)}</p>
${notices(model)}
<dl class="govuk-summary-list">${model.position !== '' && fact(say.position, vietnamese(language, model.position))}${fact(say.unit, vietnamese(language, model.unit))}${fact(say.sentBy, vietnamese(language, model.sentBy))}
${fact(say.receivedAt, [exactMomentInWords(model.receivedAt, frame), ' ', punctuality(model.late, language, model.soft)])}
${choices.map((choice) => chooser(choice, model.post, model.frame))}</dl>
${verdict ? verdictSection(verdict, frame) : choices.some(({ now }) => now === null) && html`<p class="govuk-inset-text">${say.wait}</p>`}
${recordsSection(records, frame)}
${completeSection(model)}`;
  return page({ frame, title: model.name, body, mistakes, wide: true, before: menu && deskMenu(menu, language) });
}
