import { describe, expect, test } from 'vitest';
import { Instant } from '../../../events/ids.ts';
import { standingAt } from '../../../shared/domain/campaign/standing.ts';
import { waveOf, wavesOn } from '../../../shared/domain/campaign/waves.ts';
import { isOnTime, LocalDate, withOffset } from '../../../shared/domain/deadlines/instants.ts';
import {
  dongNai,
  haTinh,
  kienGiang,
  onlyPeriod,
  periods,
  plan,
  planNames,
  thaiBinh,
  tienGiang,
} from '../../support/plan/five-plans.ts';

const zone = 'Asia/Ho_Chi_Minh';
const local = (instant: Instant | null | undefined) => (instant ? withOffset(instant, zone).slice(0, 16) : instant);

describe('When the deadlines of the five plans become instants', () => {
  test.each([
    ['HT-01', haTinh, '2021-06-14T16:59:59.999Z'],
    ['HT-02', haTinh, '2021-06-19T16:59:59.999Z'],
    ['HT-03', haTinh, '2022-01-14T16:59:59.999Z'],
    ['TG-03', tienGiang, '2025-03-31T16:59:59.999Z'],
    ['TG-09', tienGiang, '2025-06-30T16:59:59.999Z'],
    ['DN-03', dongNai, '2025-06-30T16:59:59.999Z'],
  ])('%s is open until its last acceptable instant', (callId, load, last) => {
    expect(onlyPeriod(load(), callId)).toMatchObject({ lastAcceptable: last, soft: false });
  });

  test('A11 a dossier received in the last millisecond before the boundary is on time, at the boundary it is late', () => {
    const { boundary, locksAt } = onlyPeriod(haTinh(), 'HT-01');
    expect(boundary).toBe('2021-06-14T17:00:00.000Z');
    expect(isOnTime(Instant.parse('2021-06-14T16:59:59.999Z'), boundary)).toBe(true);
    expect(isOnTime(Instant.parse('2021-06-14T17:00:00.000Z'), boundary)).toBe(false);
    expect(local(locksAt)).toBe('2021-06-22T00:00');
  });

  test('A09 a call with a soft due passes from open to OVERDUE_SOFT at midnight and is never MISSED', () => {
    const period = onlyPeriod(kienGiang(), 'GT-03');
    expect(standingAt(period, Instant.parse('2025-12-31T16:59:00.000Z'))).toEqual({ phase: 'open', mark: 'none' });
    expect(standingAt(period, Instant.parse('2025-12-31T17:00:00.000Z')).mark).toBe('OVERDUE_SOFT');
    expect(standingAt(period, Instant.parse('2026-12-31T17:00:00.000Z'))).toEqual({
      phase: 'locked',
      mark: 'OVERDUE_SOFT',
    });
  });

  test('a call due by a hard date is MISSED from the boundary on and locked after the fifth working day', () => {
    const period = onlyPeriod(haTinh(), 'HT-01');
    expect(standingAt(period, Instant.parse('2021-05-30T16:59:59.999Z'))).toEqual({ phase: 'not_open', mark: 'none' });
    expect(standingAt(period, Instant.parse('2021-06-14T17:00:00.000Z'))).toEqual({ phase: 'late', mark: 'MISSED' });
    expect(standingAt(period, Instant.parse('2021-06-21T17:00:00.000Z'))).toEqual({ phase: 'locked', mark: 'MISSED' });
  });

  test('a plan that ends with 2025 locks on the fifth working day of 2026, the exchanged Friday not being one', () => {
    expect(local(onlyPeriod(kienGiang(), 'GT-03').locksAt)).toBe('2026-01-10T00:00');
  });

  test('a soft due locks with the plan, a hard one on its fifth working day, both of the same plan', () => {
    expect(local(onlyPeriod(thaiBinh(), 'TB-01').boundary)).toBe('2017-04-01T00:00');
    expect(local(onlyPeriod(thaiBinh(), 'TB-01').locksAt)).toBe('2018-01-09T00:00');
    expect(local(onlyPeriod(tienGiang(), 'TG-01').locksAt)).toBe('2025-07-08T00:00');
    expect(local(onlyPeriod(tienGiang(), 'TG-03').locksAt)).toBe('2025-04-09T00:00');
  });

  test('a soft due after the end of the plan locks on its own fifth working day', () => {
    const last = periods(thaiBinh(), 'TB-04n').at(-1);
    expect(local(last?.boundary)).toBe('2018-01-16T00:00');
    expect(local(last?.locksAt)).toBe('2018-01-23T00:00');
  });

  test('an on-demand call is open from the start of the plan and never ends', () => {
    const period = onlyPeriod(tienGiang(), 'TG-08');
    expect(period).toMatchObject({ boundary: null, lastAcceptable: null, locksAt: null, reminders: [], soft: true });
    expect(standingAt(period, Instant.parse('2030-01-01T00:00:00.000Z'))).toEqual({ phase: 'open', mark: 'none' });
  });
});

describe('When a call repeats', () => {
  test('A14 HT-11 has 55 monthly periods from June 2021 to December 2025, each due before the 20th', () => {
    const months = periods(haTinh(), 'HT-11');
    expect(months).toHaveLength(55);
    expect(months[0]).toMatchObject({ period: '2021-06', boundary: '2021-06-19T17:00:00.000Z' });
    expect(months.at(-1)).toMatchObject({ period: '2025-12', boundary: '2025-12-19T17:00:00.000Z' });
    expect(new Set(months.map((month) => local(month.boundary)?.slice(8)))).toEqual(new Set(['20T00:00']));
  });

  test('the first month opens with the plan and each later one where the month before it ended', () => {
    const months = periods(haTinh(), 'HT-11');
    expect(local(months[0]?.opensAt)).toBe('2021-05-31T00:00');
    for (const [i, month] of months.entries()) if (i > 0) expect(month.opensAt).toBe(months[i - 1]?.boundary);
  });

  test('17 of the 55 last acceptable days fall on a weekend and stay there', () => {
    const weekend = periods(haTinh(), 'HT-11').filter((month) => {
      const day = new Date(`${local(month.lastAcceptable)?.slice(0, 10)}T00:00:00Z`).getUTCDay();
      return day === 0 || day === 6;
    });
    expect(weekend).toHaveLength(17);
  });

  test('A15 HT-12 has 5 yearly periods, last acceptable at the end of 4 December', () => {
    const years = periods(haTinh(), 'HT-12');
    expect(years.map((year) => year.period)).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect(years.map((year) => withOffset(year.lastAcceptable ?? year.opensAt, zone))).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => `${year}-12-04T23:59:59.999+07:00`),
    );
  });
});

describe('When reminders are planned', () => {
  test('A21 for September 2021, whose last day is a Sunday, they go out on 10, 16 and 17 September at 08:00', () => {
    const month = periods(haTinh(), 'HT-11').find((one) => one.period === '2021-09');
    expect(month?.reminders.map((step) => [step.step, withOffset(step.at, zone)])).toEqual([
      ['D-7', '2021-09-10T08:00:00.000+07:00'],
      ['D-3', '2021-09-16T08:00:00.000+07:00'],
      ['D-1', '2021-09-17T08:00:00.000+07:00'],
    ]);
  });

  test('two steps that meet on one working day are one reminder, named by the nearer step', () => {
    expect(onlyPeriod(haTinh(), 'HT-01').reminders.map((step) => [step.step, local(step.at)])).toEqual([
      ['D-7', '2021-06-07T08:00'],
      ['D-1', '2021-06-11T08:00'],
    ]);
  });

  test('a step before the period opens is not sent', () => {
    const definition = haTinh();
    const call = definition.calls.find((one) => one.id === 'HT-01');
    if (call) call.opens = LocalDate.parse('2021-06-10');
    expect(onlyPeriod(definition, 'HT-01').reminders.map((step) => step.step)).toEqual(['D-1']);
  });
});

describe('When a plan has waves', () => {
  test('the mid-wave report is asked for in the long waves only, 15 days after the review', () => {
    expect(periods(thaiBinh(), 'TB-04m').map((p) => [p.period, local(p.opensAt), local(p.boundary), p.soft])).toEqual([
      ['D2', '2017-03-01T00:00', '2017-05-02T00:00', true],
      ['D3', '2017-06-01T00:00', '2017-08-03T00:00', true],
      ['D4', '2017-09-02T00:00', '2017-11-17T00:00', true],
    ]);
  });

  test('the closing report is asked for in every wave, 15 days after its end', () => {
    expect(periods(thaiBinh(), 'TB-04e').map((p) => [p.period, local(p.opensAt), local(p.boundary)])).toEqual([
      ['D1', '2017-02-14T00:00', '2017-03-15T00:00'],
      ['D2', '2017-03-01T00:00', '2017-06-16T00:00'],
      ['D3', '2017-06-01T00:00', '2017-09-18T00:00'],
      ['D4', '2017-09-02T00:00', '2018-01-16T00:00'],
    ]);
  });

  test('A25 an achievement of 2 September 2017 counts for D3 unless the unit chooses D4, of 28 February for none', () => {
    const on = (date: string, chosen?: string) => waveOf(thaiBinh(), LocalDate.parse(date), chosen)?.id;
    expect(on('2017-09-02')).toBe('D3');
    expect(on('2017-09-02', 'D4')).toBe('D4');
    expect(on('2017-09-02', 'D1')).toBe('D3');
    expect(wavesOn(thaiBinh(), LocalDate.parse('2017-09-02'))).toHaveLength(2);
    expect(on('2017-02-28')).toBeUndefined();
    expect(on('2017-02-27')).toBe('D1');
  });
});

describe('When one call is due at different times for different senders', () => {
  test('the units report by March and the Sở by June, in periods whose senders do not overlap', () => {
    expect(periods(tienGiang(), 'TG-05').map((p) => [p.who, local(p.boundary)])).toEqual([
      ['DVSN+CHI_CUC', '2025-04-01T00:00'],
      ['SO', '2025-07-01T00:00'],
    ]);
  });
});

describe('When a due says to shift', () => {
  test('its last day moves to the next working day, and without that word it stays on the Saturday', () => {
    const definition = haTinh();
    const call = definition.calls.find((one) => one.id === 'HT-02');
    expect(local(onlyPeriod(definition, 'HT-02').boundary)).toBe('2021-06-20T00:00');
    if (call) call.due = { before: LocalDate.parse('2021-06-20'), shift: 'next_working_day' };
    expect(local(onlyPeriod(definition, 'HT-02').boundary)).toBe('2021-06-22T00:00');
  });
});

test.each(planNames)('every period of %s names its campaign and has instants in order', (name) => {
  for (const period of periods(plan(name))) {
    expect(period.campaignId).toBe(name);
    if (period.boundary === null || period.lastAcceptable === null || period.locksAt === null) continue;
    expect([period.opensAt, period.lastAcceptable, period.boundary, period.locksAt]).toEqual(
      [period.opensAt, period.lastAcceptable, period.boundary, period.locksAt].toSorted(),
    );
  }
});
