import type { BallotModel } from '../../../functions/portal/views/ballot-page.ts';
import type { DecisionModel } from '../../../functions/portal/views/decision-page.ts';
import type { ListPageModel } from '../../../functions/portal/views/list-page.ts';
import type { Tally } from '../../../shared/domain/list/list.ts';
import { someNominees } from './desk-models.ts';
import { aFrame } from './frame.ts';
import { aMenu } from './review-models.ts';

const call = { id: 'HT-02', title: 'Lựa chọn, đề nghị gương điển hình tiên tiến cấp tỉnh', period: null };

const someTallies: readonly Tally[] = [
  { itemId: 'n1', yes: 7, no: 1, abstain: 1, recused: 0, passed: true },
  { itemId: 'n2', yes: 8, no: 0, abstain: 0, recused: 1, passed: true },
  { itemId: 'n3', yes: 3, no: 5, abstain: 1, recused: 0, passed: false },
];

export const aBallot: BallotModel = {
  ...{ frame: aFrame(), call, member: 'Lê Thị Minh Họa, Phó Giám đốc Sở', nominees: someNominees, choices: {} },
  ...{ closesAt: '2021-06-18T10:00:00.000Z', post: { action: '/b/x', hidden: { token: 'tok', revision: '1' } } },
  ...{ cast: null, mistakes: [] },
};

export const ballots: Readonly<Record<string, BallotModel>> = {
  ballot: aBallot,
  'ballot-incomplete': {
    ...{ ...aBallot, choices: { n1: 'yes', n3: 'abstain' } },
    mistakes: [{ code: 'BALLOT_INCOMPLETE', field: 'n2' }],
  },
  'ballot-cast': { ...aBallot, cast: { at: '2021-06-17T03:00:00.120Z', choices: { n1: 'yes', n2: 'yes', n3: 'no' } } },
  'ballot-closed': { ...aBallot, post: { closed: 'vote_over' } },
};

export const aDecision: DecisionModel = {
  ...{ frame: aFrame(), call, state: 'DECIDING', nominees: someNominees, tallies: someTallies, decided: null },
  council: { voted: 9, members: 9 },
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
  ...{ tallies: someTallies.slice(0, 2), council: { voted: 9, members: 9 }, forwarded: null, closeVote: null },
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
