import type { NomineePageModel } from '../../../functions/portal/views/nominee-page.ts';
import type { ReasonModel } from '../../../functions/portal/views/reason-page.ts';
import { at } from '../dossiers.ts';
import { aFrame } from './frame.ts';
import { aMenu } from './review-models.ts';

const call = { id: 'HT-01', title: 'Đăng ký gương điển hình tiên tiến', period: null };
const criteria = {
  'C0-clean': 'Không vi phạm',
  L0: 'L0. Hoàn thành xuất sắc nhiệm vụ 3 năm liền; được vinh danh trong thực hiện Chỉ thị 05',
};
const options = Object.entries(criteria).map(([value, label]) => ({ value, label }));

const aNominee: NomineePageModel = {
  ...{ frame: aFrame(), menu: aMenu('queue'), call, reference: 'HT01-7KQ-PMX', criteria },
  back: { href: '/r/x', label: { vi: 'Về trang hồ sơ', en: 'Back to the dossier' } },
  unitName: 'Bệnh viện Đa khoa tỉnh Hà Tĩnh',
  nominee: {
    ...{ name: 'Nguyễn Thị Giả Định', position: 'Điều dưỡng trưởng', unit: 'Khoa Nội tổng hợp' },
    achievements: 'Chiến sĩ thi đua cơ sở năm 2019, 2020\nBằng khen của Bộ trưởng Bộ Y tế năm 2020',
  },
  ...{ stage: 'PROPOSED', hold: null },
  done: { suspension: null, ineligible: null, waivers: [], withdrawn: null, revoked: null },
  acts: [
    { act: 'suspend', choices: [] },
    { act: 'find-ineligible', choices: options },
  ],
  post: { action: '/r/x', hidden: { token: 'tok', revision: '0' } },
  ...{ typed: null, mistakes: [], history: [] },
};

const act = { by: 'tccb-truong', at: at('2021-06-16T02:00:00.000Z') };
const suspended: NomineePageModel = {
  ...aNominee,
  hold: 'SUSPENDED',
  done: {
    ...aNominee.done,
    suspension: {
      ...{ at: act.at, basis: 'Khoản 4 Điều 4 Nghị định số 152/2025/NĐ-CP' },
      told: {
        ground: 'Đang trong thời gian xem xét kỷ luật',
        reason: 'Theo Thông báo số 112/TB-TTYT ngày 14/6/2021, đang kiểm điểm, chờ kết luận.',
      },
    },
  },
  acts: [{ act: 'reinstate', choices: [] }],
  history: [
    {
      ...{ at: act.at, what: 'nomination.suspended.v1', by: 'office', version: null },
      note: 'Theo Thông báo số 112/TB-TTYT ngày 14/6/2021, đang kiểm điểm, chờ kết luận.',
    },
  ],
};
const ineligible: NomineePageModel = {
  ...aNominee,
  ...{ stage: 'COUNCIL', hold: 'INELIGIBLE', menu: null },
  done: {
    ...aNominee.done,
    ineligible: { ...act, criteria: ['L0'], definitionVersion: 1, reason: 'Chưa được vinh danh theo Chỉ thị 05.' },
  },
  acts: [{ act: 'waive', choices: options.slice(1) }],
};
const date = { day: '31', month: '2', year: '2022' };

/** One nominee as the office, its unit and the council see it. */
export const nomineePages: Readonly<Record<string, NomineePageModel>> = {
  nominee: aNominee,
  'nominee-mistakes': {
    ...aNominee,
    typed: { act: 'suspend', reason: '', ground: '', criteria: [], decisionNo: '', decisionDate: date },
    mistakes: [
      { code: 'GROUND_MISSING', field: 'ground' },
      { code: 'REASON_MISSING', field: 'reason' },
    ],
  },
  'nominee-suspended': suspended,
  'nominee-suspended-unit': {
    ...{ ...suspended, menu: null, acts: [{ act: 'withdraw', choices: [] }] },
    done: { ...suspended.done, suspension: suspended.done.suspension && { ...suspended.done.suspension, told: null } },
    history: suspended.history.map((line) => ({ ...line, note: null })),
  },
  'nominee-ineligible-council': ineligible,
  'nominee-waived': {
    ...{ ...ineligible, hold: null, acts: [], frame: aFrame('en') },
    done: {
      ...ineligible.done,
      waivers: [{ ...act, criterion: 'L0', reason: 'Thành tích phòng dịch đặc biệt xuất sắc.' }],
    },
  },
  'nominee-revoke': {
    ...{ ...aNominee, stage: 'FORWARDED', acts: [{ act: 'revoke', choices: [] }] },
    typed: {
      act: 'revoke',
      reason: 'Kê khai sai sáng kiến.',
      ground: 'false_declaration',
      criteria: [],
      decisionNo: '',
      decisionDate: date,
    },
    mistakes: [
      { code: 'DOCUMENT_NUMBER_MISSING', field: 'decisionNo' },
      { code: 'DATE_MISSING', field: 'decisionDate-day' },
    ],
  },
};

const aWithdrawal: ReasonModel = {
  ...{ frame: aFrame(), act: 'withdraw', backHref: '/l/x', call, reference: 'HT01-7KQ-PMX', reason: '', mistakes: [] },
  post: { action: '/l/x/rut-ho-so', hidden: { token: 'tok', revision: '4' } },
};

export const withdrawals: Readonly<Record<string, ReasonModel>> = {
  withdraw: aWithdrawal,
  'withdraw-mistake': { ...aWithdrawal, mistakes: [{ code: 'REASON_MISSING', field: 'reason' }] },
  'withdraw-closed': { ...aWithdrawal, post: null },
  nil: { ...aWithdrawal, act: 'nil' },
  'nil-closed': { ...aWithdrawal, act: 'nil', post: null, frame: aFrame('en') },
};
