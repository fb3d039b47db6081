import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../shared/domain/campaign/rule.ts';
import { evaluate } from '../../../shared/domain/criteria/evaluate.ts';
import { AwardRecord } from '../../../shared/domain/criteria/records.ts';
import { judge } from '../../../shared/domain/criteria/verdict.ts';
import { awards, person } from '../../support/criteria/subjects.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
type More = Parameters<typeof person>[2];
const test = (rule: Rule, more: More) => evaluate(rule, { subject: person('NV', {}, more), timeZone });
const award = (facts: Partial<AwardRecord>) =>
  AwardRecord.parse({
    code: 'BKT',
    issuerKind: 'TINH',
    year: 2018,
    decisionNo: null,
    decisionDate: null,
    verified: true,
    ...facts,
  });
const twoBk: Rule = { award: 'BKT', min: 2 };

describe('When awards are counted', () => {
  it('the same decision entered twice counts once', () => {
    const twice = [
      award({ decisionNo: '12/QĐ-UBND', decisionDate: '2018-02-01' as never }),
      award({ decisionNo: '12/qđ-ubnd' }),
    ];
    expect(test(twoBk, { awards: twice })).toMatchObject({ result: 'FAIL', missing: 'thiếu 1' });
  });

  it('the same number in two years is two decisions', () => {
    const both = ['2018-02-01', '2019-02-01'].map((date) =>
      award({ decisionNo: '12/QĐ-UBND', decisionDate: date as never }),
    );
    expect(test(twoBk, { awards: both }).result).toBe('PASS');
  });

  it('a claim without a decision beside a verified award of its year is that award', () => {
    const claim = [award({ decisionNo: '12/QĐ-UBND' }), award({ verified: false })];
    expect(test(twoBk, { awards: claim }).result).toBe('FAIL');
  });

  it('claims leave it open and never pass it', () => {
    const claims = [award({ verified: false, year: 2017 }), award({ verified: false, year: 2018 })];
    expect(test(twoBk, { awards: claims })).toMatchObject({ result: 'PENDING', claimed: [{}, {}] });
    expect(test({ award: 'BKT', min: 3 }, { awards: claims }).result).toBe('FAIL');
  });

  it('a claim without a number may be any number', () => {
    expect(
      test({ award: 'BKT', min: 9 }, { awards: [award({ verified: false, many: true, year: null })] }).result,
    ).toBe('PENDING');
  });

  it('"trở lên" takes higher awards of the same ladder, whoever gave them', () => {
    const order = awards('HCLD3', 'NHA_NUOC', 1);
    expect(test({ award: 'BKT', up: true }, { awards: order }).result).toBe('PASS');
    expect(test({ award: 'BKT' }, { awards: order }).result).toBe('FAIL');
    expect(test({ award: 'CSTDT', up: true }, { awards: order }).result).toBe('FAIL');
  });

  it('an issuer asked for is taken exactly, and the others are shown as not counted', () => {
    const explained = test({ award: 'BKT', issuer: ['BO'] }, { awards: awards('BKT', 'TINH', 1) });
    expect(explained).toMatchObject({ result: 'FAIL', notCounted: [{ why: 'không do bộ tặng' }] });
  });

  it('an award decided on the boundary or later does not count, one of the boundary year without a date is open', () => {
    const nomination = { kind: 'dien_hinh' as const, before: '2018-06-20' };
    const rule: Rule = { award: 'BKT' };
    expect(test(rule, { nomination, awards: [award({ decisionDate: '2018-06-20' as never })] }).result).toBe('FAIL');
    expect(test(rule, { nomination, awards: [award({ decisionDate: '2018-06-19' as never })] }).result).toBe('PASS');
    expect(test(rule, { nomination, awards: [award({})] }).result).toBe('PENDING');
  });

  it('unplanned awards count for exemplars and not for a regular award', () => {
    const unplanned = [award({ basis: 'dot_xuat' })];
    expect(test({ award: 'BKT' }, { awards: unplanned }).result).toBe('PASS');
    const nomination = { kind: 'thuong_xuyen' as const, before: '2021-06-20', targetAward: 'BKTTG' as const };
    expect(test({ award: 'BKT' }, { nomination, awards: unplanned })).toMatchObject({
      result: 'FAIL',
      notCounted: [{ why: expect.stringContaining('đột xuất') }],
    });
  });

  it('a revoked award never counts', () => {
    expect(test({ award: 'BKT' }, { awards: [award({ revoked: true })] })).toMatchObject({
      result: 'FAIL',
      notCounted: [{ why: 'đã bị thu hồi' }],
    });
  });

  it('awards nobody asked about leave it open', () => {
    expect(test({ award: 'BKT' }, { awards: undefined as never }).result).toBe('PENDING');
  });
});

describe('When initiatives are counted', () => {
  const sk = (id: string, level: 'CS' | 'TINH', applied: boolean | null = true) => ({
    id,
    level,
    recognisedOn: '2019-01-05',
    applied,
    verified: true,
  });
  it('one recognised at two levels counts once, at the higher', () => {
    const both = [sk('a', 'CS'), sk('a', 'TINH')];
    expect(test({ initiative: 'TINH' }, { initiatives: both }).result).toBe('PASS');
    expect(test({ initiative: 'CS', up: true, min: 2 }, { initiatives: both }).result).toBe('FAIL');
    expect(test({ initiative: 'CS' }, { initiatives: both }).result).toBe('FAIL');
  });

  it('one not put to use does not count where use is asked, one of unknown use leaves it open', () => {
    const rule: Rule = { initiative: 'CS', applied: true };
    expect(test(rule, { initiatives: [sk('a', 'CS', false)] }).result).toBe('FAIL');
    expect(test(rule, { initiatives: [sk('a', 'CS', null)] }).result).toBe('PENDING');
  });
});

describe('When ratings, runs and facts are checked', () => {
  const rating = (year: number, grade: 'HTXS' | 'HTT', verified = true) => ({ year, grade, verified });
  const rule: Rule = { rating: 'HTXS', years: 3 };
  it('the last three complete years must all have the rating', () => {
    expect(test(rule, { ratings: [2018, 2019, 2020].map((year) => rating(year, 'HTXS')) }).result).toBe('PASS');
    expect(test(rule, { ratings: [rating(2018, 'HTXS'), rating(2019, 'HTT'), rating(2020, 'HTXS')] }).result).toBe(
      'FAIL',
    );
  });

  it('a year without a rating, or with a claimed one, leaves it open', () => {
    expect(test(rule, { ratings: [rating(2019, 'HTXS'), rating(2020, 'HTXS')] })).toMatchObject({
      result: 'PENDING',
      missing: 'chưa có xếp loại năm 2018',
    });
    expect(
      test(rule, { ratings: [rating(2018, 'HTT', false), rating(2019, 'HTXS'), rating(2020, 'HTXS')] }).result,
    ).toBe('PENDING');
  });

  it('fewer rated years than asked leave it open even beside a lower rating, and both are told', () => {
    expect(test(rule, { ratings: [rating(2019, 'HTT'), rating(2020, 'HTXS')] })).toMatchObject({
      result: 'PENDING',
      missing: 'năm 2019 xếp loại thấp hơn; chưa có xếp loại năm 2018',
    });
  });

  it('a run of years counts wherever it lies before the boundary', () => {
    const led = (year: number, verified = true) => ({ code: 'DVDD' as const, year, verified });
    const run: Rule = { streak: 'DVDD', years: 3 };
    expect(test(run, { facts: [2012, 2013, 2014].map((year) => led(year)) }).result).toBe('PASS');
    expect(test(run, { facts: [2012, 2013, 2015, 2016].map((year) => led(year)) }).result).toBe('FAIL');
    expect(test(run, { facts: [led(2012), led(2013), led(2014, false)] }).result).toBe('PENDING');
  });

  it('a fact whose level nobody recorded leaves a demand for a level open', () => {
    const vd05: Rule = { fact: 'VD05', level: 'TINH', up: true };
    const fact = (level: 'CS' | 'TQ' | null) => ({ code: 'VD05' as const, year: 2019, level, verified: true });
    expect(test(vd05, { facts: [fact('TQ')] }).result).toBe('PASS');
    expect(test(vd05, { facts: [fact(null)] }).result).toBe('PENDING');
    expect(test(vd05, { facts: [fact('CS')] }).result).toBe('FAIL');
  });
});

describe('When a criterion is waived', () => {
  const definition = (waivable: boolean) => ({
    id: 'p' as never,
    meta: {
      schema: 1 as const,
      province: 'ha-tinh' as never,
      timezone: timeZone,
      window: { from: '2021-01-01' as never, to: '2021-12-31' as never },
    },
    criteria: {
      C: { for: 'all' as const, must: true, waivable, rule: { award: 'AHLD' as const } },
      S: { for: 'all' as const, must: false, rule: { award: 'TTND' as const } },
    },
  });
  const subject = person('NV', {}, { waivers: { C: { by: 'Hội đồng', reason: 'đơn vị mới thành lập' } } });

  it('a waivable one no longer bars the subject, and what is only encouraged never does', () => {
    expect(judge({ definition: definition(true), definitionVersion: 'v1' }, subject)).toMatchObject({
      judgement: 'ELIGIBLE',
      definitionVersion: 'v1',
      flags: [],
    });
  });

  it('one the plan does not let be waived still bars, and the waiver is flagged', () => {
    expect(judge({ definition: definition(false), definitionVersion: 'v1' }, subject)).toMatchObject({
      judgement: 'INELIGIBLE',
      failed: ['C'],
      flags: ['WAIVER_REFUSED'],
    });
  });
});

describe('When some records are only claimed', () => {
  it('the verdict says what it would be if they were verified', () => {
    const definition = {
      id: 'p' as never,
      meta: {
        schema: 1 as const,
        province: 'ha-tinh' as never,
        timezone: timeZone,
        window: { from: '2021-01-01' as never, to: '2021-12-31' as never },
      },
      criteria: { C: { for: ['NV' as const], must: true, rule: twoBk } },
    };
    const subject = person('NV', {}, { awards: [award({ year: 2017 }), award({ year: 2018, verified: false })] });
    expect(judge({ definition, definitionVersion: 'v1' }, subject)).toMatchObject({
      judgement: 'NEEDS_REVIEW',
      open: ['C'],
      ifClaimsHold: { judgement: 'ELIGIBLE', changes: ['C'] },
    });
  });
});
