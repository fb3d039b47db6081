import type { Tally } from '../../../shared/domain/council/session.ts';
import type { ListState } from '../../../shared/domain/list/list.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { exactMomentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { choiceField, errorSummary, textArea } from './form-fields.ts';
import { type FieldMistake, type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { type HeldNominee, heldNominees } from './held-nominees.ts';
import { listStateFaces, listStateTag } from './list-states.ts';
import { html, type Piece } from './markup.ts';
import { type Nominee, nomineeTable } from './nominee-table.ts';
import { fact } from './receipt.ts';
import { asMistakes } from './rejection-words.ts';

/** The longest reason of a leader, in UTF-16 code units as a browser counts them. */
export const longestDecisionReason = 2000;

export type DecisionForm = {
  /** Fields sent: `outcome` approve|send_back, `reason`. */
  post: PostForm;
  values: { outcome: 'approve' | 'send_back' | null; reason: string };
  mistakes: readonly (Rejection | 'OUTCOME_MISSING')[];
};

export type DecisionModel = {
  frame: Frame;
  call: { id: string; title: string; period: string | null };
  state: ListState;
  nominees: readonly Nominee[];
  /** Nominees held out of the list. */
  held: readonly HeldNominee[];
  tallies: readonly Tally[];
  /** How many of the council voted; null: the route of this call has no vote. */
  council: { voted: number; members: number } | null;
  /** Null: nothing to decide now, or the link only shows; the state says why. */
  form: DecisionForm | null;
  decided: { approved: boolean; reason: string; at: string } | null;
};

const vi = {
  title: 'Quyết định danh sách đề nghị',
  state: 'Tình trạng',
  council: 'Hội đồng',
  voted: (voted: number, members: number) => `${voted} trên ${members} thành viên đã bỏ phiếu`,
  passed: (passed: number, all: number) => `${passed} đạt, ${all - passed} không đạt`,
  result: 'Kết quả bỏ phiếu',
  list: (count: number) => `Danh sách (${count})`,
  decide: 'Quyết định',
  outcome: 'Ý kiến của lãnh đạo',
  approve: 'Phê duyệt danh sách',
  approveHint: 'Cơ quan thường trực được báo để gửi danh sách lên cấp trên.',
  sendBack: 'Trả lại để lập lại',
  sendBackHint: 'Cơ quan thường trực được báo cùng với lý do.',
  reason: 'Lý do trả lại',
  submit: 'Ghi nhận quyết định',
  missing: 'Chọn phê duyệt hoặc trả lại',
  problem: 'Có chỗ cần sửa',
  approved: 'Đã phê duyệt',
  sentBack: 'Đã trả lại',
  at: 'Thời điểm ghi nhận',
  done: 'Quyết định đã ghi nhận',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'Decision on a list',
    ...{
      state: 'State',
      council: 'Council',
      result: 'Result of the vote',
      decide: 'Decision',
      outcome: 'Your decision',
    },
    voted: (voted, members) => `${voted} of ${members} members voted`,
    passed: (passed, all) => `${passed} passed, ${all - passed} failed`,
    list: (count) => `List (${count})`,
    ...{ approve: 'Approve the list', approveHint: 'The standing office is told and forwards the list.' },
    ...{ sendBack: 'Send back to be composed again', sendBackHint: 'The standing office is told with your reason.' },
    ...{ reason: 'Reason', submit: 'Record the decision', missing: 'Choose to approve or to send back' },
    ...{ problem: 'Something needs correcting', approved: 'Approved', sentBack: 'Sent back', at: 'Recorded at' },
    done: 'The decision is recorded',
  },
};

function mistakesOf({ form, frame: { language } }: DecisionModel): readonly FieldMistake[] {
  return (form?.mistakes ?? []).flatMap((mistake) =>
    mistake === 'OUTCOME_MISSING'
      ? [{ field: 'outcome', message: words[language].missing }]
      : asMistakes([mistake], language, ({ code }) =>
          code === 'REASON_MISSING' || code === 'TEXT_TOO_LONG' ? 'reason' : 'outcome',
        ),
  );
}

function decisionForm(form: DecisionForm, model: DecisionModel): Piece {
  const { language } = model.frame;
  const say = words[language];
  const mistakes = mistakesOf(model);
  const reason = textArea({
    ...{ language, id: 'reason', label: say.reason, value: form.values.reason, mistakes, rows: 4 },
    maxLength: longestDecisionReason,
  });
  const { outcome } = form.values;
  const choices = [
    { value: 'approve', label: say.approve, hint: say.approveHint, checked: outcome === 'approve' },
    {
      value: 'send_back',
      label: say.sendBack,
      hint: say.sendBackHint,
      checked: outcome === 'send_back',
      reveals: reason,
    },
  ];
  return html`<form action="${form.post.action}" method="post" novalidate>${hiddenInputs(form.post)}
${choiceField({ language, id: 'outcome', name: 'outcome', kind: 'radios', label: say.outcome, choices, mistakes })}
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.submit}</button></form>`;
}

function decidedSection({ decided, frame, frame: { language } }: DecisionModel): Piece {
  if (decided === null) return null;
  const say = words[language];
  return html`<section class="tc-receipt" aria-labelledby="done" data-print-area><div class="tc-receipt__head"><h2 class="govuk-heading-m tc-receipt__title" id="done">${say.done}</h2></div>
<dl class="govuk-summary-list">${fact(say.outcome, decided.approved ? say.approved : say.sentBack)}
${decided.reason !== '' && fact(say.reason, vietnamese(language, decided.reason))}
${fact(say.at, exactMomentInWords(decided.at, frame))}</dl></section>`;
}

/** The leader's page: the list, the vote, and one decision. */
export function decisionPage(model: DecisionModel): string {
  const { frame, call, state, nominees, tallies, council, form } = model;
  const { language } = frame;
  const say = words[language];
  const mistakes = mistakesOf(model);
  const passed = tallies.filter((tally) => tally.passed).length;
  const body = html`${errorSummary(mistakes, say.problem)}
<span class="govuk-caption-l" lang="vi">${call.id}. ${call.title}${call.period && `, ${call.period}`}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
${decidedSection(model)}
<dl class="govuk-summary-list">${fact(say.state, [listStateTag(state, language), html`<br>${listStateFaces[state].happened[language]}`])}
${council && fact(say.council, say.voted(council.voted, council.members))}
${tallies.length > 0 && fact(say.result, say.passed(passed, tallies.length))}</dl>
<section aria-labelledby="list"><h2 class="govuk-heading-m" id="list">${say.list(nominees.length)}</h2>${nomineeTable({ nominees, tallies, language })}</section>
${heldNominees(model.held, language)}
${form && html`<section class="tc-send" aria-labelledby="decide"><h2 class="govuk-heading-m" id="decide">${say.decide}</h2>${decisionForm(form, model)}</section>`}`;
  return page({ frame, title: say.title, body, mistakes, wide: true });
}
