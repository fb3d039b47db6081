import type { HeaderFacts } from '../../../functions/portal/views/header-facts.ts';
import type { StatementForm } from '../../../functions/portal/views/statement-form.ts';
import type { UnitPageModel } from '../../../functions/portal/views/unit-page-model.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import type { Statement } from '../../../shared/domain/intake/statement.ts';
import { aFrame } from './frame.ts';
import {
  aReading,
  aReceipt,
  aTarget,
  invalidVersion,
  someFindings,
  someNomineeStates,
  someVersions,
  validVersion,
} from './sent-models.ts';

/** A unit that has opened its link and sent nothing yet. */
export function aUnitPage(changes: Partial<UnitPageModel> = {}): UnitPageModel {
  return {
    frame: aFrame(),
    now: '2021-06-10T02:00:00.000Z',
    unitName: 'Bệnh viện Đa khoa tỉnh Hà Tĩnh',
    plan: {
      number: 'Kế hoạch số 1753/KH-SYT ngày 31/5/2021',
      title: 'Xây dựng, bồi dưỡng và nhân rộng gương điển hình tiên tiến ngành Y tế, giai đoạn 2021–2025',
    },
    call: { id: 'HT-01', title: 'Đăng ký xây dựng, bồi dưỡng và nhân rộng gương điển hình tiên tiến', period: null },
    quota: { min: 1, max: null },
    deadline: { boundary: '2021-06-14T17:00:00.000Z', soft: false, locksAt: '2021-06-21T17:00:00.000Z', owed: true },
    ...{ state: 'DRAFT', upload: aTarget },
    blankForms: [
      { href: '/forms/F-DK.docx', label: 'Biểu mẫu Word (.docx)' },
      { href: '/forms/F-DK.xlsx', label: 'Biểu mẫu Excel (.xlsx)' },
    ],
    ...{
      say: null,
      remarks: [],
      programme: null,
      receipt: null,
      supplement: null,
      reading: null,
      refusal: null,
      notice: null,
      versions: [],
    },
    ...{ nominees: [], withdrawHref: null, nilHref: null, nil: null, earlier: [] },
    history: [{ at: '2021-05-31T17:00:00.000Z', what: 'period.opened.v1', by: 'system', version: null, note: null }],
    freshLink: { action: '/l/x/fresh', hidden: { token: 'tok' } },
    ...changes,
  };
}

const anEvent: Partial<UnitPageModel> = {
  call: { id: 'TG-03', title: 'Hội nghị tuyên dương điển hình tiên tiến', period: null },
  ...{ quota: null, blankForms: [], check: null },
};
const aSay: StatementForm = {
  ...{ kind: 'held', post: { action: '/l/x/khai', hidden: { token: 'tok', revision: '1' } }, mistakes: [] },
  values: { day: '', month: '', year: '', place: '', participants: '', note: '' },
};
const aStatement: Statement = {
  ...{ kind: 'held', on: LocalDate.parse('2025-03-28'), place: 'Hội trường Bệnh viện Phụ sản', participants: 182 },
  note: 'Đã tôn vinh 12 tập thể, 40 cá nhân.',
};
const saidValues = { ...{ day: '28', month: '3', year: '2025' }, place: aStatement.place, participants: '182' };
const aHeader: HeaderFacts = {
  ...{ agency: 'TRUNG TÂM Y TẾ GIANG THÀNH', number: 'Số: 112/BC-TTYT', title: 'BÁO CÁO' },
  ...{ placeDate: 'Giang Thành, ngày 05 tháng 7 năm 2025', signer: 'Hồ Văn Mẫu' },
};

export const unitPages: Readonly<Record<string, UnitPageModel>> = {
  'unit-draft': aUnitPage(),
  'unit-nil': aUnitPage({
    ...{ nilHref: '/l/x/bao-khong-co' },
    nil: { reason: 'Tháng này đơn vị tập trung chống dịch, chưa bình xét.', at: '2021-06-10T02:05:12.345Z' },
  }),
  'unit-draft-en': aUnitPage({ frame: aFrame('en') }),
  'unit-invalid': aUnitPage({
    ...{ state: 'INVALID', reading: aReading, versions: [invalidVersion], now: '2021-06-14T15:10:00.000Z' },
    history: [
      { at: '2021-05-31T17:00:00.000Z', what: 'period.opened.v1', by: 'system', version: null, note: null },
      { at: '2021-06-09T08:15:02.000Z', what: 'dossier.invalidated.v1', by: 'system', version: 1, note: null },
    ],
  }),
  'unit-valid': aUnitPage({
    ...{ state: 'UNDER_REVIEW', receipt: aReceipt, versions: someVersions, withdrawHref: '/l/x/rut-ho-so' },
    nominees: someNomineeStates,
    reading: { ...aReading, version: 2, findings: someFindings.slice(2) },
    history: [
      { at: '2021-05-31T17:00:00.000Z', what: 'period.opened.v1', by: 'system', version: null, note: null },
      { at: '2021-06-07T01:00:00.000Z', what: 'reminder.due.v1', by: 'system', version: null, note: null },
      { at: '2021-06-09T08:15:02.000Z', what: 'dossier.invalidated.v1', by: 'system', version: 1, note: null },
      { at: '2021-06-10T02:05:14.000Z', what: 'dossier.submitted.v1', by: 'system', version: 2, note: null },
    ],
  }),
  'unit-merged': aUnitPage({
    unitName: 'Trung tâm Y tế khu vực An Biên',
    earlier: [
      { unitName: 'Trung tâm Y tế huyện An Biên', versions: [validVersion] },
      { unitName: 'Trung tâm Y tế huyện An Minh', versions: [] },
    ],
  }),
  'unit-returned': aUnitPage({
    ...{ state: 'RETURNED', receipt: aReceipt, versions: [{ ...validVersion, outcome: 'returned' }, invalidVersion] },
    supplement: {
      due: '2021-06-15T16:59:59.999Z',
      reason:
        'Đề nghị đơn vị ghi rõ số, ngày của các quyết định khen thưởng.\nDanh sách phải có chữ ký của thủ trưởng.',
      items: ['Dòng 2: số quyết định Bằng khen Bộ Y tế năm 2020', 'Chữ ký, con dấu của thủ trưởng đơn vị'],
    },
  }),
  'unit-locked': aUnitPage({
    ...{
      state: 'LOCKED',
      receipt: { ...aReceipt, late: true },
      upload: { closed: 'locked' },
      check: null,
      blankForms: [],
    },
    refusal: { code: 'PERIOD_LOCKED', at: '2021-06-22T02:00:00.000Z', fileName: 'danh sách sửa lần 3.docx' },
    now: '2021-06-22T02:00:05.000Z',
  }),
  'unit-event': aUnitPage({
    ...{ ...anEvent, say: aSay },
    programme: {
      items: ['Văn nghệ chào mừng Hội nghị', 'Tuyên bố lý do, giới thiệu đại biểu và khai mạc', 'Tổng kết và bế mạc'],
      banner: ['HỘI NGHỊ TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN', 'LẦN THỨ … (2025 - 2030)', '…, …'],
      asksOrdinal: true,
      action: '/l/x/chuong-trinh',
    },
  }),
  'unit-event-mistakes': aUnitPage({
    ...anEvent,
    say: { ...aSay, mistakes: ['day_in_future', 'place_missing', 'participants_not_a_number'] },
  }),
  'unit-event-overtaken': aUnitPage({
    ...anEvent,
    say: { ...aSay, values: { ...aSay.values, ...saidValues }, mistakes: ['changed_meanwhile'] },
  }),
  'unit-event-said': aUnitPage({
    ...{ ...anEvent, state: 'UNDER_REVIEW', say: { ...aSay, values: { ...aSay.values, ...saidValues } } },
    receipt: { ...aReceipt, rows: null },
    reading: { ...aReading, findings: [], rows: [], rowCount: 0, statement: aStatement },
    versions: [validVersion],
  }),
  'unit-task': aUnitPage({
    call: { id: 'TG-10', title: 'Giấy mời, khách mời, cơ sở vật chất', period: null },
    ...{ quota: null, blankForms: [], check: null, unitName: 'Văn phòng Sở' },
    say: { ...aSay, kind: 'done', mistakes: ['note_missing'] },
  }),
  'unit-document': aUnitPage({
    call: { id: 'GT-02', title: 'Báo cáo tổng hợp kết quả về cấp trên', period: null },
    ...{ quota: null, blankForms: [], check: null, state: 'UNDER_REVIEW', versions: [validVersion] },
    receipt: { ...aReceipt, rows: null, receiver: 'Sở Y tế tỉnh An Giang' },
    reading: {
      ...{ ...aReading, rows: [], rowCount: 0, header: aHeader },
      findings: [
        {
          ...{ severity: 'warn', code: 'LAW_EXPIRED', value: '98/2023/NĐ-CP' },
          message: 'Nghị định 98/2023 đã hết hiệu lực sau ngày 30/6/2025; nay là 152/2025/NĐ-CP.',
          remedy: 'Thay bằng văn bản còn hiệu lực.',
        },
      ],
    },
  }),
  'unit-delegates': aUnitPage({
    call: { id: 'TG-04', title: 'Danh sách đại biểu Hội nghị', period: null },
    quota: null,
    remarks: [
      'Đơn vị có 301 người: tổ chức Hội nghị đại biểu, nhiều nhất 200 đại biểu.',
      'Cơ cấu: điển hình tiên tiến 70%, khách mời và lãnh đạo 30%, lệch dưới 01 người mỗi thành phần.',
    ],
  }),
  'unit-missed': aUnitPage({ state: 'MISSED', now: '2021-06-16T02:00:00.000Z' }),
};
