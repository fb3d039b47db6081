import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { issueLine, readPlan } from '../../../shared/adapters/yaml/read-plan.ts';
import { CampaignDefinition } from '../../../shared/domain/campaign/definition.ts';
import { addDays, LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { common, plan, planNames } from '../../support/plan/five-plans.ts';
import { smallPlan } from '../../support/plan/small-plan.ts';

function readBack(text: string): CampaignDefinition {
  const read = readPlan(text, { file: 'again.yaml', common });
  if ('issues' in read) throw new Error(read.issues.map(issueLine).join('\n'));
  return read.definition;
}

const traps = [
  'yes',
  'null',
  '~',
  '2021-06-15',
  '1e3',
  '- a',
  'a: b',
  '# c',
  '"',
  "'",
  '{',
  '*a',
  '&b',
  '\u0085',
  '  ',
  '%',
];
/** A replacement character is what is left of bytes that were no text: a plan with one is refused. */
const isText = (text: string): boolean => !text.includes('\uFFFD');
const words = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }).filter(isText),
  fc.constantFrom(...traps, 'Đợt 1; chào mừng'),
);
const from = LocalDate.parse('2021-05-31');
const day = fc.integer({ min: 0, max: 214 }).map((n) => addDays(from, n));
const small = readBack(smallPlan);

/** What is chosen out of a call is not due before it. */
function inTurn(dues: readonly LocalDate[]) {
  const [first, second] = [...dues].sort();
  return [{ by: first }, { soft: second }];
}

/** A sound plan whose texts and dates are anything the language allows. */
const anyPlan = fc
  .record({
    title: words,
    judge: words,
    theme: words,
    columns: fc.array(words, { minLength: 1 }),
    dues: fc.tuple(day, day),
  })
  .map((any) =>
    CampaignDefinition.parse({
      ...small,
      title: any.title,
      waves: [{ id: 'D1', from, to: '2021-12-31', theme: any.theme }],
      forms: { F1: { columns: any.columns } },
      criteria: {
        ...small.criteria,
        'K-2': { for: 'all', must: true, rule: { all: [{ judge: any.judge }, { not: { attest: any.theme } }] } },
      },
      calls: small.calls.map((call, i) => ({ ...call, due: inTurn(any.dues)[i] })),
    }),
  );

describe('When a plan is written as YAML and read again', () => {
  test.each(planNames)('%s is the same plan', (name) => {
    expect(readBack(stringify(plan(name), { version: '1.2' }))).toEqual(plan(name));
  });

  test('any plan is the same plan, whatever stands in its texts', () => {
    fc.assert(
      fc.property(anyPlan, (definition) => {
        expect(readBack(stringify(definition, { version: '1.2' }))).toEqual(definition);
      }),
      { numRuns: 100 },
    );
  });

  test('JSON is read as the YAML it is', () => {
    fc.assert(
      fc.property(anyPlan, (definition) => {
        expect(readBack(JSON.stringify(definition))).toEqual(definition);
      }),
      { numRuns: 50 },
    );
  });
});
