import { describe, expect, test } from 'vitest';
import type { CampaignDefinition } from '../../../shared/domain/campaign/definition.ts';
import { formOf } from '../../../shared/domain/campaign/form-of.ts';
import { checkDossier } from '../../../shared/domain/intake/check-dossier.ts';
import { sectionsIn } from '../../../shared/domain/intake/sections.ts';
import { subjectKey } from '../../../shared/domain/intake/subjects.ts';
import { common, haTinh, kienGiang, thaiBinh, tienGiang } from '../../support/plan/five-plans.ts';
import { row, rowsOf } from '../../support/plan/rows.ts';

type Rows = ReturnType<typeof rowsOf>;
type Around = Omit<Parameters<typeof checkDossier>[2], 'plan'>;

function check(plan: CampaignDefinition, id: string, given: { rows?: Rows } & Around) {
  const call = plan.calls.find((one) => one.id === id);
  if (call === undefined) throw new Error(id);
  const { rows = [], ...around } = given;
  return checkDossier(call, rows, { plan, ...around });
}
const codes = (...args: Parameters<typeof check>) => check(...args).map((finding) => finding.code);

describe('When a list is held against its quota', () => {
  test.each([
    [1, ['QUOTA_MISSING']],
    [2, []],
    [5, []],
    [6, ['QUOTA_EXCEEDED']],
  ])('A12 the shortlist of HT-02 with %i items', (count, expected) => {
    expect(codes(haTinh(), 'HT-02', { rows: rowsOf(count) })).toEqual(expected);
  });

  test.each([
    [0, ['QUOTA_MISSING']],
    [1, []],
    [2, []],
    [3, ['QUOTA_EXCEEDED']],
  ])('A13 the monthly list of HT-11 with %i items', (count, expected) => {
    expect(codes(haTinh(), 'HT-11', { rows: rowsOf(count) })).toEqual(expected);
  });

  test('the rows beyond the limit are shown where they stand, with both numbers in words', () => {
    const [finding] = check(haTinh(), 'HT-11', { rows: rowsOf(3) });
    expect(finding).toMatchObject({ severity: 'block', at: { table: 2, row: 4 } });
    expect(finding?.message).toContain('03');
    expect(finding?.message).toContain('02');
  });
});

describe('When a subject is named twice', () => {
  test('in one list, by another spelling of tone and case, each place is shown', () => {
    const rows = [row(1), row(2, { name: 'NGUYỄN THỊ HẠNH 1' })];
    const [finding] = check(haTinh(), 'HT-01', { rows });
    expect(finding).toMatchObject({ code: 'DUPLICATE_SUBJECT', count: 2, places: [{ row: 2 }, { row: 3 }] });
  });

  test('two people of one name in different positions are two subjects', () => {
    expect(codes(haTinh(), 'HT-01', { rows: [row(1), row(2, { name: row(1).name, position: 'Bác sĩ' })] })).toEqual([]);
  });

  test('in the dossier of another unit for the same period, that unit is named', () => {
    const others = [{ key: subjectKey(row(1)), sentBy: 'Trung tâm Y tế huyện Kỳ Anh' }];
    const [finding] = check(haTinh(), 'HT-11', { rows: [row(1)], others });
    expect(finding?.code).toBe('DUPLICATE_SUBJECT');
    expect(finding?.message).toContain('Kỳ Anh');
  });
});

describe('When achievements are sent for a wave', () => {
  const told = (day: string, period: string) => {
    const rows = [row(1, { achievements: `Ngày ${day} cấp cứu thành công theo Quyết định số 12 ngày 05/10/2016` })];
    return check(thaiBinh(), 'TB-04n', { rows, period }).map(({ code, severity, message }) => [
      code,
      severity,
      message,
    ]);
  };

  test.each([
    ['02/9/2017', 'D3'],
    ['02/9/2017', 'D4'],
    ['27/02/2017', 'D1'],
  ])('A25 a day of %s is of wave %s', (day, period) => {
    expect(told(day, period)).toEqual([]);
  });

  test.each([
    ['28/02/2017', 'D2', 'không thuộc đợt nào'],
    ['27/02/2017', 'D2', 'thuộc đợt 1'],
  ])('A25, I11: of %s in wave %s unit and office are told, and nothing is refused', (day, period, where) => {
    expect(told(day, period)).toEqual([['OUT_OF_WINDOW', 'warn', expect.stringContaining(where)]]);
  });
});

test.each([
  ['Cứu sống bệnh nhi ngày 28/02/2017', 1],
  ['Một số ca khó ngày 28/02/2017', 1],
  ['Giấy khen theo QĐ số 12/QĐ-SYT ngày 28/02/2017', 0],
  ['Giấy khen số: 12 ngày 28/02/2017', 0],
  ['Khen tại Quyết định khen thưởng ngày 28/02/2017', 0],
])('A25 a day is told from the day of a decision by whole words: %s', (achievements, count) => {
  const rows = [row(1, { achievements })];
  expect(check(thaiBinh(), 'TB-04n', { rows, period: 'D1' })).toHaveLength(count);
});

describe('When a text has required sections', () => {
  const form = formOf(tienGiang(), common, 'R5Y');
  const report = [
    'BÁO CÁO',
    'A. TỔNG KẾT',
    'A1. Kết quả đạt được của các phong trào thi đua yêu nước',
    'Đơn vị đã phát động 12 phong trào.',
    '2. Kết quả công tác khen thưởng',
    'Khen thưởng 120 lượt tập thể, cá nhân.',
    '3. Đánh giá công tác lãnh đạo, chỉ đạo',
    'Cấp ủy đã chỉ đạo sát sao.',
    '4. Hạn chế, nguyên nhân, bài học kinh nghiệm',
    'Còn hai hạn chế.',
    'B. PHƯƠNG HƯỚNG',
    '1. Phương hướng, mục tiêu chung',
    'Tiếp tục đổi mới.',
    '2. Nội dung chủ yếu: tập trung ba việc.',
    '3. Công tác lãnh đạo, chỉ đạo và các giải pháp chủ yếu',
    'Năm giải pháp.',
  ];
  const found = (lines: readonly string[]) => (form ? sectionsIn(lines, form) : []);

  test('a report with all seven is complete, whatever its numbering', () => {
    expect(found(report)).toEqual(['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3']);
    expect(codes(tienGiang(), 'TG-05', { form, sections: found(report) })).toEqual([]);
  });

  test('A07 a report without A4 is refused by that name', () => {
    const without = report.filter((line) => !line.startsWith('4.') && !line.startsWith('Còn hai'));
    expect(codes(tienGiang(), 'TG-05', { form, sections: found(without) })).toEqual(['MISSING_SECTION:A4']);
  });

  test('a heading with nothing under it is a missing section', () => {
    expect(found(report.filter((line) => line !== 'Còn hai hạn chế.'))).not.toContain('A4');
  });

  test('an empty report lacks every section at once', () => {
    const p5 = formOf(haTinh(), common, 'P5');
    expect(codes(haTinh(), 'HT-03', { form: p5, sections: [] })).toEqual([
      'MISSING_SECTION:lanh_dao',
      'MISSING_SECTION:boi_duong',
      'MISSING_SECTION:tuyen_truyen',
      'MISSING_SECTION:bieu_duong',
      'MISSING_SECTION:thong_tin_bao_cao',
    ]);
  });

  test('optional parts of a speech may be left out', () => {
    const speech = formOf(tienGiang(), common, 'THAM_LUAN');
    expect(codes(tienGiang(), 'TG-06', { form: speech, sections: ['subject', 'content'] })).toEqual([]);
  });
});

describe('When a second signature is required', () => {
  test('A08 a plan without the trade union is refused, with it accepted', () => {
    expect(codes(kienGiang(), 'GT-03', {})).toEqual(['COSIGN_MISSING:CONG_DOAN']);
    expect(codes(kienGiang(), 'GT-03', { signed: ['CONG_DOAN'] })).toEqual([]);
  });
});

describe('When a form of a plan is made ready for the reader', () => {
  test('the columns of F-DK are known by their ids, the position being asked of persons only', () => {
    expect(formOf(haTinh(), common, 'F-DK')?.columns.map((c) => [c.id, c.required])).toEqual([
      ['tt', 'never'],
      ['name', 'always'],
      ['position', 'individual'],
      ['unit', 'always'],
      ['achievements', 'always'],
    ]);
  });

  test('a joined form adds the columns of its second part', () => {
    expect(
      formOf(haTinh(), common, 'F-DK+TOM_TAT')
        ?.columns.map((c) => c.id)
        .at(-1),
    ).toBe('summary');
    expect(formOf(haTinh(), common, 'F-DK+KHONG_CO')).toBeUndefined();
  });
});
