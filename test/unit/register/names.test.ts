import { describe, expect, it } from 'vitest';
import { compareNames, endingsOf, looseName } from '../../../shared/domain/register/names.ts';

const person = (name: string) => ({ name, kind: 'individual' as const });
const collective = (name: string) => ({ name, kind: 'collective' as const });

describe('When names of persons are compared', () => {
  it.each([
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa', ['tone_place_or_i']],
    ['Lý Thị Mỹ', 'Lí Thị Mĩ', ['tone_place_or_i']],
    ['Nguyễn Thị Hoà'.normalize('NFD'), 'Nguyễn Thị Hoà', ['same_letters']],
    ['BS. Trần Văn Mẫu', 'Ths. BS. Trần Văn Mẫu', ['titles']],
    ['TS.BS. Trần Văn Mẫu', 'BS.TS Trần Văn Mẫu', ['titles']],
    ['Trần Văn Mẫu, BSCKII', 'Trần Văn Mẫu', ['titles']],
    ['Tran Van Mau', 'Trần Văn Mẫu', ['no_tones']],
    ['Ông Tran Van Mau', 'Trần Văn Mẫu', ['titles', 'no_tones']],
  ])('%s and %s may be one: %s', (one, other, reasons) => {
    expect(looseName(person(one))).toBe(looseName(person(other)));
    expect(compareNames(person(one), person(other))).toEqual(reasons);
    expect(compareNames(person(other), person(one))).toEqual(reasons);
  });

  it.each([
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hoa'],
    ['Nguyễn Văn Thắng', 'Nguyễn Văn Thăng'],
  ])('%s and %s are two people', (one, other) => {
    expect(compareNames(person(one), person(other))).toBeNull();
  });

  it('a name that is only a title and one word keeps its words', () => {
    expect(looseName(person('Bà Mai'))).toBe('ba mai');
  });
});

describe('When names of collectives are compared', () => {
  it('an abbreviation and its words may be one', () => {
    const [short, long] = [collective('BVĐK tỉnh Hà Tĩnh'), collective('Bệnh viện Đa khoa tỉnh Hà Tĩnh')];
    expect(looseName(short)).toBe(looseName(long));
    expect(compareNames(short, long)).toEqual(['abbreviations']);
  });

  it('words that differ in their tones are two collectives', () => {
    expect(compareNames(collective('Khoa Sản'), collective('Khoa Sân'))).toBeNull();
  });
});

describe('When a name is to be found', () => {
  it('each word begins an ending without tone marks', () => {
    expect(endingsOf('Đặng Thị Hoà')).toEqual(['dang thi hoa', 'thi hoa', 'hoa']);
  });
});
