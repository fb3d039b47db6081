import { recordLines } from '../../../functions/portal/models/register-parts.ts';
import type { AssessmentPageModel } from '../../../functions/portal/views/assessment-page.ts';
import type { PersonPageModel } from '../../../functions/portal/views/person-page.ts';
import type { RegisterPageModel } from '../../../functions/portal/views/register-page.ts';
import { nothingSent, type SentForm } from '../../../functions/portal/views/sent-form.ts';
import { aFrame } from './frame.ts';
import { aSummary, judged, names, nominee, post, said, shared, visitor } from './registered-nominee.ts';
import { aMenu, aReviewPage } from './review-models.ts';

export function anAssessmentPage(changes: Partial<AssessmentPageModel> = {}): AssessmentPageModel {
  return {
    ...shared,
    ...{ receivedAt: '2021-06-02T02:00:00.000Z', late: false },
    hrefs: { dossier: '/r/x', person: '/k/abc/so/x', file: '/r/x/file' },
    notices: [
      {
        text: 'Có thể là cùng một người, một tập thể với BSCKI. Nguyễn Thị Gỉa Định, Khoa Nội (khác cách đặt dấu hoặc i/y). Mở để gộp hoặc xác nhận khác nhau.',
        href: '/k/abc/so/y',
      },
      { text: 'Đăng ký thi đua muộn: TB-01, Bệnh viện Mắt, nhận 08:00 ngày 02/4/2021.', href: null },
    ],
    choices: [
      {
        act: 'group',
        options: [{ value: 'individual:NV', label: 'Cá nhân: công chức, viên chức, người lao động' }],
        now: 'Cá nhân: công chức, viên chức, người lao động',
        by: { who: 'Trần Văn Ví Dụ, Trưởng phòng', at: said.at },
      },
    ],
    verdict: judged.verdict && {
      verdict: judged.verdict,
      questions: new Map([
        [
          'C0-judge',
          [
            {
              key: 'judge:Tiêu chuẩn chung II.2 và III',
              kind: 'judge',
              asks: 'Tiêu chuẩn chung II.2 và III',
              answer: null,
            },
          ],
        ],
        [
          'C0-clean',
          [
            {
              key: 'attest:khong_vi_pham',
              kind: 'attest',
              asks: 'không vi phạm pháp luật, đạo đức nghề nghiệp, kỷ luật',
              answer: { holds: true, reason: '', by: 'Trần Văn Ví Dụ', at: said.at },
            },
          ],
        ],
      ]),
      readings: new Map(),
      post,
    },
    records: { records: recordLines(nominee.whole, visitor, names), post },
    complete: null,
    ...{ post, mistakes: [] },
    ...changes,
  };
}

export const assessmentPages: Readonly<Record<string, AssessmentPageModel>> = {
  assessment: anAssessmentPage(),
  'assessment-choose': anAssessmentPage({
    verdict: null,
    choices: [
      {
        act: 'group',
        options: [{ value: 'individual:NV', label: 'Cá nhân: công chức, viên chức, người lao động' }],
        now: null,
        by: null,
      },
    ],
    mistakes: [
      {
        field: 'records',
        message: 'Nội dung đã thay đổi trong lúc đang xem; trang dưới đây là mới nhất. Hãy làm lại.',
      },
    ],
  }),
  'assessment-shows': anAssessmentPage({
    frame: aFrame('en'),
    post: null,
    records: { records: recordLines(nominee.whole, visitor, names), post: null },
    notices: [],
    complete: { by: 'Trần Văn Ví Dụ', at: said.at },
  }),
};

const another = {
  id: 'sub_0000000000000002',
  name: 'BSCKI. Nguyễn Thị Gỉa Định',
  about: 'Bác sĩ, Khoa Nội, Trung tâm Y tế Can Lộc',
  href: '/k/abc/so/y',
  records: 3,
  nominations: 2,
};

const aPerson: PersonPageModel = {
  ...{ frame: shared.frame, menu: aMenu('register'), name: shared.name, kind: 'individual' },
  ...{ position: shared.position, unit: shared.unit, sentBy: shared.sentBy, post, sent: nothingSent },
  members: [
    {
      ...another,
      id: 'sub_0000000000000003',
      name: 'Nguyen Thi Gia Dinh',
      by: 'Trần Văn Ví Dụ',
      at: said.at,
      reason: '',
    },
  ],
  questions: [{ ...another, reasons: ['titles', 'tone_place_or_i'] }],
  records: { records: recordLines(nominee.whole, visitor, names), post },
  nominations: [
    {
      what: 'HT-01, Bệnh viện Mắt Hà Tĩnh',
      href: '/n/1',
      receivedAt: '2021-06-02T02:00:00.000Z',
      registration: true,
      accepted: true,
      late: false,
    },
    {
      what: 'HT-11, tháng 9/2021, Bệnh viện Mắt Hà Tĩnh',
      href: '/n/2',
      receivedAt: '2021-09-12T02:00:00.000Z',
      registration: false,
      accepted: false,
      late: true,
    },
  ],
  verdicts: [
    {
      what: 'HT-01, Bệnh viện Mắt Hà Tĩnh',
      stage: 'accepted',
      at: said.at,
      judgement: 'NEEDS_REVIEW',
      failed: [],
      open: ['Bằng khen và chiến sĩ thi đua cơ sở (mục II.3)', 'Không vi phạm, không bị kỷ luật (mục II.1)'],
      version: '1',
    },
  ],
  history: [
    { at: said.at, what: 'records.judged.v1', by: 'office', version: null, note: 'Quyết định ghi tên người khác' },
  ],
};

const undated = aPerson.records.records.find((line) => line.undated && !line.vague)?.id ?? '';
const mistaken = (values: Readonly<Record<string, string>>, mistakes: SentForm['mistakes']): PersonPageModel => {
  const sent = { values, mistakes };
  return { ...aPerson, sent, records: { ...aPerson.records, sent } };
};
const noYear = 'Năm gồm bốn chữ số, từ 1945.';
const noDate = 'Ngày chưa đúng; ghi như 20/12/2019.';

export const personPages: Readonly<Record<string, PersonPageModel>> = {
  person: aPerson,
  'person-add-mistakes': mistaken(
    {
      act: 'add',
      what: 'initiative:TINH',
      year: '20l9',
      decisionNo: '132/QĐ-SYT',
      decisionDate: '32/1/2020',
      title: 'Sổ tay điện tử',
    },
    [
      { field: 'year', message: noYear },
      { field: 'decisionDate', message: noDate },
    ],
  ),
  'person-record-mistakes': mistaken({ act: 'verify', record: undated, year: '19', decisionNo: '45/QĐ-SYT' }, [
    { field: `year-${undated}`, message: noYear },
  ]),
};

const entry = {
  name: shared.name,
  position: shared.position,
  unit: shared.unit,
  sentBy: shared.sentBy,
  href: '/k/abc/so/x',
};

export const registerPages: Readonly<Record<string, RegisterPageModel>> = {
  register: {
    frame: shared.frame,
    menu: aMenu('register'),
    action: '/k/abc/so',
    typed: 'gia dinh',
    found: [entry],
    questions: [entry, { ...entry, name: another.name, position: '' }],
  },
  'register-none': {
    frame: aFrame('en'),
    menu: aMenu('register'),
    action: '/k/abc/so',
    typed: 'zzz',
    found: [],
    questions: [],
  },
};

/** The review page of a list whose first nominee the register holds. */
export const registeredReviews = {
  'review-register': aReviewPage({
    standings: [
      aSummary,
      { ...aSummary, judgement: 'INELIGIBLE', blocked: true, failed: ['Danh hiệu và sáng kiến của lãnh đạo Sở'] },
    ],
  }),
};
