import { describe, expect, it } from 'vitest';
import { collectFacts, dateOf } from '../../../../shared/domain/reading/mapping/form-facts.ts';

const factsOf = (before: readonly string[], after: readonly string[] = [], margin: readonly string[] = []) => {
  const facts = collectFacts();
  for (const text of before) facts.add(text);
  facts.listSeen();
  for (const text of after) facts.add(text);
  for (const text of margin) facts.addMargin(text);
  return facts.facts();
};

describe('When a document has a heading and a signature', () => {
  it('agency, number, place, date, title and signer are read', () => {
    const { form, hasHeading } = factsOf(
      [
        'SỞ Y TẾ HÀ TĨNH\nBỆNH VIỆN MẮT\nSố: 27/DS-BVM',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Tĩnh, ngày 08 tháng 7 năm 2021',
        'DANH SÁCH',
      ],
      ['Nơi nhận:\n- Như trên;', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(đã ký)\nMạc Thị Trữ'],
    );
    expect(form).toMatchObject({
      parent: 'SỞ Y TẾ HÀ TĨNH',
      agency: 'BỆNH VIỆN MẮT',
      number: 'Số: 27/DS-BVM',
      date: '2021-07-08',
      title: 'DANH SÁCH',
      signer: 'Mạc Thị Trữ',
    });
    expect(hasHeading).toBe(true);
  });

  it('two columns typed on one line are read apart', () => {
    expect(factsOf(['SỞ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']).form.agency).toBe('SỞ Y TẾ');
    expect(factsOf(['SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']).form.agency).toBe('SỞ Y TẾ');
  });

  it('the number and the date typed on one line are read apart', () => {
    const { form } = factsOf(['Số: 780/DS-BVĐK Bà Rịa - Vũng Tàu, ngày 24 tháng 06 năm 2021']);
    expect(form).toMatchObject({
      number: 'Số: 780/DS-BVĐK',
      placeDate: 'Bà Rịa - Vũng Tàu, ngày 24 tháng 06 năm 2021',
      date: '2021-06-24',
    });
  });

  it('the margin of the page counts only where the body says nothing', () => {
    expect(factsOf([], [], ['BỆNH VIỆN MẮT']).form.agency).toBe('BỆNH VIỆN MẮT');
    expect(factsOf(['SỞ Y TẾ'], [], ['BỆNH VIỆN MẮT']).form.agency).toBe('SỞ Y TẾ');
  });

  it('a letterhead printed on the first page and again on the others is one', () => {
    const { form } = factsOf([], [], ['SỞ Y TẾ\nBỆNH VIỆN MẮT', 'SỞ Y TẾ\nBỆNH VIỆN MẮT\nSố: 27/DS-BVM']);
    expect(form).toMatchObject({ parent: 'SỞ Y TẾ', agency: 'BỆNH VIỆN MẮT', number: 'Số: 27/DS-BVM' });
  });

  it('each fact that the body lacks is taken from the margin, an agency with its own superior only', () => {
    const { form } = factsOf(['BỆNH VIỆN PHỔI', 'DANH SÁCH'], [], ['SỞ Y TẾ\nBỆNH VIỆN MẮT\nSố: 27/DS-BVM']);
    expect(form).toMatchObject({ agency: 'BỆNH VIỆN PHỔI', number: 'Số: 27/DS-BVM', title: 'DANH SÁCH' });
    expect(form).not.toHaveProperty('parent');
  });

  it('a document without any of them has no heading', () => {
    expect(factsOf(['Kính gửi đồng chí']).hasHeading).toBe(false);
  });
});

describe('When a line holds a date', () => {
  it.each([
    ['Hà Tĩnh, ngày 5 tháng 7 năm 2021', '2021-07-05'],
    ['ngày 31 tháng 02 năm 2021', undefined],
    ['ngày … tháng … năm 2021', undefined],
  ])('%s is %s', (line, date) => {
    expect(dateOf(line)).toBe(date);
  });
});
