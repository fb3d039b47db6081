import type { Judgement } from '../../../shared/domain/criteria/verdict.ts';
import type { NameReason } from '../../../shared/domain/register/names.ts';
import type { DecisionStage } from '../../../shared/domain/register/verdict-snapshot.ts';
import { nameReasonWords } from '../../../shared/domain/register/words.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { addRecordForm } from './add-record-form.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { errorSummary } from './form-fields.ts';
import { type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { type HistoryEntry, historyList } from './history.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { cardCell, cardHead, cardTitle } from './nominee-table.ts';
import { fact } from './receipt.ts';
import { type RecordSection, recordsSection } from './register-records.ts';
import { registerWords } from './register-words.ts';
import type { SentForm } from './sent-form.ts';
import { judgementTag } from './verdict.ts';

/** Another entry of the register, as this page speaks of it. */
export type OtherEntry = {
  id: string;
  name: string;
  about: string;
  href: string;
  records: number;
  nominations: number;
};

export type PersonPageModel = {
  frame: Frame;
  menu: DeskMenu | null;
  name: string;
  kind: 'individual' | 'collective' | 'unknown';
  position: string;
  unit: string;
  sentBy: string;
  /** Entries merged into this one, with who said so. */
  members: readonly (OtherEntry & { by: string; at: string; reason: string })[];
  /** Entries that may be the same. */
  questions: readonly (OtherEntry & { reasons: readonly NameReason[] })[];
  records: RecordSection;
  nominations: readonly {
    what: string;
    href: string | null;
    receivedAt: string;
    registration: boolean;
    accepted: boolean;
    late: boolean;
  }[];
  verdicts: readonly {
    what: string;
    stage: DecisionStage;
    at: string;
    judgement: Judgement;
    /** Criteria by title and clause, in Vietnamese. */
    failed: readonly string[];
    open: readonly string[];
    version: string;
  }[];
  post: PostForm | null;
  sent: SentForm;
  history: readonly HistoryEntry[];
};

const vi = {
  caption: 'Sổ khen thưởng',
  kinds: { individual: 'Cá nhân', collective: 'Tập thể', unknown: 'Chưa rõ cá nhân hay tập thể' },
  kind: 'Đối tượng',
  position: 'Chức vụ',
  unit: 'Đơn vị',
  sentBy: 'Nơi gửi',
  members: 'Đã gộp',
  membersText: 'Các mục dưới đây là cùng một người, một tập thể. Tách ra thì mỗi mục trở lại như trước khi gộp.',
  separate: 'Tách ra',
  questions: 'Có thể trùng',
  questionsText: 'Máy chỉ nêu để xem, không tự gộp. Gộp rồi vẫn tách lại được.',
  why: 'Vì sao',
  merge: 'Là một, gộp lại',
  different: 'Là hai, không hỏi lại',
  holds: (records: number, nominations: number) => `${records} mục khen thưởng, ${nominations} lần được đề nghị`,
  nominations: 'Các lần đăng ký, đề nghị',
  what: 'Nội dung',
  at: 'Nhận lúc',
  state: 'Tình trạng',
  registration: 'Đăng ký',
  accepted: 'Đã chấp nhận',
  waiting: 'Chưa chấp nhận',
  late: 'muộn',
  verdicts: 'Kết quả đối chiếu khi quyết định',
  stages: { accepted: 'Chấp nhận hồ sơ', composed: 'Lập danh sách', decided: 'Lãnh đạo quyết định' },
  judgement: 'Kết quả',
  stage: 'Bước',
  failed: 'Không đạt',
  open: 'Chưa rõ',
  version: (version: string) => `Kế hoạch bản ${version}.`,
  history: 'Lịch sử',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    caption: 'Register of awards',
    kinds: { individual: 'Person', collective: 'Collective', unknown: 'Person or collective, not known' },
    ...{ kind: 'Kind', position: 'Position', unit: 'Unit', sentBy: 'Sent by', members: 'Merged' },
    membersText: 'These are one person or collective. Separated, each is as it was before.',
    ...{ separate: 'Separate', questions: 'May be the same', why: 'Why' },
    questionsText: 'The machine only asks and never merges. A merge can be undone.',
    ...{ merge: 'One and the same: merge', different: 'Two different: do not ask again' },
    holds: (records, nominations) => `${records} records, nominated ${nominations} times`,
    ...{ nominations: 'Registrations and nominations', what: 'Subject', at: 'Received', state: 'State' },
    ...{ registration: 'Registration', accepted: 'Accepted', waiting: 'Not accepted', late: 'late' },
    verdicts: 'Verdicts when decisions were taken',
    stages: { accepted: 'Dossier accepted', composed: 'List composed', decided: 'Leader decided' },
    ...{ judgement: 'Verdict', stage: 'Step', history: 'History' },
    ...{ failed: 'Not met', open: 'Open' },
    version: (version) => `Plan version ${version}.`,
  },
};

function entry(other: OtherEntry, { frame: { language } }: PersonPageModel): Markup {
  return html`<p class="tc-record__says"><a class="govuk-link" href="${other.href}"><strong>${vietnamese(language, other.name)}</strong></a></p>
<p class="tc-record__source">${vietnamese(language, other.about)}<br>${words[language].holds(other.records, other.nominations)}</p>`;
}

/** Where a mistake about another entry stands. */
export const otherField = (id: string): string => `other-${id}`;

type Press = { act: string; label: string; plain: boolean };

function answer(other: OtherEntry, presses: readonly Press[], model: PersonPageModel): Piece {
  const { post, sent } = model;
  if (!post) return null;
  const mistake = sent.mistakes.find(({ field }) => field === otherField(other.id));
  return html`${mistake && html`<p class="govuk-error-message">${mistake.message}</p>`}<form action="${post.action}" method="post" class="tc-record__form">${hiddenInputs(post)}<input type="hidden" name="other" value="${other.id}">
${presses.map(({ act, label, plain }) => html`<button type="submit" name="act" value="${act}" class="govuk-button${plain && ' govuk-button--secondary'} tc-record__press">${label}<span class="govuk-visually-hidden">: ${other.name}</span></button>`)}</form>`;
}

function questions(model: PersonPageModel): Piece {
  const { language } = model.frame;
  const say = words[language];
  if (model.questions.length === 0) return null;
  const presses = [
    { act: 'merge', label: say.merge, plain: false },
    { act: 'different', label: say.different, plain: true },
  ];
  return html`<section aria-labelledby="questions"><h2 class="govuk-heading-m" id="questions">${say.questions}</h2><p class="govuk-body">${say.questionsText}</p>
<ul class="tc-records">${model.questions.map((other) => html`<li class="tc-record" id="${otherField(other.id)}">${entry(other, model)}<p class="govuk-body">${say.why}: ${vietnamese(language, other.reasons.map((reason) => nameReasonWords[reason][language]).join(', '))}</p>${answer(other, presses, model)}</li>`)}</ul></section>`;
}

function members(model: PersonPageModel): Piece {
  const { frame } = model;
  const { language } = frame;
  const say = words[language];
  if (model.members.length === 0) return null;
  const presses = [{ act: 'separate', label: say.separate, plain: true }];
  return html`<section aria-labelledby="members"><h2 class="govuk-heading-m" id="members">${say.members}</h2><p class="govuk-body">${say.membersText}</p>
<ul class="tc-records">${model.members.map((other) => html`<li class="tc-record" id="${otherField(other.id)}">${entry(other, model)}<p class="tc-record__source">${vietnamese(language, `${other.by}, ${momentInWords(other.at, frame)}`)}</p>${answer(other, presses, model)}</li>`)}</ul></section>`;
}

function nominations({ nominations: list, frame, frame: { language } }: PersonPageModel): Piece {
  const say = words[language];
  if (list.length === 0) return null;
  const line = (
    one: PersonPageModel['nominations'][number],
  ) => html`<tr class="govuk-table__row tc-cards__row" role="row">
${cardTitle(one.href === null ? vietnamese(language, one.what) : html`<a class="govuk-link" href="${one.href}">${vietnamese(language, one.what)}</a>`)}
${cardCell(say.at, [momentInWords(one.receivedAt, frame), one.late && ` (${say.late})`])}
${cardCell(say.state, [one.registration && `${say.registration}. `, one.accepted ? say.accepted : say.waiting])}</tr>`;
  return html`<section aria-labelledby="nominations"><h2 class="govuk-heading-m" id="nominations">${say.nominations}</h2>
<table class="govuk-table tc-cards" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${say.nominations}</caption>${cardHead([say.what, say.at, say.state])}<tbody class="govuk-table__body" role="rowgroup">${list.map(line)}</tbody></table></section>`;
}

function verdicts({ verdicts: list, frame, frame: { language } }: PersonPageModel): Piece {
  const say = words[language];
  if (list.length === 0) return null;
  const named = (label: string, criteria: readonly string[]) =>
    criteria.length > 0 && html`<br>${label}: ${vietnamese(language, criteria.join('; '))}.`;
  const line = (one: PersonPageModel['verdicts'][number]) => html`<tr class="govuk-table__row tc-cards__row" role="row">
${cardTitle(vietnamese(language, one.what))}
${cardCell(say.stage, [say.stages[one.stage], ', ', momentInWords(one.at, frame)])}
${cardCell(say.judgement, [judgementTag(one.judgement, language), named(say.failed, one.failed), named(say.open, one.open), html`<br>${say.version(one.version)}`])}</tr>`;
  return html`<section aria-labelledby="verdicts"><h2 class="govuk-heading-m" id="verdicts">${say.verdicts}</h2>
<table class="govuk-table tc-cards" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${say.verdicts}</caption>${cardHead([say.what, say.stage, say.judgement])}<tbody class="govuk-table__body" role="rowgroup">${list.map(line)}</tbody></table></section>`;
}

/** One person or collective over the years: likenesses, records, nominations, verdicts, history. */
export function personPage(model: PersonPageModel): string {
  const { frame, menu, sent, records, post, history } = model;
  const { mistakes } = sent;
  const { language } = frame;
  const say = words[language];
  const body = html`${errorSummary(mistakes, registerWords[language].problem)}
<span class="govuk-caption-l">${say.caption}</span><h1 class="govuk-heading-l">${vietnamese(language, model.name)}</h1>
<dl class="govuk-summary-list">${fact(say.kind, say.kinds[model.kind])}${model.position !== '' && fact(say.position, vietnamese(language, model.position))}${model.unit !== '' && fact(say.unit, vietnamese(language, model.unit))}${fact(say.sentBy, vietnamese(language, model.sentBy))}</dl>
${questions(model)}${members(model)}
${recordsSection(records, frame)}
${post && addRecordForm(post, sent, language)}
${nominations(model)}${verdicts(model)}
${history.length > 0 && html`<section aria-labelledby="history"><h2 class="govuk-heading-m" id="history">${say.history}</h2>${historyList(history, frame)}</section>`}`;
  return page({ frame, title: model.name, body, mistakes, wide: true, before: menu && deskMenu(menu, language) });
}
