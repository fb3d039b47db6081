import { describe, expect, it } from 'vitest';
import {
  dateInWords,
  dayInWords,
  distanceInWords,
  durationInWords,
  exactMomentInWords,
  lastMomentInWords,
  momentInWords,
  startsDay,
  type TimeReader,
} from '../../../shared/domain/wording/time-in-words.ts';

const boundary = '2021-06-14T17:00:00.000Z';
const vi: TimeReader = { language: 'vi', zone: 'Asia/Ho_Chi_Minh' };
const en: TimeReader = { ...vi, language: 'en' };

describe('When an instant is told to a person', () => {
  it('is the day in Viet Nam and not the day in Greenwich', () => {
    expect(dateInWords('2021-06-14T17:00:00.000Z', vi)).toBe('15/06/2021');
    expect(dateInWords('2021-06-14T16:59:59.999Z', vi)).toBe('14/06/2021');
  });

  it('carries its weekday', () => {
    expect(dayInWords('2021-06-13T01:00:00.000Z', vi)).toBe('Chủ nhật, 13/06/2021');
    expect(momentInWords('2021-06-14T01:05:00.000Z', en)).toBe('08:05, Monday, 14 June 2021');
  });

  it('shows midnight as 00:00 and not as 24:00', () => {
    expect(momentInWords(boundary, vi)).toBe('00:00, thứ Ba, 15/06/2021');
  });

  it('is told to the millisecond on a receipt', () => {
    expect(exactMomentInWords('2021-06-10T02:05:12.345Z', vi)).toBe('09:05:12,345, thứ Năm, 10/06/2021 (giờ Việt Nam)');
  });
});

describe('When the plan is of another zone', () => {
  const paris: TimeReader = { language: 'vi', zone: 'Europe/Paris' };

  it('the same instant is told by the clock there, summer and winter, and the zone is named', () => {
    expect(momentInWords('2021-06-14T21:59:00.000Z', paris)).toBe('23:59, thứ Hai, 14/06/2021');
    expect(momentInWords('2021-12-14T22:59:00.000Z', paris)).toBe('23:59, thứ Ba, 14/12/2021');
    expect(exactMomentInWords('2021-06-10T02:05:12.345Z', paris)).toBe(
      '04:05:12,345, thứ Năm, 10/06/2021 (giờ Europe/Paris)',
    );
  });

  it('a day starts at its own midnight', () => {
    expect(startsDay(boundary, 'Asia/Ho_Chi_Minh')).toBe(true);
    expect(startsDay(boundary, 'Europe/Paris')).toBe(false);
    expect(startsDay('2021-06-14T22:00:00.000Z', 'Europe/Paris')).toBe(true);
  });
});

describe('When a deadline says "trước ngày 15/6"', () => {
  it('names the evening of the 14th as the last moment', () => {
    expect(lastMomentInWords(boundary, vi)).toBe('23:59, thứ Hai, 14/06/2021');
  });

  it('is left until the boundary and past from the boundary on', () => {
    expect(distanceInWords('2021-06-14T16:59:59.999Z', boundary, 'vi')).toBe('còn chưa đến 1 phút');
    expect(distanceInWords(boundary, boundary, 'vi')).toBe('vừa qua');
    expect(distanceInWords('2021-06-16T17:00:00.000Z', boundary, 'en')).toBe('2 days past');
  });
});

describe('When a length of time is told', () => {
  it.each([
    [3 * 86_400_000 + 4 * 3_600_000 + 59 * 60_000, '3 ngày 4 giờ'],
    [2 * 86_400_000, '2 ngày'],
    [3_600_000 + 60_000, '1 giờ 1 phút'],
    [7_200_000, '2 giờ'],
    [45 * 60_000, '45 phút'],
    [59_999, 'chưa đến 1 phút'],
    [29 * 86_400_000 + 15 * 3_600_000, '29 ngày 15 giờ'],
    [30 * 86_400_000 + 15 * 3_600_000, '30 ngày'],
    [1674 * 86_400_000 + 15 * 3_600_000, '1.674 ngày'],
  ])('%i ms is %s', (milliseconds, said) => {
    expect(durationInWords(milliseconds, 'vi')).toBe(said);
  });

  it('says one day and two days in English', () => {
    expect(durationInWords(86_400_000, 'en')).toBe('1 day');
    expect(durationInWords(2 * 86_400_000, 'en')).toBe('2 days');
  });
});
