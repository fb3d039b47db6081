import type { ComposeModel } from '../../../functions/portal/views/compose-page.ts';
import { type BoardCell, type BoardModel, boardCounts } from '../../../functions/portal/views/desk-board.ts';
import type { QueueModel } from '../../../functions/portal/views/desk-queue.ts';
import type { LedgerModel } from '../../../functions/portal/views/mail-ledger.ts';
import type { Nominee } from '../../../functions/portal/views/nominee-table.ts';
import { aFrame } from './frame.ts';
import { aMenu } from './review-models.ts';

const cell = (state: BoardCell['state'], received = false, late = false): BoardCell => ({
  ...{ state, received, late, href: received || state === 'INVALID' ? '/r/x' : null },
});

const someUnits: BoardModel['rows'] = [
  { unitName: 'Bệnh viện Đa khoa tỉnh Hà Tĩnh', cells: [cell('ACCEPTED', true), cell('UNDER_REVIEW', true)] },
  { unitName: 'Bệnh viện Y học cổ truyền', cells: [cell('UNDER_REVIEW', true, true), cell('DRAFT')] },
  { unitName: 'Trung tâm Kiểm soát bệnh tật tỉnh', cells: [cell('RETURNED', true), cell('INVALID')] },
  {
    unitName: 'Chi cục Dân số – Kế hoạch hóa gia đình',
    cells: [{ ...cell('MISSED'), nil: 'Tháng này chưa bình xét được.' }, cell('DRAFT')],
  },
  { unitName: 'Trung tâm Y tế huyện Hương Khê', cells: [cell('LOCKED', true), cell('NOT_OPEN')] },
  { unitName: 'Phòng Nghiệp vụ Y', cells: [cell('NOT_OWED'), cell('NOT_OWED')] },
];

const countsAt = (index: number) => boardCounts(someUnits.flatMap(({ cells }) => cells[index] ?? []));

export const aBoard: BoardModel = {
  frame: aFrame(),
  menu: aMenu('board'),
  now: '2021-06-16T02:00:00.000Z',
  plan: {
    number: 'Kế hoạch số 1753/KH-SYT',
    title: 'Xây dựng, bồi dưỡng và nhân rộng gương điển hình tiên tiến, 2021–2025',
  },
  columns: [
    {
      id: 'HT-01',
      label: 'HT-01. Đăng ký gương điển hình',
      boundary: '2021-06-14T17:00:00.000Z',
      soft: false,
      counts: countsAt(0),
    },
    {
      id: 'HT-11/2021-06',
      label: 'HT-11, tháng 6/2021',
      boundary: '2021-06-19T17:00:00.000Z',
      soft: false,
      counts: countsAt(1),
    },
  ],
  rows: someUnits,
  unanswered: [],
  periods: [
    { label: 'HT-01', href: '/desk/board/HT-01/once', current: true },
    { label: 'HT-02', href: '/desk/board/HT-02/once', current: false },
    { label: 'HT-11, tháng 6/2021', href: '/desk/board/HT-11/2021-06', current: false },
  ],
  filters: [
    { label: 'Tất cả (6)', href: '?', current: true },
    { label: 'Chưa nộp (1)', href: '?loc=chua-nop', current: false },
    { label: 'Còn lỗi (0)', href: '?loc=loi', current: false },
  ],
  lock: { label: 'HT-01', post: { action: '/desk/lock', hidden: { token: 'tok', revision: '3' } }, unconfirmed: false },
  notice: null,
};

export const boards: Readonly<Record<string, BoardModel>> = {
  board: aBoard,
  'board-unconfirmed': {
    ...aBoard,
    lock: { ...(aBoard.lock ?? { label: '', post: { action: '', hidden: {} } }), unconfirmed: true },
  },
};

export const queues: Readonly<Record<string, QueueModel>> = {
  queue: {
    ...{ frame: aFrame(), menu: aMenu('queue'), notice: 'accepted' },
    items: [
      {
        ...{
          unitName: 'Bệnh viện Y học cổ truyền',
          call: 'HT-01',
          reference: 'HT01-4FD',
          version: 1,
          late: true,
          rows: 4,
        },
        ...{ receivedAt: '2021-06-15T01:10:00.000Z', warnings: 2, href: '/r/y' },
        term: { dueAt: '2021-07-13T17:00:00.000Z', over: true, days: 2 },
      },
      {
        ...{
          unitName: 'Bệnh viện Đa khoa tỉnh Hà Tĩnh',
          call: 'HT-11, tháng 6/2021',
          reference: 'HT11-7KQ',
          version: 2,
        },
        ...{ late: false, rows: 2, receivedAt: '2021-06-12T01:10:00.000Z', warnings: 0, href: '/r/x' },
        term: { dueAt: '2021-07-16T17:00:00.000Z', over: false, days: 3 },
      },
    ],
  },
  'queue-empty': { frame: aFrame('en'), menu: aMenu('queue'), notice: null, items: [] },
};

export const someNominees: readonly Nominee[] = [
  {
    ...{
      id: 'n1',
      name: 'Khoa Hồi sức tích cực – Chống độc',
      kind: 'collective',
      position: '',
      unit: 'Bệnh viện Đa khoa tỉnh',
    },
    achievements: 'Tập thể lao động xuất sắc năm 2018, 2019, 2020\nBằng khen của Chủ tịch UBND tỉnh năm 2020',
  },
  {
    ...{
      id: 'n2',
      name: 'Nguyễn Thị Giả Định',
      kind: 'individual',
      position: 'Điều dưỡng trưởng',
      unit: 'Khoa Nội tổng hợp',
    },
    achievements: 'Chiến sĩ thi đua cơ sở năm 2019, 2020\nBằng khen của Bộ trưởng Bộ Y tế năm 2020',
  },
  {
    ...{ id: 'n3', name: 'Trần Văn Ví Dụ', kind: 'individual', position: 'Bác sĩ', unit: 'Khoa Ngoại chấn thương' },
    achievements: 'Chiến sĩ thi đua cơ sở năm 2020',
  },
];

export const aComposing: ComposeModel = {
  ...{
    frame: aFrame(),
    menu: aMenu('compose'),
    min: 2,
    max: 5,
    chosen: [],
    sentBack: null,
    composed: { award: null, awards: {}, shortlist: false },
    next: 'vote',
    mistakes: [],
  },
  call: { id: 'HT-02', title: 'Lựa chọn, đề nghị gương điển hình tiên tiến cấp tỉnh', period: null },
  source: { id: 'HT-01', title: 'Đăng ký gương điển hình tiên tiến' },
  nominees: someNominees.map((nominee, index) => ({
    ...nominee,
    sentBy: 'Bệnh viện Đa khoa tỉnh Hà Tĩnh',
    late: index === 2,
    ...{ hold: null, barred: false },
  })),
  post: { action: '/desk/compose', hidden: { token: 'tok', revision: '0' } },
};

export const composings: Readonly<Record<string, ComposeModel>> = {
  compose: { ...aComposing, chosen: ['n1', 'n2'] },
  'compose-held': {
    ...aComposing,
    nominees: aComposing.nominees.map((n, index) => ({
      ...n,
      ...(index === 0 ? { hold: 'SUSPENDED' as const, barred: true } : {}),
      ...(index === 1 ? { hold: 'INELIGIBLE' as const } : {}),
    })),
  },
  'compose-mistake': {
    ...{ ...aComposing, chosen: ['n1'], sentBack: 'Cần cân đối giữa tập thể và cá nhân.' },
    mistakes: [{ code: 'QUOTA_MISSING', limit: 2, seen: '1' }],
  },
  'compose-closed': { ...aComposing, nominees: [], post: { closed: 'nothing_accepted' } },
};

const mailTo = { recipient: 'Trung tâm Y tế huyện Hương Khê, người lập hồ sơ', address: 'vanthu@huongkhe.example' };

export const ledgers: Readonly<Record<string, LedgerModel>> = {
  ledger: {
    ...{ frame: aFrame(), menu: aMenu('mails'), title: 'HT-01. Đăng ký gương điển hình tiên tiến' },
    lines: [
      {
        ...{ recipient: 'Bệnh viện Đa khoa tỉnh, người lập hồ sơ', address: 'vanthu@bvdk.example', state: 'DELIVERED' },
        ...{ subject: '[HT-01] Hạn 14/06/2021: Đăng ký gương điển hình', sentAt: '2021-05-31T17:00:02.000Z' },
        ...{ settledAt: '2021-05-31T17:00:09.000Z', attempts: 1, detail: null, handOver: null },
      },
      {
        ...{ ...mailTo, state: 'BOUNCED', subject: '[HT-01] Hạn 14/06/2021: Đăng ký gương điển hình' },
        ...{ sentAt: '2021-05-31T17:00:02.000Z', settledAt: '2021-05-31T17:00:11.000Z', attempts: 2 },
        ...{
          detail: '550 5.1.1 user unknown',
          handOver:
            'Sở Y tế đã gửi thư HT-01 nhưng không đến được hộp thư của đơn vị.\nHạn nộp: 14/06/2021. Xin báo lại địa chỉ thư đang dùng.',
        },
      },
      {
        ...{ ...mailTo, state: 'SENT', subject: '[HT-01] Nhắc hạn, còn 7 ngày: chưa nhận được hồ sơ', address: null },
        ...{ sentAt: '2021-06-07T01:00:02.000Z', settledAt: null, attempts: 1, detail: null, handOver: null },
      },
    ],
  },
  'ledger-empty': { frame: aFrame(), menu: aMenu('mails'), title: 'HT-02', lines: [] },
};
