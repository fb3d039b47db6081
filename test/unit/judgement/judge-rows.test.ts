import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JudgedList, judgeRows } from '../../../shared/domain/judgement/judge-rows.ts';
import type { DossierRow } from '../../../shared/domain/reading/result.ts';
import { aList, aRow } from '../../support/criteria/judged-lists.ts';

const haTinh = aList('ha-tinh-2021-dien-hinh', 'HT-01');
const judged = (row: Partial<DossierRow>, list: JudgedList = haTinh) => {
  const [first] = judgeRows([aRow(row)], list);
  if (!first) throw new Error('a row gives a judgement');
  return first;
};
const lineOf = (row: Partial<DossierRow>, id: string) => {
  const { standings, choose } = judged(row);
  expect(choose).toBeNull();
  return standings[0]?.lines.find((line) => line.id === id);
};

describe('When a list is judged by the plan of Hà Tĩnh 2021 on the words of its rows alone', () => {
  it('A16 what a deputy director of the Sở claims would pass, once verified and once the initiatives are known to be used', () => {
    const row = {
      position: 'Phó Giám đốc Sở Y tế',
      achievements:
        'Chiến sĩ thi đua cấp tỉnh năm 2019 (QĐ 11/QĐ-UBND ngày 5/2/2020); 02 sáng kiến cấp tỉnh các năm 2018, 2019; Bằng khen của UBND tỉnh năm 2017 (QĐ 12/QĐ-UBND), năm 2019 (QĐ 13/QĐ-UBND)',
    };
    expect(lineOf(row, 'Lb')).toMatchObject({
      result: 'PENDING',
      ifClaimsHold: 'PASS',
      standstill: 'claimed_enough',
    });
    expect(lineOf(row, 'L1a')).toMatchObject({
      result: 'PENDING',
      ifClaimsHold: 'PENDING',
      standstill: 'data_missing',
    });
    expect(lineOf(row, 'L1a')?.explanation.parts.map((part) => part.result)).toEqual(['PASS', 'PENDING']);
  });

  it('A17 one initiative too few leaves the criterion open and says what is missing', () => {
    const row = {
      position: 'Phó Giám đốc Sở Y tế',
      achievements: 'CSTĐ cấp tỉnh năm 2019; 01 sáng kiến cấp tỉnh năm 2019',
    };
    expect(lineOf(row, 'L1a')).toMatchObject({ result: 'PENDING', standstill: 'data_missing' });
    expect(lineOf(row, 'L1a')?.explanation.parts[1]).toMatchObject({
      result: 'PENDING',
      missing: expect.stringContaining('thiếu 2'),
    });
  });

  it('A18 three base titles of a deputy director of the unit would be enough for Lb', () => {
    const row = { position: 'Phó Giám đốc', achievements: 'CSTĐCS các năm 2017, 2018, 2019' };
    expect(lineOf(row, 'Lb')).toMatchObject({ result: 'PENDING', ifClaimsHold: 'PASS', standstill: 'claimed_enough' });
    expect(lineOf(row, 'L1a')).toBeUndefined();
  });

  it('A19 two base titles and one Bằng khen are not, and that is no refusal', () => {
    const row = { position: 'Giám đốc', achievements: 'CSTĐCS năm 2018, 2019; Bằng khen của UBND tỉnh năm 2019' };
    expect(lineOf(row, 'Lb')).toMatchObject({ result: 'PENDING', ifClaimsHold: 'PENDING', standstill: 'data_missing' });
    expect(judged(row).standings[0]).toMatchObject({ judgement: 'NEEDS_REVIEW', ifClaimsHold: 'NEEDS_REVIEW' });
  });

  it('A20 a clause of two readings that come out differently goes to a person', () => {
    const row = {
      position: 'Điều dưỡng viên',
      achievements: 'Bằng khen của UBND tỉnh năm 2016, 2018; Bằng khen của Bộ Y tế năm 2019; CSTĐCS năm 2018, 2019',
    };
    expect(lineOf(row, 'N1')).toMatchObject({ twoReadings: true, standstill: 'person_needed', result: 'PENDING' });
  });

  it('what only a council can judge needs a person', () => {
    expect(lineOf({}, 'C0-judge')).toMatchObject({ standstill: 'person_needed', result: 'PENDING' });
  });

  it('an award dated after the boundary does not count', () => {
    const late = 'CSTĐCS năm 2017, 2018; CSTĐCS năm 2022';
    expect(lineOf({ position: 'Giám đốc', achievements: late }, 'Lb')?.ifClaimsHold).toBe('PENDING');
  });

  it('claims keep the very words and what is left out keeps its reason', () => {
    const { claims, excluded } = judged({ achievements: 'CSTĐCS năm 2019; đề nghị tặng Bằng khen của Bộ Y tế' });
    expect(claims).toMatchObject([{ code: 'CSTD', years: [2019], text: 'CSTĐCS năm 2019' }]);
    expect(excluded).toMatchObject([{ code: 'BK', reason: 'proposed' }]);
  });
});

describe('When the position leaves the group of criteria open', () => {
  const codes = (row: Partial<DossierRow>) =>
    judged(row).standings.map(({ groups }) =>
      groups.map((g) => (g.kind === 'individual' ? g.group : g.unitType)).join(),
    );

  it.each([
    ['Trưởng khoa Nội', ['LD_PHONG_DV', 'NV']],
    ['Điều dưỡng trưởng', ['LD_PHONG_DV', 'NV']],
    ['Giám đốc Trung tâm Đột quỵ', ['LD_SO', 'LD_PHONG_DV', 'NV']],
    ['Nguyên Giám đốc', ['LD_SO', 'LD_PHONG_DV', 'NV']],
    ['', ['LD_SO', 'LD_PHONG_DV', 'NV']],
  ])('%s: a person chooses', (position, groups) => {
    expect(codes({ position })).toEqual(groups);
    expect(judged({ position }).choose).toBe('group');
  });

  it.each([
    ['Giám đốc Sở Y tế', 'LD_SO'],
    ['Phó Giám đốc bệnh viện', 'LD_PHONG_DV'],
    ['Bí thư Đảng ủy, Giám đốc', 'LD_PHONG_DV'],
    ['Bác sĩ CKII', 'NV'],
  ])('%s: is certain', (position, group) => expect(codes({ position })).toEqual([group]));

  it('the head of another unit than the sender is not certain', () => {
    expect(judged({ position: 'Giám đốc', unit: 'Trung tâm Hồi sức' }).choose).toBe('group');
  });

  it('a collective is the sender itself or one of its wards, else a person chooses its kind', () => {
    const collective = { kind: 'collective' as const, position: '' };
    expect(codes({ ...collective, name: 'Bệnh viện Đa khoa tỉnh Hà Tĩnh' })).toEqual(['DVSN']);
    expect(codes({ ...collective, name: 'Khoa Nội tổng hợp' })).toEqual(['KHOA']);
    expect(codes({ ...collective, name: 'Đội phản ứng nhanh' })).toHaveLength(4);
  });

  it('neither person nor collective: nothing is compared', () => {
    expect(judged({ kind: 'unknown' })).toMatchObject({ standings: [], choose: 'kind' });
  });
});

describe('When the call asks the same of everybody, or nothing', () => {
  it('nobody need choose a group', () => {
    const { standings, choose } = judged({ position: '' }, aList('dong-nai-2024-long-thanh', 'DN-04'));
    expect(choose).toBeNull();
    expect(standings.map(({ lines }) => lines.map((line) => line.id))).toEqual([['EXT']]);
  });

  it('a call without criteria shows claims only', () => {
    const list = aList('thai-binh-2017-phat-dong', 'TB-01');
    expect(judged({ achievements: 'CSTĐCS năm 2016' }, list)).toMatchObject({
      claims: [{ code: 'CSTD' }],
      standings: [],
      choose: null,
    });
  });
});

describe('When a list is longer than anybody writes', () => {
  it('its first rows are compared and the others say that they were not', () => {
    const rows = Array.from({ length: 200 }, () => aRow({ position: 'Trưởng khoa' }));
    const judgements = judgeRows(rows, haTinh);
    expect(judgements).toHaveLength(200);
    expect(judgements[0]).toMatchObject({ passedOver: false, choose: 'group' });
    expect(judgements.at(-1)).toMatchObject({ passedOver: true, standings: [], choose: null });
  });
});

describe('When a text says anything at all', () => {
  const words = [
    'CSTĐCS',
    'Bằng khen',
    'UBND tỉnh',
    'năm',
    '1930',
    '1942',
    '2019',
    '2099',
    'sáng kiến',
    'cấp tỉnh',
    '99',
  ];
  const more = [
    'HTXSNV',
    'QĐ',
    '12/QĐ-UBND-HĐTĐKT-VX-NC-TH-XYZ',
    'ngày 1/2/1931',
    ',',
    ';',
    '–',
    'giấy khen',
    'nhiều năm',
  ];

  it('no row is refused and nothing breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, ...more), { maxLength: 25 }), (parts) => {
        const row = { position: 'Giám đốc', achievements: parts.join(' ') };
        for (const { lines, judgement } of judged(row).standings) {
          expect(judgement).toBe('NEEDS_REVIEW');
          expect(lines.map((line) => line.result)).not.toContain('FAIL');
        }
      }),
      { numRuns: 60 },
    );
  });
});
