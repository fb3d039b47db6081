import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractAwards, readAwards } from '../../../shared/domain/awards/extract-awards.ts';
import type { AwardMention } from '../../../shared/domain/awards/reading.ts';
import { ownTexts, sampleTexts } from '../../support/awards/texts.ts';

const texts = [...sampleTexts(), ...ownTexts()];
const vocabulary = [...new Set(texts.flatMap((each) => each.text.split(/\s+/)))];
const aText = fc.constantFrom(...texts);
const soup = fc
  .array(fc.oneof(fc.constantFrom(...vocabulary), fc.constantFrom(',', ';', '. ', '\n', ' (', ') ', ': ', '/', '-')), {
    maxLength: 60,
  })
  .map((words) => words.join(' '));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  soup,
  aText.map((each) => each.text),
);

const told = (awards: readonly AwardMention[]) =>
  awards.map(({ code, level, count, years, decision_no, decision_date, grade }) => ({
    code,
    level,
    count,
    years,
    decision_no,
    decision_date,
    grade,
  }));

describe('Whatever the text', () => {
  it('reads without failing, and every span is the words it says', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('individual', 'collective', undefined), (text, subject) => {
        const { awards, excluded } = readAwards(text, { subject });
        for (const mention of [...awards, ...excluded]) {
          const [start, end] = mention.span;
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          expect(mention.text).toBe(text.slice(start, end));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives counts that are whole and positive, and years in order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { count, years } of extractAwards(text)) {
          expect(count === null || (Number.isInteger(count) && count >= 0)).toBe(true);
          expect(years).toEqual([...new Set(years)].sort((a, b) => a - b));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('However the same words are typed', () => {
  it('composed and decomposed letters give the same awards', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          aText.map((each) => each.text),
          soup,
        ),
        (text) => {
          expect(told(extractAwards(text.normalize('NFD')))).toEqual(told(extractAwards(text.normalize('NFC'))));
        },
      ),
    );
  });

  it('the place of the tone mark changes nothing', () => {
    const moves = [
      ['oà', 'òa'],
      ['oá', 'óa'],
      ['oả', 'ỏa'],
      ['oạ', 'ọa'],
      ['oẻ', 'ỏe'],
      ['oè', 'òe'],
      ['uỷ', 'ủy'],
      ['uý', 'úy'],
      ['uỳ', 'ùy'],
      ['uỵ', 'ụy'],
    ] as const;
    fc.assert(
      fc.property(aText, ({ text }) => {
        const composed = text.normalize('NFC');
        const old = moves.reduce((moved, [modern, classic]) => moved.replaceAll(modern, classic), composed);
        const modern = moves.reduce((moved, [after, before]) => moved.replaceAll(before, after), composed);
        expect(told(extractAwards(old))).toEqual(told(extractAwards(modern)));
      }),
    );
  });

  it('hard spaces, zero-width marks and windows line ends change nothing', () => {
    fc.assert(
      fc.property(aText, ({ text }) => {
        const plain = text.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ');
        const odd = plain.replaceAll('\n', '\r\n').replaceAll(' ', '\u200b\u00a0');
        expect(told(extractAwards(odd))).toEqual(told(extractAwards(plain)));
      }),
    );
  });
});

describe('When independent statements stand on lines of their own', () => {
  const statements = [
    ['CSTĐCS', 'Chiến sĩ thi đua cơ sở năm', 'CSTD:co_so'],
    ['BK', 'Bằng khen của UBND tỉnh năm', 'BK:tinh'],
    ['GK', 'Được Giám đốc Sở Y tế tặng Giấy khen năm', 'GK:so'],
    ['LĐTT', '- Lao động tiên tiến:', 'LDTT:don_vi'],
    ['none', 'Đề nghị tặng Bằng khen của Bộ Y tế năm', undefined],
    ['none', 'Khám, chữa bệnh cho 1.200 lượt người năm', undefined],
  ] as const;
  it('their awards add up', () => {
    const line = fc.tuple(
      fc.constantFrom(...statements),
      fc.uniqueArray(fc.integer({ min: 2001, max: 2024 }), { minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { maxLength: 12, selector: ([statement, [year]]) => `${statement[1]}${year}` }),
        (lines) => {
          const text = lines.map(([statement, [year]]) => `${statement[1]} ${year}`).join('\n');
          const expected = new Map<string, number>();
          for (const [[, , award]] of lines) if (award) expected.set(award, (expected.get(award) ?? 0) + 1);
          const read = new Map(
            extractAwards(text, { subject: 'individual' }).map((award) => [
              `${award.code}:${award.level}`,
              award.count,
            ]),
          );
          expect(read).toEqual(expected);
        },
      ),
    );
  });
});
