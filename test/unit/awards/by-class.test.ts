import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractAwards } from '../../../shared/domain/awards/extract-awards.ts';
import type { AwardMention } from '../../../shared/domain/awards/reading.ts';

const file = new URL('../../fixtures/awards/by-class.txt', import.meta.url);

type Case = { subject: 'individual' | 'collective'; text: string; expected: string[] };

/** The cases of each class of texts, as the head of the file explains them. */
function classes(): [name: string, cases: Case[]][] {
  const blocks = readFileSync(file, 'utf8').split(/^## /m).slice(1);
  return blocks.map((block) => {
    const [name = '', ...lines] = block.trim().split('\n');
    return [name, lines.filter((line) => line !== '').map(caseOf)];
  });
}

function caseOf(line: string): Case {
  const [, sign, text, expected] = /^([ic]) (.*) =>(.*)$/.exec(line) ?? [];
  if (text === undefined || expected === undefined) throw new Error(`not a case: ${line}`);
  return {
    subject: sign === 'c' ? 'collective' : 'individual',
    text: text.replaceAll('⏎', '\n'),
    expected: sorted(expected.split(';').map((each) => each.trim())),
  };
}

const sorted = (told: string[]) => told.filter((each) => each !== '').sort();

function told({ code, level, grade, years, count }: AwardMention): string {
  const usual = count === (years.length === 0 ? 1 : years.length);
  const number = usual ? '' : `x${count ?? '?'}`;
  return [code, level, grade && `g${grade}`, ...years, number].filter(Boolean).join(' ');
}

describe.each(classes())('Among texts of the class: %s', (_, cases) => {
  it.each(cases)('what was given is read and nothing else: $text', ({ subject, text, expected }) => {
    expect(sorted(extractAwards(text, { subject }).map(told))).toEqual(expected);
  });
});
