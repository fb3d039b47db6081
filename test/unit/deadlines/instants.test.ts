import { describe, expect, test } from 'vitest';
import { Instant } from '../../../events/ids.ts';
import {
  addDuration,
  instantAt,
  isOnTime,
  justBefore,
  LocalDate,
  localDateOf,
  officialDate,
  shortDate,
  startOfDay,
  vietnameseInstant,
  withOffset,
} from '../../../shared/domain/deadlines/instants.ts';

const zone = 'Asia/Ho_Chi_Minh';
const d = (date: string) => LocalDate.parse(date);
const i = (instant: string) => Instant.parse(instant);

describe('When local dates meet UTC', () => {
  test('midnight in Vietnam is 17:00 UTC of the day before', () => {
    expect(startOfDay(d('2021-06-15'), zone)).toBe('2021-06-14T17:00:00.000Z');
    expect(instantAt(d('2021-09-10'), '08:00', zone)).toBe('2021-09-10T01:00:00.000Z');
  });

  test('the last millisecond of a day still belongs to it', () => {
    expect(justBefore(startOfDay(d('2021-06-15'), zone))).toBe('2021-06-14T16:59:59.999Z');
    expect(localDateOf(i('2021-06-14T16:59:59.999Z'), zone)).toBe('2021-06-14');
    expect(localDateOf(i('2021-06-14T17:00:00.000Z'), zone)).toBe('2021-06-15');
  });

  test('a term in months ends on the last day of a shorter month', () => {
    expect(addDuration(d('2017-01-31'), 'P1M')).toBe('2017-02-28');
  });

  test('without a boundary nothing is late', () => {
    expect(isOnTime(i('2099-01-01T00:00:00.000Z'), null)).toBe(true);
  });

  test.each(['2021-02-30', '2023-02-29', '2021-6-15', '15/06/2021', '2021-06-15T00:00:00Z'])(
    '%s is no date',
    (text) => {
      expect(LocalDate.safeParse(text).success).toBe(false);
    },
  );
});

describe('When Vietnamese reads a date', () => {
  test.each([
    ['2021-12-05', 'ngày 05 tháng 12 năm 2021', '05/12/2021'],
    ['2021-02-28', 'ngày 28 tháng 02 năm 2021', '28/02/2021'],
    ['2021-09-10', 'ngày 10 tháng 9 năm 2021', '10/9/2021'],
  ])('%s is %s on a paper and %s in a sentence', (date, official, short) => {
    expect(officialDate(d(date))).toBe(official);
    expect(shortDate(d(date))).toBe(short);
  });

  test('an instant is told in local hours', () => {
    expect(vietnameseInstant(i('2021-09-10T01:00:00.000Z'), zone)).toBe('08 giờ 00 ngày 10/9/2021');
    expect(vietnameseInstant(i('2021-06-14T16:59:59.999Z'), zone)).toBe('23 giờ 59 ngày 14/6/2021');
    expect(withOffset(i('2021-06-14T16:59:59.999Z'), zone)).toBe('2021-06-14T23:59:59.999+07:00');
  });
});
