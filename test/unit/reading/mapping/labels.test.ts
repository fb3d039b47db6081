import { describe, expect, it } from 'vitest';
import { formLabels } from '../../../../shared/domain/reading/mapping/labels.ts';
import { formDk, formNamed } from '../../../support/forms.ts';

const labels = formLabels(formDk);

describe('When a heading names a column of the form', () => {
  it.each([
    ['TT', 'tt', true],
    ['SỐ\nTT', 'tt', true],
    ['T T', 'tt', true],
    ['Họ và tên', 'name', true],
    ['Tập thể, cá nhân đăng kí', 'name', true],
    ['Chức danh, chức vụ', 'position', true],
    ['Đơn vị (khoa, phòng)', 'unit', true],
    ['Đơn vị công tác hiện nay', 'unit', false],
    ['Thành tích đạt được từ năm 2016', 'achievements', false],
  ] as const)('%j is %s', (heading, id, isExact) => {
    expect(labels.match(heading)).toMatchObject({ id, isExact });
  });

  it.each(['Năm sinh', 'Công trạng', '', 'x'.repeat(200)])('%j is none of them', (heading) => {
    expect(labels.match(heading)).toBeUndefined();
  });

  it('a heading for two columns has the words of both', () => {
    expect(labels.names('Chức vụ, đơn vị', 'unit')).toBe(true);
    expect(labels.names('Chức vụ, đơn vị', 'position')).toBe(true);
    expect(labels.names('Chức vụ, đơn vị', 'achievements')).toBe(false);
  });

  it('an alias that begins with the label of another column belongs to that one', () => {
    const joined = formLabels(formNamed('F-DK+TOM_TAT'));
    expect(joined.match('Tóm tắt thành tích đạt được')?.id).toBe('summary');
  });
});
