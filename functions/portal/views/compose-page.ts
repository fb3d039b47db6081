import { AwardCode } from '../../../shared/domain/campaign/vocabulary.ts';
import { awardNames } from '../../../shared/domain/criteria/words.ts';
import type { ListStage } from '../../../shared/domain/list/list.ts';
import type { NominationHold } from '../../../shared/domain/nomination/nomination.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { errorSummary, selectField } from './form-fields.ts';
import { type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { nomineeSummary } from './nominee-summary.ts';
import type { Nominee } from './nominee-table.ts';
import { nomineeTag } from './nominee-words.ts';
import { asMistakes } from './rejection-words.ts';

/** Why no list can be composed now. */
export type ComposeClosed = 'in_progress' | 'forwarded' | 'nothing_accepted' | 'link_expired';

const closedWords: Record<ComposeClosed, InBoth<string>> = {
  in_progress: {
    vi: 'Danh sách của kỳ này đang được xét; chỉ lập lại khi bị trả lại.',
    en: 'The list of this period is under way; it is composed again only when sent back.',
  },
  forwarded: { vi: 'Danh sách của kỳ này đã gửi cấp trên.', en: 'The list of this period was forwarded.' },
  nothing_accepted: { vi: 'Chưa có hồ sơ nào được chấp nhận để chọn.', en: 'No dossier has been accepted yet.' },
  link_expired: { vi: 'Liên kết này chỉ còn để xem.', en: 'This link can only be read now.' },
};

export type ComposeModel = {
  frame: Frame;
  menu: DeskMenu;
  /** The list to compose, and what it draws on when that is another call. */
  call: { id: string; title: string; period: string | null };
  source: { id: string; title: string } | null;
  min: number;
  max: number | null;
  /** Nominees of accepted dossiers; `sentBy` is the unit that sent them. */
  nominees: readonly (Nominee & {
    sentBy: string;
    late: boolean;
    hold: NominationHold | null;
    barred: boolean;
    targetAward?: AwardCode | null | undefined;
  })[];
  /** Ids ticked: after a mistake, or on a list that was sent back. */
  chosen: readonly string[];
  /** Why the last list was sent back, when it was. */
  sentBack: string | null;
  next: ListStage;
  /** What was chosen besides the nominees: `award`, `award-<id>` (codes), `shortlist`. */
  composed: { award: AwardCode | null; awards: Readonly<Record<string, AwardCode>>; shortlist: boolean };
  /** Field sent, several times: `item`. */
  post: PostForm | { closed: ComposeClosed };
  mistakes: readonly Rejection[];
};

const nextWords: Record<ListStage, InBoth<string>> = {
  publish: {
    vi: 'Bấm xong, danh sách được công khai để lấy ý kiến.',
    en: 'The list is then published for comments.',
  },
  vote: {
    vi: 'Bấm xong, từng thành viên Hội đồng nhận phiếu qua thư; danh hiệu cần họp thì mở trang phiên họp để triệu tập.',
    en: 'Every council member then gets a ballot by mail; where a meeting is needed, the session page opens.',
  },
  decide: { vi: 'Bấm xong, danh sách được trình lãnh đạo qua thư.', en: 'The leader then gets the list by mail.' },
  forward: { vi: 'Bấm xong, danh sách sẵn sàng gửi cấp trên.', en: 'The list is then ready to be forwarded.' },
};

const vi = {
  title: 'Lập danh sách đề nghị',
  from: (source: string) => `Chọn trong các trường hợp đã được chấp nhận ở ${source}.`,
  rule: (min: number, max: number | null) =>
    max === null ? `Chọn ít nhất ${min} trường hợp.` : `Chọn từ ${min} đến ${max} trường hợp.`,
  available: (count: number) => `Có ${count} trường hợp để chọn.`,
  legend: 'Các trường hợp đã được chấp nhận',
  chosen: 'Đang chọn:',
  chosenStatus: 'Đang chọn %{count} trường hợp',
  sentBy: 'Đơn vị đề nghị',
  achievements: 'Thành tích, danh hiệu đề nghị',
  late: 'nộp muộn',
  barred: 'Không đưa vào danh sách được.',
  waivable: 'Đưa vào được, nhưng chỉ được biểu quyết khi Hội đồng miễn tiêu chuẩn.',
  sentBack: 'Danh sách trước bị trả lại. Lý do:',
  award: 'Danh hiệu, hình thức đề nghị của cả danh sách',
  awardHint: 'Quyết định tỷ lệ phiếu cần đạt và cách bỏ phiếu.',
  awardOne: 'Danh hiệu, hình thức đề nghị',
  noAward: 'Không ghi',
  asList: 'Như cả danh sách',
  asForm: (name: string) => `Theo hồ sơ: ${name}`,
  shortlist: (max: number) => `Trình nhiều hơn ${max} trường hợp để Hội đồng chọn nhiều nhất ${max}`,
  press: 'Lập danh sách',
  locks: 'Khi lập danh sách, kỳ nộp tương ứng được khóa.',
  problem: 'Có chỗ cần sửa',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'Compose a list',
    from: (source) => `Choose among those accepted under ${source}.`,
    rule: (min, max) => (max === null ? `Choose at least ${min}.` : `Choose ${min} to ${max}.`),
    available: (count) => `${count} to choose from.`,
    legend: 'Accepted nominations',
    chosen: 'Chosen:',
    chosenStatus: '%{count} chosen',
    sentBy: 'Sent by',
    achievements: 'Achievements, award asked for',
    late: 'late',
    barred: 'Cannot go on the list.',
    waivable: 'Can go on the list, but is voted on only once the council has waived the criterion.',
    sentBack: 'The last list was sent back. Reason:',
    award: 'Award the whole list asks for',
    awardHint: 'Decides the ratio of votes and the manner of voting.',
    awardOne: 'Award asked for',
    noAward: 'None named',
    asList: 'As the whole list',
    asForm: (name) => `As the form says: ${name}`,
    shortlist: (max) => `Put more than ${max} before the council, which chooses at most ${max}`,
    press: 'Compose the list',
    locks: 'Composing the list locks the period it draws on.',
    problem: 'Something needs correcting',
  },
};

function nomineeBox(
  nominee: ComposeModel['nominees'][number],
  index: number,
  { chosen, composed, frame: { language } }: ComposeModel,
): Markup {
  const say = words[language];
  const id = index === 0 ? 'item' : `item-${index + 1}`;
  const facts = [nominee.position, nominee.unit].filter((text) => text !== '').join(', ');
  return html`<div class="govuk-checkboxes__item tc-nominee">
<input class="govuk-checkboxes__input" id="${id}" name="item" type="checkbox" value="${nominee.id}"${chosen.includes(nominee.id) && !nominee.barred && ' checked'}${nominee.barred && ' disabled'} aria-describedby="${id}-facts">
<label class="govuk-label govuk-checkboxes__label" for="${id}"><strong>${vietnamese(language, nominee.name)}</strong></label>
<div class="govuk-checkboxes__hint tc-nominee__facts" id="${id}-facts">${facts !== '' && html`<p>${vietnamese(language, facts)}</p>`}
<p>${say.sentBy}: ${vietnamese(language, nominee.sentBy)}${nominee.late && ` (${say.late})`}</p>
${nominee.hold && html`<p>${nomineeTag({ stage: 'SCREENED', hold: nominee.hold }, language)} ${nominee.barred ? say.barred : say.waivable}</p>`}</div>
${nominee.standing && nomineeSummary(nominee.standing, nominee.name, language)}
<details class="tc-more tc-nominee__more"><summary>${say.achievements}<span class="govuk-visually-hidden">: ${nominee.name}</span></summary><p class="tc-lines">${vietnamese(language, nominee.achievements)}</p>
${selectField({ language, id: `award-${nominee.id}`, label: say.awardOne, mistakes: [], ...awardOptions(nominee.targetAward ? say.asForm(awardNames[nominee.targetAward]) : say.asList, composed.awards[nominee.id] ?? null) })}</details>
</div>`;
}

const awardOptions = (none: string, chosen: AwardCode | null) => ({
  options: [{ value: '', label: none }, ...AwardCode.options.map((value) => ({ value, label: awardNames[value] }))],
  value: chosen ?? '',
});

/** What the list asks for, and whether the council is to choose out of more than may go on. */
function manner({ composed, max, next, frame: { language } }: ComposeModel): Piece {
  const say = words[language];
  const label = say.award;
  return [
    selectField({
      language,
      id: 'award',
      label,
      hint: say.awardHint,
      mistakes: [],
      ...awardOptions(say.noAward, composed.award),
    }),
    next === 'vote' &&
      max !== null &&
      html`<div class="govuk-form-group"><div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="shortlist" name="shortlist" type="checkbox" value="1"${composed.shortlist && ' checked'}><label class="govuk-label govuk-checkboxes__label" for="shortlist">${say.shortlist(max)}</label></div></div></div>`,
  ];
}

function form(model: ComposeModel): Piece {
  const { post, nominees, min, max, mistakes, frame } = model;
  const { language } = frame;
  const say = words[language];
  if ('closed' in post) return html`<p class="govuk-inset-text">${closedWords[post.closed][language]}</p>`;
  const messages = asMistakes(mistakes, language, () => 'item').map((mistake) => mistake.message);
  const error = messages.length > 0 && html`<p id="item-error" class="govuk-error-message">${messages.join(' ')}</p>`;
  return html`<form class="tc-compose" action="${post.action}" method="post" novalidate data-chosen>${hiddenInputs(post)}
<div class="govuk-form-group${messages.length > 0 && ' govuk-form-group--error'}"><fieldset class="govuk-fieldset" aria-describedby="rule${messages.length > 0 && ' item-error'}">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${say.legend}</legend>
<div class="govuk-hint" id="rule">${say.rule(min, max)} ${say.available(nominees.length)}</div>${error}
<div class="govuk-checkboxes" data-module="govuk-checkboxes">${nominees.map((nominee, index) => nomineeBox(nominee, index, model))}</div></fieldset></div>
${manner(model)}
<div class="tc-compose__foot"><p class="tc-compose__count"><span>${say.chosen}</span> <span class="tc-compose__number"></span>. <span>${say.rule(min, max)}</span></p>
<p class="govuk-visually-hidden" role="status" data-chosen-status data-text="${say.chosenStatus}"></p>
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.press}</button></div>
<p class="govuk-body">${nextWords[model.next][language]} ${say.locks}</p></form>`;
}

/** The office picks nominees of accepted dossiers for the next level; the figure ticked is counted without a script. */
export function composePage(model: ComposeModel): string {
  const { frame, menu, call, source, sentBack } = model;
  const { language } = frame;
  const say = words[language];
  const mistakes = asMistakes(model.mistakes, language, () => 'item');
  const body = html`${errorSummary(mistakes, say.problem)}
<span class="govuk-caption-l" lang="vi">${call.id}. ${call.title}${call.period && `, ${call.period}`}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
${source && html`<p class="govuk-body">${say.from(`${source.id}. ${source.title}`)}</p>`}
${sentBack !== null && html`<div class="govuk-inset-text"><strong>${say.sentBack}</strong> ${vietnamese(language, sentBack)}</div>`}
${form(model)}`;
  return page({ frame, title: say.title, body, mistakes, wide: true, before: deskMenu(menu, language) });
}
