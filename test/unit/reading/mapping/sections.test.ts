import { describe, expect, it } from 'vitest';
import { sectionBetweenTables } from '../../../../shared/domain/reading/mapping/row-role.ts';
import { sectionTracker } from '../../../../shared/domain/reading/mapping/sections.ts';

const section = (text: string, marker = 'I') => ({ text, level: 'section' as const, marker });
const group = (text: string, marker = '') => ({ text, level: 'group' as const, marker });

describe('When headings of sections follow one another', () => {
  it('each section gives its kind to the rows below', () => {
    const sections = sectionTracker();
    expect(sections.enter(section('I. Tập thể'))).toBe('section');
    expect(sections.current()).toEqual({ text: 'I. Tập thể', group: undefined, kind: 'collective' });
    sections.enter(section('II. Cá nhân'));
    expect(sections.current().kind).toBe('individual');
  });

  it('a group keeps the section and the kind above it, without its bullet', () => {
    const sections = sectionTracker();
    sections.enter(section('B. CÁ NHÂN', 'A'));
    expect(sections.enter(group('* Khối huyện'))).toBe('group');
    expect(sections.current()).toEqual({ text: 'B. CÁ NHÂN', group: 'Khối huyện', kind: 'individual' });
  });

  it('another kind of number below a section is a group, the same kind is the next section', () => {
    const sections = sectionTracker();
    sections.enter(section('B. CÁ NHÂN', 'A'));
    expect(sections.enter(section('I. Khối bệnh viện', 'I'))).toBe('group');
    expect(sections.enter(section('C. Khác', 'A'))).toBe('section');
  });

  it('a new sheet stands under nothing', () => {
    const sections = sectionTracker();
    sections.enter(section('I. Tập thể'));
    sections.reset();
    expect(sections.current().text).toBeUndefined();
  });
});

describe('When a paragraph stands between two tables', () => {
  it.each(['I. TẬP THỂ', 'II. Cá nhân đề nghị khen thưởng', 'Cá nhân:', 'Tập thể (02 tập thể)'])(
    '%s opens a section',
    (text) => {
      expect(sectionBetweenTables(text)?.text).toBe(text);
    },
  );
  it.each(['DANH SÁCH CÁ NHÂN', 'Tổng hợp', 'Đề nghị các cá nhân nộp hồ sơ trước ngày 15'])('%s opens none', (text) => {
    expect(sectionBetweenTables(text)).toBeUndefined();
  });
});
