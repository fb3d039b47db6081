import type { Choice } from '../../../shared/domain/list/list.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { exactMomentInWords, momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { choiceField, errorSummary } from './form-fields.ts';
import { type FieldMistake, type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { choiceWords } from './list-states.ts';
import { html, type Markup, type Piece } from './markup.ts';
import type { Nominee } from './nominee-table.ts';
import { fact } from './receipt.ts';
import { rejectionInWords } from './rejection-words.ts';

/** Why this member cannot vote now. */
export type BallotClosed = 'vote_over' | 'link_expired';

const closedWords: Record<BallotClosed, InBoth<string>> = {
  vote_over: { vi: 'Việc bỏ phiếu cho danh sách này đã kết thúc.', en: 'The vote on this list is over.' },
  link_expired: { vi: 'Liên kết này chỉ còn để xem.', en: 'This link can only be read now.' },
};

export type BallotModel = {
  frame: Frame;
  call: { id: string; title: string; period: string | null };
  /** The member as the council knows them: name and title. */
  member: string;
  nominees: readonly Nominee[];
  /** What was chosen before a mistake, by nominee id. */
  choices: Readonly<Record<string, Choice>>;
  closesAt: string | null;
  /** Fields sent: `choice-<id of the nominee>`, each yes|no|abstain|recused. */
  post: PostForm | { closed: BallotClosed };
  /** The ballot as it was cast: then there is no form any more. */
  cast: { at: string; choices: Readonly<Record<string, Choice>> } | null;
  /** `BALLOT_INCOMPLETE` names its nominee in `field`. */
  mistakes: readonly Rejection[];
};

const offered: readonly Choice[] = ['yes', 'no', 'abstain', 'recused'];

const vi = {
  title: 'Phiếu biểu quyết của Hội đồng',
  member: 'Thành viên',
  count: (count: number) => `Danh sách có ${count} trường hợp. Chọn ý kiến cho từng trường hợp rồi gửi phiếu.`,
  final: 'Phiếu đã gửi không sửa được.',
  closes: (moment: string) => `Bỏ phiếu đến ${moment}.`,
  recusal:
    'Chọn “Không tham gia bỏ phiếu” nếu đồng chí là người được đề nghị, người thân hoặc đứng đầu đơn vị của người được đề nghị.',
  choice: (name: string) => `Ý kiến về ${name}`,
  achievements: 'Thành tích',
  send: 'Gửi phiếu',
  problem: 'Phiếu chưa đủ',
  incomplete: (name: string) => `Chọn ý kiến cho ${name}`,
  castTitle: 'Đã ghi nhận phiếu',
  castText: 'Cảm ơn đồng chí. Phiếu đã được ghi nhận và không sửa được nữa.',
  castAt: 'Thời điểm máy chủ nhận',
  your: 'Ý kiến đã gửi',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'Council ballot',
    member: 'Member',
    count: (count) => `The list has ${count} nominations. Choose for each of them, then cast the ballot.`,
    final: 'A ballot that was cast cannot change.',
    closes: (moment) => `Voting is open until ${moment}.`,
    recusal: 'Choose “Recused” if you are the nominee, a relative, or head the nominee’s unit.',
    choice: (name) => `Your vote on ${name}`,
    achievements: 'Achievements',
    send: 'Cast the ballot',
    problem: 'The ballot is not complete',
    incomplete: (name) => `Choose your vote on ${name}`,
    castTitle: 'Your ballot is recorded',
    castText: 'Thank you. The ballot is recorded and can no longer change.',
    castAt: 'Received by the server',
    your: 'Your votes',
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

function nomineeCard(nominee: Nominee, index: number, model: BallotModel): Markup {
  const { language } = model.frame;
  const say = words[language];
  const facts = [nominee.position, nominee.unit].filter((text) => text !== '').join(', ');
  const choices = offered.map((value) => ({
    ...{ value, label: choiceWords[value][language], checked: model.choices[nominee.id] === value },
  }));
  return html`<section class="tc-ballot__item"><h2 class="govuk-heading-s tc-ballot__name">${index + 1}. ${vietnamese(language, nominee.name)}</h2>
${facts !== '' && html`<p class="govuk-body">${vietnamese(language, facts)}</p>`}
<p class="govuk-body tc-lines"><strong>${say.achievements}:</strong> ${vietnamese(language, nominee.achievements)}</p>
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

function castSection(cast: NonNullable<BallotModel['cast']>, { nominees, frame: { language } }: BallotModel): Markup {
  const say = words[language];
  const said = (nominee: Nominee, lang: Language) => {
    const choice = cast.choices[nominee.id];
    return choice === undefined ? '–' : choiceWords[choice][lang];
  };
  return html`<section class="tc-receipt" aria-labelledby="cast" data-print-area><div class="tc-receipt__head"><h2 class="govuk-heading-m tc-receipt__title" id="cast">${say.castTitle}</h2></div>
<p class="govuk-body">${say.castText}</p>
<dl class="govuk-summary-list">${fact(say.castAt, exactMomentInWords(cast.at, language))}
${nominees.map((nominee) => fact(nominee.name, said(nominee, language)))}</dl></section>`;
}

function ballot(model: BallotModel): Piece {
  const { post, nominees, closesAt, frame } = model;
  const { language } = frame;
  const say = words[language];
  if (model.cast) return castSection(model.cast, model);
  if ('closed' in post) return html`<p class="govuk-inset-text">${closedWords[post.closed][language]}</p>`;
  return html`<p class="govuk-body">${say.count(nominees.length)} <strong>${say.final}</strong> ${closesAt !== null && say.closes(momentInWords(closesAt, language))}</p>
<p class="govuk-body">${say.recusal}</p>
<form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}
${nominees.map((nominee, index) => nomineeCard(nominee, index, model))}
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.send}</button></form>`;
}

/** One council member's ballot: every nominee with facts and a choice; after casting, the receipt of it. */
export function ballotPage(model: BallotModel): string {
  const { frame, call, member } = model;
  const { language } = frame;
  const say = words[language];
  const mistakes = mistakesOf(model);
  const body = html`${errorSummary(mistakes, say.problem)}
<span class="govuk-caption-l" lang="vi">${call.id}. ${call.title}${call.period && `, ${call.period}`}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
<p class="govuk-body">${say.member}: <strong>${vietnamese(language, member)}</strong></p>
${ballot(model)}`;
  return page({ frame, title: say.title, body, mistakes });
}
