import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../shared/adapters/yaml/read-plan.ts';
import { common, periods, planNames, planText } from '../../support/plan/five-plans.ts';

const texts = planNames.map(planText);
const piece = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ': ',
    '"',
    "'",
    '|',
    '&a ',
    '*a',
    '!!x ',
    '#',
    '\t',
    'null',
    '2021-02-30',
  ),
);

/** A real plan with up to four pieces cut out, put in or overwritten anywhere. */
const wounded = fc
  .record({
    text: fc.constantFrom(...texts),
    cuts: fc.array(fc.record({ at: fc.nat(6000), length: fc.nat(30), by: piece }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ text, cuts }) =>
    cuts.reduce(
      (all, { at, length, by }) => all.slice(0, at % all.length) + by + all.slice((at % all.length) + length),
      text,
    ),
  );

describe('When any text is read as a plan', () => {
  test('it becomes a plan with a calendar or issues that stand within the text, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(wounded, fc.string({ unit: 'grapheme' })), (text) => {
        const read = readPlan(text, { file: 'p.yaml', common });
        const lines = text.split('\n');
        const found = 'issues' in read ? read.issues : read.warnings;
        for (const { line, column } of found) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
        if ('issues' in read) expect(read.issues.some((issue) => issue.severity === 'error')).toBe(true);
        else expect(periods(read.definition).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
