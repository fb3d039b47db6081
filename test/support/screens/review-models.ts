import type { ConflictModel } from '../../../functions/portal/views/conflict-page.ts';
import type { DeskMenu } from '../../../functions/portal/views/desk-menu.ts';
import { stateTag } from '../../../functions/portal/views/dossier-states.ts';
import type { ReviewForm, ReviewPageModel } from '../../../functions/portal/views/review-page.ts';
import { judgeRows } from '../../../shared/domain/judgement/judge-rows.ts';
import { aList } from '../criteria/judged-lists.ts';
import { aFrame } from './frame.ts';
import { aHash, aReading, aReceipt, someFindings, someNomineeStates, someVersions } from './sent-models.ts';

export const aMenu = (current: DeskMenu['current']): DeskMenu => ({
  current,
  hrefs: {
    board: '/desk/board',
    queue: '/desk/queue',
    compose: '/desk/compose',
    lists: '/desk/lists',
    register: '/desk/register',
    outputs: '/desk/outputs',
    mails: '/desk/mails',
  },
});

const aForm: ReviewForm = {
  post: { action: '/r/x', hidden: { token: 'tok', version: '2' } },
  items: [
    { value: 'row-1', label: 'Dòng 1: Khoa Hồi sức tích cực – Chống độc' },
    { value: 'row-2', label: 'Dòng 2: Nguyễn Thị Giả Định' },
    { value: 'row-3', label: 'Dòng 3: Trần Văn Ví Dụ' },
    { value: 'signature', label: 'Chữ ký, con dấu của thủ trưởng đơn vị' },
  ],
  latestDue: '2021-06-21T16:59:59.999Z',
  values: { outcome: null, items: [], reason: '', due: { day: '15', month: '6', year: '2021' } },
  mistakes: [],
};

/** A valid dossier that waits for the standing office. */
export function aReviewPage(changes: Partial<ReviewPageModel> = {}): ReviewPageModel {
  return {
    frame: aFrame(),
    menu: aMenu('queue'),
    unitName: 'Bệnh viện Đa khoa tỉnh Hà Tĩnh',
    call: { id: 'HT-01', title: 'Đăng ký gương điển hình tiên tiến', period: null },
    asks: 'nominees',
    ...{ state: 'UNDER_REVIEW', reference: aReceipt.reference, receivedAt: aReceipt.receivedAt, late: false },
    ...{ quota: { min: 1, max: null }, timesReturned: 0 },
    file: {
      name: 'Danh sách đăng ký điển hình BVĐK tỉnh 2021.docx',
      href: '/r/x/file',
      sizeBytes: 48_213,
      sha256: aHash,
    },
    reading: { ...aReading, version: 2, findings: someFindings.slice(2) },
    judgements: judgeRows(aReading.rows, aList('ha-tinh-2021-dien-hinh', 'HT-01')),
    readLate: null,
    ...{ decision: aForm, versions: someVersions, nominees: someNomineeStates },
    standings: aReading.rows.map(() => null),
    history: [
      { at: '2021-06-10T02:05:14.000Z', what: 'dossier.submitted.v1', by: 'system', version: 2, note: null },
      { at: '2021-06-09T08:15:02.000Z', what: 'dossier.invalidated.v1', by: 'system', version: 1, note: null },
    ],
    ...changes,
  };
}

export const reviewPages: Readonly<Record<string, ReviewPageModel>> = {
  review: aReviewPage(),
  'review-mistakes': aReviewPage({
    decision: {
      ...aForm,
      values: { outcome: 'return', items: ['row-2'], reason: '', due: { day: '31', month: '6', year: '2021' } },
      mistakes: ['reason_missing', 'due_not_a_date'],
    },
  }),
  'review-read-late': aReviewPage({
    state: 'LOCKED',
    decision: { closed: 'accepted' },
    readLate: {
      ...{ version: 3, receivedAt: '2021-06-14T16:58:31.000Z', late: false },
      post: { action: '/r/x', hidden: { token: 'tok', revision: '9', version: '3', outcome: 'take' } },
    },
  }),
  'review-closed': aReviewPage({
    frame: aFrame('en'),
    state: 'ACCEPTED',
    decision: { closed: 'accepted' },
    menu: null,
  }),
};

export const aConflict: ConflictModel = {
  frame: aFrame(),
  ...{ subject: 'Bệnh viện Đa khoa tỉnh Hà Tĩnh, HT-01', seen: 2, current: 3, href: '/r/x' },
  ...{ state: stateTag('UNDER_REVIEW', 'vi'), changedAt: '2021-06-10T03:10:00.000Z' },
  typed: ['Đề nghị ghi rõ số quyết định của các danh hiệu.\nBổ sung giấy khen năm 2019.'],
};
