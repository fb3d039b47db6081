import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { Instant } from '../../../events/ids.ts';
import { vietnamWorkCalendar } from '../../../shared/domain/deadlines/holidays-vietnam.ts';
import { addDays, isOnTime, LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { addWorkingDays, isWorkingDay } from '../../../shared/domain/deadlines/working-days.ts';
import { haTinh, periods } from '../../support/plan/five-plans.ts';

const hour = 3_600_000;
/** Local day of Vietnam computed without any calendar library: seven hours ahead, no summer time. */
const localDay = (ms: number) => new Date(ms + 7 * hour).toISOString().slice(0, 10);
const ms = (instant: string | null) => Date.parse(instant ?? '');
const date = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(LocalDate.parse('2017-01-02'), days));

type Monthly = { first: LocalDate; months: number; exclusive: boolean };
const monthly: fc.Arbitrary<Monthly> = fc.record({
  first: date.filter((day) => Number(day.slice(8)) <= 28),
  months: fc.integer({ min: 1, max: 40 }),
  exclusive: fc.boolean(),
});

const template = haTinh();

/** The periods of HT-11 with another first day, length and reading of its date. */
function planWith({ first, months, exclusive }: Monthly) {
  const last = LocalDate.parse(
    Temporal.PlainDate.from(first)
      .add({ months: months - 1 })
      .toString(),
  );
  const repeat = { rrule: `FREQ=MONTHLY;BYMONTHDAY=${Number(first.slice(8))}`, until: last };
  const due = exclusive ? { before: first, ...repeat } : { by: first, ...repeat };
  return periods({
    ...template,
    meta: { ...template.meta, window: { from: addDays(first, -40), to: last } },
    calls: template.calls.filter((call) => call.id === 'HT-11').map((call) => ({ ...call, due })),
  });
}

describe('When a call repeats monthly', () => {
  test('no period is lost or doubled, whatever the first day and the length', () => {
    fc.assert(
      fc.property(monthly, (rule) => {
        const found = planWith(rule);
        expect(found).toHaveLength(rule.months);
        expect(new Set(found.map((period) => period.period)).size).toBe(rule.months);
      }),
      { numRuns: 40 },
    );
  });

  test('every instant of the season belongs to exactly one period', () => {
    fc.assert(
      fc.property(monthly, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (rule, share) => {
        const found = planWith(rule);
        const from = ms(found[0]?.opensAt ?? null);
        const to = ms(found.at(-1)?.boundary ?? null);
        const at = Math.min(to - 1, Math.floor(from + share * (to - from)));
        const open = found.filter((period) => ms(period.opensAt) <= at && at < ms(period.boundary));
        expect(open).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  test('on time is the same as received on a local day up to the last one', () => {
    fc.assert(
      fc.property(monthly, fc.integer({ min: -3 * 24 * hour, max: 3 * 24 * hour }), (rule, off) => {
        const [period] = planWith({ ...rule, months: 1 });
        const lastDay = rule.exclusive ? addDays(rule.first, -1) : rule.first;
        const at = ms(period?.boundary ?? null) + off;
        const received = Instant.parse(new Date(at).toISOString());
        expect(isOnTime(received, period?.boundary ?? null)).toBe(localDay(at) <= lastDay);
      }),
      { numRuns: 100 },
    );
  });

  test('reminders stand on working days at 08:00, in order, each once, before the last day', () => {
    fc.assert(
      fc.property(monthly, (rule) => {
        for (const period of planWith(rule)) {
          const at = period.reminders.map((step) => step.at);
          expect(at).toEqual([...new Set(at)].toSorted());
          for (const instant of at) {
            expect(instant.slice(10)).toBe('T01:00:00.000Z');
            expect(isWorkingDay(LocalDate.parse(localDay(ms(instant))), vietnamWorkCalendar)).toBe(true);
            expect(instant < (period.lastAcceptable ?? '')).toBe(true);
            expect(instant >= period.opensAt).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('When working days are counted', () => {
  test('n of them lie after the first day and up to the last, which is one of them', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const to = addWorkingDays(from, n, vietnamWorkCalendar);
        let seen = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
          if (isWorkingDay(day, vietnamWorkCalendar)) seen += 1;
        }
        expect(seen).toBe(n);
        expect(isWorkingDay(to, vietnamWorkCalendar)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
