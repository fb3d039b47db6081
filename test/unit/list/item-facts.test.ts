import { describe, expect, it } from 'vitest';
import { awardNamed, itemFacts } from '../../../shared/domain/list/item-facts.ts';

describe('When a form has a column for the award asked for', () => {
  it.each([
    ['Chiến sĩ thi đua cơ sở', 'CSTDCS'],
    ['CSTĐ cơ sở', 'CSTDCS'],
    ['Chiến sỹ thi đua cấp tỉnh', 'CSTDT'],
    ['Bằng khen của Chủ tịch UBND tỉnh', 'BKT'],
    ['Tập thể lao động tiên tiến', 'TTLDTT'],
    ['', null],
    ['Khen thưởng', null],
    ['Chiến sĩ thi đua cơ sở; Bằng khen của UBND tỉnh', null],
  ])('%j asks for %s', (text, code) => {
    expect(awardNamed(text)).toBe(code);
  });
});

describe('When a form tells more about a nominee', () => {
  it('what is plainly said is known', () => {
    expect(itemFacts({ sex: 'Nữ', direct_labour: 'x', women_percent: '72 %' })).toEqual({
      ...{ woman: true, directLabour: true, womenPercent: 72 },
    });
    expect(itemFacts({ sex: 'Nam', direct_labour: 'Không' })).toEqual({ woman: false, directLabour: false });
  });

  it('what nobody can read stays unknown, never no', () => {
    expect(itemFacts({ sex: '?', direct_labour: '', women_percent: '172' })).toEqual({});
    expect(itemFacts({})).toEqual({});
  });
});
