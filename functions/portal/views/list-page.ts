import type { Tally } from '../../../shared/domain/council/session.ts';
import type { ListState } from '../../../shared/domain/list/list.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { lastMomentInWords, momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { errorSummary } from './form-fields.ts';
import { type ForwardForm, forwardForm, forwardMistakes } from './forward-form.ts';
import { type FieldMistake, type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { type HeldNominee, heldNominees } from './held-nominees.ts';
import { type HistoryEntry, historyList } from './history.ts';
import { listStateFaces, listStateTag } from './list-states.ts';
import { html, type Piece } from './markup.ts';
import { type Nominee, nomineeTable } from './nominee-table.ts';
import { fact } from './receipt.ts';
import { rejectionInWords } from './rejection-words.ts';
import { termInWords } from './term.ts';

export type ListPageModel = {
  frame: Frame;
  /** Null for the receiver, who has no desk. */
  menu: DeskMenu | null;
  call: { id: string; title: string; period: string | null };
  state: ListState;
  nominees: readonly Nominee[];
  tallies: readonly Tally[];
  council: { voted: number; members: number } | null;
  decision: { approved: boolean; reason: string; at: string } | null;
  forwarded: { documentNo: string; receiver: string; at: string } | null;
  downloads: readonly { href: string; label: string }[];
  /** The open selection; null where the route has none. `end`: going on, null without the right. */
  publication: {
    from: string;
    until: string;
    publicHref: string;
    commentsHref: string | null;
    comments: number;
    open: number;
    end: { post: PostForm; mistakes: readonly Rejection[] } | null;
  } | null;
  /** Until when the present stage has to be done, and the working days left or passed; null: no term. */
  term: { dueAt: string; over: boolean; days: number } | null;
  /** Ending the vote before every member has voted; null when there is no vote or no right. */
  closeVote: { post: PostForm; mistakes: readonly Rejection[] } | null;
  /** The page of the council's meeting; null when there is none or no right. */
  sessionHref: string | null;
  /** Sending the list on; null when it is not ready or there is no right. */
  forward: ForwardForm | null;
  /** Where the list is composed again after it was sent back. */
  composeHref: string | null;
  /** Nominees held out of the list. */
  held: readonly HeldNominee[];
  history: readonly HistoryEntry[];
};

const vi = {
  title: 'Danh sách đề nghị',
  state: 'Tình trạng',
  council: 'Hội đồng',
  term: 'Hạn của bước này',
  voted: (voted: number, members: number) => `${voted} trên ${members} thành viên đã bỏ phiếu`,
  decision: 'Lãnh đạo',
  approved: (at: string) => `Phê duyệt lúc ${at}`,
  sentBack: (at: string) => `Trả lại lúc ${at}`,
  reason: 'Lý do',
  document: 'Số văn bản',
  receiver: 'Nơi nhận',
  sentAt: 'Gửi lúc',
  list: (count: number) => `Danh sách (${count})`,
  downloads: 'Tải danh sách',
  session: 'Phiên họp Hội đồng',
  public: 'Lựa chọn công khai',
  publicTime: (from: string, until: string) => `Lấy ý kiến từ ${from} đến hết ${until}.`,
  publicPage: 'Xem trang công khai',
  comments: (count: number, open: number) => `Xem và trả lời góp ý (${count} góp ý, ${open} chưa trả lời)`,
  endPublic: 'Kết thúc lấy ý kiến, chuyển bước tiếp theo',
  closeVote: 'Kết thúc bỏ phiếu',
  closeText: 'Kiểm phiếu theo số phiếu đã có, không đợi các thành viên còn lại. Cần đủ số thành viên theo quy định.',
  forward: 'Gửi lên cấp trên',
  again: 'Lập lại danh sách',
  history: 'Lịch sử',
  problem: 'Có chỗ cần sửa',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'List of nominations',
    term: 'Term of this stage',
    ...{ state: 'State', council: 'Council', decision: 'Leader', reason: 'Reason', document: 'Document number' },
    voted: (voted, members) => `${voted} of ${members} members voted`,
    approved: (at) => `Approved at ${at}`,
    sentBack: (at) => `Sent back at ${at}`,
    ...{
      receiver: 'Receiver',
      sentAt: 'Forwarded at',
      downloads: 'Download the list',
      closeVote: 'End the vote',
      session: 'Council session',
    },
    public: 'Open selection',
    publicTime: (from, until) => `Open for comments from ${from} until ${until}.`,
    publicPage: 'See the public page',
    comments: (count, open) => `Read and answer comments (${count} comments, ${open} not answered)`,
    endPublic: 'End the comments and go on',
    list: (count) => `List (${count})`,
    closeText: 'Counts the ballots there are without waiting for the others. The quorum must be reached.',
    ...{ forward: 'Forward to the next level', again: 'Compose the list again', history: 'History' },
    problem: 'Something needs correcting',
  },
};

function facts({ state, term, council, decision, forwarded, frame, frame: { language } }: ListPageModel): Piece {
  const say = words[language];
  const at = (instant: string) => momentInWords(instant, frame);
  return html`<dl class="govuk-summary-list">
${fact(say.state, [listStateTag(state, language), html`<br>${listStateFaces[state].happened[language]}`])}
${term && fact(say.term, termInWords(term, frame))}
${council && fact(say.council, say.voted(council.voted, council.members))}
${decision && fact(say.decision, decision.approved ? say.approved(at(decision.at)) : say.sentBack(at(decision.at)))}
${decision && decision.reason !== '' && fact(say.reason, vietnamese(language, decision.reason))}
${forwarded && [fact(say.document, forwarded.documentNo), fact(say.receiver, vietnamese(language, forwarded.receiver)), fact(say.sentAt, at(forwarded.at))]}
</dl>`;
}

function mistakesOf({ closeVote, forward, publication, frame: { language } }: ListPageModel): readonly FieldMistake[] {
  const vote = (closeVote?.mistakes ?? []).map((rejection) => ({
    field: 'close-vote',
    message: rejectionInWords(rejection, language),
  }));
  const ending = (publication?.end?.mistakes ?? []).map((rejection) => ({
    field: 'end-publication',
    message: rejectionInWords(rejection, language),
  }));
  return [...vote, ...ending, ...(forward ? forwardMistakes(forward, language) : [])];
}

function closeVoteSection({ closeVote, frame: { language } }: ListPageModel): Piece {
  if (closeVote === null) return null;
  const say = words[language];
  return html`<section class="tc-send" aria-labelledby="close"><h2 class="govuk-heading-m" id="close">${say.closeVote}</h2><p class="govuk-body">${say.closeText}</p>
<form action="${closeVote.post.action}" method="post">${hiddenInputs(closeVote.post)}
<button type="submit" id="close-vote" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true">${say.closeVote}</button></form></section>`;
}

function publicationSection({ publication, frame, frame: { language } }: ListPageModel): Piece {
  if (publication === null) return null;
  const say = words[language];
  const { from, until, publicHref, commentsHref, comments, open, end } = publication;
  return html`<section class="tc-send" aria-labelledby="public"><h2 class="govuk-heading-m" id="public">${say.public}</h2>
<p class="govuk-body">${say.publicTime(momentInWords(from, frame), lastMomentInWords(until, frame))}</p>
<p class="govuk-body"><a class="govuk-link" href="${publicHref}">${say.publicPage}</a></p>
${commentsHref !== null && html`<p class="govuk-body"><a class="govuk-link" href="${commentsHref}">${say.comments(comments, open)}</a></p>`}
${
  end &&
  html`<form action="${end.post.action}" method="post">${hiddenInputs(end.post)}
<button type="submit" id="end-publication" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true">${say.endPublic}</button></form>`
}</section>`;
}

function downloadsSection({ downloads, frame: { language } }: ListPageModel): Piece {
  if (downloads.length === 0) return null;
  const items = downloads.map(({ href, label }) => html`<li><a class="govuk-link" href="${href}">${label}</a></li>`);
  return html`<section aria-labelledby="downloads"><h2 class="govuk-heading-m" id="downloads">${words[language].downloads}</h2><ul class="govuk-list">${items}</ul></section>`;
}

/** One list for the next level: where it stands, who is on it, what can be done, downloads, history. */
export function listPage(model: ListPageModel): string {
  const { frame, menu, call, nominees, tallies, forward, composeHref, history } = model;
  const { language } = frame;
  const say = words[language];
  const mistakes = mistakesOf(model);
  const body = html`${errorSummary(mistakes, say.problem)}
<span class="govuk-caption-l" lang="vi">${call.id}. ${call.title}${call.period && `, ${call.period}`}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
${facts(model)}
${composeHref !== null && html`<a href="${composeHref}" role="button" draggable="false" class="govuk-button" data-module="govuk-button">${say.again}</a>`}
${model.sessionHref !== null && html`<a href="${model.sessionHref}" role="button" draggable="false" class="govuk-button" data-module="govuk-button">${say.session}</a>`}
${downloadsSection(model)}
<section aria-labelledby="list"><h2 class="govuk-heading-m" id="list">${say.list(nominees.length)}</h2>${nomineeTable({ nominees, tallies, language })}</section>
${heldNominees(model.held, language)}
${publicationSection(model)}
${closeVoteSection(model)}
${forward && html`<section class="tc-send" aria-labelledby="forward"><h2 class="govuk-heading-m" id="forward">${say.forward}</h2>${forwardForm(forward, language)}</section>`}
${history.length > 0 && html`<section aria-labelledby="history"><h2 class="govuk-heading-m" id="history">${say.history}</h2>${historyList(history, frame)}</section>`}`;
  return page({ frame, title: say.title, body, mistakes, wide: true, before: menu && deskMenu(menu, language) });
}
