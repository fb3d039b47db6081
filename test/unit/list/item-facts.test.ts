import { describe, expect, it } from 'vitest';
import { awardNamed, itemFacts } from '../../../shared/domain/list/item-facts.ts';
import { formNamed } from '../../support/forms.ts';
import { readBytes } from '../../support/reading/read.ts';

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

  it('the form for nominations asks for it, and a list without it is as good as before', async () => {
    const form = formNamed('DE_NGHI');
    const read = async (...cells: [heading: string, value: string][]) => {
      const rows = [0, 1].map((at) => cells.map((cell) => cell[at]).join(';'));
      const result = await readBytes(Buffer.from(rows.join('\n')), { name: 'ds.csv', form });
      return { codes: result.findings.filter((f) => f.severity === 'block').map((f) => f.code), row: result.rows[0] };
    };
    const usual = (award: [string, string][]): [string, string][] => [
      ...(
        [
          ['TT', '1'],
          ['Tập thể, cá nhân', 'Lê Thị Mẫu'],
          ['Chức vụ', 'Bác sĩ'],
          ['Đơn vị', 'Khoa Nội'],
        ] as const
      ).map(([label, value]): [string, string] => [label, value]),
      ...award,
      ['Thành tích đạt được', 'Lao động tiên tiến năm 2016'],
    ];
    const told = await read(...usual([['Danh hiệu, hình thức đề nghị', 'Chiến sĩ thi đua cơ sở']]));
    expect(told.codes).toEqual([]);
    const asked = { targetAward: 'CSTDCS', targetWords: 'Chiến sĩ thi đua cơ sở' };
    expect(itemFacts(told.row?.extra ?? {})).toEqual(asked);
    const without = await read(...usual([]));
    expect(without.codes).toEqual([]);
    expect(itemFacts(without.row?.extra ?? {})).toEqual({});
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
