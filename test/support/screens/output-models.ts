import type { OutputPageModel } from '../../../functions/portal/views/output-page.ts';
import type { OutputsHubModel } from '../../../functions/portal/views/outputs-hub.ts';
import { tableOf, tallyTable } from '../../../shared/domain/outputs/output.ts';
import { aFrame } from './frame.ts';
import { aMenu } from './review-models.ts';

const anOutput: OutputPageModel = {
  ...{ frame: aFrame(), menu: aMenu('outputs') },
  doc: {
    ...{ title: 'Nhật ký tuyên truyền', about: 'GT-04. Phổ biến Luật Thi đua, khen thưởng' },
    lead: ['Đã nhận 1 hồ sơ hợp lệ của 1 đơn vị, không có hồ sơ muộn.'],
    paper: { title: 'BÁO CÁO', subject: ['Kết quả tuyên truyền'], symbol: 'BC' },
    tables: [
      {
        caption: 'Nhật ký tuyên truyền (2)',
        table: tableOf(
          [
            ['title', 'Nội dung'],
            ['on', 'Ngày'],
            ['unit', 'Đơn vị'],
            ['channel', 'Kênh'],
          ],
          [
            { title: 'Tập huấn Luật 2022', on: '10/6/2025', unit: 'Trung tâm Y tế Giang Thành', channel: 'Tập huấn' },
            { title: 'Chuyên trang hỏi đáp', on: '20/6/2025', unit: 'Trung tâm Y tế Giang Thành', channel: null },
          ],
        ),
      },
      tallyTable('Theo kênh', 'Kênh', { 'Tập huấn': 1, 'Họp mặt': 0 }),
      { caption: 'Theo giai đoạn', table: tableOf([['value', 'Giai đoạn']], []) },
    ],
  },
  downloads: [{ href: '/docx', label: 'Tệp Word (.docx)' }],
  files: [{ href: '/tep/1', label: 'Trung tâm Y tế Giang Thành' }],
};

export const outputPages: Readonly<Record<string, OutputPageModel>> = {
  'desk-output': anOutput,
  'desk-output-en': { ...anOutput, frame: aFrame('en'), files: [] },
};

export const outputHubs: Readonly<Record<string, OutputsHubModel>> = {
  'desk-outputs': {
    ...{ frame: aFrame(), menu: aMenu('outputs'), whole: '/ket-qua/tong-hop' },
    law: ['Văn bản viện dẫn 98/2023/NĐ-CP: Nghị định 98/2023 đã hết hiệu lực. Xem xét căn cứ 152/2025/NĐ-CP.'],
    plan: { number: '3591/KH-SYT', title: 'Hội nghị tuyên dương điển hình tiên tiến' },
    calls: [
      { title: 'TG-01. Kế hoạch cụ thể của đơn vị', href: '/ket-qua/TG-01' },
      { title: 'TG-03. Hội nghị tuyên dương điển hình tiên tiến', href: '/ket-qua/TG-03' },
    ],
    acts: [{ title: 'Yêu cầu đơn vị: TG-08. Báo cáo chuẩn bị và tổ chức khi có yêu cầu', href: '/yeu-cau/TG-08' }],
  },
};
