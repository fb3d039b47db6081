import { describe, expect, test } from 'vitest';
import { bucketOf, checkDelegates, keepsMix, modeOf } from '../../../shared/domain/congress/delegates.ts';
import { checkDossier } from '../../../shared/domain/intake/check-dossier.ts';
import { tienGiang } from '../../support/plan/five-plans.ts';
import { delegates, row } from '../../support/plan/rows.ts';

const plan = tienGiang();
const conference = plan.policies?.['conference'] ?? {};
const congress = plan.policies?.['congress'] ?? {};
const categories = plan.delegateCategories ?? {};
const call = (id: string) => {
  const found = plan.calls.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const said = (id: string, list: ReturnType<typeof delegates>, headcount?: number) =>
  checkDossier(call(id), list, { plan, headcount }).map((finding) => [finding.severity, finding.code]);

describe('When a unit sends the delegates of its conference', () => {
  test('A01 a unit of 299 meets in plenary and no cap applies', () => {
    expect(modeOf(conference, 299)).toBe('plenary');
    expect(said('TG-04', delegates(174, 75), 299)).toEqual([]);
  });

  test('A02 a unit of 301 may send 200 delegates as 140 and 60 but not 201', () => {
    expect(said('TG-04', delegates(141, 60), 301)).toEqual([['block', 'QUOTA_EXCEEDED']]);
    expect(said('TG-04', delegates(140, 60), 301)).toEqual([]);
  });

  test('A03 a unit of 450 keeps the mix with 105 of 150 exemplars and breaks it with 104', () => {
    expect(said('TG-04', delegates(105, 45), 450)).toEqual([]);
    expect(said('TG-04', delegates(104, 46), 450)).toEqual([['block', 'COMPOSITION']]);
  });

  test('a unit of exactly 300, of which the text says nothing, meets in plenary and is flagged', () => {
    expect(modeOf(conference, 300)).toBe('plenary');
    expect(said('TG-04', delegates(210, 90), 300)).toEqual([['warn', 'BOUNDARY_UNSPECIFIED']]);
  });

  test('a mix that is off is only remarked on for a plenary', () => {
    expect(said('TG-04', delegates(10, 90), 120)).toEqual([['warn', 'COMPOSITION']]);
  });

  test('delegates of no known category are named with their places', () => {
    const list = [...delegates(7, 2), row(10, { extra: { category: 'Phóng viên' } })];
    const [finding] = checkDelegates(list, { policy: conference, categories, headcount: 450 });
    expect(finding).toMatchObject({ code: 'COMPOSITION', at: { table: 2, row: 11 } });
  });

  test('without its headcount the stricter reading holds and the gap is said', () => {
    expect(said('TG-04', delegates(141, 60))).toEqual([
      ['warn', 'HEADCOUNT_MISSING'],
      ['block', 'QUOTA_EXCEEDED'],
    ]);
  });
});

describe('When the Sở lists the delegates of the congress', () => {
  test('A05 300 as 210 and 90 are accepted, 301 are too many', () => {
    const check = (list: ReturnType<typeof delegates>) =>
      checkDelegates(list, { policy: congress, categories, headcount: undefined }).map((finding) => finding.code);
    expect(check(delegates(210, 90))).toEqual([]);
    expect(check(delegates(211, 90))).toEqual(['QUOTA_EXCEEDED']);
  });

  test('a unit that proposes delegates for it is held to the number the Sở gave it, not to the cap of the whole', () => {
    const check = (count: number, quota?: { max: number }) =>
      checkDossier(call('TG-07'), delegates(count, 0), { plan, quota }).map((finding) => finding.code);
    expect(check(3, { max: 3 })).toEqual([]);
    expect(check(4, { max: 3 })).toEqual(['QUOTA_EXCEEDED']);
    expect(check(4)).toEqual(['QUOTA_NOT_SET']);
  });
});

describe('When a category is written in words', () => {
  test.each([
    ['Cá nhân điển hình tiên tiến', 'dhtt'],
    ['CHIẾN SỸ THI ĐUA cơ sở', undefined],
    ['Chiến sĩ thi đua cơ sở', 'dhtt'],
    ['Thầy thuốc ưu tú', 'dhtt'],
    ['Khách mời', 'khach'],
    ['Trưởng phòng Nghiệp vụ Y', 'khach'],
    ['Lãnh đạo Công đoàn cơ sở văn phòng Sở', 'khach'],
    ['dhtt', 'dhtt'],
    ['', undefined],
  ])('%s counts for %s', (category, bucket) => {
    expect(bucketOf(row(1, { extra: { category } }), categories)).toBe(bucket);
  });

  test('a heading over a block of rows counts where the column is empty', () => {
    expect(bucketOf(row(1, { section: 'II. ĐẠI BIỂU KHÁCH MỜI' }), categories)).toBe('khach');
  });

  test('a mix is kept up to less than one whole delegate away, counted in integers', () => {
    const mix = { dhtt: 70, khach: 30 };
    expect(keepsMix(mix, { dhtt: 7, khach: 3 })).toBe(true);
    expect(keepsMix(mix, { dhtt: 8, khach: 3 })).toBe(true);
    expect(keepsMix(mix, { dhtt: 8, khach: 2 })).toBe(false);
    expect(keepsMix(mix, { dhtt: 7, khach: 2, bao_chi: 1 })).toBe(false);
  });
});
