import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CalendarView } from '../../../shared/domain/campaign/calendar-view.ts';
import { planSchema } from '../../../shared/domain/campaign/plan-schema.ts';
import { plan, planNames } from '../../support/plan/five-plans.ts';
import { runPlan } from '../../support/plan/run-cli.ts';
import { broken } from '../../support/plan/small-plan.ts';

const folder = join(import.meta.dirname, '../../../infra/campaigns');
const file = (name: string) => join(folder, `${name}.yaml`);

async function written(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'plan-')), name);
  writeFileSync(path, text);
  return path;
}

describe('When a plan is checked on the command line', () => {
  test.each(planNames)('%s has no error', async (name) => {
    const { exit, out } = await runPlan('check', file(name));
    expect({ exit, errors: out.includes(': lỗi ') }).toEqual({ exit: 0, errors: false });
  });

  test('the plan of Đồng Nai is complete but for its number and day, and that is said', async () => {
    const { out } = await runPlan('check', file('dong-nai-2024-long-thanh'));
    expect(out).toMatch(/dong-nai-2024-long-thanh\.yaml:6:7: cảnh báo PLAN_INCOMPLETE/);
  });

  test('errors of several files are printed together and the exit code is 1', async () => {
    const bad = await written('bad.yaml', broken('form: F1', 'form: F9'));
    const { exit, out, err } = await runPlan('check', bad, file('ha-tinh-2021-dien-hinh'));
    expect(exit).toBe(1);
    expect(out).toContain(`${bad}:11:54: lỗi DANGLING_FORM`);
    expect(err).toContain('2 kế hoạch, 1 lỗi');
  });

  test('as JSON every issue carries its place, path, allowed words and the nearest one', async () => {
    const bad = await written('bad.yaml', broken('action: screen', 'action: scren'));
    const { out } = await runPlan('check', bad, '--json');
    const [issue] = JSON.parse(out).issues;
    expect(issue).toMatchObject({ file: bad, line: 8, column: 48, path: 'stages.0.action', nearest: 'screen' });
  });

  test.each([[[]], [['check']], [['check', 'no-such-file.yaml']], [['chek', 'x']], [['check', '--nope']]])(
    'tiencu plan %j is wrong use',
    async (args) => {
      const { exit, err } = await runPlan(...args);
      expect(exit).toBe(2);
      expect(err).toContain('tiencu plan check');
    },
  );
});

describe('When the calendar of a plan is printed', () => {
  test('A14 as JSON the 55 months of HT-11 stand with boundary, last instant and reminders in UTC and local time', async () => {
    const { exit, out } = await runPlan('calendar', file('ha-tinh-2021-dien-hinh'), '--json');
    const months = CalendarView.parse(JSON.parse(out)).periods.filter((line) => line.callId === 'HT-11');
    expect(exit).toBe(0);
    expect(months).toHaveLength(55);
    expect(months[0]).toMatchObject({
      due: 'hard',
      boundary: { utc: '2021-06-19T17:00:00.000Z', local: '2021-06-20T00:00:00.000+07:00' },
      lastAcceptable: { utc: '2021-06-19T16:59:59.999Z', local: '2021-06-19T23:59:59.999+07:00' },
      who: 'CHI_CUC+DVSN',
      mayAlso: 'PHONG_SO',
    });
  });

  test('A15 the last instants of HT-12 are the ends of 4 December from 2021 to 2025', async () => {
    const { out } = await runPlan('calendar', file('ha-tinh-2021-dien-hinh'), '--json');
    const years = CalendarView.parse(JSON.parse(out)).periods.filter((line) => line.callId === 'HT-12');
    expect(years.map((line) => line.lastAcceptable?.local)).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => `${year}-12-04T23:59:59.999+07:00`),
    );
  });

  test('A21 the reminders of HT-11 for September 2021 stand on 10, 16 and 17 September at 08:00', async () => {
    const { out } = await runPlan('calendar', file('ha-tinh-2021-dien-hinh'), '--json');
    const { periods } = CalendarView.parse(JSON.parse(out));
    const month = periods.find((line) => line.callId === 'HT-11' && line.period === '2021-09');
    expect(month?.reminders.map((step) => step.local)).toEqual([
      '2021-09-10T08:00:00.000+07:00',
      '2021-09-16T08:00:00.000+07:00',
      '2021-09-17T08:00:00.000+07:00',
    ]);
  });

  test('with a file of units the owing ones are named, and those that may send', async () => {
    const units = await written(
      'units.yaml',
      '- {id: bvdk, type: DVSN, name: Bệnh viện}\n- {id: nghiep-vu-y, type: PHONG_SO}\n- {id: syt, type: SO}\n',
    );
    const { out } = await runPlan('calendar', file('ha-tinh-2021-dien-hinh'), '--json', '--units', units);
    const line = CalendarView.parse(JSON.parse(out)).periods.find((one) => one.callId === 'HT-01');
    expect(line).toMatchObject({ owing: ['bvdk'], may: ['nghiep-vu-y'] });
  });

  test('as iCalendar each dated period is one event on its last acceptable day, in lines of at most 75 octets', async () => {
    const { out } = await runPlan('calendar', file('tien-giang-2024-hoi-nghi-dhtt'), '--ics');
    const lines = out.split('\r\n');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(13);
    expect(out).toContain('UID:tien-giang-2024-hoi-nghi-dhtt.TG-03.once.20250331@tiencu');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const ids = lines.filter((line) => line.startsWith('UID:'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('as a table every period has its line', async () => {
    const { out } = await runPlan('calendar', file('thai-binh-2017-phat-dong'));
    expect(out.split('\n').filter((line) => line.startsWith('TB-'))).toHaveLength(21);
  });

  test('a plan with errors has no calendar', async () => {
    const bad = await written('bad.yaml', broken('form: F1', 'form: F9'));
    const { exit, out, err } = await runPlan('calendar', bad);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('DANGLING_FORM');
  });

  test('JSON and iCalendar at once are wrong use', async () => {
    expect((await runPlan('calendar', file('ha-tinh-2021-dien-hinh'), '--json', '--ics')).exit).toBe(2);
  });
});

test('the page of plans in the documentation is the one the definitions give, with a line for each of their calls', async () => {
  const root = join(folder, '../..');
  const { out } = await runPlan('page', ...planNames.toSorted().map(file));
  expect(`${out}\n`.replaceAll(/`[^`]*infra\/campaigns\//g, '`infra/campaigns/')).toBe(
    readFileSync(join(root, 'docs/plans.md'), 'utf8').replaceAll(/`[^`]*infra\/campaigns\//g, '`infra/campaigns/'),
  );
  expect(out.match(/^\| [A-Z]{2}-\d\d[a-z]? /gm)).toHaveLength(49);
});

test('the JSON Schema for editors that stands beside the plans is the one the language gives', () => {
  expect(JSON.parse(readFileSync(join(folder, 'plan.schema.json'), 'utf8'))).toEqual(planSchema());
});

test.each(planNames)('every obligation and criterion of %s names the clause of the plan it comes from', (name) => {
  const { calls, criteria } = plan(name);
  const all = [...calls, ...Object.values(criteria ?? {})];
  expect(all.filter(({ title, clause }) => !title || !/^[IVX]+(\.|,|$)/.test(clause ?? ''))).toEqual([]);
});
