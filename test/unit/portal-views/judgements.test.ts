import { describe, expect, it } from 'vitest';
import { partWords, standstillFaces } from '../../../functions/portal/views/judgement-words.ts';
import { judgementsOfRows } from '../../../functions/portal/views/judgements.ts';
import { judgeRows } from '../../../shared/domain/judgement/judge-rows.ts';
import type { DossierRow } from '../../../shared/domain/reading/result.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';
import { aList, aRow } from '../../support/criteria/judged-lists.ts';

const haTinh = aList('ha-tinh-2021-dien-hinh', 'HT-01');
const shown = (row: Partial<DossierRow>, { list = haTinh, language = 'vi' as Language } = {}) =>
  String(judgementsOfRows(judgeRows([aRow(row)], list), [], language) ?? '');

describe('When the office opens what a nominee claims', () => {
  const html = shown({
    position: 'Phó Giám đốc',
    achievements:
      'Bằng khen của Bộ Y tế năm 2019 (QĐ 45/QĐ-BYT ngày 5/2/2020); CSTĐCS các năm 2017, 2018, 2019; đề nghị tặng Bằng khen của Thủ tướng Chính phủ',
  });

  it('says that a machine read it and that a person decides', () => {
    expect(html).toContain('do máy đọc để đỡ công tra cứu');
    expect(html).toContain('máy không loại ai');
  });

  it('folds each nominee without a script', () => {
    expect(html).toContain(
      '<details class="tc-more"><summary>1. Nguyễn Thị Giả Định: Danh hiệu, khen thưởng nêu trong thành tích (2)</summary>',
    );
  });

  it('names award, level, years, decision and the very words', () => {
    expect(html).toContain('<strong>Bằng khen</strong>: bộ, ban, đoàn thể trung ương; năm 2019');
    expect(html).toContain('QĐ 45/QĐ-BYT ngày 05/02/2020');
    expect(html).toContain('<q>CSTĐCS các năm 2017, 2018, 2019</q>');
  });

  it('tells what was left out and why', () => {
    expect(html).toContain('Bằng khen: mới đề nghị, chưa được tặng');
  });

  it.each(Object.values(standstillFaces))('shows "$vi" by its word and its shape', ({ vi, tone }) => {
    expect(html).toMatch(new RegExp(`tc-tag--${tone}"><svg[^]*?</svg> <span>${vi}</span>`));
  });

  it('says what is counted and what is missing', () => {
    expect(html).toContain('Tính: Chiến sĩ thi đua cơ sở');
    expect(html).toContain('Chưa có kết quả xếp loại');
  });

  it('names an initiative without the place that tells it from others', () => {
    const told = shown({ position: 'Điều dưỡng', achievements: '02 sáng kiến cấp cơ sở năm 2019' });
    expect(told).toContain('Sáng kiến &quot;02 sáng kiến cấp cơ sở năm 2019&quot;');
  });

  it('indents the parts of a criterion below it', () => {
    expect(html).toContain('Cần một trong các điều sau: đủ theo khai báo');
    expect(html).toMatch(
      /Cần một trong các điều sau: đủ theo khai báo\s*<ul class="govuk-list govuk-list--bullet"><li>/,
    );
  });

  it('never says that a nominee failed', () => {
    expect(html).not.toMatch(/KHÔNG ĐẠT|không đạt|KHÔNG ĐỦ ĐIỀU KIỆN/);
    expect(html).not.toContain(partWords.FAIL.vi);
  });
});

describe('When a person must choose the group', () => {
  it('each group stands with its own criteria', () => {
    const html = shown({ position: 'Trưởng khoa' });
    expect(html).toContain('người thẩm định chọn nhóm đúng');
    expect(html).toContain('Nếu là lãnh đạo phòng, đơn vị');
    expect(html).toContain('Nếu là công chức, viên chức, người lao động');
  });

  it('the English page marks what stays Vietnamese', () => {
    const html = shown({ position: '', achievements: 'CSTĐCS năm 2019' }, { language: 'en' });
    expect(html).toContain('If of: staff');
    expect(html).toContain('<span lang="vi">Chiến sĩ thi đua</span>');
  });
});

describe('When there is nothing to compare', () => {
  const list = aList('thai-binh-2017-phat-dong', 'TB-01');

  it('a call without criteria shows claims only', () => {
    const html = shown({ achievements: 'CSTĐCS năm 2016' }, { list });
    expect(html).toContain('Chiến sĩ thi đua');
    expect(html).not.toContain('Đối chiếu tiêu chuẩn</strong>');
  });

  it('a call without criteria and rows without awards show nothing', () => {
    expect(shown({}, { list })).toBe('');
  });
});

describe('When the texts of a row are hostile', () => {
  it('they are shown and not run', () => {
    const hostile = '<script>alert(1)</script>';
    const html = shown({
      ...{ tt: hostile, name: hostile, position: hostile },
      achievements: `Bằng khen của UBND tỉnh ${hostile} năm 2019, đề nghị tặng ${hostile} Bằng khen của Bộ Y tế ${hostile}`,
    });
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });
});
