import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../../shared/domain/outputs/output.ts';
import { outputPaper } from '../../../../shared/domain/outputs/output-paper.ts';

const issue = {
  agency: { parent: 'Ủy ban nhân dân tỉnh Hà Tĩnh', name: 'Hội đồng Thi đua - Khen thưởng ngành Y tế' },
  ...{ place: 'Hà Tĩnh', date: '2025-05-05', documentSymbol: 'BC-SYT' },
  signer: { authority: 'Giám đốc', name: 'Lê Văn Giám Đốc' },
  recipients: ['Như trên'],
};

const paper = outputPaper(
  {
    ...{ title: 'Báo cáo tổng hợp kết quả', about: '1753/KH-SYT', lead: [] },
    tables: [
      {
        caption: 'Các trường hợp',
        table: tableOf(
          [
            ['name', 'Tập thể, cá nhân'],
            ['achievements', 'Thành tích'],
            ['count', 'Số'],
          ],
          [
            {
              name: 'Lê Thị Mẫu',
              achievements: 'Chiến sĩ thi đua cơ sở năm 2018, 2019; 02 sáng kiến cấp cơ sở',
              count: 2,
            },
          ],
        ),
      },
    ],
  },
  issue,
  [],
);

describe('When a result is written as a report', () => {
  it('says once that it is a report', () => {
    expect([paper.title, ...paper.subject]).toEqual(['BÁO CÁO', 'Tổng hợp kết quả', '1753/KH-SYT']);
  });

  it('gives the column of achievements the most room and figures the least', () => {
    const table = paper.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.columns.map(({ share }) => share)).toEqual([22, 50, 22]);
  });

  it('parts no name of a province or council at the end of a line', () => {
    expect(paper.heading.parent).toBe('ỦY BAN NHÂN DÂN TỈNH\u00a0HÀ\u00a0TĨNH');
    expect(paper.heading.agency).toBe('HỘI ĐỒNG THI\u00a0ĐUA - KHEN\u00a0THƯỞNG NGÀNH\u00a0Y\u00a0TẾ');
  });
});
