import { recusalWords } from '../../../shared/domain/council/rule-in-words.ts';
import type { Choice, RecusalReason } from '../../../shared/domain/council/session.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { exactMomentInWords, momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { choiceField, errorSummary } from './form-fields.ts';
import { type FieldMistake, type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { type HeldNominee, heldNominees } from './held-nominees.ts';
import { choiceWords } from './list-states.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { nomineeSummary } from './nominee-summary.ts';
import type { Nominee } from './nominee-table.ts';
import { fact } from './receipt.ts';
import { rejectionInWords } from './rejection-words.ts';
import { tag } from './shapes.ts';

/** Why this member cannot vote now. */
export type BallotClosed = 'not_called' | 'not_open' | 'not_in_writing' | 'recused' | 'vote_over' | 'link_expired';

const closedWords: Record<BallotClosed, InBoth<string>> = {
  not_called: {
    vi: 'Phiên họp đã hoãn. Cơ quan thường trực sẽ gửi thư mời lại.',
    en: 'The session was postponed; you will be called again.',
  },
  not_open: {
    vi: 'Phiếu mở khi phiên họp khai mạc. Mở lại trang này tại phiên họp; nếu vắng mặt, phiếu cũng mở từ lúc đó đến khi kết thúc phiên họp.',
    en: 'The ballot opens when the session does. Open this page again then, also when you cannot attend.',
  },
  not_in_writing: {
    vi: 'Đồng chí được ghi nhận vắng mặt. Các trường hợp này chỉ do thành viên có mặt biểu quyết.',
    en: 'You are recorded as absent; only members present vote on these.',
  },
  recused: {
    vi: 'Đồng chí không tham gia bỏ phiếu cho trường hợp nào trong danh sách này.',
    en: 'You have no vote on any nomination of this list.',
  },
  vote_over: { vi: 'Việc bỏ phiếu cho danh sách này đã kết thúc.', en: 'The vote on this list is over.' },
  link_expired: { vi: 'Liên kết này chỉ còn để xem.', en: 'This link can only be read now.' },
};

/** A nominee on the ballot: what is asked for, what it needs, and whether that ratio was read in the law itself. */
export type BallotNominee = Nominee & { award: string | null; rule: string; verified: boolean };

export type BallotModel = {
  frame: Frame;
  call: { id: string; title: string; period: string | null };
  /** The member as the council knows them: name and title. */
  member: string;
  secret: boolean;
  meeting: { place: string; startsAt: string; chair: string } | null;
  calendarHref: string | null;
  nominees: readonly BallotNominee[];
  /** Those the member has no part in. */
  recused: readonly { name: string; why: RecusalReason }[];
  /** What was chosen before a mistake or in the last ballot, by nominee id. */
  choices: Readonly<Record<string, Choice>>;
  /** Fields sent: `choice-<id of the nominee>`, each yes|no|abstain|recused. */
  post: PostForm | { closed: BallotClosed };
  /** The ballot that is in; of a secret one neither time nor choices are known. `earlier`: ballots it corrected. */
  cast: { at: string | null; choices: Readonly<Record<string, Choice>> | null; earlier: number; paper: boolean } | null;
  /** `BALLOT_INCOMPLETE` names its nominee in `field`. */
  /** Nominees held out of the list. */
  held: readonly HeldNominee[];
  mistakes: readonly Rejection[];
};

const offered: readonly Choice[] = ['yes', 'no', 'abstain', 'recused'];

const vi = {
  title: 'Phiếu biểu quyết của Hội đồng',
  member: 'Thành viên',
  manner: 'Hình thức',
  secret: 'Phiếu kín: hệ thống chỉ ghi đồng chí đã bỏ phiếu và cộng vào tổng số, không lưu ý kiến của từng người.',
  open: 'Biểu quyết công khai trong Hội đồng: ý kiến được lưu kèm họ tên.',
  place: 'Địa điểm',
  starts: 'Thời gian',
  chair: 'Chủ trì',
  calendar: 'Thêm vào lịch (.ics)',
  count: (count: number) => `Phiếu có ${count} trường hợp. Chọn ý kiến cho từng trường hợp rồi gửi phiếu.`,
  final: 'Phiếu kín đã gửi không sửa được.',
  corrects: 'Có thể gửi lại đến khi kết thúc bỏ phiếu: phiếu sau thay phiếu trước, cả hai đều được lưu.',
  recusal:
    'Chọn “Không tham gia bỏ phiếu” nếu đồng chí là người được đề nghị, người thân hoặc đứng đầu đơn vị của người được đề nghị.',
  recused: 'Không tham gia bỏ phiếu',
  choice: (name: string) => `Ý kiến về ${name}`,
  award: 'Đề nghị',
  rule: 'Đạt khi',
  unverified: 'tỷ lệ chưa đối chiếu được với văn bản hiện hành',
  achievements: 'Thành tích',
  send: 'Gửi phiếu',
  correct: 'Sửa phiếu',
  sendAgain: 'Gửi phiếu thay thế',
  problem: 'Phiếu chưa đủ',
  incomplete: (name: string) => `Chọn ý kiến cho ${name}`,
  castTitle: 'Đã ghi nhận phiếu',
  castSecret: 'Cảm ơn đồng chí. Phiếu kín đã vào hòm phiếu; không ai, kể cả hệ thống, còn biết nội dung từng phiếu.',
  castPaper: 'Thư ký đã ghi nhận phiếu giấy của đồng chí.',
  castText: 'Cảm ơn đồng chí. Phiếu đã được ghi nhận.',
  earlier: (count: number) => `Phiếu này thay ${count} phiếu trước, vẫn được lưu.`,
  castAt: 'Thời điểm máy chủ nhận',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'Council ballot',
    ...{ member: 'Member', manner: 'Manner', place: 'Place', starts: 'Time', chair: 'Chair' },
    secret: 'Secret: the system notes that you voted and adds to the sums; no single vote is kept.',
    open: 'Open within the council: votes are kept with names.',
    calendar: 'Add to calendar (.ics)',
    count: (count) => `The ballot has ${count} nominations. Choose for each of them, then cast it.`,
    final: 'A secret ballot that was cast cannot change.',
    corrects: 'You may send it again until the vote ends: the later replaces the earlier, both are kept.',
    recusal: 'Choose “Recused” if you are the nominee, a relative, or head the nominee’s unit.',
    ...{ recused: 'Recused', award: 'Proposed for', rule: 'Passes with', achievements: 'Achievements' },
    choice: (name) => `Your vote on ${name}`,
    unverified: 'ratio not checked against the law in force',
    ...{ send: 'Cast the ballot', correct: 'Correct the ballot', sendAgain: 'Send the replacement' },
    problem: 'The ballot is not complete',
    incomplete: (name) => `Choose your vote on ${name}`,
    castTitle: 'Your ballot is recorded',
    castSecret: 'Thank you. Your secret ballot is in the box; nobody, not even the system, can tell what it said.',
    castPaper: 'The secretary has recorded your paper ballot.',
    castText: 'Thank you. The ballot is recorded.',
    earlier: (count) => `It replaces ${count} earlier ballots, which are kept.`,
    castAt: 'Received by the server',
  },
};

function mistakesOf({ mistakes, nominees, frame: { language } }: BallotModel): readonly FieldMistake[] {
  return mistakes.map((rejection) => {
    const index = nominees.findIndex((nominee) => nominee.id === rejection.field);
    const nominee = nominees[index];
    const message =
      rejection.code === 'BALLOT_INCOMPLETE' && nominee
        ? words[language].incomplete(nominee.name)
        : rejectionInWords(rejection, language);
    return { field: `nominee-${Math.max(index, 0) + 1}`, message };
  });
}

function nomineeCard(nominee: BallotNominee, index: number, model: BallotModel): Markup {
  const { language } = model.frame;
  const say = words[language];
  const facts = [nominee.position, nominee.unit].filter((text) => text !== '').join(', ');
  const choices = offered.map((value) => ({
    ...{ value, label: choiceWords[value][language], checked: model.choices[nominee.id] === value },
  }));
  return html`<section class="tc-ballot__item"><h2 class="govuk-heading-s tc-ballot__name">${index + 1}. ${vietnamese(language, nominee.name)}</h2>
${facts !== '' && html`<p class="govuk-body">${vietnamese(language, facts)}</p>`}
${nominee.award !== null && html`<p class="govuk-body"><strong>${say.award}:</strong> ${vietnamese(language, nominee.award)}</p>`}
<p class="govuk-body tc-lines"><strong>${say.achievements}:</strong> ${vietnamese(language, nominee.achievements)}</p>
${nominee.standing && nomineeSummary(nominee.standing, nominee.name, language)}
<p class="govuk-body-s">${say.rule} ${nominee.rule}.${!nominee.verified && html` ${tag('warn', 'half', say.unverified)}`}</p>
${choiceField({
  ...{
    language,
    id: `nominee-${index + 1}`,
    name: `choice-${nominee.id}`,
    kind: 'radios',
    label: say.choice(nominee.name),
  },
  ...{ choices, mistakes: mistakesOf(model), small: true, inline: true },
})}</section>`;
}

function castSection(
  cast: NonNullable<BallotModel['cast']>,
  { nominees, secret, frame, frame: { language } }: BallotModel,
): Markup {
  const say = words[language];
  const said = ({ id }: Nominee) => {
    const choice = cast.choices?.[id];
    return choice === undefined ? '–' : choiceWords[choice][language];
  };
  const text = cast.paper ? say.castPaper : secret ? say.castSecret : say.castText;
  return html`<section class="tc-receipt" aria-labelledby="cast" data-print-area><div class="tc-receipt__head"><h2 class="govuk-heading-m tc-receipt__title" id="cast">${say.castTitle}</h2></div>
<p class="govuk-body">${text} ${cast.earlier > 0 && say.earlier(cast.earlier)}</p>
${
  cast.at !== null &&
  html`<dl class="govuk-summary-list">${fact(say.castAt, exactMomentInWords(cast.at, frame))}
${cast.choices && nominees.map((nominee) => fact(nominee.name, said(nominee)))}</dl>`
}</section>`;
}

function form(model: BallotModel, post: PostForm, press: string): Markup {
  return html`<form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}
${model.nominees.map((nominee, index) => nomineeCard(nominee, index, model))}
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${press}</button></form>`;
}

function ballot(model: BallotModel): Piece {
  const { post, cast, secret, mistakes, frame } = model;
  const { language } = frame;
  const say = words[language];
  if (cast) {
    const correctable = !secret && !cast.paper && !('closed' in post);
    return [
      castSection(cast, model),
      correctable &&
        html`<details class="tc-more"${mistakes.length > 0 && ' open'}><summary>${say.correct}</summary><p class="govuk-body">${say.corrects}</p>${form(model, post, say.sendAgain)}</details>`,
    ];
  }
  if ('closed' in post) return html`<p class="govuk-inset-text">${closedWords[post.closed][language]}</p>`;
  return html`<p class="govuk-body">${say.count(model.nominees.length)} <strong>${secret ? say.final : say.corrects}</strong></p>
<p class="govuk-body">${say.recusal}</p>
${form(model, post, say.send)}`;
}

function about({ member, secret, meeting, calendarHref, recused, frame, frame: { language } }: BallotModel): Markup {
  const say = words[language];
  return html`<dl class="govuk-summary-list">${fact(say.member, vietnamese(language, member))}
${fact(say.manner, secret ? say.secret : say.open)}
${meeting && [fact(say.starts, momentInWords(meeting.startsAt, frame)), fact(say.place, vietnamese(language, meeting.place)), fact(say.chair, vietnamese(language, meeting.chair))]}
${recused.length > 0 && fact(say.recused, html`<ul class="govuk-list">${recused.map(({ name, why }) => html`<li>${vietnamese(language, name)}: ${recusalWords[why][language]}</li>`)}</ul>`)}</dl>
${calendarHref !== null && html`<p class="govuk-body"><a class="govuk-link" href="${calendarHref}">${say.calendar}</a></p>`}`;
}

/** One council member's ballot: every nominee with facts and a choice; after casting, the receipt of it. */
export function ballotPage(model: BallotModel): string {
  const { frame, call } = model;
  const { language } = frame;
  const say = words[language];
  const mistakes = mistakesOf(model);
  const body = html`${errorSummary(mistakes, say.problem)}
<span class="govuk-caption-l" lang="vi">${call.id}. ${call.title}${call.period && `, ${call.period}`}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
${about(model)}
${ballot(model)}
${heldNominees(model.held, language)}`;
  return page({ frame, title: say.title, body, mistakes });
}
