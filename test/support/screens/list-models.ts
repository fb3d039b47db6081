import type { BallotModel } from '../../../functions/portal/views/ballot-page.ts';
import type { DecisionModel } from '../../../functions/portal/views/decision-page.ts';
import type { ListPageModel } from '../../../functions/portal/views/list-page.ts';
import type { Tally } from '../../../shared/domain/council/session.ts';
import { someNominees } from './desk-models.ts';
import { aFrame } from './frame.ts';
import { aMenu } from './review-models.ts';

const call = { id: 'HT-02', title: 'Lựa chọn, đề nghị gương điển hình tiên tiến cấp tỉnh', period: null };

const counted = { invalid: 0, written: 0, of: 9, needed: 5 };

const someTallies: readonly Tally[] = [
  { itemId: 'n1', yes: 7, no: 1, abstain: 1, recused: 0, passed: true, ...counted },
  { itemId: 'n2', yes: 8, no: 0, abstain: 0, recused: 1, passed: true, ...counted },
  { itemId: 'n3', yes: 3, no: 5, abstain: 1, recused: 0, passed: false, ...counted },
];

const someHeld: ListPageModel['held'] = [
  { name: 'Hồ Thị Mẫu', why: 'SUSPENDED', href: '/n/1' },
  { name: 'Khoa Dược', why: 'INELIGIBLE', href: '/n/2' },
];

const onBallot = someNominees.map((nominee) => ({
  ...nominee,
  ...{ award: null, rule: 'trên 50% số thành viên có mặt đồng ý', verified: true },
}));

export const aBallot: BallotModel = {
  ...{ frame: aFrame(), call, member: 'Lê Thị Minh Họa, Phó Giám đốc Sở', nominees: onBallot, choices: {} },
  ...{ secret: false, meeting: null, calendarHref: null, recused: [] },
  ...{ post: { action: '/b/x', hidden: { token: 'tok', revision: '1' } }, cast: null, mistakes: [], held: [] },
};

const title = {
  award: 'Chiến sĩ thi đua cơ sở',
  rule: 'từ 80% tổng số 9 thành viên Hội đồng trở lên đồng ý (ít nhất 8 phiếu)',
};

const secretBallot: BallotModel = {
  ...{ ...aBallot, secret: true, calendarHref: '/b/phien-hop.ics' },
  meeting: {
    ...{ place: 'Hội trường tầng 3, Sở Y tế', startsAt: '2025-07-18T01:00:00.000Z' },
    chair: 'Lê Văn Giám Đốc, Giám đốc Sở, Chủ tịch Hội đồng',
  },
  nominees: onBallot.slice(1).map((nominee) => ({ ...nominee, ...title, verified: false })),
  recused: [{ name: 'Trần Văn Minh Họa', why: 'own_unit' }],
};

export const ballots: Readonly<Record<string, BallotModel>> = {
  ballot: aBallot,
  'ballot-incomplete': {
    ...{ ...aBallot, choices: { n1: 'yes', n3: 'abstain' } },
    mistakes: [{ code: 'BALLOT_INCOMPLETE', field: 'n2' }],
  },
  'ballot-cast': {
    ...{ ...aBallot, post: { closed: 'vote_over' } },
    cast: { at: '2021-06-17T03:00:00.120Z', choices: { n1: 'yes', n2: 'yes', n3: 'no' }, earlier: 0, paper: false },
  },
  'ballot-corrected': {
    ...{ ...aBallot, choices: { n1: 'yes', n2: 'yes', n3: 'no' } },
    cast: { at: '2021-06-17T03:00:00.120Z', choices: { n1: 'yes', n2: 'yes', n3: 'no' }, earlier: 1, paper: false },
  },
  'ballot-held': { ...aBallot, held: someHeld },
  'ballot-closed': { ...aBallot, post: { closed: 'vote_over' } },
  'ballot-secret': secretBallot,
  'ballot-not-open': { ...secretBallot, post: { closed: 'not_open' } },
  'ballot-secret-cast': { ...secretBallot, cast: { at: null, choices: null, earlier: 0, paper: false } },
};

export const aDecision: DecisionModel = {
  ...{ frame: aFrame(), call, state: 'DECIDING', nominees: someNominees, tallies: someTallies, decided: null },
  ...{ council: { voted: 9, members: 9 }, held: [] },
  form: {
    post: { action: '/d/x', hidden: { token: 'tok', revision: '2' } },
    ...{ values: { outcome: null, reason: '' }, mistakes: [] },
  },
};

export const decisions: Readonly<Record<string, DecisionModel>> = {
  decision: aDecision,
  'decision-mistake': {
    ...aDecision,
    form: {
      post: { action: '/d/x', hidden: { token: 'tok', revision: '2' } },
      values: { outcome: 'send_back', reason: '' },
      mistakes: [{ code: 'REASON_MISSING', field: 'reason' }],
    },
  },
  'decision-done': {
    ...{ ...aDecision, state: 'READY', form: null },
    decided: { approved: true, reason: '', at: '2021-06-18T02:00:00.000Z' },
  },
};

export const aListPage: ListPageModel = {
  ...{ frame: aFrame(), menu: aMenu('lists'), call, state: 'READY', nominees: someNominees.slice(0, 2) },
  ...{
    tallies: someTallies.slice(0, 2),
    council: { voted: 9, members: 9 },
    forwarded: null,
    closeVote: null,
    sessionHref: null,
  },
  held: [],
  publication: null,
  term: { dueAt: '2021-07-02T17:00:00.000Z', over: false, days: 3 },
  decision: { approved: true, reason: '', at: '2021-06-18T02:00:00.000Z' },
  downloads: [
    { href: '/desk/list.docx', label: 'Danh sách (Word, .docx)' },
    { href: '/desk/list.xlsx', label: 'Danh sách (Excel, .xlsx)' },
  ],
  forward: {
    post: { action: '/desk/forward', hidden: { token: 'tok', revision: '3' } },
    receivers: [{ value: 'ban-tdkt', label: 'Ban Thi đua – Khen thưởng tỉnh, Sở Nội vụ' }],
    values: { documentNo: '', receiver: 'ban-tdkt', date: { day: '18', month: '6', year: '2021' } },
    mistakes: [],
  },
  composeHref: null,
  history: [
    { at: '2021-06-16T02:00:00.000Z', what: 'list.composed.v1', by: 'office', version: null, note: null },
    { at: '2021-06-17T02:00:00.000Z', what: 'list.voted.v1', by: 'council', version: null, note: null },
    { at: '2021-06-18T02:00:00.000Z', what: 'list.decided.v1', by: 'leader', version: null, note: null },
  ],
};

export const lists: Readonly<Record<string, ListPageModel>> = {
  'list-published': {
    ...{ ...aListPage, state: 'PUBLISHED', decision: null, tallies: [], council: null, forward: null },
    publication: {
      ...{ from: '2021-06-17T02:00:00.000Z', until: '2021-06-27T17:00:00.000Z', publicHref: '/p', commentsHref: '/c' },
      ...{ comments: 3, open: 1 },
      end: {
        post: { action: '/e', hidden: { token: 'tok', revision: '1' } },
        mistakes: [{ code: 'COMMENTS_OPEN', limit: 1 }],
      },
    },
  },
  'list-held': { ...aListPage, held: someHeld },
  'list-ready': aListPage,
  'list-mistakes': {
    ...aListPage,
    forward: aListPage.forward && {
      ...aListPage.forward,
      values: { documentNo: '', receiver: '', date: { day: '31', month: '2', year: '2021' } },
      mistakes: [{ code: 'DOCUMENT_NUMBER_MISSING' }, { code: 'RECEIVER_MISSING' }, 'DATE_NOT_A_DATE'],
    },
  },
  'list-voting': {
    ...{ ...aListPage, state: 'VOTING', tallies: [], decision: null, forward: null, council: { voted: 4, members: 9 } },
    closeVote: {
      post: { action: '/desk/close-vote', hidden: { token: 'tok', revision: '1' } },
      mistakes: [{ code: 'QUORUM_MISSING', seen: '4', limit: 9 }],
    },
  },
  'list-sent-back': { ...aListPage, state: 'SENT_BACK', forward: null, composeHref: '/desk/compose' },
  'list-forwarded': {
    ...{ ...aListPage, menu: null, state: 'FORWARDED', forward: null, history: [] },
    forwarded: {
      documentNo: '1802/SYT-TCCB',
      receiver: 'Ban Thi đua – Khen thưởng tỉnh',
      at: '2021-06-18T08:00:00.000Z',
    },
  },
};
