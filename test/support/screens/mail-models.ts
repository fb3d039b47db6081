import {
  commentsMail,
  listHeldMail,
  officeActMail,
  unitActMail,
} from '../../../functions/send-notice/mails/act-mails.ts';
import {
  acceptedMail,
  fileReadMail,
  receiptMail,
  refusedUploadMail,
  returnedMail,
} from '../../../functions/send-notice/mails/dossier-mails.ts';
import {
  ballotCallMail,
  chairWaiverMail,
  type ListContext,
  leaderDecideMail,
  listForwardedMail,
  nextStepMail,
} from '../../../functions/send-notice/mails/list-mails.ts';
import type { Mail, Sender } from '../../../functions/send-notice/mails/mail.ts';
import {
  campaignActivatedMail,
  newDossierMail,
  type OfficeContext,
  officeDigestMail,
  readLateMail,
} from '../../../functions/send-notice/mails/office-mails.ts';
import {
  freshLinkMail,
  missedMail,
  periodOpenedMail,
  reminderMail,
} from '../../../functions/send-notice/mails/period-mails.ts';
import { listStageMail, reviewDueMail, reviewOverdueMail } from '../../../functions/send-notice/mails/review-mails.ts';
import { sessionCallMail, sessionPostponedMail } from '../../../functions/send-notice/mails/session-mails.ts';
import type { UnitContext } from '../../../functions/send-notice/mails/unit-context.ts';
import { usualColumnNames } from '../../../shared/domain/wording/place-in-words.ts';
import { aHash, someFindings } from './sent-models.ts';

export const aLink = 'https://tiencu.example/l/Zk3vJ0q9T2xW8sYb1LmN4c';

const sender: Sender = {
  zone: 'Asia/Ho_Chi_Minh',
  agency: 'Sở Y tế tỉnh Hà Tĩnh',
  office: 'Phòng Tổ chức cán bộ',
  phone: '0239 3855 000',
};

export const aUnit: UnitContext = {
  intake: 'file',
  ...{ sender, unitName: 'Bệnh viện Đa khoa tỉnh Hà Tĩnh', recipient: 'clerk', link: aLink, soft: false },
  plan: {
    number: 'Kế hoạch số 1753/KH-SYT',
    title: 'Xây dựng, bồi dưỡng và nhân rộng gương điển hình tiên tiến ngành Y tế, giai đoạn 2021–2025',
  },
  call: { id: 'HT-01', title: 'Đăng ký gương điển hình tiên tiến', period: null },
  ...{ boundary: '2021-06-14T17:00:00.000Z', actsUntil: '2021-06-21T17:00:00.000Z' },
};

const anEventUnit: UnitContext = {
  ...aUnit,
  intake: 'held',
  call: { id: 'TG-03', title: 'Hội nghị tuyên dương điển hình tiên tiến', period: null },
};

export const anOffice: OfficeContext = { sender, link: aLink, actsUntil: '2021-12-31T17:00:00.000Z' };

export const aList: ListContext = {
  ...{ sender, items: 5, link: aLink, actsUntil: '2021-06-19T10:00:00.000Z' },
  call: { id: 'HT-02', title: 'Lựa chọn, đề nghị gương điển hình tiên tiến cấp tỉnh', period: null },
};

const aSession = {
  ...{ council: 'Hội đồng Thi đua - Khen thưởng ngành Y tế', startsAt: '2021-06-18T01:00:00.000Z', calls: 1 },
  ...{ place: 'Hội trường tầng 3, Sở Y tế', chair: 'Lê Văn Giám Đốc, Giám đốc Sở, Chủ tịch Hội đồng', secret: true },
};

const now = '2021-06-07T01:00:00.000Z';
const receivedAt = '2021-06-10T02:05:12.345Z';

/** Every mail of the product with sample facts. */
export const mails: Readonly<Record<string, Mail>> = {
  'period-opened': periodOpenedMail({
    ...aUnit,
    now: '2021-05-31T17:00:00.000Z',
    owed: true,
    quota: { min: 1, max: null },
    locksAt: '2021-06-21T17:00:00.000Z',
  }),
  reminder: reminderMail({
    ...aUnit,
    recipient: 'head',
    now,
    boundary: '2021-06-14T17:00:00.000Z',
    reason: 'not_sent',
  }),
  'session-call': sessionCallMail({ ...aList, ...aSession }),
  'session-call-again': sessionCallMail({ ...aList, ...aSession, calls: 2, secret: false }),
  'session-postponed': sessionPostponedMail({ ...aList, ...aSession }),
  'file-read': fileReadMail({
    ...{
      ...aUnit,
      now: receivedAt,
      version: 1,
      receivedAt,
      rows: 12,
      findings: someFindings,
      columns: usualColumnNames,
      inForce: null,
      locked: false,
    },
  }),
  'file-read-again': fileReadMail({
    ...{ ...aUnit, now: receivedAt, version: 3, receivedAt, rows: 12, columns: usualColumnNames },
    ...{ findings: someFindings, inForce: 2, locked: false },
  }),
  receipt: receiptMail({
    ...{ ...aUnit, reference: 'HT01-7KQ-PMX', version: 2, receivedAt, rows: 12, late: false, warnings: 1 },
    ...{ said: [], receiver: null, readLate: null },
    files: [{ name: 'ds.docx', sha256: aHash }],
  }),
  'receipt-read-late': receiptMail({
    ...{ ...aUnit, reference: 'HT01-7KQ-PMX', version: 3, receivedAt, rows: 12, late: false, warnings: 0 },
    ...{ said: [], receiver: null, readLate: 'beside' },
    files: [{ name: 'ds.docx', sha256: aHash }],
  }),
  'event-opened': periodOpenedMail({ ...anEventUnit, now, owed: true, quota: null, locksAt: null }),
  'event-reminder': reminderMail({ ...anEventUnit, now, boundary: '2021-06-14T17:00:00.000Z', reason: 'not_sent' }),
  'event-receipt': receiptMail({
    ...{ ...anEventUnit, reference: 'TG03-7KQPM', version: 1, receivedAt, rows: null, late: false, warnings: 0 },
    ...{ receiver: null, readLate: null, files: [{ name: 'Khai kết quả TG-03.csv', sha256: aHash }] },
    said: [
      ['Ngày tổ chức', '28/3/2025'],
      ['Nơi tổ chức', 'Hội trường bệnh viện'],
      ['Số người dự', '182'],
    ],
  }),
  'refused-upload': refusedUploadMail({ ...aUnit, code: 'PERIOD_LOCKED', arrivedAt: receivedAt }),
  'unit-act-suspended': unitActMail({ ...aUnit, recipient: 'head', reference: 'HT01-7KQ-PMX', act: 'suspended' }),
  'unit-act-ineligible': unitActMail({ ...aUnit, reference: 'HT01-7KQ-PMX', act: 'ineligible' }),
  'unit-act-withdrawn': unitActMail({ ...aUnit, reference: 'HT01-7KQ-PMX', act: 'dossier-withdrawn' }),
  'office-act-waived': officeActMail({
    ...{ ...anOffice, unitName: aUnit.unitName, call: aUnit.call, reference: 'HT01-7KQ-PMX', act: 'waived' },
  }),
  'unit-act-nil': unitActMail({ ...aUnit, reference: 'HT11-7KQ-PMX', act: 'nil-returned' }),
  'list-stage-due': listStageMail({
    ...{ ...anOffice, call: aList.call, stage: 'result-notice', dueAt: '2021-07-02T17:00:00.000Z', over: false },
  }),
  'list-stage-overdue': listStageMail({
    ...{ ...anOffice, call: aList.call, stage: 'decide', dueAt: '2021-07-02T17:00:00.000Z', over: true },
  }),
  'office-comments': commentsMail({ ...anOffice, call: aList.call, until: '2021-06-27T17:00:00.000Z' }),
  'office-review-due': reviewDueMail({ ...anOffice, call: aUnit.call, dueAt: '2021-07-09T17:00:00.000Z', waiting: 4 }),
  'leader-review-overdue': reviewOverdueMail({
    ...{ ...anOffice, call: aUnit.call, dueAt: '2021-07-09T17:00:00.000Z', waiting: 2 },
  }),
  'office-list-held': listHeldMail({ ...anOffice, call: aList.call, held: 1, inForce: 4, enough: true, min: 2 }),
  'office-list-too-few': listHeldMail({ ...anOffice, call: aList.call, held: 2, inForce: 1, enough: false, min: 2 }),
  returned: returnedMail({
    ...{ ...aUnit, recipient: 'head', reference: 'HT01-7KQ-PMX', due: '2021-06-15T16:59:59.999Z' },
    ...{
      reason: 'Đề nghị ghi rõ số, ngày của các quyết định khen thưởng.',
      items: ['Dòng 2', 'Chữ ký của thủ trưởng'],
    },
  }),
  accepted: acceptedMail({ ...aUnit, reference: 'HT01-7KQ-PMX', version: 2, rows: 12 }),
  missed: missedMail({ ...aUnit, recipient: 'head', locksAt: '2021-06-21T17:00:00.000Z', locked: false }),
  'overdue-soft': missedMail({ ...aUnit, recipient: 'head', soft: true, locksAt: null, locked: false }),
  'fresh-link': freshLinkMail(aUnit),
  'office-new-dossier': newDossierMail({
    ...{ ...anOffice, unitName: aUnit.unitName, call: aUnit.call, reference: 'HT01-7KQ-PMX', version: 2, receivedAt },
    ...{ late: false, rows: 12, receiver: null, warnings: 1, reviewBy: '2021-07-08T17:00:00.000Z' },
    readLate: false,
  }),
  'office-read-late': readLateMail({
    ...{ ...anOffice, unitName: aUnit.unitName, call: aUnit.call, reference: 'HT01-7KQ-PMX', version: 3, receivedAt },
    late: false,
  }),
  'office-activated': campaignActivatedMail({
    ...{
      ...anOffice,
      plan: aUnit.plan,
      calls: 14,
      units: 21,
      firstOpening: { call: 'HT-01', at: '2021-05-31T17:00:00.000Z' },
      unanswered: [{ call: 'TG-12', words: ['KH-TC'] }],
    },
  }),
  'office-digest': officeDigestMail({
    ...{ ...anOffice, now, waiting: 3 },
    lines: [
      { call: 'HT-01', boundary: aUnit.boundary, sent: 9, accepted: 6, owing: 12, late: 0, undelivered: 1 },
      {
        call: 'HT-11, tháng 6/2021',
        boundary: '2021-06-19T17:00:00.000Z',
        sent: 1,
        accepted: 0,
        owing: 20,
        late: 0,
        undelivered: 0,
      },
    ],
  }),
  'ballot-call': ballotCallMail({ ...aList, closesAt: '2021-06-18T10:00:00.000Z', secret: true }),
  'chair-waiver': chairWaiverMail({ ...aList, items: 3, held: 1 }),
  'leader-decide': leaderDecideMail({ ...aList, tally: { passed: 4, failed: 1 } }),
  'office-next-step': nextStepMail({ ...aList, step: 'approved', reason: null }),
  'list-forwarded': listForwardedMail({
    ...{
      ...aList,
      documentNo: '1802/SYT-TCCB',
      documentDate: '18/06/2021',
      receiver: 'Ban Thi đua – Khen thưởng tỉnh, Sở Nội vụ',
    },
  }),
};
