import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { examineWith } from '../../../functions/read-dossier/examine.ts';
import { readDossier } from '../../../functions/read-dossier/read-dossier.ts';
import { documentReader } from '../../../shared/adapters/documents/document-reader.ts';
import { issueLine, readPlan } from '../../../shared/adapters/yaml/read-plan.ts';
import { arrivals } from '../../support/arrivals.ts';
import { aKey } from '../../support/dossiers.ts';
import { hiddenOf, memoryPortal } from '../../support/memory-portal.ts';
import { memorySystem } from '../../support/memory-system.ts';
import { common, onlyPeriod, planText } from '../../support/plan/five-plans.ts';
import { runPlan } from '../../support/plan/run-cli.ts';

const folder = join(import.meta.dirname, '../../fixtures/plans');
const file = 'carpentries-2018-community-service.yaml';
const text = readFileSync(join(folder, file), 'utf8');
const nominations = aKey({
  unitId: 'lesson-maintainers',
  campaignId: 'carpentries-2018-community-service',
  callId: 'CSA-3',
});

function definition() {
  const read = readPlan(text, { file, common });
  if ('issues' in read) throw new Error(read.issues.map(issueLine).join('\n'));
  return read.definition;
}

describe('The award of another sector, defined by a file alone', () => {
  it('passes the check of plans without an error', async () => {
    const { exit, err } = await runPlan('check', join(folder, file));
    expect({ exit, err }).toEqual({ exit: 0, err: '1 kế hoạch, 0 lỗi, 1 cảnh báo.' });
  });

  it('takes nominations until 19 November 2018 has ended everywhere on earth', () => {
    expect(onlyPeriod(definition(), 'CSA-3')).toMatchObject({
      opensAt: '2018-09-24T12:00:00.000Z',
      boundary: '2018-11-20T12:00:00.000Z',
      soft: false,
    });
  });

  it('has the awardees decided and announced on the days its page names', () => {
    const last = (callId: string) => onlyPeriod(definition(), callId).boundary;
    expect([last('CSA-4'), last('CSA-5'), last('CSA-6')]).toEqual([
      '2018-12-07T12:00:00.000Z',
      '2018-12-11T12:00:00.000Z',
      '2019-01-19T12:00:00.000Z',
    ]);
  });
});

describe('When its round of 2018 runs on the product', () => {
  let system: ReturnType<typeof memorySystem>;
  let store: ReturnType<typeof arrivals>;
  const mailTo = (email: string, words: string) =>
    system.mails.findLast((m) => m.to.email === email && m.subject.includes(words));

  async function send(lines: readonly string[], at: string) {
    const arrival = store.put(lines.join('\n'), { key: nominations, at });
    const examine = examineWith({ ...system.needs, reader: documentReader() });
    await readDossier({ ...store.needs, examine }, arrival);
    await system.deliver();
  }

  const nominee = 'A. Maintainer,Lesson infrastructure,Rebuilt the lesson template used in every workshop';
  const list = ['Nominee,Community,Contribution', nominee];

  beforeEach(async () => {
    const register: unknown = parse(readFileSync(join(folder, 'carpentries-register.yaml'), 'utf8'));
    const plans = [
      { file: 'common.yaml', text: planText('common') },
      { file, text },
    ];
    system = memorySystem('2018-09-24T12:00:00.000Z', 'carpentries');
    const { answer } = await system.load({ ...(register as object), plans });
    expect(answer).toMatchObject({ ok: true, issues: [] });
    await system.passTo('2018-09-24T12:00:00.000Z');
    store = arrivals(system);
  });

  it('communities that may nominate get a link and are never reminded or missed', async () => {
    expect(mailTo('maintainers@carpentries.example', 'CSA-3')).toBeDefined();
    system.mails.length = 0;
    await system.passTo('2018-11-12T20:00:00.000Z');
    await system.passTo('2018-11-20T12:00:00.000Z');
    expect(mailTo('maintainers@carpentries.example', 'CSA-3')).toBeUndefined();
    expect(await system.needs.dossiers.load(nominations)).toMatchObject({ owed: false, overdue: null });
  });

  it('a nomination in words of its own form is read and accepted by the representative', async () => {
    await send(list, '2018-11-20T11:59:59.999Z');
    expect(await system.needs.dossiers.load(nominations)).toMatchObject({ state: 'UNDER_REVIEW', late: false });
    const mail = mailTo('representative@carpentries.example', 'Chờ thẩm định');
    const portal = memoryPortal(system);
    const { home, page } = await portal.openLink(mail?.text ?? '');
    const html = await page.text();
    expect(html).toContain('Rebuilt the lesson template used in every workshop');
    await portal.post(home, { ...hiddenOf(html, '/ho-so/[^"]+'), outcome: 'accept' });
    expect(await system.needs.dossiers.nominations(nominations)).toMatchObject([{ name: 'A. Maintainer' }]);
  });

  it('one that arrives when the day has ended everywhere is late', async () => {
    await send(list, '2018-11-20T12:00:00.000Z');
    expect(await system.needs.dossiers.load(nominations)).toMatchObject({ state: 'UNDER_REVIEW', late: true });
  });

  it('one without a contribution is told to the cell', async () => {
    await send(['Nominee,Community,Contribution', 'A. Maintainer,Lessons,'], '2018-10-01T00:00:00.000Z');
    expect(await system.needs.dossiers.load(nominations)).toMatchObject({ state: 'INVALID' });
    const [reading] = system.readings.values();
    const blocking = reading?.findings.filter((f) => f.severity === 'block');
    expect(blocking).toMatchObject([{ code: 'achievements_missing', at: { record: 2, column: 'achievements' } }]);
  });
});
