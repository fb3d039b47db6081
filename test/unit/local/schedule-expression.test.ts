import { describe, expect, test } from 'vitest';
import { readSchedule } from '../../../infra/local/schedule-expression.ts';

const at = (text: string) => Date.parse(text);
const start = at('2021-06-01T08:00:00+07:00');
const next = (expression: string, after: string) => {
  const instant = readSchedule(expression, 'Asia/Ho_Chi_Minh', start).next(at(after));
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe('When a schedule is read', () => {
  test.each([
    [
      'every day at eight in the morning there',
      'cron(0 8 * * ? *)',
      '2021-06-01T02:00:00Z',
      '2021-06-02T01:00:00.000Z',
    ],
    [
      'on weekdays by AWS numbers, Sunday being 1',
      'cron(0 8 ? * 2 *)',
      '2021-06-01T00:00:00Z',
      '2021-06-07T01:00:00.000Z',
    ],
    ['on weekdays by name', 'cron(30 16 ? * FRI *)', '2021-06-01T00:00:00Z', '2021-06-04T09:30:00.000Z'],
    ['on the last day of the month', 'cron(0 17 L * ? *)', '2021-06-01T00:00:00Z', '2021-06-30T10:00:00.000Z'],
    ['every five minutes from its start', 'rate(5 minutes)', '2021-06-01T01:02:00Z', '2021-06-01T01:05:00.000Z'],
    ['every day from its start', 'rate(1 day)', '2021-06-01T01:00:00Z', '2021-06-02T01:00:00.000Z'],
    ['once', 'at(2021-06-10T17:00:00)', '2021-06-01T00:00:00Z', '2021-06-10T10:00:00.000Z'],
    ['once, and that is over', 'at(2021-06-10T17:00:00)', '2021-06-11T00:00:00Z', undefined],
  ])('it comes round %s', (_, expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  test.each([
    ['rate(5 minutes)', true],
    ['cron(0/15 * * * ? *)', true],
    ['cron(0 8 * * ? *)', false],
    ['at(2021-06-10T17:00:00)', false],
  ])('%s often asks whether something is due: %s', (expression, frequent) => {
    expect(readSchedule(expression, 'UTC', start).frequent).toBe(frequent);
  });

  test.each(['rate(soon)', 'rate(0 minutes)', 'every day', 'cron(0 8 1 1 ? 2030)'])('%s is refused', (expression) => {
    expect(() => readSchedule(expression, 'UTC', start)).toThrow(expression);
  });
});
