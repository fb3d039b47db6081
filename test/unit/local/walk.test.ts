import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../infra/local/clock.ts';
import { readSchedule } from '../../../infra/local/schedule-expression.ts';
import type { Schedule } from '../../../infra/local/schedules.ts';
import { walkTo } from '../../../infra/local/walk.ts';

const start = Date.parse('2021-06-01T01:00:00Z');
const iso = (instant: number) => new Date(instant).toISOString();

/** A clock that stands still between moves, and a diary of what happened. */
function desk() {
  let now = start;
  const diary: string[] = [];
  const clock: Clock = {
    now: () => now,
    offset: () => 0,
    onMove: () => {},
    moveTo: async (instant) => {
      now = Math.max(now, instant);
    },
  };
  const settle = async () => {
    diary.push('rest');
    return { idle: true, waitingFor: [] };
  };
  const schedule = (name: string, expression: string, due?: (now: number) => number | null): Schedule => {
    const one: Schedule = {
      name,
      recurrence: readSchedule(expression, 'UTC', start),
      nextDueAt: undefined,
      fire: async () => {
        diary.push(`${name} ${iso(now)}`);
        if (due) one.nextDueAt = due(now);
      },
    };
    return one;
  };
  const walk = (to: string, ...schedules: Schedule[]) => walkTo(Date.parse(to), { clock, schedules, settle });
  return { clock, diary, schedule, walk, fired: () => diary.filter((entry) => entry !== 'rest') };
}

describe('When a function says when it is next due', () => {
  const days = ['2021-06-02T00:00:00Z', '2021-06-09T10:00:00Z'].map((day) => Date.parse(day));
  const due = (now: number) => days.find((day) => day > now) ?? null;

  test('it runs now, at each of those instants, and at the target', async () => {
    const { schedule, walk, fired } = desk();
    await walk('2021-06-20T00:00:00Z', schedule('sweep', 'rate(5 minutes)', due));
    expect(fired()).toEqual([
      'sweep 2021-06-01T01:00:00.000Z',
      'sweep 2021-06-02T00:00:00.000Z',
      'sweep 2021-06-09T10:00:00.000Z',
      'sweep 2021-06-20T00:00:00.000Z',
    ]);
  });

  test('everything comes to rest before and after each of them', async () => {
    const { schedule, walk, diary } = desk();
    await walk('2021-06-03T00:00:00Z', schedule('sweep', 'rate(5 minutes)', due));
    const around = diary.flatMap((entry, index) => (entry === 'rest' ? [] : [diary[index - 1], diary[index + 1]]));
    expect(new Set(around)).toEqual(new Set(['rest']));
  });

  test('an instant it is late for is now, and one run settles it', async () => {
    const { schedule, walk, fired } = desk();
    let late = true;
    const sweep = schedule('sweep', 'rate(5 minutes)', () => {
      if (!late) return null;
      late = false;
      return start - 1000;
    });
    await walk('2021-06-02T00:00:00Z', sweep);
    expect(fired().slice(0, 2)).toEqual(['sweep 2021-06-01T01:00:00.000Z', 'sweep 2021-06-01T01:00:00.000Z']);
  });

  test('one that is due without end is stopped with its name', async () => {
    const { schedule, walk } = desk();
    await expect(
      walk(
        '2021-06-02T00:00:00Z',
        schedule('sweep', 'rate(5 minutes)', (now) => now),
      ),
    ).rejects.toThrow('sweep says');
  });
});

describe('When a function says nothing and comes round once a day', () => {
  test('it runs every day on the way and not at the target', async () => {
    const { schedule, walk, fired } = desk();
    await walk('2021-06-03T12:00:00Z', schedule('digest', 'cron(0 8 * * ? *)'));
    expect(fired()).toEqual(
      ['2021-06-01T08', '2021-06-02T08', '2021-06-03T08'].map((hour) => `digest ${hour}:00:00.000Z`),
    );
  });
});

describe('When two are due on the way', () => {
  test('they run in the order of time', async () => {
    const { schedule, walk, fired } = desk();
    const sweep = schedule('sweep', 'rate(5 minutes)', (now) =>
      now < start + 1 ? Date.parse('2021-06-02T00:00:00Z') : null,
    );
    const { stops } = await walk('2021-06-02T09:00:00Z', schedule('digest', 'cron(0 8 * * ? *)'), sweep);
    expect(fired().map((entry) => entry.slice(0, -8))).toEqual([
      'sweep 2021-06-01T01:00',
      'digest 2021-06-01T08:00',
      'sweep 2021-06-02T00:00',
      'digest 2021-06-02T08:00',
      'sweep 2021-06-02T09:00',
    ]);
    expect(stops.map(({ fired: names }) => names.join())).toEqual(['sweep', 'digest', 'sweep', 'digest', 'sweep']);
  });
});
