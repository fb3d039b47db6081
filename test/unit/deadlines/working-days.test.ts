import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, test } from 'vitest';
import { vietnamWorkCalendar as calendar, vietnamHolidays } from '../../../shared/domain/deadlines/holidays-vietnam.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../../shared/domain/deadlines/working-days.ts';

const d = (date: string) => LocalDate.parse(date);

describe('When a day is asked about', () => {
  test.each([
    ['2021-06-18', true, 'a Friday'],
    ['2021-06-19', false, 'a Saturday'],
    ['2021-02-12', false, 'the first day of Tết'],
    ['2021-05-03', false, 'a Monday off for a May Day on Saturday'],
    ['2024-05-04', true, 'a Saturday worked in exchange'],
    ['2024-04-29', false, 'the Monday it was exchanged for'],
    ['2026-01-02', false, 'the Friday after New Year, exchanged (12729/VPCP-KGVX)'],
    ['2026-01-10', true, 'the Saturday worked for it'],
  ])('%s is a working day: %s, being %s', (date, expected) => {
    expect(isWorkingDay(d(date), calendar)).toBe(expected);
  });
});

describe('When working days are counted', () => {
  test('five of them after a Saturday end on the next Friday', () => {
    expect(addWorkingDays(d('2021-06-19'), 5, calendar)).toBe('2021-06-25');
  });

  test('the day of the event does not count', () => {
    expect(addWorkingDays(d('2021-06-14'), 1, calendar)).toBe('2021-06-15');
    expect(addWorkingDays(d('2021-06-14'), 0, calendar)).toBe('2021-06-14');
  });

  test('Tết is jumped over', () => {
    expect(addWorkingDays(d('2021-02-09'), 1, calendar)).toBe('2021-02-17');
    expect(previousWorkingDay(d('2021-02-16'), calendar)).toBe('2021-02-09');
    expect(nextWorkingDay(d('2021-02-10'), calendar)).toBe('2021-02-17');
  });
});

describe('When the holiday tables are compared with the lunar calendar', () => {
  const lunar = (date: string) => Temporal.PlainDate.from(date).withCalendar('chinese');

  test.each(vietnamHolidays.map((table) => [table.year, table] as const))(
    'Tết and the Kings day of %i are off',
    (_, table) => {
      const kings = table.off.find((day) => day.name.startsWith('Giỗ Tổ'));
      expect(lunar(kings?.date ?? '')).toMatchObject({ monthCode: 'M03', day: 10 });
      expect(
        table.off.some((day) => {
          const at = lunar(day.date);
          return day.name === 'Tết Nguyên đán' && at.monthCode === 'M01' && at.day === 1;
        }),
      ).toBe(true);
    },
  );

  test('every fixed holiday on a weekend since 2017 is compensated by a weekday off right after its weekend', () => {
    for (const { year, off } of vietnamHolidays) {
      for (const fixed of off.filter((day) => day.verified)) {
        if (Temporal.PlainDate.from(fixed.date).dayOfWeek <= 5) continue;
        const monday = nextMonday(fixed.date);
        expect(isWorkingDay(d(monday), calendar), `${year}: ${fixed.date}`).toBe(false);
      }
    }
  });

  test('worked days are weekend days and days off are listed once', () => {
    for (const { off, worked } of vietnamHolidays) {
      expect(new Set(off.map((day) => day.date)).size).toBe(off.length);
      for (const day of worked) expect(Temporal.PlainDate.from(day.date).dayOfWeek).toBeGreaterThan(5);
    }
  });
});

function nextMonday(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return day.add({ days: 8 - day.dayOfWeek }).toString();
}
