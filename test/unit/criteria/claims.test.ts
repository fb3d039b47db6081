import { describe, expect, it } from 'vitest';
import { claimsOf, withClaims } from '../../../shared/domain/criteria/claims.ts';
import { evaluate } from '../../../shared/domain/criteria/evaluate.ts';
import { person } from '../../support/criteria/subjects.ts';

const claims = (text: string) => claimsOf(text, 'individual');

describe('When a text of achievements is turned into claims', () => {
  it('each year of a title is a claim of its own, none verified, with the words it was read from', () => {
    expect(claims('CSTĐCS các năm 2018, 2019').awards).toMatchObject([
      { code: 'CSTDCS', year: 2018, verified: false, evidence: 'CSTĐCS các năm 2018, 2019' },
      { code: 'CSTDCS', year: 2019, verified: false },
    ]);
  });

  it('a single award keeps its decision, several do not share one', () => {
    expect(claims('Bằng khen của Bộ Y tế (QĐ 12/QĐ-BYT ngày 5/2/2019)').awards).toMatchObject([
      { decisionNo: '12/QĐ-BYT', decisionDate: '2019-02-05' },
    ]);
    expect(claims('02 Bằng khen của Bộ Y tế (QĐ 12/QĐ-BYT ngày 5/2/2019)').awards).toMatchObject([
      { decisionNo: null },
      { decisionNo: null },
    ]);
  });

  it('a vague count becomes one claim of many', () => {
    expect(claims('Nhiều năm liền đạt Lao động tiên tiến').awards).toMatchObject([
      { code: 'LDTT', many: true, year: null },
    ]);
  });

  it('initiatives are told apart and nobody knows yet whether they were put to use', () => {
    const { initiatives } = claims('03 sáng kiến cấp cơ sở');
    expect(new Set(initiatives.map((each) => each.id)).size).toBe(3);
    expect(initiatives[0]).toMatchObject({ level: 'CS', applied: null });
  });

  it.each([
    ['Bằng khen của Chủ tịch UBND tỉnh về học tập và làm theo Chỉ thị 05 năm 2019', { level: 'TINH', year: 2019 }],
    ['Bằng khen của Ban Thường vụ Tỉnh ủy năm 2020 vì có thành tích thực hiện Chỉ thị số 05-CT/TW', { level: 'TINH' }],
    ['Giấy khen của Đảng ủy Khối năm 2021 về thành tích trong học tập và làm theo lời Bác', { level: 'CS' }],
    ['Có thành tích trong thực hiện Chỉ thị 05-CT/TW, được Thủ tướng Chính phủ tặng Bằng khen', { level: 'TQ' }],
  ])('a commendation for directive 05 is also the fact of that honour: %s', (text, honour) => {
    expect(claims(text).facts).toMatchObject([{ code: 'VD05', verified: false, ...honour }]);
  });

  it.each([
    'Bằng khen của Chủ tịch UBND tỉnh năm 2019',
    'Thực hiện tốt Chỉ thị 05, được Bộ Y tế tặng Bằng khen năm 2019',
    'Đề nghị tặng Bằng khen về thành tích thực hiện Chỉ thị 05',
  ])('no other commendation is one for directive 05: %s', (text) => {
    expect(claims(text).facts).toEqual([]);
  });

  it('ratings need their year', () => {
    expect(
      claims('Hoàn thành xuất sắc nhiệm vụ năm 2019, 2020; hoàn thành xuất sắc nhiệm vụ').ratings.map(
        (each) => each.year,
      ),
    ).toEqual([2019, 2020]);
  });

  it('leave a criterion open that verified records alone would fail', () => {
    const rule = { award: 'CSTDCS' as const, min: 3 };
    const context = (achievements: string) => ({
      subject: withClaims(person('NV', { CSTDCS: 2 }, { achievements })),
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    expect(evaluate(rule, context('Không')).result).toBe('FAIL');
    expect(evaluate(rule, context('CSTĐCS năm 2012')).result).toBe('PENDING');
    expect(evaluate(rule, context('CSTĐCS năm 2015')).result).toBe('FAIL');
  });
});
