import { describe, expect, it } from 'vitest';
import { type OutputDoc, tableOf } from '../../../../shared/domain/outputs/output.ts';
import { outputPaper } from '../../../../shared/domain/outputs/output-paper.ts';

const issue = {
  agency: { parent: 'Ủy ban nhân dân tỉnh Hà Tĩnh', name: 'Hội đồng Thi đua - Khen thưởng ngành Y tế' },
  ...{ place: 'Hà Tĩnh', date: '2025-05-05', documentSymbol: 'SYT' },
  signer: { authority: 'Giám đốc', name: 'Lê Văn Giám Đốc' },
  recipients: ['Lưu: VT, TCCB'],
};

const doc: OutputDoc = {
  ...{ title: 'Báo cáo tổng hợp kết quả', about: '1753/KH-SYT', lead: [] },
  paper: { title: 'BÁO CÁO', subject: ['Tổng hợp kết quả'], symbol: 'BC' },
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
};
const paper = outputPaper(doc, issue, []);
const tablesOf = (given: OutputDoc) =>
  outputPaper(given, issue, []).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

describe('When a result is written as a report', () => {
  it('is headed and numbered by its kind and the agency', () => {
    expect([paper.title, ...paper.subject]).toEqual(['BÁO CÁO', 'Tổng hợp kết quả']);
    expect(paper.heading.number).toMatch(/\/BC-SYT$/);
  });

  it('says "as above" only where somebody stands above', () => {
    expect(paper.foot.recipients).toEqual(['- Lưu: VT, TCCB.']);
    const sent = outputPaper(doc, issue, ['Ủy ban nhân dân tỉnh']);
    expect(sent.foot.recipients).toEqual(['- Như trên;', '- Lưu: VT, TCCB.']);
  });

  it('numbers its rows and names the unit that sent a ward', () => {
    const row = { name: 'Lê Thị Mẫu', unit: 'Khoa Nội', sender: 'Bệnh viện Mắt' };
    const columns = [
      ['name', 'Họ và tên'],
      ['unit', 'Đơn vị'],
      ['sender', 'Đơn vị gửi'],
    ] as const;
    const [table] = tablesOf({ ...doc, tables: [{ caption: 'Đại biểu', table: tableOf(columns, [row]) }] });
    expect(table?.columns.map(({ label }) => label)).toEqual(['TT', 'Họ và tên', 'Đơn vị']);
    expect(table?.rows).toEqual([[['1'], ['Lê Thị Mẫu'], ['Khoa Nội, Bệnh viện Mắt']]]);
  });

  it('loses no column of a matrix', () => {
    const units = Array.from({ length: 8 }, (_, n) => [`u${n}`, `Đơn vị ${n}`] as const);
    const row = Object.fromEntries([['from', 'Đơn vị 0'], ...units.map(([id]) => [id, 'chưa'])]);
    const matrix = { caption: 'Ma trận', isMatrix: true, table: tableOf([['from', 'Đơn vị'], ...units], [row]) };
    const labels = tablesOf({ ...doc, tables: [matrix] }).flatMap(({ columns }) => columns.map(({ label }) => label));
    for (const [, label] of units) expect(labels).toContain(label);
  });

  it('has room for what was owed and every way it stands beside a name', () => {
    const figures = Array.from({ length: 8 }, (_, n) => [`n${n}`, `Số ${n}`] as const);
    const row = { unit: 'Bệnh viện Mắt', ...Object.fromEntries(figures.map(([id], n) => [id, n])) };
    const counts = { caption: 'Theo đơn vị', table: tableOf([['unit', 'Đơn vị'], ...figures], [row]) };
    const [table] = tablesOf({ ...doc, tables: [counts] });
    expect(table?.columns.map(({ label }) => label).slice(2)).toEqual(figures.slice(0, 6).map(([, label]) => label));
  });

  it('leaves lines too many for a paper to the workbook and says so', () => {
    const [counts] = doc.tables;
    const lines = { ...doc, tables: counts ? [{ ...counts, caption: 'Từng dòng', onPaper: false }] : [] };
    expect(outputPaper(lines, issue, []).blocks).toEqual([
      { kind: 'heading', text: 'Từng dòng' },
      { kind: 'paragraph', text: 'Có trong tệp Excel kèm theo.' },
    ]);
  });

  it('gives the column of achievements the most room and figures the least', () => {
    const table = paper.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.columns.map(({ share }) => share)).toEqual([
      expect.closeTo(5.72),
      22,
      50,
      16,
    ]);
  });

  it('parts no name of a province or council at the end of a line', () => {
    expect(paper.heading.parent).toBe('ỦY BAN NHÂN DÂN TỈNH\u00a0HÀ\u00a0TĨNH');
    expect(paper.heading.agency).toBe('HỘI ĐỒNG THI\u00a0ĐUA - KHEN\u00a0THƯỞNG NGÀNH\u00a0Y\u00a0TẾ');
  });
});
