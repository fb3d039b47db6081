import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../shared/adapters/yaml/read-plan.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { checkCitations } from '../../../shared/domain/law/citations.ts';
import { citationsIn } from '../../../shared/domain/law/cited-numbers.ts';
import { lawDocuments } from '../../../shared/domain/law/documents.ts';
import { baseTitleCap, lawVersion, lawVersions, voteThreshold } from '../../../shared/domain/law/law-version.ts';
import { common, planText } from '../../support/plan/five-plans.ts';

const d = (date: string) => LocalDate.parse(date);
const cited = (number: string, from: string, to = from) =>
  checkCitations([number], { from: d(from), to: d(to) }).map((issue) => [issue.code, issue.replacedBy]);

describe('When a paper cites a decree', () => {
  test('98/2023 is sound on its last day and expired the day after, with the decree that replaced it', () => {
    expect(cited('98/2023/NĐ-CP', '2025-06-30')).toEqual([]);
    expect(cited('98/2023/NĐ-CP', '2025-07-01')).toEqual([['LAW_EXPIRED', '152/2025/NĐ-CP']]);
  });

  test('a decree that ends while a plan runs is told as expiring', () => {
    expect(cited('98/2023/NĐ-CP', '2025-05-28', '2025-12-31')).toEqual([['LAW_EXPIRES', '152/2025/NĐ-CP']]);
  });

  test('a decree of the future is told', () => {
    expect(cited('152/2025/NĐ-CP', '2025-06-30')).toEqual([['LAW_NOT_YET', undefined]]);
  });

  test.each(['98/2023/ND-CP', '98/2023/nđ-cp', '98 / 2023 / NĐ – CP', '98/2023/NĐ-CP'.normalize('NFD')])(
    'it is recognised as typed: %s',
    (number) => {
      expect(cited(number, '2025-08-01')).toEqual([['LAW_EXPIRED', '152/2025/NĐ-CP']]);
    },
  );

  test('a paper of the province is no law and is left alone', () => {
    expect(cited('302/KH-UBND', '2030-01-01')).toEqual([]);
  });

  test('the numbers are found in running text', () => {
    const text = 'Căn cứ Luật số 06/2022/QH15; Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 và Kế hoạch 885/KH-TTYT;';
    expect(citationsIn(text).map((one) => one.number)).toEqual(['06/2022/QH15', '98/2023/NĐ-CP']);
  });
});

describe('When the plans are checked against the law of their days', () => {
  const warnings = (name: string) => {
    const read = readPlan(planText(name), { file: name, common });
    return 'warnings' in read
      ? read.warnings.filter((one) => one.code.startsWith('LAW')).map((one) => one.message)
      : ['?'];
  };

  test('the plan of Giang Thành cites a decree that expires within its window', () => {
    expect(warnings('kien-giang-2025-giang-thanh-tuyen-truyen')).toEqual([
      expect.stringMatching(/98\/2023.*30\/6\/2025.*152\/2025/),
    ]);
  });

  test('the plan of Thái Bình cites three decrees that expired in October 2017', () => {
    expect(warnings('thai-binh-2017-phat-dong')).toHaveLength(3);
  });

  test('the others cite nothing that expires', () => {
    for (const name of ['ha-tinh-2021-dien-hinh', 'tien-giang-2024-hoi-nghi-dhtt', 'dong-nai-2024-long-thanh']) {
      expect(warnings(name)).toEqual([]);
    }
  });
});

describe('When the law of a day is asked for', () => {
  test.each([
    ['2009-01-01', undefined],
    ['2017-09-30', '2003/42'],
    ['2017-10-01', '2003/91'],
    ['2023-12-31', '2003/91'],
    ['2024-01-01', '2022/98'],
    ['2025-06-30', '2022/98'],
    ['2025-07-01', '2022/152'],
    ['2026-10-01', '2026/152'],
  ])('on %s it is %s', (date, id) => {
    expect(lawVersion(d(date))?.id).toBe(id);
  });

  test('CSTĐ cơ sở needs 80 percent and CSTĐ tỉnh 90 of all members, read in the decree only for 2024 to mid 2025', () => {
    expect(voteThreshold('CSTDCS', d('2025-05-10'))).toMatchObject({ atLeast: 80, base: 'total', verified: true });
    expect(voteThreshold('CSTDT', d('2025-05-10'))).toMatchObject({ atLeast: 90, base: 'total', verified: true });
    expect(voteThreshold('CSTDT', d('2025-07-01'))).toMatchObject({ atLeast: 90, verified: false });
    expect(voteThreshold('BKT', d('2025-05-10'))).toBeUndefined();
  });

  test('the cap on CSTĐ cơ sở exists only under the decree of 2017', () => {
    expect(baseTitleCap(d('2021-06-01'))).toMatchObject({ percent: 15, verified: false });
    expect(baseTitleCap(d('2024-01-01'))).toBeUndefined();
  });
});

test('every replacement and every version names a document of the table, and versions are in order', () => {
  const numbers = lawDocuments.map((document) => document.number);
  for (const document of lawDocuments) if (document.replacedBy) expect(numbers).toContain(document.replacedBy);
  for (const version of lawVersions) expect(numbers).toEqual(expect.arrayContaining([version.law, version.decree]));
  expect(lawVersions.map((version) => version.from)).toEqual(lawVersions.map((version) => version.from).toSorted());
});
