import type { SessionAct, SessionPageModel } from '../../../functions/portal/views/session-shapes.ts';
import type { CastMark, Tally } from '../../../shared/domain/council/session.ts';
import { at } from '../dossiers.ts';
import { someNominees } from './desk-models.ts';
import { aFrame } from './frame.ts';
import { aMenu } from './review-models.ts';

const forms = (...acts: SessionAct[]): SessionPageModel['forms'] =>
  Object.fromEntries(acts.map((act) => [act, { action: `/desk/${act}`, hidden: { token: 'tok', revision: '10101' } }]));

const council = [
  ['giam-doc', 'Lê Văn Giám Đốc', 'Giám đốc Sở, Chủ tịch Hội đồng'],
  ['hoi-dong-1', 'Phạm Thị Phó Một', 'Phó Giám đốc Sở'],
  ['hoi-dong-2', 'Hồ Văn Phó Hai', 'Phó Giám đốc Sở'],
  ['tccb-truong', 'Nguyễn Văn Thường Trực', 'Trưởng phòng Tổ chức cán bộ'],
  ['hoi-dong-3', 'Đặng Thị Công Đoàn', 'Chủ tịch Công đoàn ngành Y tế'],
] as const;
const people = council.map(([value, name, title]) => ({ value, label: `${name}, ${title}` }));
const members = council.map(([id, name, title]) => ({ id, name, title, presence: null, absence: null, mark: null }));

const rule = 'từ 80% tổng số 5 thành viên Hội đồng trở lên đồng ý (ít nhất 4 phiếu)';
const candidates = someNominees.map((nominee, n) => ({
  ...nominee,
  ...{ award: 'Chiến sĩ thi đua cơ sở', rule, verified: false, claims: ['Chiến sĩ thi đua cơ sở (2 lần)'] },
  ...{ woman: n === 1 ? true : null, directLabour: n > 0 ? true : null, womenPercent: n === 0 ? 72 : null },
  first: n < 2,
}));

const planned: SessionPageModel = {
  ...{ frame: aFrame(), menu: aMenu('lists'), council: 'Hội đồng Thi đua - Khen thưởng ngành Y tế' },
  call: { id: 'HT-12', title: 'Đề nghị biểu dương, khen thưởng hằng năm', period: 'năm 2025' },
  ...{ state: 'PLANNED', listState: 'VOTING', form: 'meeting', secret: true, calls: 0, meeting: null, members },
  quorum: { present: 0, members: 5, reached: false },
  rules: [
    {
      ...{ award: 'Chiến sĩ thi đua cơ sở', words: rule, quorum: '2/3', verified: false },
      article: 'giữ tỷ lệ tại khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP',
    },
  ],
  ...{ candidates, max: null, tallies: [], selected: null, ballots: [], tie: null, choice: null, committee: [] },
  shares: { persons: 2, collectives: 1, women: { yes: 1, known: 1 }, direct: { yes: 2, known: 2 } },
  recusals: [
    {
      ...{ memberId: 'hoi-dong-2', itemId: 'n1', why: 'own_unit', lifted: null },
      ...{ member: 'Hồ Văn Phó Hai', item: 'Khoa Hồi sức tích cực – Chống độc' },
    },
  ],
  ...{ chairs: people, secretaries: people.slice(3, 4), forms: forms('trieu-tap'), typed: null, papers: {} },
  ...{ downloads: [], listHref: '/desk/list', history: [] },
};

const meeting = {
  ...{ place: 'Hội trường tầng 3, Sở Y tế', startsAt: at('2025-07-18T01:00:00.000Z'), chairId: 'giam-doc' },
  secretary: { id: 'tccb-chuyen-vien', name: 'Trần Thị Chuyên Viên', title: 'Chuyên viên Phòng Tổ chức cán bộ' },
};

const mark = (memberId: string, more: Partial<CastMark> = {}): CastMark => ({
  ...{ memberId, how: 'link', presence: 'present', documentNo: null, ...more },
});

const inTheRoom = members.map((m, n) => ({
  ...{ ...m, presence: n === 4 ? ('absent' as const) : ('present' as const) },
  absence: n === 4 ? 'đi công tác' : null,
  mark:
    n < 2 ? mark(m.id) : n === 4 ? mark(m.id, { how: 'paper', documentNo: '12/CV-CĐYT', presence: 'absent' }) : null,
}));

const called: SessionPageModel = {
  ...{ ...planned, state: 'CALLED', calls: 1, meeting },
  forms: forms('khai-mac', 'hoi-ty', 'bo-hoi-ty', 'trieu-tap', 'hoan'),
};

const open: SessionPageModel = {
  ...{ ...called, state: 'OPEN', members: inTheRoom, quorum: { present: 4, members: 5, reached: true } },
  ...{ papers: { n1: 1, n2: 1, n3: 1 }, chairs: [] },
  forms: forms('kiem-phieu', 'phieu-giay', 'diem-danh', 'hoi-ty', 'bo-hoi-ty', 'hoan'),
};

const figures = { invalid: 0, written: 1, of: 5, needed: 4, abstain: 0 };
const tallies: readonly Tally[] = [
  { itemId: 'n1', yes: 4, no: 0, recused: 1, passed: true, ...figures },
  { itemId: 'n2', yes: 4, no: 1, recused: 0, passed: true, ...figures },
  { itemId: 'n3', yes: 3, no: 2, recused: 0, passed: false, ...figures },
];
const committee = ['Trần Thị Chuyên Viên, Tổ trưởng', 'Phạm Thị Phó Một, Ủy viên'];

const tied: SessionPageModel = {
  ...{ ...open, state: 'TIED', max: 1, tallies, tie: { places: 1, itemIds: ['n1', 'n2'] }, committee },
  forms: forms('chu-toa-chon'),
};

/** The session page in every state, with mistakes, and of an open vote. */
export const sessions: Readonly<Record<string, SessionPageModel>> = {
  'session-planned': planned,
  'session-mistakes': {
    ...planned,
    typed: {
      ...{ act: 'trieu-tap', values: { place: '', 'date-day': '31', 'date-month': '2', 'date-year': '2025' } },
      mistakes: [
        { code: 'PLACE_MISSING', field: 'place' },
        { code: 'DATE_NOT_REAL', field: 'date-day' },
      ],
    },
  },
  'session-called': called,
  'session-open': open,
  'session-no-quorum': {
    ...{ ...open, quorum: { present: 3, members: 5, reached: false } },
    typed: {
      ...{ act: 'kiem-phieu', values: { committee: committee.join('\n') } },
      mistakes: [
        { code: 'QUORUM_MISSING', seen: '3', limit: 5 },
        { code: 'PAPER_COUNT', field: 'n2', limit: 1, seen: '2' },
      ],
    },
  },
  'session-open-vote': {
    ...{ ...open, secret: false, papers: {} },
    rules: [
      { award: null, words: 'trên 50% số thành viên có mặt đồng ý', article: null, verified: true, quorum: '2/3' },
    ],
    ballots: [
      {
        memberId: 'giam-doc',
        member: 'Lê Văn Giám Đốc',
        choices: { n1: 'yes', n2: 'no' },
        at: at('2025-07-18T02:00:00Z'),
      },
      {
        memberId: 'giam-doc',
        member: 'Lê Văn Giám Đốc',
        choices: { n1: 'yes', n2: 'yes' },
        at: at('2025-07-18T02:05:00Z'),
      },
    ],
  },
  'session-tied': tied,
  'session-closed': {
    ...{ ...tied, state: 'CLOSED', listState: 'DECIDING', forms: {}, selected: ['n2'] },
    choice: { itemIds: ['n2'], reason: 'Ưu tiên người lao động trực tiếp.' },
    downloads: [
      { href: '/desk/bien-ban-kiem-phieu', label: 'Biên bản kiểm phiếu (Word)' },
      { href: '/desk/bien-ban-hop', label: 'Biên bản họp (Word)' },
    ],
  },
};
