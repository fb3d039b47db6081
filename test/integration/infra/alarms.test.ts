import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../../functions/index.ts';
import { propertiesOf, provinceFile, synthesize } from '../../support/synthesized.ts';

const PREFIX = 'tiencu-ha-tinh-';
const { ops, app } = synthesize(provinceFile('ha-tinh'));
const alarms = propertiesOf(ops, 'AWS::CloudWatch::Alarm');
const runbook = readFileSync(new URL('../../../docs/runbook.md', import.meta.url), 'utf8');
const sections = runbook
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ heading: text.split('\n')[0], text }));

describe('When a province is watched', () => {
  it('every alarm has its section in the runbook and every section its alarm', () => {
    const names = alarms.map(({ AlarmName }) => String(AlarmName).slice(PREFIX.length));
    expect(names.sort()).toEqual(sections.map(({ heading }) => heading).sort());
  });

  it.each(sections)('the section $heading says what it means, what to look at and what to do', ({ text }) => {
    const parts = [...text.matchAll(/^\*\*(\w+)\.\*\* \S/gm)].map(([, part]) => part);
    expect(parts).toEqual(['Description', 'Investigation', 'Resolution']);
  });

  it.each(contracts)('an alarm of $name tells who is hurt and where to read on', ({ name, impact, severity }) => {
    const own = alarms.filter(({ AlarmName }) => String(AlarmName).startsWith(`${PREFIX}${name}-`));
    expect(own.length).toBeGreaterThan(0);
    for (const alarm of own) {
      const section = String(alarm['AlarmName']).slice(PREFIX.length);
      expect(alarm['AlarmDescription']).toBe(`${impact}\nRunbook: docs/runbook.md#${section}`);
      expect(JSON.stringify(alarm['AlarmActions'])).toContain(`${severity}severity`);
    }
  });

  it('every function and every queue of the app is under an alarm', () => {
    const watched = new Set(alarms.map(({ Dimensions: [{ Value }] }) => Value));
    const functions = propertiesOf(app, 'AWS::Lambda::Function').map(({ FunctionName }) => FunctionName);
    const queues = propertiesOf(app, 'AWS::SQS::Queue').map(({ QueueName }) => QueueName);
    expect([...functions, ...queues].filter((name) => !watched.has(name))).toEqual([]);
  });

  it('an alarm may publish to its topic although the topic refuses everyone else', () => {
    const publishers = propertiesOf(ops, 'AWS::SNS::TopicPolicy').map((policy) => JSON.stringify(policy));
    expect(publishers).toHaveLength(3);
    for (const policy of publishers) expect(policy).toContain('"Service":"cloudwatch.amazonaws.com"');
  });
});
