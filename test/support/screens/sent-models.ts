import type { Receipt } from '../../../functions/portal/views/receipt.ts';
import type { Reading, UnitPageModel } from '../../../functions/portal/views/unit-page-model.ts';
import type { UploadTarget } from '../../../functions/portal/views/upload-form.ts';
import type { SentVersion } from '../../../functions/portal/views/versions.ts';
import type { DossierRow, Finding } from '../../../shared/domain/reading/result.ts';
import { usualColumnNames } from '../../../shared/domain/wording/place-in-words.ts';

export const aHash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const anotherHash = '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752';

export const someRows: readonly DossierRow[] = [
  {
    ...{
      tt: '1',
      kind: 'collective',
      name: 'Khoa Hồi sức tích cực – Chống độc',
      position: '',
      unit: 'Bệnh viện Đa khoa tỉnh',
    },
    achievements:
      'Tập thể lao động xuất sắc năm 2018, 2019, 2020\nBằng khen của Chủ tịch UBND tỉnh năm 2020 vì thành tích phòng, chống dịch COVID-19',
    section: 'I. Tập thể',
    at: { table: 2, row: 2 },
  },
  {
    ...{
      tt: '2',
      kind: 'individual',
      name: 'Nguyễn Thị Giả Định',
      position: 'Điều dưỡng trưởng',
      unit: 'Khoa Nội tổng hợp',
    },
    achievements:
      'Chiến sĩ thi đua cơ sở năm 2019, 2020\nBằng khen của Bộ trưởng Bộ Y tế năm 2020\nSáng kiến cấp cơ sở năm 2020',
    section: 'II. Cá nhân',
    at: { table: 2, row: 3 },
  },
  {
    ...{ tt: '3', kind: 'individual', name: 'Trần Văn Ví Dụ', position: '', unit: 'Khoa Ngoại chấn thương' },
    ...{ achievements: 'Chiến sĩ thi đua cơ sở năm 2020', section: 'II. Cá nhân', at: { table: 2, row: 4 } },
  },
];

export const someFindings: readonly Finding[] = [
  {
    ...{ severity: 'block', code: 'position_missing', message: 'Thiếu chức vụ của cá nhân “Trần Văn Ví Dụ”.' },
    ...{
      remedy: 'Ghi chức vụ hiện nay vào ô này, ví dụ “Bác sĩ”.',
      at: { table: 2, row: 4, column: 'position' },
      value: '',
    },
  },
  {
    ...{ severity: 'block', code: 'achievements_missing', message: 'Thiếu thành tích ở 3 dòng.' },
    ...{
      remedy: 'Ghi các danh hiệu, bằng khen đã đạt, mỗi thành tích một dòng.',
      at: { table: 2, row: 7, column: 'achievements' },
    },
    count: 3,
    places: [7, 9, 12].map((row) => ({ table: 2, row, column: 'achievements' })),
  },
  {
    ...{ severity: 'warn', code: 'tt_duplicate', message: 'Số thứ tự “3” dùng hai lần.' },
    ...{ remedy: 'Đánh lại số thứ tự từ dòng này.', at: { table: 2, row: 5, column: 'tt' }, value: '3' },
  },
  {
    ...{
      severity: 'info',
      code: 'text_converted',
      message: 'Tệp dùng phông chữ cũ (TCVN3); chữ đã được chuyển sang Unicode.',
    },
    remedy: 'Không phải làm gì; nếu thấy chữ nào sai ở bảng dưới đây, xin báo lại.',
  },
];

export const aReading: Reading = {
  ...{ version: 1, findings: someFindings, rows: someRows, rowCount: 3, columns: usualColumnNames, markedHref: null },
  ...{ header: null, statement: null },
};

export const aReceipt: Receipt = {
  ...{ reference: 'HT01-7KQ-PMX', receivedAt: '2021-06-10T02:05:12.345Z', version: 2, rows: 3, late: false },
  receiver: null,
  files: [{ name: 'Danh sách đăng ký điển hình BVĐK tỉnh 2021.docx', sha256: aHash, sizeBytes: 48_213 }],
};

export const aTarget: UploadTarget = {
  action: '/store',
  fields: { key: 'incoming/upl_01', policy: 'eyJ4IjoxfQ==', success_action_redirect: 'http://localhost/l/x/sent' },
  ...{ validUntil: '2021-06-10T03:00:00.000Z', maxBytes: 100 * 1024 * 1024, statusHref: '/status' },
  ticket: { action: '/ticket', hidden: { token: 'tok' } },
};

export const invalidVersion: SentVersion = {
  ...{ version: 1, receivedAt: '2021-06-09T08:15:00.120Z', sha256: anotherHash, outcome: 'invalid', late: false },
  ...{ blocking: 2, warnings: 1, fileHref: '/l/x/files/1' },
};
export const validVersion: SentVersion = {
  ...{ version: 2, receivedAt: aReceipt.receivedAt, sha256: aHash, outcome: 'valid', late: false },
  ...{ blocking: 0, warnings: 1, fileHref: '/l/x/files/2' },
};
export const someVersions = [validVersion, invalidVersion];

export const someNomineeStates: UnitPageModel['nominees'] = [
  { name: 'Khoa Hồi sức tích cực – Chống độc', stage: 'PROPOSED', hold: null, href: '/l/x/truong-hop/1' },
  { name: 'Nguyễn Thị Giả Định', stage: 'PROPOSED', hold: 'SUSPENDED', href: '/l/x/truong-hop/2' },
  { name: 'Trần Văn Ví Dụ', stage: 'PROPOSED', hold: 'WITHDRAWN', href: '/l/x/truong-hop/3' },
];
